// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/proxy.h"

#include "appliance/host_text.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace assay {

using namespace Qt::StringLiterals;

Result<QNetworkProxy> manualProxy(const Profile &profile)
{
    constexpr quint16 usualPort = 8080;
    if (profile.disableProxies || profile.proxy.trimmed().isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    // A proxy has the same forms as a host, with http as its scheme.
    Profile asHost;
    asHost.host = profile.proxy.trimmed();
    asHost.allowHttp = true;
    if (!asHost.host.contains("://"_L1))
        asHost.host.prepend("http://"_L1);
    const Result<QUrl> url = baseUrl(asHost);
    if (!url || url->scheme() != "http"_L1)
        return ApiError::of(ApiError::Kind::Input, u"the proxy is not of the form host:port"_s);
    const bool hasPort = asHost.host.contains(QRegularExpression(u":[0-9]+/*$"_s));
    return QNetworkProxy(
        QNetworkProxy::HttpProxy, url->host(), quint16(hasPort ? url->port(80) : usualPort), profile.proxyUser);
}

namespace {

QString variable(const QString &name)
{
    const QString value = qEnvironmentVariable(name.toLatin1().constData());
    return (value.isEmpty() ? qEnvironmentVariable(name.toUpper().toLatin1().constData()) : value).trimmed();
}

//! True if no_proxy lists the host, a domain above it, or "*".
bool isExempt(const QString &host)
{
    for (const QString &word : variable(u"no_proxy"_s).split(u',', Qt::SkipEmptyParts)) {
        QString name = word.trimmed();
        if (name == "*"_L1)
            return true;
        if (name.startsWith(u'*'))
            name.remove(0, 1);
        if (name.startsWith(u'.'))
            name.remove(0, 1);
        if (!name.isEmpty()
            && (host.compare(name, Qt::CaseInsensitive) == 0 || host.endsWith(u'.' + name, Qt::CaseInsensitive)))
            return true;
    }
    return false;
}

//! The proxy in all_proxy, unless a more specific variable is set; libproxy ignores all_proxy.
QNetworkProxy proxyForAll(const QUrl &base)
{
    QString text = variable(u"all_proxy"_s);
    if (QHostAddress(base.host()).isLoopback() || base.host() == "localhost"_L1)
        return QNetworkProxy::NoProxy; // as libproxy does
    if (text.isEmpty() || !variable(base.scheme() + "_proxy"_L1).isEmpty() || isExempt(base.host()))
        return QNetworkProxy::NoProxy;
    if (!text.contains("://"_L1))
        text.prepend("http://"_L1);
    const QUrl url(text);
    const bool isSocks = url.scheme().startsWith("socks5"_L1);
    if (url.host().isEmpty() || (!isSocks && url.scheme() != "http"_L1))
        return QNetworkProxy::NoProxy;
    constexpr int usualPort = 1080;
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
        quint16(url.port(usualPort)), url.userName(), url.password());
}

} // namespace

QNetworkProxy proxyFor(const Profile &profile, const QUrl &base)
{
    if (profile.disableProxies || base.isEmpty())
        return QNetworkProxy::NoProxy;
    if (!profile.proxy.trimmed().isEmpty()) {
        const Result<QNetworkProxy> own = manualProxy(profile);
        return own ? *own : QNetworkProxy(QNetworkProxy::NoProxy);
    }
    if (isExempt(base.host()))
        return QNetworkProxy::NoProxy;
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(base));
    return proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy ? proxyForAll(base) : proxies.first();
}

QString proxyName(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
        return {};
    return u"%1:%2"_s.arg(hostText(proxy.hostName())).arg(proxy.port());
}

} // namespace assay
