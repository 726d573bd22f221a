// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/rows_proxy.h"

#include "text/user_text.h"

#include <utility>

namespace assay {
using namespace Qt::StringLiterals;

RowsProxy::RowsProxy(RowsModel &rows, QObject *parent) : QSortFilterProxyModel(parent), m_rows(rows)
{
    // Before the connections of the proxy, which counts while it takes the change.
    const auto forget = [this] { m_areCounted = false; };
    connect(&rows, &QAbstractItemModel::rowsInserted, this, forget);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, forget);
    connect(&rows, &QAbstractItemModel::dataChanged, this, forget);
    setSourceModel(&rows);
    setSortRole(RowsModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    const auto countAgain = [this] { // a heading depends on rows behind it, which came later
        if (!groups().isEmpty())
            invalidate();
    };
    connect(&rows, &QAbstractItemModel::rowsInserted, this, countAgain);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, countAgain);
    connect(&rows, &QAbstractItemModel::dataChanged, this, countAgain);
}

void RowsProxy::setText(const QString &text)
{
    m_text = text;
    m_areCounted = false;
    invalidateFilter();
}

const QHash<QString, RowsProxy::Group> &RowsProxy::groups() const
{
    if (std::exchange(m_areCounted, true))
        return m_groups;
    m_groups.clear();
    Group *group = nullptr;
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        if (m_rows.row(row).isHeading) {
            group = &m_groups[m_rows.row(row).group];
            *group = {row, 0, 0};
        } else if (group) {
            ++group->all;
            group->left += contains(row) ? 1 : 0;
        }
    }
    return m_groups;
}

bool RowsProxy::contains(int row) const
{
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < m_rows.columnCount(); ++column) {
        if (m_rows.row(row).cells.value(column).contains(m_text, Qt::CaseInsensitive)
            || m_rows.safeCell(row, column).contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool RowsProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const RowsModel::Row &one = m_rows.row(row);
    if (one.isHeading)
        return groups().value(one.group).left > 0;
    return !(m_collapsed.contains(one.group) && groups().contains(one.group)) && contains(row);
}

bool RowsProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const RowsModel::Row &one = m_rows.row(left.row());
    const RowsModel::Row &other = m_rows.row(right.row());
    // Qt turns this around for descending order, which groups and their headings must not follow.
    const bool isTurned = sortOrder() == Qt::DescendingOrder;
    if (one.group != other.group)
        return (groups().value(one.group).place < groups().value(other.group).place) != isTurned;
    if (one.isHeading != other.isHeading)
        return one.isHeading != isTurned;
    return QSortFilterProxyModel::lessThan(left, right);
}

bool RowsProxy::isHeading(const QModelIndex &index) const
{
    return index.isValid() && m_rows.row(mapToSource(index).row()).isHeading;
}

bool RowsProxy::isCollapsed(const QModelIndex &heading) const
{
    return m_collapsed.contains(m_rows.row(mapToSource(heading).row()).group);
}

void RowsProxy::setCollapsed(const QModelIndex &heading, bool collapsed)
{
    const QString group = m_rows.row(mapToSource(heading).row()).group;
    if (collapsed)
        m_collapsed.insert(group);
    else
        m_collapsed.remove(group);
    invalidateFilter();
}

QVariant RowsProxy::data(const QModelIndex &index, int role) const
{
    if ((role != Qt::DisplayRole && role != Qt::AccessibleTextRole) || index.column() != 0 || !isHeading(index))
        return QSortFilterProxyModel::data(index, role);
    const QString group = m_rows.row(mapToSource(index).row()).group;
    const Group counts = groups().value(group);
    const QString title = forDisplay(group, 80);
    const QString text = counts.left == counts.all ? tr("%1 (%L2)").arg(title).arg(counts.all)
                                                   : tr("%1 (%L2 of %L3)").arg(title).arg(counts.left).arg(counts.all);
    if (role == Qt::AccessibleTextRole)
        return m_collapsed.contains(group) ? tr("%1, collapsed").arg(text) : text;
    return text;
}

} // namespace assay
