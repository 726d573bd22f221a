// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_view.h"

#include <algorithm>

namespace assay {

ItemId QueueView::currentId() const
{
    return m_proxy->idAt(currentIndex());
}

int QueueView::selectedCount() const
{
    int count = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

std::vector<ItemId> QueueView::selectedIds(int most) const
{
    QItemSelection ranges = selectionModel()->selection();
    std::ranges::sort(ranges, [](const QItemSelectionRange &left, const QItemSelectionRange &right) {
        return std::pair(left.parent().row(), left.top()) < std::pair(right.parent().row(), right.top());
    });
    std::vector<ItemId> ids;
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        const QModelIndex group = range.parent();
        for (int row = range.top(); row <= range.bottom() && int(ids.size()) < most; ++row) {
            const ItemId id = m_proxy->idAt(m_proxy->index(row, 0, group));
            if (id > 0 && (ids.empty() || ids.back() != id))
                ids.push_back(id);
        }
    }
    return ids;
}

std::vector<ItemId> QueueView::shownIds() const
{
    std::vector<ItemId> ids;
    ids.reserve(size_t(m_proxy->shownCount()));
    const auto add = [&](const QModelIndex &group) {
        for (int row = 0; row < m_proxy->rowCount(group); ++row)
            ids.push_back(m_proxy->idAt(m_proxy->index(row, 0, group)));
    };
    if (!m_proxy->isGrouped())
        add({});
    for (int group = 0; m_proxy->isGrouped() && group < m_proxy->rowCount(); ++group)
        add(m_proxy->index(group, 0));
    return ids;
}

void QueueView::select(const std::vector<ItemId> &ids)
{
    const QModelIndex index = ids.empty() ? QModelIndex() : m_proxy->indexOf(ids.front(), firstSection());
    if (!index.isValid()) {
        m_wanted = ids;
        return;
    }
    m_wanted.clear();
    setExpanded(index.parent(), true);
    // Not by the view's own function: that one looks at the keys, and Ctrl+Z would add to what is selected.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (ids.size() > 1)
        selectionModel()->select(rangesOf(*m_proxy, ids), QItemSelectionModel::ClearAndSelect);
}

QItemSelection QueueView::between(const QModelIndex &first, const QModelIndex &last) const
{
    // Qt would make a range for every row on the way.
    const int lastColumn = m_proxy->columnCount() - 1;
    const auto ofGroup = [&](const QModelIndex &group, int from, int to) {
        return QItemSelectionRange(m_proxy->index(from, 0, group), m_proxy->index(to, lastColumn, group));
    };
    QItemSelection selection;
    if (!m_proxy->isGrouped()) {
        selection.append(ofGroup({}, first.row(), last.row()));
        return selection;
    }
    const auto groupOf
        = [this](const QModelIndex &index) { return (m_proxy->isGroup(index) ? index : index.parent()).row(); };
    for (int row = groupOf(first); row <= groupOf(last); ++row) {
        const QModelIndex group = m_proxy->index(row, 0);
        const int from = row == groupOf(first) && !m_proxy->isGroup(first) ? first.row() : 0;
        const int to = row != groupOf(last) ? m_proxy->rowCount(group) - 1 : m_proxy->isGroup(last) ? -1 : last.row();
        if (from <= to)
            selection.append(ofGroup(group, from, to));
    }
    return selection;
}

void QueueView::selectAll()
{
    const int rows = m_proxy->rowCount();
    if (rows == 0)
        return;
    QModelIndex last = m_proxy->index(rows - 1, 0);
    if (m_proxy->isGroup(last))
        last = m_proxy->index(m_proxy->rowCount(last) - 1, 0, last);
    selectionModel()->select(between(m_proxy->index(0, 0), last), QItemSelectionModel::ClearAndSelect);
}

void QueueView::invertSelection()
{
    const QItemSelection before = selectionModel()->selection();
    selectAll();
    selectionModel()->select(before, QItemSelectionModel::Deselect);
}

void QueueView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex one = indexAt(rect.topLeft());
    const QModelIndex other = indexAt(rect.bottomRight());
    // A click on one row, or a frame that ends beyond the rows: Qt knows best.
    if (!one.isValid() || !other.isValid() || one.siblingAtColumn(0) == other.siblingAtColumn(0)) {
        QTreeView::setSelection(rect, command);
        return;
    }
    const bool upwards = visualRect(other).top() < visualRect(one).top();
    selectionModel()->select(upwards ? between(other, one) : between(one, other), command);
}

} // namespace assay
