// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/files_model.h"

#include "look/plain_text.h"
#include "text/user_text.h"

#include <QLocale>

namespace assay {

void FilesModel::setRows(std::vector<PreviewFile> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT chosenChanged();
}

QStringList FilesModel::chosen() const
{
    QStringList paths;
    for (const PreviewFile &file : m_rows) {
        if (file.ticked && !file.queued)
            paths += file.path;
    }
    return paths;
}

int FilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FilesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PreviewFile &file = m_rows[size_t(index.row())];
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case Name:
            return forDisplay(file.name);
        case Size:
            return QLocale().formattedDataSize(file.size, 1);
        case Remark:
            return file.queued ? tr("Already queued.") : file.isSource ? tr("The imported file.") : tr("Attached.");
        default:
            return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Tick ? QVariant() : text();
    case Qt::ToolTipRole:
        return index.column() == Tick ? QVariant() : toolTipText(text());
    case Qt::CheckStateRole:
        return index.column() == Tick && !file.queued ? QVariant(file.ticked ? Qt::Checked : Qt::Unchecked)
                                                      : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Tick)
            return file.queued ? tr("already queued") : file.ticked ? tr("will be added") : tr("will not be added");
        return text();
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Tick:
        return tr("Add");
    case Name:
        return tr("File");
    case Size:
        return tr("Size");
    default:
        return tr("Remark");
    }
}

Qt::ItemFlags FilesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Tick && !m_rows[size_t(index.row())].queued)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool FilesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_rows[size_t(index.row())].ticked = value.value<Qt::CheckState>() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole, Qt::AccessibleTextRole});
    Q_EMIT chosenChanged();
    return true;
}

} // namespace assay
