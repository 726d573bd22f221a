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

bool isLoopbackHost(const QString &host)
{
    return QHostAddress(host).isLoopback() || host == "localhost"_L1;
}

// True if `word` is a range of addresses, "10.0.0.0/8", that contains the host.
bool isInRange(const QHostAddress &address, const QString &word)
{
    if (address.isNull() || !word.contains(u'/'))
        return false;
    const std::pair<QHostAddress, int> range = QHostAddress::parseSubnet(word);
    return !range.first.isNull() && address.isInSubnet(range);
}

// Takes ":port" off the end of a word of no_proxy. Returns 0 if there is none.
int takePort(QString &name)
{
    static const QRegularExpression withPort(u"^(\\[[^\\]]+\\]|[^:]+):([0-9]+)$"_s);
    const QRegularExpressionMatch match = withPort.match(name);
    if (!match.hasMatch())
        return 0;
    name = match.captured(1);
    return match.captured(2).toInt();
}

// True if no_proxy lists the host, a domain above it, a range with its address, or "*". A port in the list restricts
// the entry.
bool isExempt(const QUrl &base)
{
    const QString host = base.host();
    const QHostAddress address(host);
    const int basePort = base.port(base.scheme() == "http"_L1 ? 80 : 443);
    for (const QString &word : variable(u"no_proxy"_s).split(u',', Qt::SkipEmptyParts)) {
        QString name = word.trimmed();
        if (name == "*"_L1 || isInRange(address, name))
            return true;
        if (const int port = takePort(name); port != 0 && port != basePort)
            continue;
        if (name.startsWith(u'[') && name.endsWith(u']'))
            name = name.sliced(1).chopped(1);
        if (const QHostAddress listed(name); !listed.isNull() && listed == address)
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

// The proxy in all_proxy, unless a more specific variable is set; libproxy ignores all_proxy.
QNetworkProxy proxyForAll(const QUrl &base)
{
    QString text = variable(u"all_proxy"_s);
    if (isLoopbackHost(base.host()))
        return QNetworkProxy::NoProxy; // as libproxy does
    if (text.isEmpty() || !variable(base.scheme() + "_proxy"_L1).isEmpty() || isExempt(base))
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

bool asksSystem(const Profile &profile, const QUrl &base)
{
    return !profile.disableProxies && !base.isEmpty() && profile.proxy.trimmed().isEmpty()
        && !isLoopbackHost(base.host()) && !isExempt(base);
}

QNetworkProxy proxyFor(const Profile &profile, const QUrl &base)
{
    if (profile.disableProxies || base.isEmpty())
        return QNetworkProxy::NoProxy;
    if (!profile.proxy.trimmed().isEmpty()) {
        const Result<QNetworkProxy> own = manualProxy(profile);
        return own ? *own : QNetworkProxy(QNetworkProxy::NoProxy);
    }
    if (isExempt(base))
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
