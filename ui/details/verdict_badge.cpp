// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/verdict_badge.h"

#include "export/columns.h"
#include "look/appearance.h"
#include "look/verdict_look.h"
#include "text/user_text.h"

#include <QPainter>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int gap = 6;
constexpr int padding = 10;
} // namespace

VerdictBadge::VerdictBadge(QWidget *parent) : PlainLabel(parent)
{
    setObjectName(u"verdictBadge"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void VerdictBadge::showRow(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    m_classification = verdict ? verdict->classification : Classification::None;
    if (m_classification != Classification::None) {
        m_text = forDisplay(userText(*verdict), 40);
        m_icon = {};
    } else {
        m_text = userText(row.state);
        m_icon = row.state == State::Failed ? QIcon::fromTheme(u"failed"_s)
            : row.state == State::NotFound  ? QIcon::fromTheme(u"not-found"_s)
                                            : QIcon();
    }
    setAccessibleName(verdict ? tr("Verdict: %1").arg(m_text) : tr("Status: %1").arg(m_text));
    updateGeometry();
    update();
}

QFont VerdictBadge::badgeFont() const
{
    QFont font = this->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    return font;
}

QIcon VerdictBadge::icon() const
{
    return m_classification == Classification::None ? m_icon : verdictIcon(m_classification);
}

int VerdictBadge::iconEdge() const
{
    return QFontMetrics(badgeFont()).height() + 6;
}

QSize VerdictBadge::sizeHint() const
{
    return {
        (icon().isNull() ? 0 : iconEdge() + gap) + QFontMetrics(badgeFont()).horizontalAdvance(m_text) + 2 * padding,
        iconEdge() + 2};
}

void VerdictBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (const QIcon shape = icon(); !shape.isNull()) {
        shape.paint(&painter, QRect(0, 1, iconEdge(), iconEdge()));
        pill.setLeft(iconEdge() + gap);
    }
    const bool dark = isDark(palette());
    painter.setFont(badgeFont());
    if (m_classification == Classification::None) {
        painter.setPen(QPen(palette().color(QPalette::Mid), 1));
        painter.drawRoundedRect(pill, 5, 5);
        painter.setPen(palette().color(QPalette::WindowText));
    } else {
        const VerdictLook &look = lookOf(m_classification);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgb(dark ? look.dark : look.light));
        painter.drawRoundedRect(pill, 5, 5);
        painter.setPen(QColor::fromRgb(dark ? look.textOnDark : look.textOnLight));
    }
    painter.drawText(pill, int(Qt::AlignCenter), m_text);
}

} // namespace assay
