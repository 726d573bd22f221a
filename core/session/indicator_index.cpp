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
    constexpr size_t unsortedMost = 512;
    m_entries.push_back({hashOf(indicator), id});
    const size_t sorted = m_runs.empty() ? 0 : m_runs.back();
    if (m_entries.size() - sorted < unsortedMost)
        return;
    const auto at = [this](size_t place) { return m_entries.begin() + qsizetype(place); };
    std::sort(at(sorted), m_entries.end());
    m_runs.push_back(m_entries.size());
    while (m_runs.size() > 1) {
        const size_t end = m_runs.back();
        const size_t middle = m_runs[m_runs.size() - 2];
        const size_t begin = m_runs.size() > 2 ? m_runs[m_runs.size() - 3] : 0;
        if (middle - begin >= 2 * (end - middle))
            break;
        std::inplace_merge(at(begin), at(middle), at(end));
        m_runs.erase(m_runs.end() - 2);
    }
}

RowId IndicatorIndex::find(const Indicator &indicator, const std::function<bool(RowId)> &isIt) const
{
    const size_t hash = hashOf(indicator);
    std::vector<RowId> candidates;
    auto begin = m_entries.cbegin();
    for (const size_t runEnd : m_runs) {
        const auto end = m_entries.cbegin() + qsizetype(runEnd);
        for (auto entry = std::lower_bound(begin, end, Entry{hash, 0}); entry != end && entry->hash == hash; ++entry)
            candidates.push_back(entry->id);
        begin = end;
    }
    for (; begin != m_entries.cend(); ++begin) {
        if (begin->hash == hash)
            candidates.push_back(begin->id);
    }
    std::ranges::sort(candidates);
    const auto found = std::ranges::find_if(candidates, isIt);
    return found == candidates.end() ? 0 : *found;
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
    m_runs = {};
}

} // namespace assay
