// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/row_lists.h"

#include "export/analysis_json.h"
#include "indicator/defang.h"
#include "session/record_analysis.h"
#include "text/user_text.h"

#include <QDateTime>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxListText = 2048;

QString defangedRelated(const RelatedIndicator &related)
{
    const bool isIpv6 = related.value.contains(u':');
    const IndicatorType type = related.type == "FQDN"_L1 ? IndicatorType::Fqdn
        : related.type != "IP Address"_L1                ? IndicatorType::Sha256
        : isIpv6                                         ? IndicatorType::Ipv6
                                                         : IndicatorType::Ipv4;
    return forDisplay(defanged(type, related.value), maxListText);
}

// Why the sample is malicious.
void addAnalysis(RowLists &lists, const StaticAnalysis &analysis)
{
    lists.story = forDisplay(analysis.story, maxListText);
    for (const AnalysisIndicator &one : analysis.indicators) {
        lists.behaviours << forDisplay(u"%1: %2"_s.arg(QString::number(one.priority), one.description), maxListText);
    }
    for (const AttackTactic &tactic : analysis.attack) {
        for (const AttackTechnique &one : tactic.techniques)
            lists.techniques << forDisplay(u"%1: %2 %3"_s.arg(tactic.name, one.id, one.name).simplified(), maxListText);
    }
}

// What is inside.
void addContents(RowLists &lists, const Contents &contents)
{
    for (const ContentsNode &node : contents.nodes) {
        const Classification own = node.file.verdict.classification;
        if (own == Classification::Malicious || own == Classification::Suspicious) {
            lists.children << forDisplay(
                u"%1: %2 %3"_s.arg(userText(node.file.verdict), node.file.sha1, node.places.value(0)), maxListText);
        }
    }
}

} // namespace

RowLists listsOf(const Row &row)
{
    RowLists lists;
    for (const Detection &detection : row.record->findings.detections) {
        if (isReported(detection))
            lists.thirdParties << forDisplay(u"%1: %2"_s.arg(detection.source, detection.detection), maxListText);
    }
    for (const RelatedIndicator &one : row.record->findings.related) {
        if (one.type == "FQDN"_L1 || one.type == "IP Address"_L1)
            lists.related << defangedRelated(one);
    }
    const RowAnalysis known(row);
    if (known.analysis)
        addAnalysis(lists, *known.analysis);
    if (known.contents)
        addContents(lists, *known.contents);
    const auto evidence = evidenceOf(row, known.analysis.get(), known.contents.get(), QDateTime::currentDateTimeUtc());
    for (const Evidence &one : evidence) {
        QStringList &texts = one.direction == Direction::For ? lists.evidenceFor
            : one.direction == Direction::Against            ? lists.evidenceAgainst
                                                             : lists.evidenceNeutral;
        texts << one.text;
    }
    return lists;
}

} // namespace assay
