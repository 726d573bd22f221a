// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/drop_frame.h"

#include <QEvent>
#include <QPainter>

namespace assay {
using namespace Qt::StringLiterals;

DropFrame::DropFrame(QWidget *target) : QWidget(target)
{
    setObjectName(u"dropFrame"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents); // for drags, too
    setFocusPolicy(Qt::NoFocus);
    target->installEventFilter(this);
    hide();
}

void DropFrame::setDropped(bool isPossible)
{
    if (isPossible) {
        setGeometry(parentWidget()->rect());
        raise();
    }
    setVisible(isPossible);
}

bool DropFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void DropFrame::paintEvent(QPaintEvent *)
{
    constexpr int thickness = 4; // seen without reading, in light and in dark
    QPainter painter(this);
    QColor tint = palette().color(QPalette::Highlight);
    tint.setAlpha(40);
    painter.fillRect(rect(), tint);
    painter.setPen(QPen(palette().color(QPalette::Highlight), thickness));
    painter.drawRect(rect().adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2));
    const QString sentence = tr("Drop to add to the list");
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    painter.setFont(large);
    const QRect text = painter.fontMetrics().boundingRect(sentence).adjusted(-16, -8, 16, 8);
    QRect sign(QPoint(0, 0), text.size());
    sign.moveCenter({width() / 2, height() - sign.height()});
    painter.fillRect(sign, palette().color(QPalette::Highlight));
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(sign, int(Qt::AlignCenter), sentence);
}

} // namespace assay
