// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/verdict.h"

#include "findings/wire_word.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
struct Word
{
    Classification classification;
    QLatin1StringView text;
};
constexpr std::array words{
    Word{Classification::Malicious, "malicious"_L1},
    Word{Classification::Suspicious, "suspicious"_L1},
    Word{Classification::Goodware, "goodware"_L1},
    Word{Classification::Goodware, "known"_L1}, // older appliances' threat_status
    Word{Classification::Unknown, "unknown"_L1},
};
} // namespace

Classification classificationFromWord(QStringView text)
{
    const QString said = wireWord(text);
    if (said.isEmpty())
        return Classification::None;
    for (const Word &row : words) {
        if (said == row.text)
            return row.classification;
    }
    return Classification::Other;
}

QLatin1StringView word(Classification classification)
{
    for (const Word &row : words) {
        if (row.classification == classification)
            return row.text;
    }
    return {};
}

int severity(const Verdict &verdict)
{
    switch (verdict.classification) {
    case Classification::None:
        return -1;
    case Classification::Unknown:
    case Classification::Other:
        return 0;
    case Classification::Goodware:
        return 1;
    case Classification::Suspicious:
        return 2;
    case Classification::Malicious:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace assay
