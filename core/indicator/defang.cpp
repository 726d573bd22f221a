// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/defang.h"

#include "indicator/idn.h"

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

struct UrlParts
{
    QStringView scheme; //!< with "://"
    QStringView userInfo; //!< with the @
    QStringView host; //!< and port
    QStringView tail;
};

UrlParts split(QStringView url)
{
    UrlParts parts;
    const qsizetype separator = url.indexOf("://"_L1);
    const bool leading = separator >= 0 && separator < url.indexOf(u'/');
    parts.scheme = leading ? url.first(separator + 3) : QStringView();
    QStringView rest = url.sliced(parts.scheme.size());
    const auto isTailStart = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    const qsizetype tail = std::find_if(rest.begin(), rest.end(), isTailStart) - rest.begin();
    parts.tail = rest.sliced(tail);
    rest = rest.first(tail);
    const qsizetype hostBegin = rest.lastIndexOf(u'@') + 1;
    parts.userInfo = rest.first(hostBegin);
    parts.host = rest.sliced(hostBegin);
    return parts;
}

QString bracketed(QStringView text, QChar separator)
{
    return text.toString().replace(separator, QString(u'[') + separator + u']');
}

// A tail that contains "[.]" would lose it when it is refanged: the inner character gets a second pair of brackets.
QString guarded(QStringView tail)
{
    QString result;
    result.reserve(tail.size());
    for (qsizetype i = 0; i < tail.size(); ++i) {
        const bool inside = i > 0 && i + 1 < tail.size() && u")]}"_s.contains(tail[i + 1]);
        const bool isSeparator = inside
            && ((tail[i] == u'.' && u"([{"_s.contains(tail[i - 1]))
                || (tail[i - 1] == u'[' && u":/@"_s.contains(tail[i])));
        result += isSeparator ? bracketed(tail.sliced(i, 1), tail[i]) : QString(tail[i]);
    }
    return result;
}

QString defangedUrl(const QString &url)
{
    const UrlParts parts = split(url);
    const QString scheme = parts.scheme == "https://"_L1 ? u"hxxps://"_s
        : parts.scheme.isEmpty()                         ? QString()
                                                         : u"hxxp://"_s;
    const bool literal = parts.host.startsWith(u'[');
    const QString host = literal ? parts.host.toString() : bracketed(parts.host, u'.');
    return scheme + parts.userInfo.toString() + host + guarded(parts.tail);
}

} // namespace

QString defanged(IndicatorType type, const QString &value)
{
    switch (type) {
    case IndicatorType::Url:
        return defangedUrl(value);
    case IndicatorType::Fqdn:
    case IndicatorType::Ipv4:
        return bracketed(value, u'.');
    case IndicatorType::Ipv6:
        return bracketed(value, u':');
    default:
        return value;
    }
}

QString defanged(const Indicator &indicator)
{
    return defanged(indicator.type, indicator.value);
}

QString readable(const Indicator &indicator)
{
    const auto unicode = [](QStringView host) { return scan::toUnicode(host.toUtf8().toStdString()); };
    if (indicator.type == IndicatorType::Fqdn)
        return unicode(indicator.value.toString());
    if (indicator.type != IndicatorType::Url)
        return indicator.value;
    const QString url = indicator.value;
    const UrlParts parts = split(url);
    const qsizetype port = parts.host.startsWith(u'[') ? parts.host.size() : parts.host.indexOf(u':');
    const QStringView host = port < 0 ? parts.host : parts.host.first(port);
    const QStringView behind = parts.host.sliced(host.size());
    return parts.scheme.toString() + parts.userInfo.toString() + unicode(host) + behind.toString()
        + parts.tail.toString();
}

} // namespace assay
