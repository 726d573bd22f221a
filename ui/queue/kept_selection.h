// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/item.h"

#include <QItemSelection>

#include <vector>

namespace assay {

class QueueProxy;
class QueueView;

//! Where the items of `ids` are shown, as few ranges as there are runs.
QItemSelection rangesOf(const QueueProxy &proxy, const std::vector<ItemId> &ids);

//! What is selected, current and in sight in a view, by item: kept over a reset of the model, in which all indexes
//! lose their meaning.
class KeptSelection
{
public:
    void keep(const QueueView &view);
    void giveBack(QueueView &view); //!< as far as the items are still shown

private:
    ItemId m_current = 0;
    ItemId m_neighbour = 0; //!< becomes current when the current item was removed
    std::vector<ItemId> m_selected; //!< sorted
    ItemId m_anchor = 0; //!< the row that should not move on the screen
    int m_offset = 0; //!< where it was, in pixels
};

} // namespace assay
