// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_view.h"

#include "look/plain_text.h"
#include "queue/empty_queue.h"
#include "queue/group_row.h"
#include "queue/no_match.h"
#include "queue/queue_cell.h"
#include "queue/queue_delegate.h"

#include <QDrag>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

QueueView::QueueView(Session &session, QWidget *parent)
    : QTreeView(parent)
    , m_model(new QueueModel(session, this))
    , m_proxy(new QueueProxy(*m_model, this))
    , m_empty(new EmptyQueue(this))
    , m_noMatch(new NoMatch(this))
{
    setObjectName(u"queueView"_s);
    setAccessibleName(tr("Queue"));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false); // Enter and double click are one signal, see below
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DragOnly);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new QueueDelegate(this));
    // Before the selection model hears of it, which would go to the row above, selected or not.
    connect(m_proxy, &QAbstractItemModel::rowsAboutToBeRemoved, this, &QueueView::leaveRows);
    setModel(m_proxy);

    header()->setObjectName(u"queueHeader"_s);
    header()->setAccessibleName(tr("Columns"));
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(true);
    header()->setStretchLastSection(true);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setToolTip(tr("Click to sort, drag to reorder, right-click to choose columns"));
    setSortingEnabled(true);
    setDefaultColumns();

    connect(header(), &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { makeColumnMenu()->popup(header()->mapToGlobal(at)); });
    connect(header(), &QHeaderView::sectionMoved, this, &QueueView::columnLayoutChanged);
    connect(header(), &QHeaderView::sectionResized, this, &QueueView::columnLayoutChanged);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, &QueueView::columnLayoutChanged);
    connect(this, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_proxy->isGroup(index))
            setExpanded(index, !isExpanded(index));
        else
            Q_EMIT activatedItem(m_proxy->idAt(index));
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &group) {
        if (!m_isReset)
            m_collapsed.insert(m_proxy->groupName(group));
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &group) {
        if (!m_isReset)
            m_collapsed.remove(m_proxy->groupName(group));
    });
    connect(m_noMatch, &NoMatch::clearFilter, this, &QueueView::clearFilterWanted);
    followProxy();
    updateEmpty();
}

void QueueView::followProxy()
{
    connect(m_proxy, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept.keep(*this);
        m_isReset = true;
    });
    // The selection model forgets everything at this signal, too, and was connected before.
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &QueueView::giveBack);
    connect(m_proxy, &QueueProxy::arranged, this, [this] {
        updateEmpty();
        if (!m_wanted.empty() && m_proxy->indexOf(m_wanted.front()).isValid())
            select(std::exchange(m_wanted, {}));
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_proxy, signal, this, &QueueView::updateEmpty);
        connect(m_model, signal, this, &QueueView::updateEmpty);
    }
    connect(m_model, &QAbstractItemModel::modelReset, this, &QueueView::updateEmpty);
}

//! The row that is worked on goes: the next one that stays and is not selected takes its place, else the one before.
void QueueView::leaveRows(const QModelIndex &parent, int first, int last)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || current.parent() != parent || current.row() < first || current.row() > last)
        return;
    for (const int step : {1, -1}) {
        QModelIndex next = current;
        while ((next = next.siblingAtRow(next.row() + step)).isValid()) {
            const bool stays = next.row() < first || next.row() > last;
            if (stays && !selectionModel()->isRowSelected(next.row(), parent)) {
                selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
                return;
            }
        }
    }
}

void QueueView::giveBack()
{
    scheduleDelayedItemsLayout(); // groups are expanded in one layout, not in one for each
    expandGroups();
    m_kept.giveBack(*this);
    m_isReset = false;
    if (currentId() == 0 && session().find(m_announced))
        m_wanted = {m_announced}; // filtered away: it is current again when it comes back
    announceCurrent();
    Q_EMIT selectedItemsChanged();
    updateEmpty();
}

int QueueView::firstSection() const
{
    for (int visual = 0; visual < header()->count(); ++visual) {
        if (const int section = header()->logicalIndex(visual); !header()->isSectionHidden(section))
            return section;
    }
    return 0;
}

