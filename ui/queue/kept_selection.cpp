// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/kept_selection.h"

#include "queue/queue_view.h"

#include <QScrollBar>

#include <algorithm>

namespace assay {

QItemSelection rangesOf(const QueueProxy &proxy, const std::vector<RowId> &ids)
{
    std::vector<std::pair<int, int>> places; // group and row
    for (const RowId id : ids) {
        if (const QModelIndex index = proxy.indexOf(id); index.isValid())
            places.emplace_back(index.parent().row(), index.row());
    }
    std::ranges::sort(places);
    QItemSelection ranges;
    for (size_t from = 0, next = 1; from < places.size(); from = next++) {
        const auto [group, row] = places[from];
        while (next < places.size() && places[next] == std::pair(group, row + int(next - from)))
            ++next;
        const QModelIndex parent = group < 0 ? QModelIndex() : proxy.index(group, 0);
        ranges.append(
            {proxy.index(row, 0, parent), proxy.index(row + int(next - from) - 1, proxy.columnCount() - 1, parent)});
    }
    return ranges;
}

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
            const RowId id = view.proxy().idAt(next);
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
    QItemSelection selection = rangesOf(proxy, m_selected);
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
        const int top = view.visualRect(anchor).top(); // first: the layout that it brings about may move the bar
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + top - m_offset);
    }
}

} // namespace assay
