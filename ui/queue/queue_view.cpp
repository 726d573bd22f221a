// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_view.h"

#include "look/menu_stays_open.h"
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
#include <QScopedValueRollback>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// What an analyst looks at first; all others follow in the order of the table.
constexpr QLatin1StringView leadingColumns[]
    = {"verdict"_L1, "risk_score"_L1, "indicator"_L1, "type"_L1, "state"_L1, "threat_name"_L1};
constexpr int narrowest = 24;
constexpr int widest = 4000;

// Entries of a layout that are no columns: "@sorted risk_score descending", "@grouped by verdict".
constexpr auto sortedBy = "@sorted"_L1;
constexpr auto groupedBy = "@grouped"_L1;
constexpr std::pair<Grouping, QLatin1StringView> groupings[] = {{Grouping::None, "nothing"_L1},
    {Grouping::Verdict, "verdict"_L1}, {Grouping::Family, "family"_L1}, {Grouping::Batch, "batch"_L1}};

} // namespace

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
    // Otherwise each selection makes the header ask every row whether the whole column is selected.
    header()->setSelectionModel(new QItemSelectionModel(m_proxy, header()));

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

// The row that is worked on goes: the next one that stays and is not selected takes its place, else the one before.
void QueueView::leaveRows(const QModelIndex &parent, int first, int last)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || current.parent() != parent || current.row() < first || current.row() > last)
        return;
    const QModelIndex next = neighbourThatStays(*m_proxy, selectionModel()->selection(), current, first, last);
    if (next.isValid())
        selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
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

