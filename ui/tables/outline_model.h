// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/verdict.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <optional>
#include <vector>

namespace assay {

// One entry of an outline with what lies below it. Texts are exact and hostile.
struct OutlineNode
{
    QStringList cells;
    QString hint{}; //!< tool tip of the whole row; plain text
    QString key{}; //!< the owner's name for it, never shown
    QIcon icon{}; //!< before the first cell
    Classification classification = Classification::None; //!< shown as a shape before the first cell
    std::optional<double> bar{}; //!< 0 to 1, drawn by BarDelegate in the column that it is set on
    QList<QVariant> sortKeys{}; //!< by column, where the text would sort wrongly
    QList<int> live{}; //!< columns with a URL, host or address: shown and copied defanged
    QList<int> fixed{}; //!< columns in a fixed-width font
    bool strong = false; //!< in bold
    std::vector<OutlineNode> children{};
};

// A tree of texts from outside. Read-only; a new tree replaces the whole.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, //!< the node's own key for that column, otherwise the exact text
        KeyRole, //!< OutlineNode::key
        BarRole, //!< 0 to 1, or invalid
    };

    explicit OutlineModel(const QStringList &headers, QObject *parent = nullptr);

    void setNodes(std::vector<OutlineNode> nodes); //!< resets the model
    int nodeCount() const { return int(m_nodes.size()) - 1; } //!< on all levels
    const OutlineNode &node(const QModelIndex &index) const; //!< without its children
    QString safeCell(const QModelIndex &index) const; //!< for the clipboard: exact, but defanged where it is live
    QModelIndex indexOf(const QString &key) const; //!< the first node of that key

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        OutlineNode node;
        quint32 parent = 0;
        int row = 0;
        quint32 first = 0; //!< of its children, which stand side by side
        int count = 0;
    };
    static quint32 entryOf(const QModelIndex &index) { return index.isValid() ? quint32(index.internalId()) : 0; }

    QStringList m_headers;
    std::vector<Entry> m_nodes; //!< the first is the invisible root
};

} // namespace assay
