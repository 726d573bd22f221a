// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/filter.h"

namespace assay {

// A word that a key accepts, and the enum values that it stands for.
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
    bool within = false; //!< true: a part of the text matches
    const char *help; //!< English; translate in context "assay::Filter"
    QLatin1StringView column; //!< name of the column that shows what the key asks for; empty = none does
};

// All keys in the order of the completions; FilterKey::Text has no entry.
std::span<const FilterKeyInfo> filterKeys();
const FilterKeyInfo *filterKeyFromWord(QStringView word);

} // namespace assay
