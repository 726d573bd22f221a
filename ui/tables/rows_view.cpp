// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/rows_view.h"

#include "look/plain_text.h"
#include "tables/rows_proxy.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        // Asking the cell would measure hostile text; all rows are equally high.
        return {option.fontMetrics.averageCharWidth() * 10, option.fontMetrics.height() + 6};
    }
};

QKeySequence copyRowsKey() // as in the queue
{
    return QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C);
}
} // namespace

RowsView::RowsView(RowsModel *model, const QString &emptyText, const QList<int> &widths, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_proxy(new RowsProxy(*model, this))
    , m_emptyText(emptyText)
    , m_valueColumn(std::min(1, model->columnCount() - 1))
{
    m_model->setParent(this);
    setModel(m_proxy);
    setItemDelegate(new RoomyDelegate(this));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setTextElideMode(Qt::ElideMiddle);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    for (int i = 0; i < widths.size() && i < m_model->columnCount(); ++i)
        header()->resizeSection(i, widths[i] * fontMetrics().averageCharWidth() + 16);
}

std::vector<int> RowsView::selectedRows() const
{
    QModelIndexList indexes = selectionModel()->selectedRows();
    std::sort(
        indexes.begin(), indexes.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    std::vector<int> rows;
    for (const QModelIndex &index : std::as_const(indexes))
        rows.push_back(m_proxy->mapToSource(index).row());
    return rows;
}

void RowsView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void RowsView::setFilterText(const QString &text)
{
    m_proxy->setText(text.trimmed());
    viewport()->update();
}

void RowsView::copySelection(bool exact)
{
    QStringList lines;
    for (const int row : selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << clipboardLine(exact ? m_model->row(row).cells.value(column) : m_model->safeCell(row, column));
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void RowsView::copyColumn(int column, bool exact)
{
    QStringList lines;
    for (const int row : selectedRows())
        lines << clipboardLine(exact ? m_model->row(row).cells.value(column) : m_model->safeCell(row, column));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyColumn(m_valueColumn, false);
        return;
    }
    if (event->keyCombination() == QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_C)) {
        copyColumn(m_valueColumn, true);
        return;
    }
    if (QKeySequence(event->keyCombination()) == copyRowsKey()) {
        copySelection();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void RowsView::contextMenuEvent(QContextMenuEvent *event)
{
    // In coordinates of the viewport, which gets the event, also from the keyboard: Qt does not add the header.
    const QModelIndex index = indexAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"rowsMenu"_s);
    const auto owned = actions();
    for (QAction *action : owned)
        menu->addAction(action);
    if (!owned.isEmpty())
        menu->addSeparator();
    const bool any = selectionModel()->hasSelection();
    const int column = index.isValid() ? index.column() : 0;
    QAction *cell
        = menu->addAction(tr("Copy “%1”").arg(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    cell->setEnabled(any);
    connect(cell, &QAction::triggered, this, [this, column] { copyColumn(column, false); });
    bool anyLive = false;
    for (const int row : selectedRows())
        anyLive = anyLive || !m_model->row(row).live.isEmpty();
    if (anyLive) {
        QAction *real = menu->addAction(
            tr("Copy “%1” (original)").arg(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
        connect(real, &QAction::triggered, this, [this, column] { copyColumn(column, true); });
    }
    QAction *lines = menu->addAction(tr("Copy rows"));
    lines->setShortcut(copyRowsKey()); // keyPressEvent() has it; here it is shown
    lines->setShortcutContext(Qt::WidgetShortcut);
    lines->setEnabled(any);
    connect(lines, &QAction::triggered, this, [this] { copySelection(); });
    menu->popup(viewport()->mapToGlobal(event->pos()));
}

void RowsView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_proxy->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
        m_model->rowCount() > 0 ? tr("No row contains this text.") : m_emptyText);
}

} // namespace assay
