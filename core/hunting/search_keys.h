// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace assay {

// A key of the appliance's search, as the vendor's texts name it. Appliances may have more: an unknown key is sent as
// it is.
struct SearchKey
{
    QLatin1StringView word; //!< "threatname"
    std::span<const QLatin1StringView> values; //!< those that the completion offers; empty = any text
    const char *help; //!< English; translate in context "assay::SearchKey"
};

// All keys, the ones that are used most first.
std::span<const SearchKey> searchKeys();
// Null for a key that is not known.
const SearchKey *searchKeyFromWord(QStringView word);

// The keys that hits can be sorted by.
std::span<const QLatin1StringView> searchSortKeys();

} // namespace assay
