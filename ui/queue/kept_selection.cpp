// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/kept_selection.h"

#include "queue/queue_view.h"

#include <QScrollBar>

#include <algorithm>

namespace assay {

namespace {
//! The rows of the view whose items are among `ids`, as few ranges as there are runs.
QItemSelection rangesOf(const QueueProxy &proxy, const std::vector<ItemId> &ids, const QModelIndex &group)
{
    QItemSelection ranges;
    const int count = proxy.rowCount(group);
    const int lastColumn = proxy.columnCount() - 1;
    int from = -1;
    for (int row = 0; row <= count; ++row) {
        const bool isSelected = row < count && std::ranges::binary_search(ids, proxy.idAt(proxy.index(row, 0, group)));
        if (isSelected && from < 0)
            from = row;
        if (!isSelected && from >= 0) {
            ranges.append({proxy.index(from, 0, group), proxy.index(row - 1, lastColumn, group)});
            from = -1;
        }
    }
    return ranges;
}
} // namespace

void KeptSelection::keep(const QueueView &view)
{
    m_current = view.currentId();
    m_selected = view.selectedIds();
    std::ranges::sort(m_selected);
    m_neighbour = 0;
    const QModelIndex current = view.currentIndex();
    for (const int step : {1, -1}) {
        QModelIndex next = current;
        while (m_neighbour == 0 && (next = next.siblingAtRow(next.row() + step)).isValid()) {
            const ItemId id = view.proxy().idAt(next);
            if (!std::ranges::binary_search(m_selected, id))
                m_neighbour = id;
        }
    }
    // The row that is worked on stays where it is, or else the topmost one; a list that shows its start goes on to.
    m_anchor = 0;
    if (view.verticalScrollBar()->value() > 0) {
        const bool seesCurrent = view.viewport()->rect().intersects(view.visualRect(current));
        const QModelIndex anchor = seesCurrent ? current : view.indexAt(QPoint(0, 0));
        m_anchor = view.proxy().idAt(anchor);
        m_offset = view.visualRect(anchor).top();
    }
}

void KeptSelection::giveBack(QueueView &view)
{
    const QueueProxy &proxy = view.proxy();
    QItemSelection selection;
    if (!m_selected.empty() && !proxy.isGrouped()) {
        selection = rangesOf(proxy, m_selected, {});
    } else if (!m_selected.empty()) {
        for (int group = 0; group < proxy.rowCount(); ++group)
            selection += rangesOf(proxy, m_selected, proxy.index(group, 0));
    }
    QModelIndex current = proxy.indexOf(m_current, view.firstSection());
    const bool isGone = m_current > 0 && !view.session().find(m_current);
    if (isGone)
        current = proxy.indexOf(m_neighbour, view.firstSection());
    if (isGone && selection.isEmpty() && current.isValid())
        selection.append({current.siblingAtColumn(0), current.siblingAtColumn(proxy.columnCount() - 1)});
    if (!selection.isEmpty())
        view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (current.isValid())
        view.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (const QModelIndex anchor = proxy.indexOf(m_anchor, view.firstSection()); anchor.isValid()) {
        view.doItemsLayout();
        view.verticalScrollBar()->setValue(
            view.verticalScrollBar()->value() + view.visualRect(anchor).top() - m_offset);
    }
}

} // namespace assay
