// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue_proxy.h"

#include <QAbstractItemModel>

namespace assay {

//! Status, verdict, type, tag, batch and source with their values and how many rows have each: what the sidebar shows.
//! The first row stands for all rows.
class FacetModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit FacetModel(QueueProxy &proxy, QObject *parent = nullptr);

    bool isValue(const QModelIndex &index) const { return index.isValid() && index.internalId() > 0; }
    bool isAll(const QModelIndex &index) const { return index.isValid() && !isValue(index) && index.row() == 0; }
    QModelIndex groupOf(Facet facet) const { return index(int(facet) + 1, 0); }
    QString groupWord(const QModelIndex &group) const; //!< never translated: what a group is remembered by

    //! Only this one of its group; the only one chosen once more: none. "All rows" releases every choice.
    void choose(const QModelIndex &index);
    void toggle(const QModelIndex &index); //!< beside the others of its group

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 2; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int value = 0; //!< as FacetCounts numbers it
        int count = 0;
        QString text; //!< exact, hostile; of tags, batches and sources
    };
    std::vector<Row> wanted(Facet facet) const;
    void refresh();
    void refresh(Facet facet);
    void refreshChoice();
    bool isChosen(const QModelIndex &index) const;
    QString text(Facet facet, const Row &row) const;

    QueueProxy &m_proxy;
    std::array<std::vector<Row>, facetCount> m_rows;
    std::array<bool, facetCount> m_isCut{}; //!< there are more values than are shown
    QTimer m_soon;
};

} // namespace assay
