// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "as_text.h"

namespace assay::test {
using namespace Qt::StringLiterals;

QStringList asText(const Outcome &outcome)
{
    const auto automatic = [](bool is) { return is ? u" (auto)"_s : QString(); };
    const Findings &findings = outcome.findings;
    QStringList lines{u"state "_s + word(outcome.state)};
    if (outcome.error)
        lines.append(u"error "_s + word(outcome.error->kind));
    if (findings.verdict) {
        const Verdict &verdict = *findings.verdict;
        lines.append(u"verdict %1 risk %2 threat %3 reason %4"_s.arg(verdict.word,
            verdict.riskScore ? QString::number(*verdict.riskScore) : u"-"_s, verdict.threatName, verdict.reason));
    }
    if (!findings.submissionId.isEmpty())
        lines.append(u"submission "_s + findings.submissionId);
    for (const Attribute &row : findings.attributes)
        lines.append(u"attribute %1 = %2"_s.arg(row.name, row.value) + automatic(row.automatic));
    for (const Attribute &row : findings.facts)
        lines.append(u"fact %1 = %2"_s.arg(row.name, row.value));
    for (const RelatedIndicator &row : findings.related)
        lines.append(u"related %1 = %2"_s.arg(row.type, row.value) + automatic(row.automatic));
    for (const Detection &row : findings.detections) {
        if (isReported(row))
            lines.append(u"detection %1 %2 %3"_s.arg(row.source, row.detection, row.updateTime).trimmed());
    }
    for (const ScannerResult &row : findings.scanners)
        lines.append(u"scanner %1 %2 before %3%4"_s.arg(row.name, row.result.isEmpty() ? u"-"_s : row.result,
            row.previousResult.isEmpty() ? u"-"_s : row.previousResult, row.nextgen ? u" nextgen"_s : QString()));
    for (const NetworkRecord &row : findings.network)
        lines.append(u"network %1 %2 %3 %4 %5 %6"_s
                         .arg(QString::number(int(row.kind)), row.about, row.value, row.verdict, row.detail, row.seen)
                         .simplified());
    for (const EngineResult &row : findings.engines)
        lines.append(u"engine %1 %2 %3"_s.arg(row.name, QString::number(row.code), row.message));
    for (const Attachment &row : findings.attachments)
        lines.append(u"attachment %1 %2 bytes"_s.arg(row.path.section(u'/', -1), QString::number(row.bytes)));
    return lines;
}

} // namespace assay::test