void QueueView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &changed)
{
    // Qt would ask for the place of every cell in between, and most are not in sight.
    int first = INT_MAX;
    int last = -1;
    const QModelIndex group = topLeft.parent();
    for (QModelIndex seen = indexAt(QPoint(0, 0)); seen.isValid() && visualRect(seen).top() < viewport()->height();
         seen = indexBelow(seen)) {
        if (seen.row() >= topLeft.row() && seen.row() <= bottomRight.row() && seen.parent() == group) {
            first = std::min(first, seen.row());
            last = std::max(last, seen.row());
        }
    }
    if (first <= last)
        QTreeView::dataChanged(topLeft.siblingAtRow(first), bottomRight.siblingAtRow(last), changed);
}

void QueueView::setGrouping(Grouping grouping)
{
    if (grouping == m_proxy->grouping())
        return;
    m_collapsed.clear();
    setRootIsDecorated(grouping != Grouping::None);
    m_proxy->setGrouping(grouping);
    Q_EMIT groupingChanged();
}

void QueueView::setAllExpanded(bool expanded)
{
    scheduleDelayedItemsLayout();
    for (int group = 0; m_proxy->isGrouped() && group < m_proxy->rowCount(); ++group)
        setExpanded(m_proxy->index(group, 0), expanded);
}

void QueueView::expandGroups()
{
    for (int row = 0; m_proxy->isGrouped() && row < m_proxy->rowCount(); ++row) {
        const QModelIndex group = m_proxy->index(row, 0);
        setExpanded(group, !m_collapsed.contains(m_proxy->groupName(group)));
    }
}

void QueueView::updateEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    // In the next turn: it lays the list out, which takes long enough by itself after many rows came.
    const Qt::ScrollBarPolicy bar = empty ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    if (bar != horizontalScrollBarPolicy())
        QMetaObject::invokeMethod(
            this, [this, bar] { setHorizontalScrollBarPolicy(bar); }, Qt::QueuedConnection);
    m_noMatch->setHiddenRows(m_model->rowCount());
    m_noMatch->setVisible(!empty && m_proxy->rowCount() == 0 && m_proxy->isFiltering() && !m_proxy->isBusy());
}

void QueueView::moveNotesTo(QWidget *page)
{
    m_empty->setParent(page);
    m_noMatch->setParent(page);
    updateEmpty(); // with a new parent a widget is hidden
}

void QueueView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_empty->setGeometry(contentsRect());
    m_noMatch->setGeometry(viewport()->geometry());
}

void QueueView::announceCurrent()
{
    if (const ItemId id = currentId(); std::exchange(m_announced, id) != id)
        Q_EMIT currentItemChanged(id);
}

void QueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_isReset)
        return;
    m_wanted.clear();
    announceCurrent();
}

void QueueView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (!m_isReset)
        Q_EMIT selectedItemsChanged();
}

void QueueView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_proxy->isGroup(index)) {
        QTreeView::drawRow(painter, option, index);
        return;
    }
    QStyleOptionViewItem row = option;
    row.rect.setLeft(0);
    row.rect.setRight(viewport()->width() - 1);
    row.state.setFlag(QStyle::State_Open, isExpanded(index));
    row.state.setFlag(
        QStyle::State_HasFocus, hasFocus() && currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0));
    drawGroupRow(painter, row, index.siblingAtColumn(0), indentation(), *this);
}

void QueueView::startDrag(Qt::DropActions)
{
    // Defanged, as Ctrl+C copies: what is dropped into a mail or a chat cannot be clicked there.
    static const Column *const defanged = columnFromName(u"indicator_defanged");
    QStringList lines;
    for (const ItemId id : selectedIds()) {
        if (const Item *item = session().find(id))
            lines << clipboardLine(cellExact(*defanged, *item));
    }
    if (lines.isEmpty())
        return;
    auto *text = new QMimeData;
    text->setText(lines.join(u'\n'));
    auto *drag = new QDrag(this);
    drag->setMimeData(text);
    drag->exec(Qt::CopyAction);
}

void QueueView::keyboardSearch(const QString &search)
{
    // Qt would read row after row until one begins so; the filter line does that better.
    if (!search.trimmed().isEmpty())
        Q_EMIT typed(search);
}

} // namespace assay
