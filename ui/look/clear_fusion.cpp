// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/clear_fusion.h"

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
    // Fusion makes its outline of the window's colour, this much darker.
    constexpr int fusionsDarker = 140;
    QStyleOptionButton clear(*button);
    clear.palette.setColor(QPalette::Window, option->palette.color(QPalette::PlaceholderText).lighter(fusionsDarker));
    QProxyStyle::drawPrimitive(element, &clear, painter, widget);
}

} // namespace assay
