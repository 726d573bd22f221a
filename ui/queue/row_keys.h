// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/facets.h"
#include "filter/filter.h"
#include "queue/time_budget.h"
#include "session/session.h"

#include <optional>

namespace assay {

enum class Grouping { None, Verdict, Family, Batch };

// Where each old row went: its new number, or -1.
using Renumbering = std::vector<int>;

// What filters, facets and groups ask of every row of the session: read from the rows once, and again only when one
// changes. Rows are numbered like the session's. Most of it many rows have in common: it is kept, and judged by a
// filter, once for each kind of row.
class RowKeys
{
public:
    explicit RowKeys(const Session &session);

    int count() const { return int(m_rows.size()); }
    RowId id(int row) const { return m_rows[size_t(row)].id; }
    const FacetCounts &counts() const { return m_counts; }
    bool isRead() const { return m_unread == count(); } //!< every row has been read

    void append(int rows); //!< the session's last ones; they are read later
    // The session's rows have other numbers now: keeps what is known of those that stayed.
    Renumbering resync();
    // Reads rows that were not read yet. False when the budget was spent before the end.
    bool readSome(TimeBudget &budget);
    void readAgain(int row); //!< nothing for one that was not read yet

    void ask(const FacetChoice &choice, const Filter &filter); //!< what accepts() answers from here on
    bool accepts(int row); //!< of a row that was read

    // Number of the row's group: of the classification, the family or the batch.
    int group(int row, Grouping grouping) const;
    // What a group of that number is called, exact and hostile; of families and batches. Empty = none.
    QString groupText(int number, Grouping grouping) const;

private:
    struct Row
    {
        RowId id = 0;
        int kind = -1; //!< -1 = not read yet
    };
    struct Kind
    {
        FilterRow values;
        RowFacets facets;
        int family = 0;
        int rows = 0; //!< of this kind; one without rows makes place for another
        int judgedFor = -1; //!< number of the question that `judgement` answers
        Filter::Judgement judgement{};
    };
    void read(int row);
    void forget(Row &row);
    int kindOf(const FilterRow &values);
    int familyOf(const QString &threat);
    const Filter::Judgement &judgementOf(Kind &kind);

    const Session &m_session;
    std::vector<Row> m_rows;
    int m_unread = 0; //!< all rows before it have been read
    std::vector<Kind> m_kinds;
    std::vector<int> m_freeKinds;
    QHash<FilterRow, int> m_kindNumbers;
    FacetCounts m_counts;
    QStringList m_families{QString()};
    QHash<QString, int> m_familyNumbers{{QString(), 0}};

    FacetChoice m_choice;
    Filter m_filter;
    int m_question = 0;
};

} // namespace assay
