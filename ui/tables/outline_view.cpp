// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/outline_view.h"

#include "look/plain_text.h"
#include "tables/bar_delegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// The order on the screen: place after place from the outermost level inwards.
std::vector<int> pathOf(QModelIndex index)
{
    std::vector<int> path;
    for (; index.isValid(); index = index.parent())
        path.insert(path.begin(), index.row());
    return path;
}
} // namespace

OutlineView::OutlineView(OutlineModel *model, const QString &emptyText, const QList<int> &widths, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_proxy(new OutlineProxy(*model, this))
    , m_emptyText(emptyText)
{
    m_model->setParent(this);
    setModel(m_proxy);
    setItemDelegate(new BarDelegate(this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    for (int i = 0; i < widths.size() && i < m_model->columnCount(); ++i)
        header()->resizeSection(i, widths[i] * fontMetrics().averageCharWidth() + 16);
}

void OutlineView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void OutlineView::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    m_proxy->setText(text);
    if (!text.isEmpty())
        expandAll();
}

int OutlineView::matches() const
{
    if (m_filter.isEmpty())
        return 0;
    int count = 0;
    std::vector<QModelIndex> open{QModelIndex()};
    while (!open.empty()) {
        const QModelIndex above = open.back();
        open.pop_back();
        for (int row = 0; row < m_proxy->rowCount(above); ++row) {
            const QModelIndex index = m_proxy->index(row, 0, above);
            const QStringList &cells = m_model->node(m_proxy->mapToSource(index)).cells;
            count += std::ranges::any_of(
                         cells, [this](const QString &cell) { return cell.contains(m_filter, Qt::CaseInsensitive); })
                ? 1
                : 0;
            open.push_back(index);
        }
    }
    return count;
}

QModelIndexList OutlineView::selectedNodes() const
{
    QModelIndexList shown = selectionModel()->selectedRows();
    std::vector<std::pair<std::vector<int>, QModelIndex>> ordered;
    for (const QModelIndex &index : std::as_const(shown))
        ordered.emplace_back(pathOf(index), m_proxy->mapToSource(index));
    std::ranges::sort(ordered, {}, [](const auto &one) -> const std::vector<int> & { return one.first; });
    QModelIndexList nodes;
    for (const auto &one : ordered)
        nodes << one.second;
    return nodes;
}

void OutlineView::select(const QModelIndex &node)
{
    const QModelIndex index = m_proxy->mapFromSource(node);
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

void OutlineView::copySelection(bool exact)
{
    QStringList lines;
    for (const QModelIndex &node : selectedNodes()) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << clipboardLine(
                exact ? m_model->node(node).cells.value(column) : m_model->safeCell(node.siblingAtColumn(column)));
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void OutlineView::copyColumn(int column, bool exact)
{
    QStringList lines;
    for (const QModelIndex &node : selectedNodes())
        lines << clipboardLine(
            exact ? m_model->node(node).cells.value(column) : m_model->safeCell(node.siblingAtColumn(column)));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void OutlineView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->keyCombination() == QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_C)) {
        copySelection(true);
        return;
    }
    QTreeView::keyPressEvent(event);
}

void OutlineView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(viewport()->mapFrom(this, event->pos()));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"outlineMenu"_s);
    const auto owned = actions();
    for (QAction *action : owned)
        menu->addAction(action);
    if (!owned.isEmpty())
        menu->addSeparator();
    const bool any = selectionModel()->hasSelection();
    const int column = index.isValid() ? index.column() : 0;
    const QString title = m_model->headerData(column, Qt::Horizontal).toString();
    QAction *cell = menu->addAction(tr("Copy “%1”").arg(title));
    cell->setEnabled(any);
    connect(cell, &QAction::triggered, this, [this, column] { copyColumn(column, false); });
    const QModelIndexList nodes = selectedNodes();
    const bool anyLive
        = std::ranges::any_of(nodes, [this](const QModelIndex &node) { return !m_model->node(node).live.isEmpty(); });
    if (anyLive) {
        QAction *real = menu->addAction(tr("Copy “%1”, real value").arg(title));
        connect(real, &QAction::triggered, this, [this, column] { copyColumn(column, true); });
    }
    QAction *lines = menu->addAction(tr("Copy rows"));
    lines->setEnabled(any);
    connect(lines, &QAction::triggered, this, [this] { copySelection(); });
    menu->addSeparator();
    connect(menu->addAction(tr("Expand all")), &QAction::triggered, this, &QTreeView::expandAll);
    connect(menu->addAction(tr("Collapse all")), &QAction::triggered, this, &QTreeView::collapseAll);
    menu->popup(event->globalPos());
}

void OutlineView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_proxy->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
        m_model->rowCount() > 0 ? tr("Nothing here contains that text.") : m_emptyText);
}

} // namespace assay
