// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace assay {

//! What the appliance thinks of a sample or URL. None = it was not asked or gave no verdict; Other = a word that Assay
//! does not know.
enum class Classification { None, Unknown, Goodware, Suspicious, Malicious, Other };

struct Verdict
{
    Classification classification = Classification::None;
    QString word; //!< the appliance's own, lower case: "malicious"; shown as it is for Other
    std::optional<qint64> riskScore; //!< 0 to 10; unknown has none
    QString threatName; //!< Platform.Type.Family, or empty
    QString reason; //!< the appliance's own word
    QString source; //!< "LOCAL", "CLOUD" or empty
    QString firstSeen, lastSeen; //!< as answered

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

//! "goodware" -> Goodware; compared as wireWord() does; an unknown word is Other, one that is empty or invisible None.
Classification classificationFromWord(QStringView word);
//! "malicious" ... ; empty for None and Other.
QLatin1StringView word(Classification classification);
//! Order of severity as other platforms use it: unknown 0, goodware 1, suspicious 2, malicious 3; -1 without a verdict.
int severity(const Verdict &verdict);
//! Risk scores go from 0 to 10.
constexpr bool isRiskScore(qint64 score)
{
    return score >= 0 && score <= 10;
}

} // namespace assay
