// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/verdict.h"

#include <QColor>
#include <QIcon>

#include <span>

namespace assay {

//! How a classification looks: never by colour alone, the shape and the word always stand beside it.
struct VerdictLook
{
    Classification classification;
    const char *icon; //!< the shape, a name in the icon theme
    QRgb light; //!< fill on a light window
    QRgb textOnLight; //!< text on that fill
    QRgb dark;
    QRgb textOnDark;
};

//! One row per classification that the appliance knows.
std::span<const VerdictLook> verdictLooks();
//! The row of a classification; None and Other look neutral.
const VerdictLook &lookOf(Classification classification);
//! The shape in the colours of the current icon theme; null for None.
QIcon verdictIcon(Classification classification);

} // namespace assay
