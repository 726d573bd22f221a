// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/evidence.h"

#include "findings/wire_word.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct EvidenceText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Evidence)
};

constexpr qsizetype namesInSentence = 5;
constexpr int notablePriority = 7; // of 0 to 10

using Lines = std::vector<Evidence>;

QString figureOf(qint64 number)
{
    return QLocale().toString(qlonglong(number));
}

QString firstNamed(const Findings &findings, QStringView name)
{
    for (const auto *list : {&findings.attributes, &findings.facts}) {
        const auto row = std::ranges::find(*list, name, &Attribute::name);
        if (row != list->end())
            return row->value;
    }
    return {};
}

Direction directionOf(Classification classification)
{
    switch (classification) {
    case Classification::Malicious:
    case Classification::Suspicious:
        return Direction::For;
    case Classification::Goodware:
        return Direction::Against;
    case Classification::None:
    case Classification::Unknown:
    case Classification::Other:
        break;
    }
    return Direction::Neutral;
}

QString someOf(const QStringList &names)
{
    QStringList some;
    for (const QString &name : names.first(std::min(names.size(), namesInSentence)))
        some.append(forDisplay(name, 60));
    const QString text = some.join(", "_L1);
    const auto more = int(std::min<qsizetype>(names.size() - some.size(), 1'000'000));
    return more > 0 ? EvidenceText::tr("%1 and %Ln more", nullptr, more).arg(text) : text;
}

