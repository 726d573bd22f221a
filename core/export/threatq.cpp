// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "export/exported_row.h"
#include "export/formats.h"
#include "export/observable.h"
#include "export/platform_words.h"
#include "export/stix_id.h"
#include "export/threatq_words.h"
#include "json/json_writer.h"
#include "session/cell_values.h"

#include <QSet>
#include <QUuid>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// The file is the body of ThreatQ's POST /api/indicators/consume: a list of indicators with the names of their type and
// status, their sources by name, and attributes with name, value and sources. Taken from the vendor's REST reference
// (docs.threatq.com/rest_api) and from what public clients send: Cortex XSOAR's ThreatQ v2 (demisto/content) and
// Polarity's ThreatQuotient IOC Submission. Those tie indicators to each other by the platform's own numbers, which
// are unknown here; so what an answer names is written as a separate indicator.

// Type and value as the platform knows them.
struct Body
{
    QString type;
    QString value;
};

Body bodyOf(IndicatorType type, const QString &value)
{
    return {threatqType(type), value};
}

// A file by its strongest digest: the platform's indicators are values, not files.
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

// What was asked about under its own value; a file and a submission by what their answer names.
std::optional<Body> bodyOf(const Row &row)
{
    if (const auto subject = observableOf(row)) {
        if (isDigest(row.indicator.type))
            return bodyOf(row.indicator.type, row.indicator.value);
        return bodyOf(*subject);
    }
    return bodyOf(sampleOf(row));
}

// One of the platform's own words. Only what is malicious, is on no warning list and was not decided to be harmless,
// is set to be acted upon; nothing is allowed by us.
QString statusOf(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    const bool isActive = verdict && verdict->classification == Classification::Malicious && cell::isForDetection(row);
    return isActive ? u"Active"_s : u"Review"_s;
}

void putSources(JsonWriter &writer, const QString &name)
{
    putList(writer, "sources", QStringList{name}, [&writer](const QString &one) { putMember(writer, "name", one); });
}

void putAttributes(JsonWriter &writer, const Row &item, const QString &source)
{
    struct AttributeRow
    {
        QString name, value, source;
    };
    std::vector<AttributeRow> rows;
    for (const Attribute &attribute : item.record->findings.attributes)
        rows.push_back({attribute.name, attribute.value, source});
    for (const Detection &detection : item.record->findings.detections) {
        if (isReported(detection))
            rows.push_back({u"Third Party Detection"_s, detection.detection, detection.source});
    }
    if (const QString decided = decisionSentence(item); !decided.isEmpty())
        rows.push_back({u"Analyst Decision"_s, decided, u"Assay"_s});
    putList(writer, "attributes", rows, [&writer](const AttributeRow &row) {
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

// The indicators that the answer names, and the file's name, which the platform stores as a separate indicator.
std::vector<Body> relatedBodies(const Row &item, const Body &body)
{
    std::vector<Body> related;
    if (item.indicator.type == IndicatorType::File)
        related.push_back({u"Filename"_s, cell::fileName(item)});
    for (const RelatedIndicator &row : item.record->findings.related) {
        const bool isIpv6 = row.type == threatqType(IndicatorType::Ipv4) && row.value.contains(u':');
        if (row.value.compare(body.value, Qt::CaseInsensitive) != 0)
            related.push_back({isIpv6 ? threatqType(IndicatorType::Ipv6) : row.type, row.value});
    }
    return related;
}

QByteArray indicator(const Row &row, const Body &body, const QString &source)
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putIndicator(writer, body, statusOf(row));
    if (row.queriedAt.isValid())
        putMember(writer, "published_at", row.queriedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    putSources(writer, source);
    putAttributes(writer, row, source);
    writer.EndObject();
    return finished(buffer);
}

QByteArray relatedIndicator(const Body &body, const QString &source)
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putIndicator(writer, body, u"Review"_s);
    putSources(writer, source);
    writer.EndObject();
    return finished(buffer);
}

// Hosts and digests are the same in capitals, names and addresses of pages are not.
QUuid keyOf(const Body &body)
{
    const bool hasCase = body.type == "Filename"_L1 || body.type == threatqType(IndicatorType::Url);
    const QString value = hasCase ? body.value : body.value.toLower();
    return QUuid::fromString(stableUuid(toValidUtf8(body.type + u'\n' + value)));
}

// An indicator that has a row is written from that row, with its status and attributes.
QSet<QUuid> withRows(std::span<const Row *const> rows, const ExportOptions &options)
{
    QSet<QUuid> keys;
    for (const Row *row : rows) {
        if (const auto body = bodyOf(*ExportedRow(*row, options, ExportedRow::Reads::Row)))
            keys.insert(keyOf(*body));
    }
    return keys;
}

bool writeThreatq(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    QSet<QUuid> told = withRows(items, options);
    QByteArray separator = "[\n"_ba;
    const auto send = [&](const QByteArray &json) { return sink(std::exchange(separator, ",\n"_ba) + json); };
    for (const Row *row : items) {
        const ExportedRow exported(*row, options);
        const QString source = sourceName(*exported, options);
        ++rows;
        // A row without a value that the platform accepts (a file without a digest) is left out.
        const auto body = bodyOf(*exported);
        if (!body)
            continue;
        if (!send(indicator(*exported, *body, source)))
            return false;
        for (const Body &related : relatedBodies(*exported, *body)) {
            const QUuid key = keyOf(related);
            if (told.contains(key))
                continue;
            told.insert(key);
            if (!send(relatedIndicator(related, source)))
                return false;
        }
    }
    return sink((separator.startsWith('[') ? "["_ba : QByteArray()) + "\n]\n");
}

constexpr std::array<const FormatOption *, 1> threatqOptions{&onlyTickedOption};

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
    case IndicatorType::Sha1:
    case IndicatorType::Sha256:
    case IndicatorType::Sha512:
        return digestInfo(*digestKindOf(type)).titleView();
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
    .options = threatqOptions,
    .write = writeThreatq};

} // namespace assay
