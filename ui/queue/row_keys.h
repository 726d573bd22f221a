// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/facets.h"
#include "filter/filter.h"
#include "queue/slice.h"
#include "session/session.h"

namespace assay {

enum class Grouping { None, Verdict, Family, Batch };

//! Where each old row went: its new number, or -1.
using Renumbering = std::vector<int>;

//! What filters, facets and groups ask of every row of the session: read from the items once, and again only when one
//! changes. Rows are numbered like the session's.
class RowKeys
{
public:
    explicit RowKeys(const Session &session);

    int count() const { return int(m_rows.size()); }
    ItemId id(int row) const { return m_rows[size_t(row)].id; }
    const FacetCounts &counts() const { return m_counts; }
    bool isRead() const { return m_unread == count(); } //!< every row has been read

    void append(int rows); //!< the session's last ones; they are read later
    //! The session's rows have other numbers now: keeps what is known of those that stayed.
    Renumbering resync();
    //! Reads rows that were not read yet. False when the slice was spent before the end.
    bool readSome(Slice &slice);
    void readAgain(int row); //!< nothing for one that was not read yet
    //! Of a row that was read.
    bool accepts(int row, const FacetChoice &choice, const Filter &filter);
    //! Number of the row's group: of the classification, the family or the batch.
    int group(int row, Grouping grouping) const;
    //! What a group of that number is called, exact and hostile; of families and batches. Empty = none.
    QString groupText(int number, Grouping grouping) const;

private:
    struct Row
    {
        ItemId id = 0;
        bool isRead = false;
        int family = 0;
        FilterRow values;
        RowFacets facets;
    };
    void read(int row);

    const Session &m_session;
    std::vector<Row> m_rows;
    int m_unread = 0; //!< all rows before it have been read
    FacetCounts m_counts;
    QStringList m_families{QString()};
    QHash<QString, int> m_familyNumbers{{QString(), 0}};
};

} // namespace assay
