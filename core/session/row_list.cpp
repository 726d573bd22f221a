// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_list.h"

#include <algorithm>

namespace assay {

namespace {
std::vector<std::unique_ptr<Row>> placed(std::span<Row> rows)
{
    std::vector<std::unique_ptr<Row>> all;
    all.reserve(rows.size());
    for (Row &row : rows)
        all.push_back(std::make_unique<Row>(std::move(row)));
    return all;
}
} // namespace

qsizetype RowList::placeOf(RowId id) const
{
    return std::ranges::lower_bound(*this, id, {}, &Row::id) - begin();
}

void RowList::insert(qsizetype at, std::span<Row> rows)
{
    Rows all = placed(rows);
    m_rows.insert(m_rows.begin() + at, std::move_iterator(all.begin()), std::move_iterator(all.end()));
}

void RowList::merge(std::span<Row> rows)
{
    Rows added = placed(rows);
    Rows all;
    all.reserve(m_rows.size() + added.size());
    std::merge(std::move_iterator(m_rows.begin()), std::move_iterator(m_rows.end()), std::move_iterator(added.begin()),
        std::move_iterator(added.end()), std::back_inserter(all),
        [](const auto &a, const auto &b) { return a->id < b->id; });
    m_rows = std::move(all);
}

std::vector<Row> RowList::take(const std::vector<qsizetype> &places)
{
    std::vector<Row> taken;
    taken.reserve(places.size());
    for (const qsizetype at : places)
        taken.push_back(std::move(*std::exchange(m_rows[size_t(at)], nullptr)));
    if (!places.empty())
        m_rows.erase(std::remove(m_rows.begin() + places.front(), m_rows.end(), nullptr), m_rows.end());
    return taken;
}

void RowList::clear()
{
    m_rows = Rows();
}

} // namespace assay
