// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/kept_selection.h"
#include "queue/queue_proxy.h"

#include <QTreeView>

#include <climits>

class QMenu;

namespace assay {

class EmptyQueue;
class NoMatch;

// The list of rows. Reads the session through its own model and proxy; asks for work through signals.
class QueueView : public QTreeView
{
    Q_OBJECT
public:
    explicit QueueView(Session &session, QWidget *parent = nullptr);

    Session &session() const { return m_model->session(); }
    QueueProxy &proxy() const { return *m_proxy; }
    // What a queued row waits for; see QueueModel::setWaitTexts().
    void setWaitTexts(std::function<QString(const Row &)> waitOf) { m_model->setWaitTexts(std::move(waitOf)); }
    EmptyQueue &empty() const { return *m_empty; }
    // What lies over the list instead of rows moves to `page`, which the list fills: see QueuePage.
    void moveNotesTo(QWidget *page);

    RowId currentId() const; //!< 0 = none
    const Column *columnOf(const QModelIndex &index) const; //!< of an index of this view; null for none, or for a group
    int selectedCount() const;
    std::vector<RowId> selectedIds(int maxCount = INT_MAX) const; //!< in the order shown
    std::vector<RowId> shownIds() const; //!< all rows that pass the filter, in the order shown
    std::vector<RowId>
    allIds() const; //!< all rows of the session, in the order shown; filtered ones by the same sorting
    // True if the analyst selected something. What select() marks, such as the first of new rows, is nobody's choice.
    bool isChosen() const { return m_isChosen && selectedCount() > 0; }
    // Makes it current, selected and visible; as soon as it is shown, if it is not yet.
    void select(RowId id) { select(std::vector<RowId>{id}); }
    void select(const std::vector<RowId> &ids); //!< the first of them is the current one
    void selectAll() override;
    void dataChanged(
        const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &changed = {}) override;
    // The leftmost column: what Qt is told of a hidden one, it takes for hidden itself.
    int firstSection() const;
    void invertSelection();

    void setGrouping(Grouping grouping);
    void setAllExpanded(bool expanded); //!< of the groups

    // Which columns, in which order and how wide, by column name, and what is sorted and grouped by: survives columns
    // that come and go.
    QStringList columnLayout() const;
    void setColumnLayout(const QStringList &layout);
    QList<const Column *> shownColumns() const; //!< in the order shown
    QMenu *makeColumnMenu(); //!< deletes itself when it closes
    void fillColumnMenu(QMenu &menu);

Q_SIGNALS:
    void currentItemChanged(assay::RowId id);
    void selectedItemsChanged();
    void columnLayoutChanged();
    void groupingChanged();
    void activatedItem(assay::RowId id); //!< Enter or double click
    void clearFilterWanted();
    void typed(const QString &text); //!< letters typed into the list

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void startDrag(Qt::DropActions supportedActions) override;
    void keyboardSearch(const QString &search) override;

private:
    void followProxy();
    void leaveRows(const QModelIndex &parent, int first, int last);
    void giveBack();
    void updateEmpty();
    void announceCurrent();
    void expandGroups();
    QItemSelection between(const QModelIndex &first, const QModelIndex &last) const;

    void setDefaultColumns();

    QueueModel *m_model;
    QueueProxy *m_proxy;
    EmptyQueue *m_empty;
    NoMatch *m_noMatch;
    KeptSelection m_kept;
    bool m_isReset = false;
    bool m_isSelecting = false; //!< select() is at work
    bool m_isChosen = false; //!< see isChosen()
    RowId m_announced = 0; //!< the current row as others know it
    std::vector<RowId> m_wanted; //!< to be selected when the first of them is shown
    QSet<QString> m_collapsed; //!< names of groups
};

} // namespace assay
