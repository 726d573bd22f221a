// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <functional>
#include <vector>

namespace assay {

// Finds rows by type and value of their indicators; 16 bytes per row. Entries of rows that were removed or have a
// different indicator now are kept, so the caller must check each candidate.
class IndicatorIndex
{
public:
    void add(const Indicator &indicator, RowId id);
    // Calls `isIt` with candidates in the order of their ids until it returns true. Returns that id; 0 if there is
    // none.
    RowId find(const Indicator &indicator, const std::function<bool(RowId)> &isIt) const;
    void clear();

private:
    struct Entry
    {
        size_t hash;
        RowId id;
        auto operator<=>(const Entry &) const = default;
    };
    mutable std::vector<Entry> m_entries;
    mutable size_t m_sorted = 0; //!< number of entries at the start that are sorted
};

} // namespace assay
