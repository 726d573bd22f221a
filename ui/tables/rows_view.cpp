// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/rows_view.h"

#include "look/density.h"
#include "look/plain_text.h"
#include "tables/rows_proxy.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionFocusRect>
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
        return {option.fontMetrics.averageCharWidth() * 10, option.fontMetrics.height() + rowPadding() - 2};
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
    for (const QModelIndex &index : std::as_const(indexes)) {
        if (m_proxy->isHeading(index))
            continue;
        rows.push_back(m_proxy->mapToSource(index).row());
    }
    return rows;
}

std::vector<int> RowsView::shownRows() const
{
    std::vector<int> rows;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (!m_proxy->isHeading(index))
            rows.push_back(m_proxy->mapToSource(index).row());
    }
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

// The keys of a tree, on the heading of a group.
bool RowsView::turnsGroup(const QKeyEvent &event)
{
    const QModelIndex heading = currentIndex();
    if (!m_proxy->isHeading(heading))
        return false;
    const bool isCollapsed = m_proxy->isCollapsed(heading);
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Minus:
        m_proxy->setCollapsed(heading, true);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Plus:
        m_proxy->setCollapsed(heading, false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        m_proxy->setCollapsed(heading, !isCollapsed);
        return true;
    default:
        return false;
    }
}

void RowsView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !m_proxy->isHeading(index))
        return QTreeView::mousePressEvent(event);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_proxy->setCollapsed(index, !m_proxy->isCollapsed(index));
}

// A heading goes over all columns.
void RowsView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_proxy->isHeading(index))
        return QTreeView::drawRow(painter, option, index);
    const QRect row(0, option.rect.y(), viewport()->width(), option.rect.height());
    painter->fillRect(row, palette().color(QPalette::Button));
    QStyleOption arrow;
    arrow.initFrom(this);
    const int edge = row.height() / 2;
    arrow.rect = QRect(6, row.y() + (row.height() - edge) / 2, edge, edge);
    const auto direction = m_proxy->isCollapsed(index) ? QStyle::PE_IndicatorArrowRight : QStyle::PE_IndicatorArrowDown;
    style()->drawPrimitive(direction, &arrow, painter, this);
    QFont bold = font();
    bold.setBold(true);
    painter->save();
    painter->setFont(bold);
    painter->setPen(palette().color(QPalette::ButtonText));
    const QRect text = row.adjusted(edge + 12, 0, -6, 0);
    painter->drawText(text, int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
        QFontMetrics(bold).elidedText(index.siblingAtColumn(0).data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
    if (hasFocus() && currentIndex().row() == index.row()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = row;
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, this);
    }
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    if (turnsGroup(*event))
        return;
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
