// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "warninglists/warning_list.h"

#include "indicator/address.h"
#include "indicator/indicator.h"
#include "indicator/insisted.h"
#include "indicator/recognise.h"
#include "indicator/tld.h"
#include "platform/ip_address.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct WarningListText
{
    Q_DECLARE_TR_FUNCTIONS(assay::WarningList)
};

ApiError inputError(const QString &sentence)
{
    return ApiError::of(ApiError::Kind::Input, sentence);
}

// Networks with a shorter prefix would match a large part of the internet.
constexpr int minPrefixV4 = 4;
constexpr int minPrefixV6 = 7;

std::optional<QString> networkOf(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const std::string address = (slash < 0 ? text : text.first(slash)).toString().toStdString();
    const bool isV4 = parseIpv4(address).has_value();
    if (!isV4 && !parseIpv6(address))
        return {};
    const int whole = isV4 ? 32 : 128;
    bool isNumber = true;
    const int prefix = slash < 0 ? whole : text.sliced(slash + 1).toInt(&isNumber);
    if (!isNumber || prefix > whole || prefix < (isV4 ? minPrefixV4 : minPrefixV6))
        return {};
    return QString::fromStdString(address) + u'/' + QString::number(prefix);
}

// The host with all below it. Empty for other texts and for a top-level domain, which would match everything below it.
std::optional<QString> domainOf(QString text)
{
    while (text.startsWith(u'.') || text.startsWith("*."_L1))
        text.remove(0, 1);
    if (text.contains(u'*'))
        return {};
    const auto isOfLabel = [](QChar c) { return c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber()); };
    QString host = hostBySyntax(text);
    if (host.isEmpty() && text.size() > 1 && std::ranges::all_of(text, isOfLabel)
        && std::ranges::any_of(text, [](QChar c) { return c.isLetter(); }))
        host = text.toLower(); // one label
    scan::TopLevelDomains known;
    if (host.isEmpty() || (!host.contains(u'.') && known.contains(host.toStdString())))
        return {};
    return host;
}

// "10.0.0.0/33" and "0.0.0.0/0", which are no networks that networkOf() takes, and no URLs either.
bool looksLikeNetwork(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    bool isNumber = false;
    (void)text.sliced(slash + 1).toInt(&isNumber);
    const std::string address = text.first(std::max(slash, qsizetype(0))).toString().toStdString();
    return isNumber && (parseIpv4(address) || parseIpv6(address));
}

bool isDigestText(QStringView text)
{
    return digestTypeByLength(text.size()) && isHex(text);
}

std::optional<WarningEntry> plainEntry(const QString &text)
{
    using Kind = WarningEntry::Kind;
    if (isDigestText(text))
        return WarningEntry{Kind::Digest, text.toLower()};
    if (auto network = networkOf(text))
        return WarningEntry{Kind::Network, *network};
    if (looksLikeNetwork(text))
        return {};
    const Recognised recognised = recognise(text);
    const auto is = [&](IndicatorType type) { return recognised.indicator && recognised.indicator->type == type; };
    if (is(IndicatorType::Ipv4) || is(IndicatorType::Ipv6)) { // defanged
        auto network = networkOf(recognised.indicator->value.toString());
        return network ? std::optional(WarningEntry{Kind::Network, *network}) : std::nullopt;
    }
    if (text.contains(u'/')) {
        const std::optional<Indicator> url
            = is(IndicatorType::Url) ? recognised.indicator : insistedOn(text, IndicatorType::Url);
        const QString key = url ? urlKey(url->value) : QString();
        return key.isEmpty() ? std::nullopt : std::optional(WarningEntry{Kind::UrlPath, key});
    }
    // Hosts of an organisation may lie under a top-level domain of its own.
    const std::optional<Indicator> host
        = is(IndicatorType::Fqdn) ? recognised.indicator : insistedOn(text, IndicatorType::Fqdn);
    auto domain = domainOf(host ? host->value.toString() : text);
    return domain ? std::optional(WarningEntry{Kind::Host, *domain}) : std::nullopt;
}

std::optional<WarningEntry> mispEntry(const QString &text, const QString &type)
{
    using Kind = WarningEntry::Kind;
    if (type == "cidr"_L1) {
        auto network = networkOf(text);
        return network ? std::optional(WarningEntry{Kind::Network, *network}) : std::nullopt;
    }
    if (type == "hostname"_L1) {
        auto domain = domainOf(text);
        return domain ? std::optional(WarningEntry{Kind::Host, *domain}) : std::nullopt;
    }
    if (isDigestText(text))
        return WarningEntry{Kind::Digest, text.toLower()};
    if (auto network = networkOf(text); network && !text.contains(u'/'))
        return WarningEntry{Kind::Network, *network};
    if (text.contains(u'/')) {
        const QString key = urlKey(text);
        return key.isEmpty() ? std::nullopt : std::optional(WarningEntry{Kind::Url, key});
    }
    const QString host = hostBySyntax(text);
    return host.isEmpty() ? std::nullopt : std::optional(WarningEntry{Kind::ExactHost, host});
}

void take(WarningList &list, std::optional<WarningEntry> entry, const QString &text, qsizetype number)
{
    if (entry) {
        list.entries.push_back(*std::move(entry));
        return;
    }
    if (list.leftOut++ == 0)
        list.firstLeftOut
            = WarningListText::tr("Entry %L1, “%2”, is no domain, address, network, URL or hash, or would match almost "
                                  "everything.")
                  .arg(number)
                  .arg(text.left(80));
}

