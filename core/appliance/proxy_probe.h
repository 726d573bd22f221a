// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace assay {

// Asks an HTTP proxy once for a tunnel to the appliance, without a login, and judges its refusal. Qt answers a proxy
// that wants NTLM with empty logins without an end, inside a connection that only it sees; so it must not meet one.
// Everything else than a refusal that Qt cannot handle is left to the first request.
class ProxyProbe : public QObject
{
    Q_OBJECT
public:
    ProxyProbe();

    // Starts the probe, once; it takes at most `deadline`.
    void start(const QNetworkProxy &proxy, const QUrl &base, std::chrono::milliseconds deadline);
    bool isRunning() const { return m_isRunning; }
    // Why the proxy cannot be used, once finished; see proxyRefusal().
    const std::optional<ApiError> &refusal() const { return m_refusal; }

Q_SIGNALS:
    void finished(); //!< once

private:
    void read();
    void end();

    QTcpSocket m_socket;
    QTimer m_deadline;
    QNetworkProxy m_proxy;
    QByteArray m_head;
    bool m_isRunning = false;
    std::optional<ApiError> m_refusal;
};

// The error for the head of a proxy's answer to a request without a login; nothing if Qt may go on. With a user name,
// Basic and Digest are possible; NTLM, Negotiate and a refusal without a scheme are not. Pure.
std::optional<ApiError> refusalIn(const QByteArray &head, const QString &proxy, bool hasLogin);

} // namespace assay
