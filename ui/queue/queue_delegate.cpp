// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_delegate.h"

#include "look/density.h"
#include "queue/queue_cell.h"
#include "queue/queue_model.h"

#include <QApplication>
#include <QPainter>
#include <QWidget>

namespace assay {

namespace {
constexpr int barHeight = 3;
} // namespace

void QueueDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Column &column = columns()[size_t(index.column())];
    option->textElideMode = column.kind == ColumnKind::Text && !isSentence(column) ? Qt::ElideMiddle : Qt::ElideRight;
    if (!option->icon.isNull() && option->state & QStyle::State_Selected) {
        // A style tints icons of selected rows, but a verdict keeps its colour.
        const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
        const QPixmap pixmap = option->icon.pixmap(option->decorationSize, ratio);
        option->icon = QIcon(pixmap);
        option->icon.addPixmap(pixmap, QIcon::Selected);
    }
    if (isNumeric(column.kind))
        option->text += QChar(0x2002); // a number at the right edge would run into the next column
    option->state &= ~QStyle::State_HasFocus; // the row is marked as a whole; a frame around one cell only confuses
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant progress = index.data(QueueModel::ProgressRole);
    if (!progress.isValid())
        return;
    const QRect track(option.rect.left() + 3, option.rect.bottom() - barHeight, option.rect.width() - 8, barHeight);
    QColor faint = option.palette.color(QPalette::Text);
    faint.setAlphaF(0.15f);
    painter->fillRect(track, faint);
    painter->fillRect(QRect(track.topLeft(), QSize(track.width() * progress.toInt() / 100, barHeight)),
        option.palette.color(QPalette::Link));
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // Asking the cell would measure hostile text; all rows are equally high.
    return {option.fontMetrics.averageCharWidth() * 10, option.fontMetrics.height() + rowPadding()};
}

} // namespace assay
