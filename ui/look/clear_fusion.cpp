// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/clear_fusion.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QStyleFactory>
#include <QStyleOptionButton>

namespace assay {
using namespace Qt::StringLiterals;

ClearFusion::ClearFusion() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void ClearFusion::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    const auto *button = isBox ? qstyleoption_cast<const QStyleOptionButton *>(option) : nullptr;
    if (!button)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    // Fusion draws the outline in the window's colour, darkened by this factor (per cent).
    constexpr int fusionsDarker = 140;
    QStyleOptionButton clear(*button);
    clear.palette.setColor(QPalette::Window, option->palette.color(QPalette::PlaceholderText).lighter(fusionsDarker));
    QProxyStyle::drawPrimitive(element, &clear, painter, widget);
}

namespace {
bool turnsWithTheWheel(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}
} // namespace

void ClearFusion::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (!turnsWithTheWheel(widget))
        return;
    // Otherwise the first step of the wheel sets the focus, and the second changes the value.
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this);
}

void ClearFusion::unpolish(QWidget *widget)
{
    if (turnsWithTheWheel(widget))
        widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool ClearFusion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return QProxyStyle::eventFilter(watched, event);
    event->ignore(); // passes the event on to the scroll area
    return true;
}

} // namespace assay
