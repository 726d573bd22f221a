// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_view.h"

#include "look/plain_text.h"
#include "queue/empty_queue.h"
#include "queue/queue_cell.h"
#include "queue/queue_delegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// What an analyst looks at first; all others follow in the order of the table.
constexpr QLatin1StringView leadingColumns[]
    = {"verdict"_L1, "risk_score"_L1, "indicator"_L1, "type"_L1, "state"_L1, "threat_name"_L1};
} // namespace

QueueView::QueueView(Session &session, QWidget *parent)
    : QTreeView(parent)
    , m_model(new QueueModel(session, this))
    , m_proxy(new QueueProxy(*m_model, this))
    , m_empty(new EmptyQueue(this))
    , m_noMatch(new PlainLabel(tr("No row matches the filter. Press Esc in the filter line to see all rows."), this))
{
    setObjectName(u"queueView"_s);
    setAccessibleName(tr("Queue"));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new QueueDelegate(this));
    setModel(m_proxy);
    m_noMatch->setObjectName(u"noMatch"_s);
    m_noMatch->setAlignment(Qt::AlignCenter);
    m_noMatch->setWordWrap(true);
    m_noMatch->setForegroundRole(QPalette::PlaceholderText);

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

    connect(header(), &QWidget::customContextMenuRequested, this, &QueueView::chooseColumns);
    connect(header(), &QHeaderView::sectionMoved, this, &QueueView::columnLayoutChanged);
    connect(header(), &QHeaderView::sectionResized, this, &QueueView::columnLayoutChanged);
    connect(this, &QTreeView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT activatedItem(m_proxy->itemAt(index.row()).id); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, signal, this, &QueueView::updateEmpty);
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, &QueueView::updateEmpty);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &QueueView::updateEmpty);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &QueueView::updateEmpty);
    connect(m_proxy, &QueueProxy::filterChanged, this, &QueueView::updateEmpty);
    updateEmpty();
}

ItemId QueueView::currentId() const
{
    return currentIndex().isValid() ? m_proxy->itemAt(currentIndex().row()).id : 0;
}

std::vector<ItemId> QueueView::selectedIds() const
{
    std::vector<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<ItemId> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.push_back(m_proxy->itemAt(row).id);
    return ids;
}

std::vector<ItemId> QueueView::shownIds() const
{
    std::vector<ItemId> ids;
    ids.reserve(size_t(m_proxy->rowCount()));
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        ids.push_back(m_proxy->itemAt(row).id);
    return ids;
}

void QueueView::select(ItemId id)
{
    const int row = m_proxy->rowOfItem(id);
    if (row < 0)
        return;
    setCurrentIndex(m_proxy->index(row, std::max(0, header()->logicalIndex(0))));
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
    updateSearched();
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
    return layout;
}

void QueueView::setColumnLayout(const QStringList &layout)
{
    int visual = 0;
    bool anyShown = false;
    for (const QString &entry : layout) {
        const QStringList parts = entry.split(u' ');
        const Column *column = columnFromName(parts.value(0));
        if (!column || parts.size() != 3)
            continue; // a column of another version
        const int section = sectionOf(QLatin1StringView(column->name));
        header()->moveSection(header()->visualIndex(section), visual++);
        header()->setSectionHidden(section, parts[1] == "hidden"_L1);
        if (const int width = parts[2].toInt(); width >= 24)
            header()->resizeSection(section, std::min(width, 4000));
        anyShown = anyShown || parts[1] != "hidden"_L1;
    }
    if (!layout.isEmpty() && !anyShown)
        setDefaultColumns();
    updateSearched();
}

void QueueView::chooseColumns(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"columnMenu"_s);
    int shown = 0;
    for (int section = 0; section < header()->count(); ++section)
        shown += header()->isSectionHidden(section) ? 0 : 1;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int section = header()->logicalIndex(visual);
        QAction *action = menu->addAction(m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(section));
        action->setEnabled(!action->isChecked() || shown > 1); // the last one stays
        connect(action, &QAction::toggled, this, [this, section](bool on) {
            header()->setSectionHidden(section, !on);
            if (on && header()->sectionSize(section) < 24)
                header()->resizeSection(
                    section, usualWidth(columns()[size_t(section)]) * fontMetrics().averageCharWidth());
            updateSearched();
            Q_EMIT columnLayoutChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        setDefaultColumns();
        Q_EMIT columnLayoutChanged();
    });
    menu->popup(header()->mapToGlobal(at));
}

void QueueView::updateSearched()
{
    QList<int> sections;
    for (int section = 0; section < header()->count(); ++section) {
        if (!header()->isSectionHidden(section))
            sections << section;
    }
    m_proxy->setSearched(sections);
}

void QueueView::updateEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    setHorizontalScrollBarPolicy(empty ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_noMatch->setVisible(m_model->rowCount() > 0 && m_proxy->rowCount() == 0);
}

void QueueView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_empty->setGeometry(contentsRect());
    m_noMatch->setGeometry(viewport()->geometry().adjusted(24, 24, -24, -24));
}

void QueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentItemChanged(current.isValid() ? m_proxy->itemAt(current.row()).id : 0);
}

void QueueView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectedItemsChanged();
}

} // namespace assay
