// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/kept_selection.h"

#include "queue/queue_view.h"

#include <QScrollBar>

#include <algorithm>

namespace assay {

namespace {
// True if the group, or the list without groups, is one that rows stand in.
bool holdsRows(const QueueProxy &proxy, const QModelIndex &group)
{
    return group.isValid() == proxy.isGrouped();
}

// The ids of all selected rows, sorted. Without an index for each: a million may be selected.
std::vector<RowId> sortedIds(const QueueProxy &proxy, const QItemSelection &selection)
{
    std::vector<char> isSelected(size_t(proxy.keys().count()), 0);
    for (const QItemSelectionRange &range : selection) {
        if (!range.isValid() || !holdsRows(proxy, range.parent()))
            continue;
        const std::vector<int> &rows = proxy.rowsOf(range.parent());
        for (int at = range.top(); at <= range.bottom() && size_t(at) < rows.size(); ++at)
            isSelected[size_t(rows[size_t(at)])] = 1;
    }
    std::vector<RowId> ids;
    for (size_t row = 0; row < isSelected.size(); ++row) {
        if (isSelected[row])
            ids.push_back(proxy.keys().id(int(row)));
    }
    return ids;
}

void appendRuns(
    const QueueProxy &proxy, const QModelIndex &group, const std::vector<char> &isWanted, QItemSelection &to)
{
    const std::vector<int> &rows = proxy.rowsOf(group);
    const auto wanted = [&](size_t at) { return at < rows.size() && isWanted[size_t(rows[at])]; };
    for (size_t from = 0; from < rows.size(); ++from) {
        if (!wanted(from))
            continue;
        size_t next = from;
        while (wanted(next))
            ++next;
        to.append({proxy.index(int(from), 0, group), proxy.index(int(next) - 1, proxy.columnCount() - 1, group)});
        from = next;
    }
}
} // namespace

QItemSelection rangesOf(const QueueProxy &proxy, std::vector<RowId> ids)
{
    QItemSelection ranges;
    if (ids.empty())
        return ranges;
    std::ranges::sort(ids); // as the session's rows are
    const RowKeys &keys = proxy.keys();
    std::vector<char> isWanted(size_t(keys.count()), 0);
    auto id = ids.cbegin();
    for (int row = 0; row < keys.count() && id != ids.cend(); ++row) {
        while (id != ids.cend() && *id < keys.id(row))
            ++id;
        isWanted[size_t(row)] = id != ids.cend() && *id == keys.id(row);
    }
    if (!proxy.isGrouped())
        appendRuns(proxy, {}, isWanted, ranges);
    for (int group = 0; proxy.isGrouped() && group < proxy.rowCount(); ++group)
        appendRuns(proxy, proxy.index(group, 0), isWanted, ranges);
    return ranges;
}

QModelIndex neighbourThatStays(
    const QueueProxy &proxy, const QItemSelection &selection, const QModelIndex &current, int first, int last)
{
    if (!current.isValid() || !holdsRows(proxy, current.parent()))
        return {};
    std::vector<std::pair<int, int>> taken{{first, last}};
    for (const QItemSelectionRange &range : selection) {
        if (range.isValid() && range.parent() == current.parent())
            taken.emplace_back(range.top(), range.bottom());
    }
    std::ranges::sort(taken);
    int below = current.row() + 1;
    for (const auto &[top, bottom] : taken) {
        if (below >= top && below <= bottom)
            below = bottom + 1;
    }
    if (below < proxy.rowCount(current.parent()))
        return current.siblingAtRow(below);
    int above = current.row() - 1;
    for (auto range = taken.rbegin(); range != taken.rend(); ++range) {
        if (above >= range->first && above <= range->second)
            above = range->first - 1;
    }
    return above >= 0 ? current.siblingAtRow(above) : QModelIndex();
}

void KeptSelection::keep(const QueueView &view)
{
    m_current = view.currentId();
    const QItemSelection selection = view.selectionModel()->selection();
    m_selected = sortedIds(view.proxy(), selection);
    const QModelIndex current = view.currentIndex();
    m_neighbour = view.proxy().idAt(neighbourThatStays(view.proxy(), selection, current, -1, -1));
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
