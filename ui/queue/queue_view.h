// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue_proxy.h"

#include <QTreeView>

namespace assay {

class EmptyQueue;
class PlainLabel;

//! The list of items. Reads the session through its own model and proxy; asks for work through signals.
class QueueView : public QTreeView
{
    Q_OBJECT
public:
    explicit QueueView(Session &session, QWidget *parent = nullptr);

    QueueProxy &proxy() const { return *m_proxy; }
    EmptyQueue &empty() const { return *m_empty; }

    ItemId currentId() const; //!< 0 = none
    std::vector<ItemId> selectedIds() const; //!< in the order shown
    std::vector<ItemId> shownIds() const; //!< all rows that pass the filter, in the order shown
    void select(ItemId id); //!< makes it current, selected and visible

    //! Which columns, in which order and how wide, by column name: survives columns that come and go.
    QStringList columnLayout() const;
    void setColumnLayout(const QStringList &layout);

Q_SIGNALS:
    void currentItemChanged(assay::ItemId id);
    void selectedItemsChanged();
    void columnLayoutChanged();
    void activatedItem(assay::ItemId id); //!< Enter or double click

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void chooseColumns(const QPoint &at);
    void setDefaultColumns();
    void updateSearched();
    void updateEmpty();

    QueueModel *m_model;
    QueueProxy *m_proxy;
    EmptyQueue *m_empty;
    PlainLabel *m_noMatch;
};

} // namespace assay
