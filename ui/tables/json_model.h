// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json_tree.h"

#include <QAbstractItemModel>

namespace assay {

// A JsonTree on the screen: key and value, both sanitised.
class JsonModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    void setTree(std::shared_ptr<const JsonTree> tree);
    const JsonTree *tree() const { return m_tree.get(); }
    const std::shared_ptr<const JsonTree> &sharedTree() const { return m_tree; }
    QModelIndex indexOf(JsonTree::Id id) const;
    JsonTree::Id idOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const JsonTree> m_tree;
};

} // namespace assay
