// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/marked_bar.h"

#include <QPainter>

#include <algorithm>

namespace assay {

MarkedBar::MarkedBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MarkedBar::setScale(double from, double to, int steps)
{
    m_from = from;
    m_to = to > from ? to : from + 1;
    m_steps = steps;
    update();
}

void MarkedBar::setZones(std::vector<Zone> zones)
{
    m_zones = std::move(zones);
    update();
}

void MarkedBar::setFilled(double upTo, const QColor &colour)
{
    m_filled = upTo;
    m_fill = colour;
    update();
}

void MarkedBar::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    update();
}

QSize MarkedBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() + 2};
}

QSize MarkedBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10, fontMetrics().height() + 2};
}

double MarkedBar::x(double value, const QRectF &bar) const
{
    return bar.left() + bar.width() * std::clamp((value - m_from) / (m_to - m_from), 0.0, 1.0);
}

void MarkedBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = height() / 2.0 - 2;
    QRectF bar = QRectF(rect()).adjusted(radius + 1, 0, -radius - 1, 0);
    bar.setTop(height() / 2.0 - radius / 2);
    bar.setHeight(radius);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(bar);
    painter.setPen(Qt::NoPen);
    for (const Zone &zone : m_zones) {
        QColor faint = zone.colour;
        faint.setAlpha(80);
        painter.setBrush(faint);
        painter.drawRect(QRectF(QPointF(x(zone.from, bar), bar.top()), QPointF(x(zone.to, bar), bar.bottom())));
    }
    if (m_filled > m_from) {
        painter.setBrush(m_fill);
        painter.drawRect(QRectF(bar.topLeft(), QPointF(x(m_filled, bar), bar.bottom())));
    }
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    for (int i = 1; i < m_steps; ++i) {
        const double at = x(m_from + (m_to - m_from) * i / m_steps, bar);
        painter.drawLine(QPointF(at, bar.top()), QPointF(at, bar.bottom()));
    }
    const QColor text = palette().color(QPalette::WindowText);
    for (const Mark &mark : m_marks) {
        const QColor colour = mark.colour.isValid() ? mark.colour : text;
        painter.setPen(QPen(mark.isHollow ? colour : text, mark.isHollow ? 2 : 1));
        painter.setBrush(mark.isHollow ? palette().color(QPalette::Base) : colour);
        painter.drawEllipse(QPointF(x(mark.at, bar), height() / 2.0), radius, radius);
    }
}

} // namespace assay