std::optional<ApiError> tooLarge(const QByteArray &bytes)
{
    if (bytes.size() <= WarningList::maxBytes)
        return {};
    return inputError(WarningListText::tr("the list is larger than %L1 MiB").arg(WarningList::maxBytes / 1024 / 1024));
}

ApiError tooMany()
{
    return inputError(WarningListText::tr("the list has more than %L1 entries").arg(WarningList::maxEntries));
}

QUrl asUrl(const QString &text)
{
    QUrl url(text.contains("://"_L1) ? text : u"//"_s + text);
    return url.adjusted(QUrl::NormalizePathSegments | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

} // namespace

QString hostKey(const QString &urlOrHost)
{
    QString host = asUrl(urlOrHost).host(QUrl::FullyEncoded).toLower();
    if (host.isEmpty()) { // Qt refuses the whole text; what stands where the host stands counts all the same
        const qsizetype begin = urlOrHost.indexOf("://"_L1);
        QString rest = begin < 0 ? urlOrHost : urlOrHost.sliced(begin + 3);
        const auto end
            = std::ranges::find_if(rest, [](QChar c) { return c == u'/' || c == u'?' || c == u'#' || c == u'\\'; });
        rest.truncate(end - rest.begin());
        rest = rest.section(u'@', -1);
        host = rest.startsWith(u'[') ? rest.section(u']', 0, 0).mid(1) : rest.section(u':', 0, 0);
        host = host.toLower();
    }
    while (host.endsWith(u'.'))
        host.chop(1);
    if (!host.isEmpty() && host[0].isDigit()) {
        if (const auto address = scan::oddIpv4(host.toStdString()))
            return QString::fromStdString(*address);
    }
    return host;
}

QString urlKey(const QString &text)
{
    const QUrl url = asUrl(text);
    QString key = hostKey(text);
    if (key.isEmpty())
        return {};
    const QString scheme = url.scheme();
    const int usual = scheme == "http"_L1 ? 80 : scheme == "https"_L1 ? 443 : -1;
    if (url.port() != -1 && url.port() != usual)
        key += u':' + QString::number(url.port());
    const QString path = url.path(QUrl::FullyEncoded);
    if (path != "/"_L1)
        key += path;
    while (key.endsWith(u'/'))
        key.chop(1);
    if (url.hasQuery())
        key += u'?' + url.query(QUrl::FullyEncoded);
    return key;
}

Result<WarningList> readMispList(const QByteArray &json)
{
    if (const auto error = tooLarge(json))
        return *error;
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject())
        return inputError(WarningListText::tr("the list is not JSON: %1").arg(fault.errorString()));
    const QJsonObject object = document.object();
    const QString type = object["type"_L1].toString(u"string"_s);
    if (type != "string"_L1 && type != "hostname"_L1 && type != "cidr"_L1)
        return inputError(
            WarningListText::tr("the type “%1” is not supported; string, hostname and cidr are").arg(type.left(40)));
    if (!object["list"_L1].isArray())
        return inputError(WarningListText::tr("it has no member “list”"));
    const QJsonArray values = object["list"_L1].toArray();
    if (values.size() > WarningList::maxEntries)
        return tooMany();
    WarningList list;
    list.name = object["name"_L1].toString().left(200);
    list.description = object["description"_L1].toString().left(2000);
    list.version = object["version"_L1].toInteger();
    list.entries.reserve(size_t(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString text = values[i].toString().trimmed();
        take(list, mispEntry(text, type), text, i + 1);
    }
    return list;
}

Result<WarningList> readPlainList(const QByteArray &text, const QString &name)
{
    if (const auto error = tooLarge(text))
        return *error;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    if (decoder.hasError())
        return inputError(WarningListText::tr("the list is not UTF-8"));
    WarningList list;
    list.name = name;
    qsizetype number = 0;
    for (const QStringView line : QStringView(decoded).split(u'\n')) {
        ++number;
        // A "#" inside of a URL is a part of it.
        const bool isComment = line.trimmed().startsWith(u'#');
        const qsizetype comment = line.indexOf(u" #");
        const QString value = (comment < 0 ? line : line.first(comment)).trimmed().toString();
        if (isComment || value.isEmpty())
            continue;
        if (qsizetype(list.entries.size()) >= WarningList::maxEntries)
            return tooMany();
        take(list, plainEntry(value), value, number);
    }
    return list;
}

Result<WarningList> readListFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would block
        return ApiError::of(
            ApiError::Kind::File, WarningListText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray bytes = file.read(WarningList::maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return ApiError::of(
            ApiError::Kind::File, WarningListText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray begin = bytes.first(std::min<qsizetype>(bytes.size(), 64)).trimmed();
    const bool isJson = begin.startsWith('{') || begin.startsWith("\xEF\xBB\xBF{");
    Result<WarningList> list = isJson ? readMispList(bytes) : readPlainList(bytes, info.completeBaseName());
    if (!list)
        return inputError(WarningListText::tr("%1: %2").arg(path, list.error().detail));
    if (list->name.isEmpty())
        list->name = info.completeBaseName();
    return list;
}

} // namespace assay
