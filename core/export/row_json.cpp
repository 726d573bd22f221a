// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/row_json.h"

#include "export/analysis_json.h"
#include "export/exported_row.h"
#include "findings/user_facts.h"
#include "json/json_writer.h"
#include "session/cell_values.h"
#include "text/user_text.h"

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

void putVerdict(JsonWriter &writer, const Row &row)
{
    putKey(writer, "verdict");
    const Verdict *verdict = shownVerdict(row);
    if (!verdict) {
        writer.Null();
        return;
    }
    writer.StartObject();
    putMember(writer, "classification", verdictWord(*verdict));
    putKey(writer, "risk_score");
    if (verdict->riskScore)
        writer.Int64(*verdict->riskScore);
    else
        writer.Null();
    putMemberOrNull(writer, "threat_name", verdict->threatName);
    putMemberOrNull(writer, "reason", verdict->reason);
    writer.EndObject();
}

// The known values of the sample, under the names of the columns; unknown ones are left out.
void putSample(JsonWriter &writer, const Row &row)
{
    static const std::vector<const Column *> known = [] {
        std::vector<const Column *> rows;
        for (const QStringView name : {u"file_name", u"file_type", u"file_size", u"md5", u"sha1", u"sha256", u"sha512",
                 u"first_seen", u"last_seen", u"tags"})
            rows.push_back(columnFromName(name));
        return rows;
    }();
    putKey(writer, "sample");
    writer.StartObject();
    for (const Column *column : known) {
        if (column->values) {
            putTexts(writer, column->name, column->values(row));
            continue;
        }
        const QVariant value = column->value(row);
        if (!value.isValid())
            continue;
        putKey(writer, column->name);
        if (isNumeric(column->kind))
            writer.Int64(value.toLongLong());
        else
            put(writer, value.toString());
    }
    writer.EndObject();
}

void putFindings(JsonWriter &writer, const Row &item)
{
    const Findings &findings = item.record->findings;
    putList(writer, "attributes", findings.attributes, [&writer](const Attribute &row) {
        putMember(writer, "name", row.name);
        putMember(writer, "value", row.value);
    });
    putList(writer, "related", findings.related, [&writer](const RelatedIndicator &row) {
        putMember(writer, "type", row.type);
        putMember(writer, "value", row.value);
    });
    std::vector<Detection> reported;
    std::ranges::copy_if(findings.detections, std::back_inserter(reported), isReported);
    putList(writer, "detections", reported, [&writer](const Detection &row) {
        putMember(writer, "source", row.source);
        putMember(writer, "detection", row.detection);
        putMemberOrNull(writer, "update_time", row.updateTime);
    });
    putList(writer, "attachments", findings.attachments, [&writer](const Attachment &row) {
        putMember(writer, "path", row.path);
        putMember(writer, "sha256", row.sha256);
        putKey(writer, "bytes");
        writer.Int64(row.bytes);
    });
    if (item.action == "reanalyze"_L1 || !findings.engines.empty()) {
        putList(writer, "engines", findings.engines, [&writer](const EngineResult &row) {
            putMember(writer, "name", row.name);
            putKey(writer, "code");
            writer.Int64(row.code);
            putMember(writer, "message", row.message);
        });
    }
}

// What set-verdict, add-tags and remove-tags have recorded on the appliance.
void putSharedChange(JsonWriter &writer, const Row &row)
{
    const Findings &findings = row.record->findings;
    const auto fact = [&findings](QStringView name) {
        const auto found = std::ranges::find(findings.facts, name, &Attribute::name);
        return found == findings.facts.end() ? QString() : found->value;
    };
    if (row.action == "set-verdict"_L1 && !fact(ownClassificationFact).isEmpty()) {
        putKey(writer, "decision");
        writer.StartObject();
        putMember(writer, "classification", fact(ownClassificationFact));
        putKey(writer, "risk_score");
        if (const QVariant risk = cell::number(fact(ownRiskFact)); risk.isValid())
            writer.Int64(risk.toLongLong());
        else
            writer.Null();
        putMemberOrNull(writer, "threat_name", fact(ownThreatFact));
        putMember(writer, "where", fact(ownPlaceFact));
        writer.EndObject();
    }
    if (row.action == "add-tags"_L1 || row.action == "remove-tags"_L1) {
        putKey(writer, "tags");
        writer.StartArray();
        for (const Attribute &attribute : findings.attributes) {
            if (attribute.name == userTagName)
                put(writer, attribute.value);
        }
        writer.EndArray();
    }
}

