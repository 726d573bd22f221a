// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/contents.h"
#include "analysis/static_analysis.h"
#include "findings/findings.h"

#include <QDateTime>

#include <span>
#include <vector>

namespace assay {

// What a piece of evidence points at.
enum class Direction {
    For, //!< for malicious
    Against,
    Neutral,
};
QLatin1StringView word(Direction direction); //!< "for", "against", "neutral"

// Where a piece of evidence comes from, which is the page of the details that shows it.
enum class EvidenceSource { Summary, Scanners, ThirdParties, Network, Analysis, Contents, Compare };
QLatin1StringView word(EvidenceSource source); //!< "summary", "scanners", "third_parties" ...

// One line for or against a verdict. It weighs nothing: there is no score.
struct Evidence
{
    const char *signal = ""; //!< machine name, "generic-names"; of a row of evidenceRows()
    Direction direction = Direction::Neutral;
    EvidenceSource source = EvidenceSource::Summary;
    QString text; //!< one sentence for people, translated; hostile parts are made safe with forDisplay()
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

// What the signals read. Borrowed for the call.
struct EvidenceFacts
{
    const Findings &findings; //!< all answers merged
    std::optional<Verdict> local, cloud; //!< of the appliance, and of the vendor's cloud, where each gave one
    std::optional<Verdict> previous; //!< what stood before the latest answer that had a say in it
    const StaticAnalysis *analysis = nullptr;
    const Contents *contents = nullptr;
    QDateTime verdictAt; //!< UTC, when the verdict was answered
    QDateTime now; //!< UTC
};

// A signal: what it reads, and what that says.
struct EvidenceRow
{
    const char *signal;
    std::vector<Evidence> (*read)(const EvidenceFacts &facts); //!< none if the facts say nothing about it
};
std::span<const EvidenceRow> evidenceRows(); //!< in the order of the box on Summary

// All rows applied.
std::vector<Evidence> evidenceFor(const EvidenceFacts &facts);

// At most `count` pieces that explain a verdict, for a summary: first what points where the verdict points, then what
// points elsewhere, then the rest, each in the order of the box. Neutral pieces explain nothing unless a user of the
// appliance decided, or answers contradict each other.
std::vector<Evidence> mainReasons(const std::vector<Evidence> &evidence, Classification classification, size_t count);

} // namespace assay
