// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QItemSelection>

#include <vector>

namespace assay {

class QueueProxy;
class QueueView;

// Where the rows of `ids` are shown, as few ranges as there are runs.
QItemSelection rangesOf(const QueueProxy &proxy, std::vector<RowId> ids);
// The row of the same group that is next to `current`, below it or else above, and neither selected nor between
// `first` and `last`. Invalid if there is none.
QModelIndex neighbourThatStays(
    const QueueProxy &proxy, const QItemSelection &selection, const QModelIndex &current, int first, int last);

// What is selected, current and in sight in a view, by row: kept over a reset of the model, in which all indexes
// lose their meaning.
class KeptSelection
{
public:
    void keep(const QueueView &view);
    void giveBack(QueueView &view); //!< as far as the rows are still shown

private:
    RowId m_current = 0;
    RowId m_neighbour = 0; //!< becomes current when the current row was removed
    std::vector<RowId> m_selected; //!< sorted
    RowId m_anchor = 0; //!< the row that should not move on the screen
    int m_offset = 0; //!< where it was, in pixels
};

} // namespace assay
