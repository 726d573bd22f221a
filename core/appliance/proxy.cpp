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
    // The forms of a host are the same here and there; http is what one speaks with a proxy.
    Profile place;
    place.host = profile.proxy.trimmed();
    place.allowHttp = true;
    if (!place.host.contains("://"_L1))
        place.host.prepend("http://"_L1);
    const Result<QUrl> url = baseUrl(place);
    if (!url || url->scheme() != "http"_L1)
        return ApiError{ApiError::Kind::Input, 0, u"the proxy is not of the form host:port"_s, {}};
    const bool hasPort = place.host.contains(QRegularExpression(u":[0-9]+/*$"_s));
    return QNetworkProxy(
        QNetworkProxy::HttpProxy, url->host(), quint16(hasPort ? url->port(80) : usualPort), profile.proxyUser);
}

namespace {

QString variable(const QString &name)
{
    const QString value = qEnvironmentVariable(name.toLatin1().constData());
    return (value.isEmpty() ? qEnvironmentVariable(name.toUpper().toLatin1().constData()) : value).trimmed();
}

//! "*" is everything; else a host, or a domain with all that is below it.
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

//! all_proxy, where nothing more special is set; libproxy does not know it.
QNetworkProxy proxyForAll(const QUrl &base)
{
    QString text = variable(u"all_proxy"_s);
    if (QHostAddress(base.host()).isLoopback() || base.host() == "localhost"_L1)
        return QNetworkProxy::NoProxy; // as libproxy has it
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