QRegion QueueView::visualRegionForSelection(const QItemSelection &selection) const
{
    // Qt would look for the place of the first and the last row of every range, past all rows in between.
    constexpr qsizetype manyRanges = 100;
    if (selection.size() > manyRanges)
        return viewport()->rect();
    QRegion region;
    for (QModelIndex seen = indexAt(QPoint(0, 0)); seen.isValid(); seen = indexBelow(seen)) {
        const QRect place = visualRect(seen);
        if (place.top() >= viewport()->height())
            break;
        const QModelIndex cell = seen.siblingAtColumn(0);
        if (std::ranges::any_of(selection, [&cell](const QItemSelectionRange &range) { return range.contains(cell); }))
            region += QRect(0, place.top(), viewport()->width(), place.height());
    }
    return region;
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
    if (const RowId id = currentId(); std::exchange(m_announced, id) != id)
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
    if (!m_isReset && !m_isSelecting && !selected.isEmpty())
        m_isChosen = true;
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
    // As Ctrl+C copies: what is dropped into a mail or a chat cannot be clicked there.
    QStringList lines;
    for (const RowId id : selectedIds()) {
        if (const Row *row = session().find(id))
            lines << copiedIndicator(*row);
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

RowId QueueView::currentId() const
{
    return m_proxy->idAt(currentIndex());
}

const Column *QueueView::columnOf(const QModelIndex &index) const
{
    return index.isValid() && !m_proxy->isGroup(index) ? &columns()[size_t(index.column())] : nullptr;
}

int QueueView::selectedCount() const
{
    int count = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

std::vector<RowId> QueueView::selectedIds(int maxCount) const
{
    QItemSelection ranges = selectionModel()->selection();
    std::ranges::sort(ranges, [](const QItemSelectionRange &left, const QItemSelectionRange &right) {
        return std::pair(left.parent().row(), left.top()) < std::pair(right.parent().row(), right.top());
    });
    std::vector<RowId> ids;
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        const QModelIndex group = range.parent();
        if (group.isValid() != m_proxy->isGrouped())
            continue;
        const std::vector<int> &rows = m_proxy->rowsOf(group);
        for (int row = range.top(); row <= range.bottom() && int(ids.size()) < maxCount; ++row) {
            const RowId id = m_proxy->keys().id(rows[size_t(row)]);
            if (ids.empty() || ids.back() != id)
                ids.push_back(id);
        }
    }
    return ids;
}

std::vector<RowId> QueueView::shownIds() const
{
    std::vector<RowId> ids;
    ids.reserve(size_t(m_proxy->shownCount()));
    for (const Arrangement::Group &group : m_proxy->shown().groups()) {
        for (const int row : group.rows)
            ids.push_back(m_proxy->keys().id(row));
    }
    return ids;
}

std::vector<RowId> QueueView::allIds() const
{
    return m_proxy->isFiltering() ? m_proxy->allIds() : shownIds();
}

void QueueView::select(const std::vector<RowId> &ids)
{
    const QModelIndex index = ids.empty() ? QModelIndex() : m_proxy->indexOf(ids.front(), firstSection());
    if (!index.isValid()) {
        m_wanted = ids;
        return;
    }
    m_wanted.clear();
    const QScopedValueRollback selecting(m_isSelecting, true);
    m_isChosen = false;
    setExpanded(index.parent(), true);
    // Not by the view's own function: that one looks at the keys, and Ctrl+Z would add to what is selected.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (ids.size() > 1)
        selectionModel()->select(rangesOf(*m_proxy, ids), QItemSelectionModel::ClearAndSelect);
}

QItemSelection QueueView::between(const QModelIndex &first, const QModelIndex &last) const
{
    // Qt would make a range for every row on the way.
    const int lastColumn = m_proxy->columnCount() - 1;
    const auto ofGroup = [&](const QModelIndex &group, int from, int to) {
        return QItemSelectionRange(m_proxy->index(from, 0, group), m_proxy->index(to, lastColumn, group));
    };
    QItemSelection selection;
    if (!m_proxy->isGrouped()) {
        selection.append(ofGroup({}, first.row(), last.row()));
        return selection;
    }
    const auto groupOf
        = [this](const QModelIndex &index) { return (m_proxy->isGroup(index) ? index : index.parent()).row(); };
    for (int row = groupOf(first); row <= groupOf(last); ++row) {
        const QModelIndex group = m_proxy->index(row, 0);
        const int from = row == groupOf(first) && !m_proxy->isGroup(first) ? first.row() : 0;
        const int to = row != groupOf(last) ? m_proxy->rowCount(group) - 1 : m_proxy->isGroup(last) ? -1 : last.row();
        if (from <= to)
            selection.append(ofGroup(group, from, to));
    }
    return selection;
}

void QueueView::selectAll()
{
    const int rows = m_proxy->rowCount();
    if (rows == 0)
        return;
    QModelIndex last = m_proxy->index(rows - 1, 0);
    if (m_proxy->isGroup(last))
        last = m_proxy->index(m_proxy->rowCount(last) - 1, 0, last);
    selectionModel()->select(between(m_proxy->index(0, 0), last), QItemSelectionModel::ClearAndSelect);
}

void QueueView::invertSelection()
{
    const QItemSelection before = selectionModel()->selection();
    selectAll();
    selectionModel()->select(before, QItemSelectionModel::Deselect);
}

void QueueView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex one = indexAt(rect.topLeft());
    const QModelIndex other = indexAt(rect.bottomRight());
    // A click on one row, or a frame that ends beyond the rows: Qt knows best.
    if (!one.isValid() || !other.isValid() || one.siblingAtColumn(0) == other.siblingAtColumn(0)) {
        QTreeView::setSelection(rect, command);
        return;
    }
    const bool upwards = visualRect(other).top() < visualRect(one).top();
    selectionModel()->select(upwards ? between(other, one) : between(one, other), command);
}

void QueueView::setDefaultColumns()
{
    const int character = fontMetrics().averageCharWidth();
    for (size_t i = 0; i < columns().size(); ++i) {
        const int section = int(i);
        header()->moveSection(header()->visualIndex(section), section);
        header()->setSectionHidden(section, !columns()[i].shown);
        header()->resizeSection(section, usualWidth(columns()[i]) * character + 12);
    }
    int visual = 0;
    for (const QLatin1StringView name : leadingColumns) {
        if (const int section = sectionOf(name); section >= 0)
            header()->moveSection(header()->visualIndex(section), visual++);
    }
}

QList<const Column *> QueueView::shownColumns() const
{
    QList<const Column *> shown;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int section = header()->logicalIndex(visual);
        if (!header()->isSectionHidden(section))
            shown << &columns()[size_t(section)];
    }
    return shown;
}

