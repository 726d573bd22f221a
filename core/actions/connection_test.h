// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/dispatcher.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

namespace assay {

//! What "Test connection" found. Everything but Works says what to mend.
struct ConnectionReport
{
    enum class Kind {
        Works,
        BadHost, //!< the host field itself
        HostNotFound,
        Refused, //!< nobody listens there
        Certificate, //!< `detail` holds subject, issuer, fingerprint, reason; see hasChangedCertificate()
        TokenMissing,
        TokenRefused,
        HostNameNotAllowed, //!< the appliance answers only to other host names
        NotAnAppliance, //!< something else answered
        Other, //!< see `error`
    };
    Kind kind = Kind::Other;
    std::optional<ApiError> error; //!< unless it works
    std::optional<CertificateFacts> certificate; //!< only when it was refused
    qint64 milliseconds = 0; //!< of the exchange
    QString proxy; //!< in use, or empty
};

//! Asks the appliance for the status of a digest of 40 zeros: cheap, and proves host, certificate and token.
class ConnectionTest : public QObject
{
    Q_OBJECT
public:
    ConnectionTest(const Profile &profile, const QByteArray &token, QObject *parent = nullptr);
    void setProxyPassword(const QByteArray &password) { m_dispatcher.setProxyPassword(password); }
    void start(); //!< may be called again; nothing while one is under way
    void cancel();

Q_SIGNALS:
    void finished(const assay::ConnectionReport &report); //!< once for each start, never from within start()

private:
    bool m_hasToken;
    QPointer<ApiCall> m_call;
    QElapsedTimer m_clock;
    std::optional<CertificateFacts> m_refused;
    Dispatcher m_dispatcher; //!< last: it ends a call that is under way, whose answer uses the others
};

} // namespace assay
