// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/dispatcher.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

namespace assay {

// The result of "Test connection".
struct ConnectionReport
{
    enum class Kind {
        Works,
        BadHost, //!< the host field itself
        HostNotFound,
        Refused, //!< no program listens at that port
        Certificate, //!< `detail` contains subject, issuer, fingerprint and reason; see hasChangedCertificate()
        TokenMissing,
        TokenRefused,
        HostNameNotAllowed, //!< the appliance answers only to other host names
        NotAnAppliance, //!< another kind of server answered
        Other, //!< see `error`
    };
    Kind kind = Kind::Other;
    std::optional<ApiError> error; //!< unless it works
    std::optional<CertificateFacts> certificate; //!< only when it was refused
    qint64 milliseconds = 0; //!< from request to answer
    QString proxy; //!< host:port of the proxy in use, or empty
};

// Asks the appliance for the status of a digest of 40 zeros: cheap, and tests host, certificate and token.
class ConnectionTest : public QObject
{
    Q_OBJECT
public:
    ConnectionTest(const Profile &profile, const QByteArray &token, QObject *parent = nullptr);
    void setProxyPassword(const QByteArray &password) { m_dispatcher.setProxyPassword(password); }
    void start(); //!< may be called repeatedly; does nothing while a test is running
    void cancel();

Q_SIGNALS:
    void finished(const assay::ConnectionReport &report); //!< once per start(), never from within it

private:
    bool m_hasToken;
    QPointer<ApiCall> m_call;
    QElapsedTimer m_clock;
    std::optional<CertificateFacts> m_refused;
    Dispatcher m_dispatcher; //!< last member: its destructor ends a running call, whose answer uses the others
};

} // namespace assay
