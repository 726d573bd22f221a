// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rejected_model.h"

#include "look/plain_text.h"
#include "text/user_text.h"

namespace assay {

void RejectedModel::setRows(std::vector<RejectedPath> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RejectedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RejectedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant RejectedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RejectedPath &row = m_rows[size_t(index.row())];
    const QString text = index.column() == 0 ? forDisplay(row.what) : row.why;
    if (role == Qt::DisplayRole)
        return text;
    return role == Qt::ToolTipRole ? QVariant(toolTipText(text)) : QVariant();
}

QVariant RejectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Not added") : tr("Reason");
}

} // namespace assay
