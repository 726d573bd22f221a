// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/analysis_json.h"

#include "session/record_analysis.h"

#include <limits>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Rows of each list; a session holds all of them.
constexpr ContentsLimits allContents{std::numeric_limits<size_t>::max(), std::numeric_limits<quint32>::max()};

void putNumber(JsonWriter &writer, const char *key, qint64 number)
{
    putKey(writer, key);
    if (number < 0)
        writer.Null();
    else
        writer.Int64(number);
}

void putVerdictOf(JsonWriter &writer, const Verdict &verdict)
{
    putMemberOrNull(writer, "classification", verdict.word);
    putNumber(writer, "risk_score", verdict.riskScore.value_or(-1));
}

void putTextList(JsonWriter &writer, const char *key, const QStringList &texts)
{
    putKey(writer, key);
    writer.StartArray();
    for (const QString &text : texts)
        put(writer, text);
    writer.EndArray();
}

QStringList descriptionsOf(const std::vector<AnalysisIndicator> &indicators)
{
    QStringList texts;
    for (const AnalysisIndicator &one : indicators)
        texts.append(one.description);
    return texts;
}

QStringList reasonsOf(const AnalysisIndicator &indicator)
{
    QStringList texts;
    for (const IndicatorReason &one : indicator.reasons)
        texts.append(one.category.isEmpty() ? one.description : one.category + ": "_L1 + one.description);
    return texts;
}

void putStaticAnalysis(JsonWriter &writer, const StaticAnalysis &analysis)
{
    putKey(writer, "analysis");
    writer.StartObject();
    putMemberOrNull(writer, "story", analysis.story);
    putList(writer, "indicators", analysis.indicators, [&writer](const AnalysisIndicator &one) {
        putNumber(writer, "priority", one.priority);
        putNumber(writer, "category", one.category);
        putMember(writer, "description", one.description);
        putTextList(writer, "reasons", reasonsOf(one));
    });
    putKey(writer, "attack");
    writer.StartArray();
    for (const AttackTactic &tactic : analysis.attack) {
        for (const AttackTechnique &one : tactic.techniques) {
            writer.StartObject();
            putMemberOrNull(writer, "tactic_id", tactic.id);
            putMemberOrNull(writer, "tactic", tactic.name);
            putMemberOrNull(writer, "technique_id", one.id);
            putMemberOrNull(writer, "technique", one.name);
            putTextList(writer, "evidence", descriptionsOf(one.evidence));
            writer.EndObject();
        }
    }
    writer.EndArray();
    putList(writer, "interesting_strings", analysis.interestingStrings, [&writer](const InterestingString &one) {
        putMemberOrNull(writer, "category", one.category);
        putMember(writer, "value", one.value);
        putNumber(writer, "offset", one.offset);
        putNumber(writer, "occurrences", one.occurrences);
    });
    putTextList(writer, "capabilities", analysis.capabilities);
    putMemberOrNull(writer, "identification", analysis.identification);
    putMemberOrNull(writer, "compile_time", analysis.compileTime);
    putMemberOrNull(writer, "imphash", analysis.hash(u"imphash"));
    putMemberOrNull(writer, "password", analysis.password());
    if (analysis.hasStrings) {
        putKey(writer, "strings");
        writer.StartArray();
        for (size_t i = 0; i < analysis.strings.size(); ++i) {
            const FileString string = analysis.strings.at(i);
            writer.StartObject();
            putMember(writer, "value", string.value);
            putNumber(writer, "offset", string.offset);
            putNumber(writer, "count", string.count);
            writer.EndObject();
        }
        writer.EndArray();
    }
    putTexts(writer, "remarks", analysis.remarks);
    writer.EndObject();
}

// A file at each of its places, in the order of the answer.
void putChildren(JsonWriter &writer, const Row &row, const Contents &contents)
{
    putKey(writer, "children");
    writer.StartArray();
    for (const ExtractedPage &page : extractedPagesOf(row)) {
        for (const ExtractedFile &one : page.files) {
            writer.StartObject();
            putKey(writer, "id");
            writer.Int64(one.id);
            putKey(writer, "parent");
            if (one.parent)
                writer.Int64(*one.parent);
            else
                writer.Null();
            putMemberOrNull(writer, "path", one.path);
            putMemberOrNull(writer, "file_name", one.fileName);
            putMemberOrNull(writer, "sha1", one.sha1);
            putVerdictOf(writer, one.verdict);
            putMemberOrNull(writer, "threat_name", one.verdict.threatName);
            putMemberOrNull(writer, "file_type", one.fileType);
            putNumber(writer, "file_size", one.bytes);
            writer.EndObject();
        }
    }
    writer.EndArray();
    putNumber(writer, "children_count", contents.listed);
    putKey(writer, "worst_child");
    if (contents.worst == ContentsNode::none) {
        writer.Null();
        return;
    }
    const ExtractedFile &worst = contents.nodes[contents.worst].file;
    writer.StartObject();
    putMemberOrNull(writer, "sha1", worst.sha1);
    putVerdictOf(writer, worst.verdict);
    writer.EndObject();
}

} // namespace

RowAnalysis::RowAnalysis(const Row &row) : analysis(analysisOf(*row.record)), contents(contentsOf(row, allContents)) { }

void putAnalysis(JsonWriter &writer, const Row &row, const QDateTime &now)
{
    const RowAnalysis known(row);
    if (known.analysis)
        putStaticAnalysis(writer, *known.analysis);
    if (known.contents)
        putChildren(writer, row, *known.contents);
    if (hasContainers(*row.record))
        putTextList(writer, "containers", containersOf(*row.record));
    const std::vector<Evidence> evidence = evidenceOf(row, known.analysis.get(), known.contents.get(), now);
    if (evidence.empty())
        return;
    putList(writer, "evidence", evidence, [&writer](const Evidence &one) {
        putMember(writer, "signal", QString::fromLatin1(one.signal));
        putMember(writer, "direction", QString(word(one.direction)));
        putMember(writer, "text", one.text);
        putMember(writer, "source", QString(word(one.source)));
    });
}

} // namespace assay
