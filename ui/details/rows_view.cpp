// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/rows_view.h"

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
} // namespace

RowsView::RowsView(RowsModel *model, const QString &emptyText, const QList<int> &widths, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_emptyText(emptyText)
{
    m_model->setParent(this);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(RowsModel::SortRole);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_proxy);
    setItemDelegate(new RoomyDelegate(this));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
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

void RowsView::copySelection()
{
    QStringList lines;
    for (const int row : selectedRows())
        lines << m_model->row(row).cells.join(u'\t');
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void RowsView::copyColumn(int column)
{
    QStringList lines;
    for (const int row : selectedRows())
        lines << m_model->row(row).cells.value(column);
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void RowsView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(viewport()->mapFrom(this, event->pos()));
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
    connect(cell, &QAction::triggered, this, [this, column] { copyColumn(column); });
    QAction *lines = menu->addAction(tr("Copy rows"));
    lines->setEnabled(any);
    connect(lines, &QAction::triggered, this, &RowsView::copySelection);
    menu->popup(event->globalPos());
}

void RowsView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_proxy->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(
        viewport()->rect().adjusted(16, 8, -16, -8), int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_emptyText);
}

} // namespace assay
