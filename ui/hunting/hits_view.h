// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "tables/rows_view.h"

namespace assay {

// The hits of a search as a table. They are rows of a session of their own, in memory, that the list does not show.
class HitsView : public RowsView
{
    Q_OBJECT
public:
    // `hits` must outlive the view.
    explicit HitsView(Session &hits, QWidget *parent = nullptr);

    void refresh(); //!< shows the rows of the session
    std::vector<RowId> selectedIds() const; //!< in the order shown
    std::vector<RowId> shownIds() const; //!< likewise

Q_SIGNALS:
    void endReached(); //!< the last rows came into view

private:
    Session &m_hits;
};

} // namespace assay
