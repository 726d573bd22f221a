// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/observable.h"

#include "indicator/recognise.h"
#include "session/cell_values.h"

#include <QUrl>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

std::optional<Observable::Kind> kindOf(IndicatorType type)
{
    switch (type) {
    case IndicatorType::Url:
        return Observable::Kind::Url;
    case IndicatorType::Fqdn:
        return Observable::Kind::Domain;
    case IndicatorType::Ipv4:
        return Observable::Kind::Ipv4;
    case IndicatorType::Ipv6:
        return Observable::Kind::Ipv6;
    case IndicatorType::Md5:
    case IndicatorType::Sha1:
    case IndicatorType::Sha256:
    case IndicatorType::Sha512:
    case IndicatorType::File:
        return Observable::Kind::File;
    case IndicatorType::Submission:
        return {};
    }
    Q_UNREACHABLE();
}

// An answer is hostile: only what really is a digest of that type counts.
QString checkedDigest(const QString &value, IndicatorType type)
{
    return isHex(value) && digestTypeByLength(value.size()) == type ? value.toLower() : QString();
}

// Absolute, as it was submitted, and with nothing that RFC 3986 does not know.
QString absoluteUrl(const Row &row)
{
    QString url = row.indicator.value;
    if (!url.contains("://"_L1))
        url.prepend(row.parameters.value(u"scheme"_s) == "http"_L1 ? "http://"_L1 : "https://"_L1);
    // The brackets of an address belong there, any other one does not.
    const qsizetype host = url.indexOf("://"_L1) + 3;
    const qsizetype close = url.mid(host).startsWith(u'[') ? url.indexOf(u']', host) + 1 : 0;
    QByteArray encoded = url.first(close).toLatin1();
    encoded += QUrl::toPercentEncoding(url.mid(close), ":/?#@!$&'()*+,;=%");
    for (qsizetype i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 1)) {
        const QByteArray digits = encoded.mid(i + 1, 2);
        if (QByteArray::fromHex(digits).toHex() != digits.toLower() || digits.size() != 2)
            encoded.insert(i + 1, "25");
    }
    // A second # would begin a second fragment.
    if (const qsizetype fragment = encoded.indexOf('#'); fragment >= 0)
        encoded = encoded.first(fragment + 1) + encoded.sliced(fragment + 1).replace('#', "%23");
    const QUrl checked = QUrl::fromEncoded(encoded, QUrl::StrictMode);
    return checked.isValid() && !checked.host().isEmpty() ? QString::fromLatin1(encoded) : QString();
}

// A host or an address, whatever the text says it is; nothing for any other text.
std::optional<Observable> hostIn(const QString &text)
{
    const Recognised seen = recognise(text);
    if (!seen.indicator)
        return {};
    const auto kind = kindOf(seen.indicator->type);
    const bool isHost
        = kind == Observable::Kind::Domain || kind == Observable::Kind::Ipv4 || kind == Observable::Kind::Ipv6;
    if (!isHost)
        return {};
    Observable host;
    host.kind = *kind;
    host.value = seen.indicator->value;
    return host;
}

// Accepts a host that the appliance names, even if its top-level domain is unknown.
std::optional<Observable> hostOf(const RelatedIndicator &related)
{
    if (auto host = hostIn(related.value))
        return host;
    Observable host;
    host.kind = Observable::Kind::Domain;
    host.value = related.type == "FQDN"_L1 ? hostBySyntax(related.value) : QString();
    return host.value.isEmpty() ? std::nullopt : std::optional(host);
}

bool isSample(const Row &row)
{
    return row.indicator.type == IndicatorType::File || isDigest(row.indicator.type);
}

} // namespace

Observable sampleOf(const Row &row)
{
    Observable file;
    for (const FileDigest &digest : fileDigests)
        file.*digest.value = checkedDigest(cell::digest(row, digest.kind), indicatorTypeOf(digest.kind));
    if (const QVariant size = cell::number(cell::named(row, u"File Size")); size.isValid() && size.toLongLong() >= 0)
        file.size = size.toLongLong();
    return file;
}

std::optional<Observable> observableOf(const Row &row)
{
    if (isSample(row)) {
        Observable file = sampleOf(row);
        if (row.indicator.type == IndicatorType::File)
            file.fileName = cell::fileName(row);
        return file.hasDigest() || !file.fileName.isEmpty() ? std::optional(file) : std::nullopt;
    }
    if (row.indicator.type == IndicatorType::Url) {
        Observable url;
        url.kind = Observable::Kind::Url;
        url.value = absoluteUrl(row);
        return url.value.isEmpty() ? std::nullopt : std::optional(url);
    }
    return row.indicator.type == IndicatorType::Submission ? std::nullopt : hostIn(row.indicator.value);
}

std::vector<Observable> relatedObservables(const Row &row)
{
    std::vector<Observable> all;
    const auto itself = observableOf(row);
    const auto add = [&](const Observable &one) {
        if (itself != one && std::ranges::find(all, one) == all.end())
            all.push_back(one);
    };
    if (!isSample(row)) {
        if (const Observable fetched = sampleOf(row); fetched.hasDigest())
            add(fetched);
    }
    for (const RelatedIndicator &related : row.record->findings.related) {
        if (related.type == "FQDN"_L1 || related.type == "IP Address"_L1) {
            if (const auto host = hostOf(related))
                add(*host);
        }
    }
    return all;
}

} // namespace assay
