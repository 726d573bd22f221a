// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <functional>
#include <vector>

namespace assay {

//! Finds rows by type and value of their indicators: 16 bytes a row. Entries of rows that left, or have another
//! indicator now, stay; the caller checks each candidate.
class IndicatorIndex
{
public:
    void add(const Indicator &indicator, RowId id);
    //! Calls `isIt` with candidates in the order of their ids until it returns true. Returns that id, or 0.
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
    mutable size_t m_sorted = 0; //!< so many of the first entries are in order
};

} // namespace assay
