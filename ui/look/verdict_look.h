// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/verdict_colours.h"

#include <QColor>
#include <QIcon>

#include <span>

namespace assay {

// How a classification looks. Colour is never the only sign: a shape (`word` is its name in the icon theme) and the
// word are shown with it.
using VerdictLook = VerdictColour;

// Assay: colours that people with any colour vision can tell apart. ReversingLabs: the vendor's colours, for analysts
// who also use the vendor's window. Shapes and words are the same in both.
enum class VerdictColours { Assay, ReversingLabs };
VerdictColours verdictColoursFromWord(QStringView word); //!< ReversingLabs for "reversinglabs"; other words are Assay
void useVerdictColours(VerdictColours colours); //!< takes effect in all windows the next time that they are drawn

// One entry for each classification that the appliance gives.
std::span<const VerdictLook> verdictLooks(VerdictColours colours = VerdictColours::Assay);
// The entry of a classification in the current colours; None and Other get a neutral one.
const VerdictLook &lookOf(Classification classification);
// Rank for sorting, worst first: 0 for malicious; None is last.
int verdictRank(Classification classification);
// The icon of a classification in the current colours and theme; null for None.
QIcon verdictIcon(Classification classification);

} // namespace assay
