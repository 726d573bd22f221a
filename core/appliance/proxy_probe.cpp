// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/proxy_probe.h"

#include "appliance/http_error.h"
#include "appliance/proxy.h"

namespace assay {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxHead = 64 * 1024; // bytes

// The first words of all Proxy-Authenticate headers, in lower case.
QList<QByteArray> schemesIn(const QByteArray &head)
{
    QList<QByteArray> schemes;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().toLower() == "proxy-authenticate")
            schemes.append(line.sliced(colon + 1).trimmed().split(' ').first().toLower());
    }
    return schemes;
}

} // namespace

std::optional<ApiError> refusalIn(const QByteArray &head, const QString &proxy, bool hasLogin)
{
    if (!head.startsWith("HTTP/1.") || head.mid(9, 3) != "407")
        return {};
    ApiError refusal = proxyRefusal(proxy, hasLogin);
    if (!hasLogin)
        return refusal;
    const QList<QByteArray> schemes = schemesIn(head);
    // Qt takes the strongest that it knows, in this order: Digest, NTLM, Negotiate, Basic.
    const bool isUsable = schemes.contains("digest")
        || (schemes.contains("basic") && !schemes.contains("ntlm") && !schemes.contains("negotiate"));
    if (isUsable)
        return {};
    refusal.detail = schemes.isEmpty()
        ? u"the proxy %1 asks for a login without saying which kind"_s.arg(proxy)
        : u"the proxy %1 asks for a login by NTLM or Negotiate, which is not supported"_s.arg(proxy);
    return refusal;
}

ProxyProbe::ProxyProbe()
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &ProxyProbe::end);
    connect(&m_socket, &QTcpSocket::readyRead, this, &ProxyProbe::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, &ProxyProbe::end);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &ProxyProbe::end);
}

void ProxyProbe::start(const QNetworkProxy &proxy, const QUrl &base, std::chrono::milliseconds deadline)
{
    m_isRunning = true;
    m_proxy = proxy;
    const QByteArray host = base.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray target = (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(base.port(443));
    connect(&m_socket, &QTcpSocket::connected, this, [this, target] {
        m_socket.write("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\nUser-Agent: Assay\r\n\r\n");
    });
    m_deadline.start(deadline);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.connectToHost(proxy.hostName(), proxy.port());
}

void ProxyProbe::read()
{
    m_head += m_socket.read(maxHead - m_head.size());
    if (m_head.contains("\r\n\r\n") || m_head.size() >= maxHead)
        end();
}

void ProxyProbe::end()
{
    if (!std::exchange(m_isRunning, false))
        return;
    m_deadline.stop();
    m_refusal = refusalIn(m_head, proxyName(m_proxy), !m_proxy.user().isEmpty());
    m_socket.disconnect(this);
    m_socket.abort();
    QMetaObject::invokeMethod(this, &ProxyProbe::finished, Qt::QueuedConnection);
}

} // namespace assay
