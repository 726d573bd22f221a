// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/filter.h"

namespace assay {

// A word that a key takes, and which values of the key's enum it stands for.
struct FilterValueWord
{
    QLatin1StringView word;
    quint32 allowed;
};

// A key of the filter line.
struct FilterKeyInfo
{
    FilterKey key;
    QLatin1StringView word; //!< "class"
    QLatin1StringView alias; //!< another name for it, or empty
    std::span<const FilterValueWord> values; //!< empty = any text or number
    bool within = false; //!< a part of the text is enough
    const char *help; //!< English; translate in context "assay::Filter"
};

// In the order in which they are offered; free text has none.
std::span<const FilterKeyInfo> filterKeys();
const FilterKeyInfo *filterKeyFromWord(QStringView word);

} // namespace assay
