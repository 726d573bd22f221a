// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/arrangement.h"
#include "queue/queue_model.h"
#include "queue/row_order.h"

#include <QAbstractProxyModel>
#include <QTimer>

namespace assay {

// Which rows are shown, in which order, and in which groups. Never holds the event loop: few rows are arranged at
// once, many in slices and, where they must be sorted, on another thread; until then the view stays as it is. A new
// arrangement that is more than one run of rows away is announced as a reset: views find their rows by row.
class QueueProxy : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit QueueProxy(QueueModel &model, QObject *parent = nullptr);

    const Row *itemAt(const QModelIndex &index) const; //!< null for a group
    RowId idAt(const QModelIndex &index) const; //!< 0 for a group
    QModelIndex indexOf(RowId id, int section = 0) const; //!< invalid when it is not shown
    bool isGroup(const QModelIndex &index) const;
    QString groupName(const QModelIndex &group) const; //!< exact: what it is remembered by
    int shownCount() const { return m_shown.shownCount(); } //!< rows that are no groups
    int allCount() const { return m_model.rowCount(); }
    const RowKeys &keys() const { return m_keys; }
    const Arrangement &shown() const { return m_shown; }
    // The rows of the session, by number, in the order shown: of a group, or of all without groups.
    const std::vector<int> &rowsOf(const QModelIndex &group) const { return m_shown.rows(std::max(0, group.row())); }
    std::vector<RowId> allIds() const; //!< of all rows, shown or not, as they are sorted, without groups

    void setFilter(const Filter &filter);
    void setChoice(const FacetChoice &choice);
    const FacetChoice &choice() const { return m_choice; }
    void clearFilters();
    bool isFiltering() const { return !m_filter.isEmpty() || !isEmpty(m_choice); }
    bool isBusy() const { return m_isBusy; } //!< what is shown does not follow the latest wish yet

    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    bool isGrouped() const { return m_shown.grouping() != Grouping::None; } //!< now; the wish may be ahead
    // How many rows of the session have each value, shown or not.
    const FacetCounts &counts() const { return m_keys.counts(); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int section, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;

Q_SIGNALS:
    void filterChanged(); //!< other rows are asked for
    void arranged(); //!< what is shown follows the latest wish
    void busyChanged();
    void countsChanged(); //!< of counts()

private:
    void takeInserted();
    void renumber();
    void takeChanged(const QList<qsizetype> &rows);
    void filterAgain();
    void work();
    bool testSome(TimeBudget &budget);
    void arrange();
    void show(Arrangement wanted);
    void announceChanged(const QList<qsizetype> &rows);
    int rowOf(const QModelIndex &index) const; //!< the session's; -1 for a group

    QueueModel &m_model;
    RowKeys m_keys;
    RowOrder m_order;
    Filter m_filter;
    FacetChoice m_choice;
    Grouping m_grouping = Grouping::None;
    std::vector<char> m_passes; //!< by row, as far as it was tested
    int m_untested = 0; //!< rows before it have been tested
    Arrangement m_shown;
    bool m_isBusy = false;
    bool m_isReset = false; //!< the removal under way is announced as a reset
    QTimer m_slices;
    QTimer m_settle; //!< rows that changed by themselves find their place a few times a second
};

} // namespace assay
