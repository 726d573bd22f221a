// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/analysis_findings.h"

#include "actions/asked.h"
#include "base/digest_kind.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

QStringList techniquesOf(const StaticAnalysis &analysis)
{
    constexpr qsizetype maxTexts = 500;
    QStringList all;
    for (const AttackTactic &tactic : analysis.attack) {
        for (const AttackTechnique &one : tactic.techniques) {
            const QString text = QString(one.id + u' ' + one.name).trimmed();
            if (!all.contains(text) && all.size() < maxTexts)
                all.append(text);
        }
    }
    return all;
}

// Which part of the analysis becomes which attribute. GET /api/v2/samples/<hash>/ticore/ (vendor documentation: static
// analysis report). Imphash, ssdeep and rha0 are texts: nothing can be asked by them.
struct AnalysisMappingRow
{
    const char *name;
    QStringList (*values)(const StaticAnalysis &analysis);
};
constexpr std::array analysisMapping{
    AnalysisMappingRow{"Story", [](const StaticAnalysis &a) { return QStringList{a.story}; }},
    AnalysisMappingRow{"Proposed File Name", [](const StaticAnalysis &a) { return QStringList{a.proposedFileName}; }},
    AnalysisMappingRow{"Compile Time", [](const StaticAnalysis &a) { return QStringList{a.compileTime}; }},
    AnalysisMappingRow{"Signer", [](const StaticAnalysis &a) { return QStringList{a.signer}; }},
    AnalysisMappingRow{"Imphash", [](const StaticAnalysis &a) { return QStringList{a.hash(u"imphash")}; }},
    AnalysisMappingRow{"ssdeep", [](const StaticAnalysis &a) { return QStringList{a.hash(u"ssdeep")}; }},
    AnalysisMappingRow{"rha0", [](const StaticAnalysis &a) { return QStringList{a.hash(u"rha0")}; }},
    AnalysisMappingRow{"Capabilities", [](const StaticAnalysis &a) { return a.capabilities.mid(0, 200); }},
    AnalysisMappingRow{"Packer/Identification", [](const StaticAnalysis &a) { return QStringList{a.identification}; }},
    AnalysisMappingRow{"Password", [](const StaticAnalysis &a) { return QStringList{a.password()}; }},
    AnalysisMappingRow{"ATT&CK Technique", &techniquesOf},
};

QString digestNamed(const StaticAnalysis &analysis, QLatin1StringView name)
{
    for (const auto *list : {&analysis.digests, &analysis.hashes}) {
        for (const NamedValue &one : *list) {
            if (one.name == name)
                return one.value.toLower();
        }
    }
    return {};
}

} // namespace

Result<Findings> analysisFindings(const QString &digest, const StaticAnalysis &analysis)
{
    QJsonObject named;
    Findings findings;
    for (const DigestInfo &info : digestInfos) {
        const QString value = digestNamed(analysis, info.wordView());
        if (value.isEmpty())
            continue;
        named.insert(info.wordView(), value);
        findings.related.push_back({QString(info.titleView()), value, false});
    }
    if (const auto other = Asked::sample(digest).objection(named, Asked::Echo::Required))
        return *other;
    for (const AnalysisMappingRow &row : analysisMapping) {
        const QStringList values = row.values(analysis);
        for (const QString &value : values) {
            if (!value.isEmpty())
                findings.attributes.push_back({QString::fromUtf8(row.name), value, false});
        }
    }
    return findings;
}

} // namespace assay
