// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/filter_row.h"

#include <QHash>
#include <QSet>

#include <array>
#include <span>

namespace assay {

// The groups of the sidebar, by which the list is narrowed with a click.
enum class Facet { Status, Verdict, Family, Type, FileType, Tag, Technique, Batch, Source, Child, Decision };
constexpr size_t facetCount = 11;
// True if a row may have several values of the group: Tag and Technique.
bool hasSeveral(Facet facet);

// The state of a row, in the coarse groups that people search for.
enum class StatusGroup { Queued, Running, Done, NotFound, Failed, Cancelled };
StatusGroup statusGroup(State state);

// The values chosen in each group, by number; an empty group accepts every row.
using FacetChoice = std::array<QSet<int>, facetCount>;
bool isEmpty(const FacetChoice &choice);

// The values of one row, by number. Status, Verdict, Type and Child are numbered like their enums, the other groups in
// the order in which their values first occur.
struct RowFacets
{
    struct Value
    {
        Facet facet;
        int number;
        friend bool operator==(const Value &, const Value &) = default;
    };
    std::array<int, facetCount> one{}; //!< one value per group; the entries of groups that have several are not used
    QList<Value> several; //!< of the groups that have several; at least one of each

    friend bool operator==(const RowFacets &, const RowFacets &) = default;
};
// True if `row` matches the choice: several values in a group are joined by "or", the groups by "and".
bool accepts(const FacetChoice &choice, const RowFacets &row);

// Counts the rows that have each value. Updated row by row, without a pass over all rows.
class FacetCounts
{
public:
    struct Value
    {
        QString text; //!< only for groups that are not numbered like an enum: exact, hostile; empty = none
        int count = 0;
    };

    RowFacets number(const FilterRow &row); //!< does not change the counts
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
