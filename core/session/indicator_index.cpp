// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/indicator_index.h"

#include <algorithm>

namespace assay {

namespace {
size_t hashOf(const Indicator &indicator)
{
    return qHash(indicator.value, size_t(indicator.type));
}
} // namespace

void IndicatorIndex::add(const Indicator &indicator, RowId id)
{
    m_entries.push_back({hashOf(indicator), id});
}

RowId IndicatorIndex::find(const Indicator &indicator, const std::function<bool(RowId)> &isIt) const
{
    if (m_sorted < m_entries.size()) {
        const auto added = m_entries.begin() + qsizetype(m_sorted);
        std::sort(added, m_entries.end());
        std::inplace_merge(m_entries.begin(), added, m_entries.end());
        m_sorted = m_entries.size();
    }
    const size_t hash = hashOf(indicator);
    for (auto entry = std::lower_bound(m_entries.cbegin(), m_entries.cend(), Entry{hash, 0});
         entry != m_entries.cend() && entry->hash == hash; ++entry) {
        if (isIt(entry->id))
            return entry->id;
    }
    return 0;
}

void IndicatorIndex::prune(const RowList &rows)
{
    constexpr size_t fewEntries = 4096;
    if (m_entries.size() <= fewEntries || m_entries.size() / 2 <= size_t(rows.size()))
        return;
    clear();
    m_entries.reserve(size_t(rows.size()));
    for (const Row &row : rows)
        add(row.indicator, row.id);
}

void IndicatorIndex::clear()
{
    m_entries = {};
    m_sorted = 0;
}

} // namespace assay
