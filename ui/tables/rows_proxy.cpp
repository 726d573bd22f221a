// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/rows_proxy.h"

namespace assay {

RowsProxy::RowsProxy(RowsModel &rows, QObject *parent) : QSortFilterProxyModel(parent), m_rows(rows)
{
    setSourceModel(&rows);
    setSortRole(RowsModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void RowsProxy::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

bool RowsProxy::filterAcceptsRow(int row, const QModelIndex &) const
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

} // namespace assay
