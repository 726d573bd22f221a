// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/defanged_text.h"

#include "indicator/defang.h"
#include "indicator/extract.h"

#include <algorithm>

namespace assay {

namespace {

// Defangs each indicator in the spelling in which it is found first.
QString defangedOnce(const QString &text)
{
    std::vector<Candidate> found = extract(text).candidates();
    // A URL before the host in it: once it is defanged, nothing in it matches.
    std::ranges::stable_sort(found, [](const Candidate &one, const Candidate &other) {
        return one.indicator.asPasted.size() > other.indicator.asPasted.size();
    });
    QString safe = text;
    for (const Candidate &candidate : found) {
        const QString pasted = candidate.indicator.asPasted.toString();
        if (const QString defanged = assay::defanged(candidate.indicator); !pasted.isEmpty() && defanged != pasted)
            safe.replace(pasted, defanged);
    }
    return safe;
}

} // namespace

QString defangedText(const QString &text)
{
    constexpr int maxSpellings = 8; // of one indicator in one text
    QString safe = text;
    for (int i = 0; i < maxSpellings; ++i) {
        QString next = defangedOnce(safe);
        if (next == safe)
            break;
        safe = std::move(next);
    }
    return safe;
}

} // namespace assay