// Names that detection by rules of thumb, by similarity or by machine learning gives; they say little about what the
// sample is.
bool isGenericName(const QString &name)
{
    static const QRegularExpression words(
        u"generic|heur|suspicious|unsafe|behaveslike|variant|machine.?learning|confidence|"
        "(^|[^a-z])(gen|ml|ai|score|unwanted|riskware|static|malware)([^a-z]|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(name.left(500)).hasMatch();
}

Lines scannerLines(const EvidenceFacts &facts)
{
    QStringList names;
    for (const ScannerResult &one : facts.findings.scanners) {
        if (!one.result.isEmpty())
            names.append(one.name);
    }
    bool hasMatch = false;
    bool hasCount = false;
    qint64 match = firstNamed(facts.findings, u"Scanner Match").toLongLong(&hasMatch);
    qint64 count = firstNamed(facts.findings, u"Scanner Count").toLongLong(&hasCount);
    if (!facts.findings.scanners.empty()) {
        match = names.size();
        count = qint64(facts.findings.scanners.size());
    } else if (!hasMatch || !hasCount) {
        return {};
    }
    if (count <= 0 || match < 0 || match > count)
        return {};
    if (match == 0) {
        return {{"scanners", Direction::Against, EvidenceSource::Scanners,
            EvidenceText::tr("None of %1 scanners detected it.").arg(figureOf(count))}};
    }
    QString text = EvidenceText::tr("%1 of %2 scanners detected it").arg(figureOf(match), figureOf(count));
    text += names.isEmpty() ? u"."_s : ": "_L1 + someOf(names) + u'.';
    return {{"scanners", Direction::For, EvidenceSource::Scanners, text}};
}

Lines genericNameLines(const EvidenceFacts &facts)
{
    qint64 named = 0;
    qint64 generic = 0;
    for (const ScannerResult &one : facts.findings.scanners) {
        named += one.result.isEmpty() ? 0 : 1;
        generic += !one.result.isEmpty() && isGenericName(one.result) ? 1 : 0;
    }
    if (generic == 0)
        return {};
    return {{"generic-names", generic == named ? Direction::Against : Direction::Neutral, EvidenceSource::Scanners,
        EvidenceText::tr("%1 of %2 names of scanners are generic or heuristic.")
            .arg(figureOf(generic), figureOf(named))}};
}

Lines thirdPartyLines(const EvidenceFacts &facts)
{
    const std::vector<Detection> &all = facts.findings.detections;
    if (all.empty())
        return {};
    QStringList sources;
    for (const Detection &one : all) {
        if (isDetected(one))
            sources.append(one.source);
    }
    const QString count = figureOf(qint64(all.size()));
    if (sources.isEmpty()) {
        return {{"third-parties", Direction::Against, EvidenceSource::ThirdParties,
            EvidenceText::tr("None of %1 third parties detected it.").arg(count)}};
    }
    return {{"third-parties", Direction::For, EvidenceSource::ThirdParties,
        EvidenceText::tr("%1 of %2 third parties detected it: %3.")
            .arg(figureOf(sources.size()), count, someOf(sources))}};
}

Lines neighbourLines(const EvidenceFacts &facts)
{
    const auto &all = facts.findings.network;
    const auto malicious = std::ranges::count_if(all, [](const NetworkRecord &one) {
        return one.kind != NetworkRecord::Kind::Reputation && isWireWord(one.verdict, "malicious"_L1);
    });
    if (malicious == 0)
        return {};
    return {{"neighbours", Direction::For, EvidenceSource::Network,
        EvidenceText::tr("Malicious names, URLs or files that the appliance knows beside it: %1.")
            .arg(figureOf(malicious))}};
}

Lines ownDecisionLines(const EvidenceFacts &facts)
{
    if (!facts.findings.verdict)
        return {};
    const Verdict &verdict = *facts.findings.verdict;
    if (!wireWord(verdict.reason).startsWith("user"_L1))
        return {};
    return {{"own-decision", directionOf(verdict.classification), EvidenceSource::Summary,
        EvidenceText::tr("A user of the appliance set the verdict: %1.").arg(userText(verdict))}};
}

Lines contradictionLines(const EvidenceFacts &facts)
{
    if (!facts.local || !facts.cloud)
        return {};
    const Classification local = facts.local->classification;
    const Classification cloud = facts.cloud->classification;
    if (local == cloud || local == Classification::None || cloud == Classification::None)
        return {};
    return {{"contradiction", Direction::Neutral, EvidenceSource::Compare,
        EvidenceText::tr("The appliance and the vendor's cloud disagree: %1 there, %2 in the cloud.")
            .arg(userText(*facts.local), userText(*facts.cloud))}};
}

Lines changedVerdictLines(const EvidenceFacts &facts)
{
    if (!facts.previous || !facts.findings.verdict)
        return {};
    const Classification before = facts.previous->classification;
    const Classification now = facts.findings.verdict->classification;
    if (before == now || before == Classification::None || now == Classification::None)
        return {};
    return {{"changed-verdict", Direction::Neutral, EvidenceSource::Compare,
        EvidenceText::tr("The verdict changed from %1 to %2.")
            .arg(userText(*facts.previous), userText(*facts.findings.verdict))}};
}

Lines verdictAgeLines(const EvidenceFacts &facts)
{
    if (!facts.findings.verdict || !facts.verdictAt.isValid() || !facts.now.isValid())
        return {};
    const qint64 days = std::max(qint64(0), facts.verdictAt.daysTo(facts.now));
    const QString when = facts.verdictAt.toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
    return {{"verdict-age", Direction::Neutral, EvidenceSource::Summary,
        days == 0 ? EvidenceText::tr("The verdict was answered today, %1 UTC.").arg(when)
                  : EvidenceText::tr("The verdict was answered %Ln day(s) ago, %1 UTC.", nullptr,
                      int(std::min(days, qint64(1'000'000))))
                        .arg(when)}};
}

Lines staticEngineLines(const EvidenceFacts &facts)
{
    if (!facts.analysis)
        return {};
    const AnalysisDecision &decision = facts.analysis->decision;
    if (decision.classification == Classification::None)
        return {};
    QStringList engines;
    for (const EngineVerdict &one : decision.engines) {
        if (one.decided)
            engines.append(one.name);
    }
    QString text = EvidenceText::tr("The static analysis says %1").arg(userText(decision.classification));
    if (!decision.result.isEmpty())
        text += " ("_L1 + forDisplay(decision.result, 100) + u')';
    text += engines.isEmpty() ? u"."_s : EvidenceText::tr(", decided by %1.").arg(someOf(engines));
    return {{"static-analysis", directionOf(decision.classification), EvidenceSource::Analysis, text}};
}

Lines propagatedLines(const EvidenceFacts &facts)
{
    if (!facts.analysis || !facts.analysis->decision.isPropagated)
        return {};
    const QString from = facts.analysis->decision.propagatedFrom.value;
    return {{"propagated", directionOf(facts.analysis->decision.classification), EvidenceSource::Contents,
        from.isEmpty() ? EvidenceText::tr("The verdict was propagated from another file.")
                       : EvidenceText::tr("The verdict was propagated from the file %1.").arg(forDisplay(from, 140))}};
}

Lines indicatorLines(const EvidenceFacts &facts)
{
    if (!facts.analysis)
        return {};
    QStringList notable;
    for (const AnalysisIndicator &one : facts.analysis->indicators) {
        if (one.priority >= notablePriority)
            notable.append(one.description);
    }
    if (notable.isEmpty())
        return {};
    return {{"indicators", Direction::For, EvidenceSource::Analysis,
        EvidenceText::tr("Indicators of high priority in the static analysis: %1. The first: %2.")
            .arg(figureOf(notable.size()), forDisplay(notable.first(), 160))}};
}

Lines techniqueLines(const EvidenceFacts &facts)
{
    if (!facts.analysis)
        return {};
    QStringList ids;
    for (const AttackTactic &tactic : facts.analysis->attack) {
        for (const AttackTechnique &one : tactic.techniques)
            ids.append(one.id.isEmpty() ? one.name : one.id);
    }
    ids.removeDuplicates();
    if (ids.isEmpty())
        return {};
    return {{"attack", Direction::Neutral, EvidenceSource::Analysis,
        EvidenceText::tr("Techniques of ATT&CK: %1 (%2). Goodware uses some of them, too.")
            .arg(figureOf(ids.size()), someOf(ids))}};
}

Lines signerLines(const EvidenceFacts &facts)
{
    if (!facts.analysis || facts.analysis->signer.isEmpty())
        return {};
    return {{"signer", Direction::Against, EvidenceSource::Analysis,
        EvidenceText::tr("It names a signer: %1. Assay does not check the signature.")
            .arg(forDisplay(facts.analysis->signer, 100))}};
}

Lines packerLines(const EvidenceFacts &facts)
{
    QString name = facts.analysis ? facts.analysis->identification : QString();
    if (name.isEmpty())
        name = firstNamed(facts.findings, u"Identification Name");
    if (name.isEmpty())
        return {};
    return {{"packer", Direction::Neutral, EvidenceSource::Analysis,
        EvidenceText::tr("Identified as %1 (packer, installer or format).").arg(forDisplay(name, 100))}};
}

Lines passwordLines(const EvidenceFacts &facts)
{
    if (!facts.analysis || facts.analysis->password().isEmpty())
        return {};
    return {{"password", Direction::Neutral, EvidenceSource::Analysis,
        EvidenceText::tr("The archive was opened with the password “%1”.")
            .arg(forDisplay(facts.analysis->password(), 60))}};
}

Lines childLines(const EvidenceFacts &facts)
{
    if (!facts.contents || facts.contents->nodes.empty())
        return {};
    const Contents &contents = *facts.contents;
    const QString count = figureOf(contents.malicious + contents.suspicious + contents.goodware + contents.unknown);
    if (contents.malicious + contents.suspicious == 0) {
        return {{"children", contents.goodware > 0 && contents.isComplete() ? Direction::Against : Direction::Neutral,
            EvidenceSource::Contents,
            EvidenceText::tr("None of %1 files inside is malicious or suspicious.").arg(count)}};
    }
    return {{"children", Direction::For, EvidenceSource::Contents,
        EvidenceText::tr("Of %1 files inside, %2 malicious and %3 suspicious.")
            .arg(count, figureOf(contents.malicious), figureOf(contents.suspicious))}};
}

// In the order of the box.
constexpr std::array signalRows{
    EvidenceRow{"scanners", &scannerLines},
    EvidenceRow{"generic-names", &genericNameLines},
    EvidenceRow{"third-parties", &thirdPartyLines},
    EvidenceRow{"neighbours", &neighbourLines},
    EvidenceRow{"own-decision", &ownDecisionLines},
    EvidenceRow{"static-analysis", &staticEngineLines},
    EvidenceRow{"propagated", &propagatedLines},
    EvidenceRow{"indicators", &indicatorLines},
    EvidenceRow{"attack", &techniqueLines},
    EvidenceRow{"children", &childLines},
    EvidenceRow{"signer", &signerLines},
    EvidenceRow{"packer", &packerLines},
    EvidenceRow{"password", &passwordLines},
    EvidenceRow{"contradiction", &contradictionLines},
    EvidenceRow{"changed-verdict", &changedVerdictLines},
    EvidenceRow{"verdict-age", &verdictAgeLines},
};

} // namespace

