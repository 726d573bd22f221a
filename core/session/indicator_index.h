// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row_list.h"

#include <functional>
#include <vector>

namespace assay {

// Finds rows by type and value of their indicators; 16 bytes per entry. Entries of rows that were removed or have a
// different indicator now are kept until prune(), so the caller must check each candidate.
class IndicatorIndex
{
public:
    void add(const Indicator &indicator, RowId id); // rarely takes some milliseconds, for each million of entries
    // Calls `isIt` with candidates in the order of their ids until it returns true. Returns that id; 0 if there is
    // none.
    RowId find(const Indicator &indicator, const std::function<bool(RowId)> &isIt) const;
    // Makes the index anew from all rows, if most of its entries are outdated: rows may come and go for days.
    void prune(const RowList &rows);
    void clear();
    size_t size() const { return m_entries.size(); } //!< number of entries, outdated ones included

private:
    struct Entry
    {
        size_t hash;
        RowId id;
        auto operator<=>(const Entry &) const = default;
    };
    // Sorted runs, each at least twice as long as the next one, and entries that are not sorted yet: sorting a million
    // at the first find() would hold the event loop.
    std::vector<Entry> m_entries;
    std::vector<size_t> m_runs; //!< ends of the sorted runs
};

} // namespace assay
