// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue_proxy.h"

#include <QAbstractItemModel>

namespace assay {

// Model of the sidebar: a group for each facet, each with its values and the number of rows that have them. The first
// row represents all rows.
class FacetModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit FacetModel(QueueProxy &proxy, QObject *parent = nullptr);

    bool isValue(const QModelIndex &index) const { return index.isValid() && index.internalId() > 0; }
    bool isAll(const QModelIndex &index) const { return index.isValid() && !isValue(index) && index.row() == 0; }
    QModelIndex groupOf(Facet facet) const { return index(int(facet) + 1, 0); }
    QString groupWord(const QModelIndex &group) const; //!< name of the group in the preferences; never translated

    // Makes this value the only one chosen in its group; if it already is, chooses none. "All rows" clears the choices
    // of all groups.
    void choose(const QModelIndex &index);
    void toggle(const QModelIndex &index); //!< adds the value to those chosen in its group, or removes it

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 2; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int value = 0; //!< number of the value in FacetCounts
        int count = 0;
        QString text; //!< only of tags, batches, sources and decisions; exact, hostile
    };
    std::vector<Row> wanted(Facet facet) const;
    void refresh();
    void refresh(Facet facet);
    void refreshChoice();
    bool isChosen(const QModelIndex &index) const;
    QString text(Facet facet, const Row &row) const;

    QueueProxy &m_proxy;
    std::array<std::vector<Row>, facetCount> m_rows;
    std::array<bool, facetCount> m_isCut{}; //!< true if the group has more values than it shows
    QTimer m_soon;
};

} // namespace assay
