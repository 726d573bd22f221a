// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/group_row.h"

#include <QIcon>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace assay {

void drawGroupRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &group, int indentation,
    const QWidget &view)
{
    const bool focused = option.state & QStyle::State_HasFocus;
    const QPalette &palette = option.palette;
    painter->save();
    painter->fillRect(option.rect, palette.color(focused ? QPalette::Highlight : QPalette::Window));

    QStyleOption arrow;
    arrow.initFrom(&view);
    arrow.palette = palette;
    const int edge = qMin(indentation, option.rect.height());
    arrow.rect = QRect(option.rect.left() + 2, option.rect.center().y() - edge / 2, edge, edge);
    view.style()->drawPrimitive(
        option.state & QStyle::State_Open ? QStyle::PE_IndicatorArrowDown : QStyle::PE_IndicatorArrowRight, &arrow,
        painter, &view);

    int left = option.rect.left() + indentation + 6;
    const QIcon icon = group.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        const int size = option.fontMetrics.height();
        icon.paint(painter, QRect(left, option.rect.center().y() - size / 2, size, size));
        left += size + 6;
    }
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(palette.color(focused ? QPalette::HighlightedText : QPalette::WindowText));
    const QRect text(left, option.rect.top(), option.rect.right() - left, option.rect.height());
    painter->drawText(text, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
        QFontMetrics(bold).elidedText(group.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace assay
