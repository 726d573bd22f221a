// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/json_model.h"

#include "look/plain_text.h"
#include "text/user_text.h"

namespace assay {

void JsonModel::setTree(std::shared_ptr<const JsonTree> tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    endResetModel();
}

JsonTree::Id JsonModel::idOf(const QModelIndex &index) const
{
    return index.isValid() ? JsonTree::Id(index.internalId()) : JsonTree::root;
}

QModelIndex JsonModel::indexOf(JsonTree::Id id) const
{
    return m_tree && id != JsonTree::root ? createIndex(m_tree->row(id), 0, quintptr(id)) : QModelIndex();
}

QModelIndex JsonModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(m_tree->child(idOf(parent), row)));
}

QModelIndex JsonModel::parent(const QModelIndex &index) const
{
    return index.isValid() && m_tree ? indexOf(m_tree->parent(idOf(index))) : QModelIndex();
}

int JsonModel::rowCount(const QModelIndex &parent) const
{
    return m_tree && parent.column() <= 0 ? m_tree->childCount(idOf(parent)) : 0;
}

int JsonModel::columnCount(const QModelIndex &) const
{
    return 2;
}

QVariant JsonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_tree)
        return {};
    const JsonTree::Id id = idOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return forDisplay(index.column() == 0 ? m_tree->key(id) : m_tree->value(id));
    case Qt::ToolTipRole:
        return toolTipText(m_tree->path(id));
    case Qt::FontRole:
        return index.column() == 1 ? QVariant(fixedFont()) : QVariant();
    default:
        return {};
    }
}

QVariant JsonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Key") : tr("Value");
}

} // namespace assay