QStringList QueueView::columnLayout() const
{
    QStringList layout;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int section = header()->logicalIndex(visual);
        const bool hidden = header()->isSectionHidden(section);
        layout << u"%1 %2 %3"_s.arg(QLatin1StringView(columns()[size_t(section)].name),
            hidden ? u"hidden"_s : u"shown"_s, QString::number(hidden ? 0 : header()->sectionSize(section)));
    }
    if (const int section = header()->sortIndicatorSection(); section >= 0 && section < int(columns().size()))
        layout << u"%1 %2 %3"_s.arg(sortedBy, QLatin1StringView(columns()[size_t(section)].name),
            header()->sortIndicatorOrder() == Qt::DescendingOrder ? u"descending"_s : u"ascending"_s);
    const auto grouping
        = std::ranges::find(groupings, m_proxy->grouping(), &std::pair<Grouping, QLatin1StringView>::first);
    if (grouping->first != Grouping::None)
        layout << u"%1 by %2"_s.arg(groupedBy, grouping->second);
    return layout;
}

void QueueView::setColumnLayout(const QStringList &layout)
{
    int visual = 0;
    bool anyShown = false;
    for (const QString &entry : layout) {
        const QStringList parts = entry.split(u' ');
        if (parts.size() != 3)
            continue;
        if (parts[0] == sortedBy && columnFromName(parts[1])) {
            header()->setSortIndicator(sectionOf(QLatin1StringView(columnFromName(parts[1])->name)),
                parts[2] == "descending"_L1 ? Qt::DescendingOrder : Qt::AscendingOrder);
            continue;
        }
        if (parts[0] == groupedBy) {
            const auto known = std::ranges::find_if(groupings, [&](const auto &row) { return row.second == parts[2]; });
            setGrouping(known == std::end(groupings) ? Grouping::None : known->first);
            continue;
        }
        const Column *column = columnFromName(parts[0]);
        if (!column)
            continue; // a column of another version
        const int section = sectionOf(QLatin1StringView(column->name));
        header()->moveSection(header()->visualIndex(section), visual++);
        header()->setSectionHidden(section, parts[1] == "hidden"_L1);
        if (const int width = parts[2].toInt(); width >= narrowest)
            header()->resizeSection(section, std::min(width, widest));
        anyShown = anyShown || parts[1] != "hidden"_L1;
    }
    if (!layout.isEmpty() && !anyShown)
        setDefaultColumns();
}

QMenu *QueueView::makeColumnMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"columnMenu"_s);
    stayOpenForTicks(*menu);
    fillColumnMenu(*menu);
    return menu;
}

void QueueView::fillColumnMenu(QMenu &menu)
{
    const auto keepOne = [this, &menu] { // the last one stays
        const bool several = shownColumns().size() > 1;
        for (QAction *entry : menu.actions())
            entry->setEnabled(!entry->isCheckable() || !entry->isChecked() || several);
    };
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int section = header()->logicalIndex(visual);
        QAction *action = menu.addAction(m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(section));
        connect(action, &QAction::toggled, this, [this, section, keepOne](bool on) {
            header()->setSectionHidden(section, !on);
            if (on && header()->sectionSize(section) < narrowest)
                header()->resizeSection(
                    section, usualWidth(columns()[size_t(section)]) * fontMetrics().averageCharWidth());
            keepOne();
            Q_EMIT columnLayoutChanged();
        });
    }
    keepOne();
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        setDefaultColumns();
        Q_EMIT columnLayoutChanged();
    });
}

} // namespace assay