QLatin1StringView word(Direction direction)
{
    switch (direction) {
    case Direction::For:
        return "for"_L1;
    case Direction::Against:
        return "against"_L1;
    case Direction::Neutral:
        break;
    }
    return "neutral"_L1;
}

QLatin1StringView word(EvidenceSource source)
{
    switch (source) {
    case EvidenceSource::Summary:
        return "summary"_L1;
    case EvidenceSource::Scanners:
        return "scanners"_L1;
    case EvidenceSource::ThirdParties:
        return "third_parties"_L1;
    case EvidenceSource::Network:
        return "network"_L1;
    case EvidenceSource::Analysis:
        return "analysis"_L1;
    case EvidenceSource::Contents:
        return "contents"_L1;
    case EvidenceSource::Compare:
        break;
    }
    return "compare"_L1;
}

std::span<const EvidenceRow> evidenceRows()
{
    return signalRows;
}

std::vector<Evidence> evidenceFor(const EvidenceFacts &facts)
{
    std::vector<Evidence> all;
    for (const EvidenceRow &row : signalRows) {
        for (Evidence &one : row.read(facts))
            all.push_back(std::move(one));
    }
    return all;
}

std::vector<Evidence> mainReasons(const std::vector<Evidence> &evidence, Classification classification, size_t count)
{
    const Direction verdict = directionOf(classification);
    const auto rank = [verdict](const Evidence &one) {
        const QLatin1StringView signal(one.signal);
        if (signal == "own-decision"_L1)
            return 0;
        if (one.direction == Direction::Neutral)
            return signal == "contradiction"_L1 || signal == "changed-verdict"_L1 ? 3 : 4;
        return one.direction == verdict ? 1 : 2;
    };
    constexpr int ranks = 4; // the fifth is left out
    std::vector<Evidence> reasons;
    for (int wanted = 0; wanted < ranks; ++wanted) {
        for (const Evidence &one : evidence) {
            if (rank(one) == wanted && reasons.size() < count)
                reasons.push_back(one);
        }
    }
    return reasons;
}

} // namespace assay
