// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/verdict_look.h"

#include <QColor>
#include <QFont>

// Fonts and colours of the PDF report.
namespace assay::paper {

inline constexpr double bodySize = 8.5, footerSize = 7, headingSize = 12.5; // points
inline const QColor dim(0x5b, 0x62, 0x70);
inline const QColor hairline(0xdf, 0xe2, 0xe8);
inline const QColor card(0xf6, 0xf7, 0xf9);

inline QColor fillOf(Classification classification)
{
    return classification == Classification::None ? hairline : QColor(lookOf(classification).light);
}

inline QColor textOn(Classification classification)
{
    return classification == Classification::None ? Qt::black : QColor(lookOf(classification).textOnLight);
}

inline QFont sized(double points, bool bold = false)
{
    QFont font;
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

inline QFont codeFont()
{
    using namespace Qt::StringLiterals;
    QFont font = sized(bodySize - 0.5);
    font.setFamilies({u"DejaVu Sans Mono"_s, u"monospace"_s});
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace assay::paper
