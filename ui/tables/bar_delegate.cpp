// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/bar_delegate.h"

#include "look/density.h"
#include "tables/outline_model.h"

#include <QPainter>

#include <algorithm>

namespace assay {

QSize BarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // Asking the cell would measure hostile text.
    return {option.fontMetrics.averageCharWidth() * 10, option.fontMetrics.height() + rowPadding() - 2};
}

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.column() == m_column ? index.data(OutlineModel::BarRole) : QVariant();
    if (!share.isValid())
        return;
    const int number = option.fontMetrics.averageCharWidth() * 9;
    const QRectF room = QRectF(option.rect).adjusted(number, 6, -6, -6);
    if (room.width() < 8)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    QRectF bar = room;
    bar.setWidth(room.width() * std::clamp(share.toDouble(), 0.0, 1.0));
    painter->save();
    painter->setPen(QPen(option.palette.color(QPalette::Mid), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(room);
    painter->fillRect(bar, option.palette.color(selected ? QPalette::HighlightedText : QPalette::Link));
    painter->restore();
}

} // namespace assay
