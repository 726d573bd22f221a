// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/outline_proxy.h"

#include <algorithm>

namespace assay {

OutlineProxy::OutlineProxy(OutlineModel &nodes, QObject *parent) : QSortFilterProxyModel(parent), m_nodes(nodes)
{
    setSourceModel(&nodes);
    setSortRole(OutlineModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true); // what lies in a match belongs to it
}

void OutlineProxy::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text)
        invalidateFilter();
}

bool OutlineProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    // Not by a role: ten thousand nodes of eight cells would become as many variants for each letter typed.
    return m_text.isEmpty()
        || std::ranges::any_of(m_nodes.node(m_nodes.index(row, 0, parent)).cells,
            [this](const QString &cell) { return cell.contains(m_text, Qt::CaseInsensitive); });
}

} // namespace assay
