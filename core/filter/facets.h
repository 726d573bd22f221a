// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/filter_row.h"

#include <QHash>
#include <QSet>

#include <array>
#include <span>

namespace assay {

// The groups by which a list of items is narrowed with a click.
enum class Facet { Status, Verdict, Type, Tag, Batch, Source };
constexpr size_t facetCount = 6;

// Where a row stands, as coarse as people ask for it.
enum class StatusGroup { Queued, Running, Done, NotFound, Failed, Cancelled };
StatusGroup statusGroup(State state);

// Which values are chosen in each group, by their number; an empty group lets everything through.
using FacetChoice = std::array<QSet<int>, facetCount>;
bool isEmpty(const FacetChoice &choice);

// The values of one row, by number. Status, Verdict and Type count like their enums, the others as they come.
struct RowFacets
{
    std::array<int, facetCount> one{}; //!< the entry of Tag is not used
    QList<int> tags;

    friend bool operator==(const RowFacets &, const RowFacets &) = default;
};
// Several choices within a group mean "or", groups mean "and".
bool accepts(const FacetChoice &choice, const RowFacets &row);

// How many rows have each value. Kept up to date row by row: no pass over all rows, ever.
class FacetCounts
{
public:
    struct Value
    {
        QString text; //!< of Tag, Batch and Source, exact and hostile; empty = none
        int count = 0;
    };

    RowFacets number(const FilterRow &row); //!< counts nothing
    RowFacets add(const FilterRow &row);
    void add(const RowFacets &row) { count(row, 1); }
    void remove(const RowFacets &row) { count(row, -1); }

    std::span<const Value> values(Facet facet) const { return m_values[size_t(facet)]; }

private:
    int number(Facet facet, const QString &text);
    void count(const RowFacets &row, int by);

    std::array<std::vector<Value>, facetCount> m_values;
    std::array<QHash<QString, int>, facetCount> m_numbers;
};

} // namespace assay
