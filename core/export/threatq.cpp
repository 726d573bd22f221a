// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/cell_values.h"
#include "export/exported_item.h"
#include "export/formats.h"
#include "export/json_text.h"
#include "export/observable.h"
#include "export/platform_words.h"
#include "export/threatq_words.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

//! Type and value as the platform knows them.
struct Body
{
    QString type;
    QString value;
};

Body bodyOf(IndicatorType type, const QString &value)
{
    return {threatqType(type), value};
}

//! A file by its strongest digest: the platform's indicators are values, not files.
std::optional<Body> bodyOf(const Observable &observable)
{
    switch (observable.kind) {
    case Observable::Kind::Url:
        return bodyOf(IndicatorType::Url, observable.value);
    case Observable::Kind::Domain:
        return bodyOf(IndicatorType::Fqdn, observable.value);
    case Observable::Kind::Ipv4:
        return bodyOf(IndicatorType::Ipv4, observable.value);
    case Observable::Kind::Ipv6:
        return bodyOf(IndicatorType::Ipv6, observable.value);
    case Observable::Kind::File:
        break;
    }
    const std::array<std::pair<IndicatorType, const QString *>, 4> digests{
        {{IndicatorType::Sha256, &observable.sha256}, {IndicatorType::Sha1, &observable.sha1},
            {IndicatorType::Md5, &observable.md5}, {IndicatorType::Sha512, &observable.sha512}}};
    for (const auto &[type, digest] : digests) {
        if (!digest->isEmpty())
            return bodyOf(type, *digest);
    }
    return {};
}

//! What was asked about under its own value; a file and a submission by what their answer names.
std::optional<Body> bodyOf(const Item &item)
{
    if (const auto subject = observableOf(item)) {
        if (isDigest(item.indicator.type))
            return bodyOf(item.indicator.type, item.indicator.value);
        return bodyOf(*subject);
    }
    return bodyOf(sampleOf(item));
}

//! One of the platform's own words. Only what is malicious is set to be acted upon; nothing is allowed by us.
QString statusOf(const Item &item)
{
    const Verdict *verdict = shownVerdict(item);
    return verdict && verdict->classification == Classification::Malicious ? u"Active"_s : u"Review"_s;
}

void putSources(JsonWriter &writer, const QString &name)
{
    putList(writer, "sources", QStringList{name}, [&writer](const QString &one) { putMember(writer, "name", one); });
}

void putAttributes(JsonWriter &writer, const Item &item, const QString &source)
{
    struct Row
    {
        QString name, value, source;
    };
    std::vector<Row> rows;
    for (const Attribute &attribute : item.findings.attributes)
        rows.push_back({attribute.name, attribute.value, source});
    for (const Detection &detection : item.findings.detections) {
        if (isReported(detection))
            rows.push_back({u"Third Party Detection"_s, detection.detection, detection.source});
    }
    putList(writer, "attributes", rows, [&writer](const Row &row) {
        putMember(writer, "name", row.name);
        putMember(writer, "value", row.value);
        putSources(writer, row.source);
    });
}

void putIndicator(JsonWriter &writer, const Body &body, const QString &status)
{
    putMember(writer, "type", body.type);
    putMember(writer, "value", body.value);
    putMember(writer, "status", status);
}

//! What the answer names, and a file's name, which the platform keeps as an indicator of its own.
std::vector<Body> relatedBodies(const Item &item, const Body &body)
{
    std::vector<Body> related;
    if (item.indicator.type == IndicatorType::File)
        related.push_back({u"Filename"_s, cell::fileName(item)});
    for (const RelatedIndicator &row : item.findings.related) {
        const bool isIpv6 = row.type == threatqType(IndicatorType::Ipv4) && row.value.contains(u':');
        if (row.value.compare(body.value, Qt::CaseInsensitive) != 0)
            related.push_back({isIpv6 ? threatqType(IndicatorType::Ipv6) : row.type, row.value});
    }
    return related;
}

QByteArray indicator(const Item &item, const Body &body, const ExportOptions &options)
{
    const QString source = sourceName(item, options);
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putIndicator(writer, body, statusOf(item));
    if (const QString when = cell::time(item.queriedAt).toString(); !when.isEmpty())
        putMember(writer, "published_at", when);
    putSources(writer, source);
    putAttributes(writer, item, source);
    putList(writer, "indicators", relatedBodies(item, body), [&](const Body &one) {
        putIndicator(writer, one, u"Review"_s);
        putSources(writer, source);
    });
    writer.EndObject();
    return finished(buffer);
}

bool write(std::span<const Item *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    QByteArray separator = "[\n"_ba;
    for (const Item *item : items) {
        const ExportedItem exported(*item, options);
        ++rows;
        // What has no value that the platform knows (a file nobody hashed) cannot be told to it.
        const auto body = bodyOf(*exported);
        if (body && !sink(std::exchange(separator, ",\n"_ba) + indicator(*exported, *body, options)))
            return false;
    }
    return sink((separator.startsWith('[') ? "["_ba : QByteArray()) + "\n]\n");
}

constexpr std::array<const FormatOption *, 1> choices{&onlyTickedOption};

} // namespace

QString threatqType(IndicatorType type)
{
    switch (type) {
    case IndicatorType::Url:
        return u"URL"_s;
    case IndicatorType::Fqdn:
        return u"FQDN"_s;
    case IndicatorType::Ipv4:
        return u"IP Address"_s;
    case IndicatorType::Ipv6:
        return u"IPv6 Address"_s;
    case IndicatorType::Md5:
        return u"MD5"_s;
    case IndicatorType::Sha1:
        return u"SHA-1"_s;
    case IndicatorType::Sha256:
        return u"SHA-256"_s;
    case IndicatorType::Sha512:
        return u"SHA-512"_s;
    case IndicatorType::File:
        return u"File"_s;
    case IndicatorType::Submission:
        return u"Submission"_s;
    }
    Q_UNREACHABLE();
}

constinit const Format threatqFormat{.word = "threatq",
    .title = QT_TRANSLATE_NOOP("assay::Format", "ThreatQ indicators (JSON)"),
    .suffix = "json",
    .options = choices,
    .write = write};

} // namespace assay
