// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/verdict_colours.h"

#include <QColor>
#include <QIcon>

#include <span>

namespace assay {

// How a classification looks. Colour is never the only sign: the shape (`word` names it in the icon theme) and the word
// stand beside it.
using VerdictLook = VerdictColour;

//! Assay's own colours can be told apart with any colour vision; the vendor's are for people who move between this
//! window and theirs. Shapes and words are the same in both.
enum class VerdictColours { Assay, ReversingLabs };
VerdictColours verdictColoursFromWord(QStringView word); //!< "reversinglabs"; anything else is Assay
void useVerdictColours(VerdictColours colours); //!< from now on, in all windows

//! One row per classification that the appliance knows.
std::span<const VerdictLook> verdictLooks(VerdictColours colours = VerdictColours::Assay);
//! The row of a classification in the colours in use; None and Other look neutral.
const VerdictLook &lookOf(Classification classification);
//! What is worst stands first: 0 for malicious; None stands last.
int verdictRank(Classification classification);
//! The shape in the colours of the current icon theme; null for None.
QIcon verdictIcon(Classification classification);

} // namespace assay
