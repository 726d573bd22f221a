// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/proxy.h"

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

QNetworkProxy proxyFor(const Profile &profile, const QUrl &base)
{
    if (profile.disableProxies || base.isEmpty())
        return QNetworkProxy::NoProxy;
    if (!profile.proxy.trimmed().isEmpty()) {
        const Result<QNetworkProxy> own = manualProxy(profile);
        return own ? *own : QNetworkProxy(QNetworkProxy::NoProxy);
    }
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(base));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

QString proxyName(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
        return {};
    return u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
}

} // namespace assay
