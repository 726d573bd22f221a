// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace assay {

// The appliance's classification of a sample or URL. None = not asked, or no verdict; Other = a word that Assay does
// not know.
enum class Classification { None, Unknown, Goodware, Suspicious, Malicious, Other };

struct Verdict
{
    Classification classification = Classification::None;
    QString word; //!< of the appliance, lower case: "malicious"; shown unchanged for Other
    std::optional<qint64> riskScore; //!< 0 to 10; not set for unknown
    QString threatName; //!< Platform.Type.Family, or empty
    QString reason; //!< as the appliance words it
    QString source; //!< "LOCAL", "CLOUD" or empty
    QString firstSeen, lastSeen; //!< as answered

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

// "goodware" -> Goodware; compares by wireWord(). Other for an unknown word, None for an empty or invisible one.
Classification classificationFromWord(QStringView word);
// "malicious" ...; empty for None and Other.
QLatin1StringView word(Classification classification);
// Severity as other platforms define it: unknown 0, goodware 1, suspicious 2, malicious 3; -1 without a verdict.
int severity(const Verdict &verdict);
// Risk scores range from 0 to 10.
constexpr bool isRiskScore(qint64 score)
{
    return score >= 0 && score <= 10;
}

} // namespace assay