// The hit of a search, or the match of a YARA rule set, by itself, with null for what the appliance did not say.
void putHit(JsonWriter &writer, const Row &row)
{
    if (row.action != "search"_L1 && row.action != "yara"_L1)
        return;
    static const std::vector<const Column *> known = [] {
        std::vector<const Column *> list;
        for (const QStringView name :
            {u"sha1", u"sha256", u"md5", u"file_type", u"file_size", u"file_name", u"first_seen", u"last_seen"})
            list.push_back(columnFromName(name));
        return list;
    }();
    for (const Column *column : known) {
        const QVariant value = column->value(row);
        putKey(writer, column->name);
        if (!value.isValid())
            writer.Null();
        else if (isNumeric(column->kind))
            writer.Int64(value.toLongLong());
        else
            put(writer, value.toString());
    }
    const std::vector<Attribute> &facts = row.record->findings.facts;
    const auto available = std::ranges::find(facts, u"Available"_s, &Attribute::name);
    putKey(writer, "available");
    if (available == facts.end())
        writer.Null();
    else
        writer.Bool(available->value == "true"_L1);
    if (row.action == "yara"_L1) {
        const std::vector<Attribute> &attributes = row.record->findings.attributes;
        const auto rule = std::ranges::find(attributes, u"YARA Rule"_s, &Attribute::name);
        putMemberOrNull(writer, "rule", rule == attributes.end() ? QString() : rule->value);
    }
}

// In every item, so that an empty list says that nothing is known against it.
void putWarnings(JsonWriter &writer, const Row &row)
{
    putKey(writer, "warnings");
    writer.StartArray();
    for (const QString &name : cell::warnings(row))
        put(writer, name);
    writer.EndArray();
}

void putDecision(JsonWriter &writer, const Decision &decision)
{
    putKey(writer, "decision_note");
    writer.StartObject();
    putMemberOrNull(writer, "decision", decision.word);
    putMemberOrNull(writer, "note", decision.note);
    putMemberOrNull(writer, "case", decision.caseNumber);
    putMemberOrNull(writer, "time", cell::time(decision.at).toString());
    writer.EndObject();
}

void putError(JsonWriter &writer, const Row &row)
{
    putKey(writer, "error");
    if (!row.error) {
        writer.Null();
        return;
    }
    writer.StartObject();
    putMember(writer, "kind", word(row.error->kind));
    putKey(writer, "http_status");
    if (row.error->httpStatus != 0)
        writer.Int(row.error->httpStatus);
    else
        writer.Null();
    putMember(writer, "message", userText(*row.error));
    writer.EndObject();
}

void putRaw(JsonWriter &writer, const Row &item, RawLines lines)
{
    putList(writer, "raw", item.record->findings.raw, [&writer, lines](const RawJson &row) {
        putMember(writer, "title", row.title);
        putKey(writer, "answer");
        if (!isJson(row.json)) {
            put(writer, QString::fromUtf8(row.json));
            return;
        }
        QByteArray json = row.json;
        if (lines == RawLines::OneLine)
            json.replace('\r', ' ').replace('\n', ' ');
        put(writer, json, rapidjson::kObjectType);
    });
}

} // namespace

QByteArray rowJson(const Row &row, const ExportOptions &options, RawLines lines)
{
    const ExportedRow exported(row, options);
    constexpr size_t usualSize = 4096;
    rapidjson::StringBuffer buffer(nullptr, usualSize);
    JsonWriter writer(buffer);
    writer.StartObject();
    const Indicator &indicator = exported->indicator;
    putMember(writer, "input", indicator.asPasted.isEmpty() ? indicator.value : indicator.asPasted);
    putMemberOrNull(writer, "indicator", indicator.value);
    putMemberOrNull(writer, "type", columnFromName(u"type")->value(*exported).toString());
    putMember(writer, "action", *row.action);
    putMember(writer, "state", word(row.state));
    putVerdict(writer, *exported);
    putSample(writer, *exported);
    putFindings(writer, *exported);
    putAnalysis(writer, *exported, QDateTime::currentDateTimeUtc());
    putError(writer, *exported);
    putSharedChange(writer, *exported);
    putHit(writer, *exported);
    putWarnings(writer, *exported);
    if (row.decision)
        putDecision(writer, *row.decision);
    if (row.cameFrom)
        putMember(writer, "from", row.cameFrom->name);
    if (const QString id = cell::submissionId(*exported); !id.isEmpty())
        putMember(writer, "submission_id", id);
    putMemberOrNull(writer, "queried_at", cell::time(row.queriedAt).toString());
    putMemberOrNull(writer, "appliance", *exported->appliance);
    if (row.demo) {
        putKey(writer, "demo");
        writer.Bool(true);
    }
    if (options.raw)
        putRaw(writer, *exported, lines);
    writer.EndObject();
    return finished(buffer);
}

} // namespace assay
