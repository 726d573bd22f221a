// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
#include "base/state.h"
#include "findings/verdict.h"
#include "indicator/indicator.h"

#include <QString>

//! Every enum and error in words for people, translated. Plain text; parts that came from outside are sanitised.
namespace assay {

//! "The appliance refused the API token. Enter a valid token in the profile." - what happened and what to do.
QString userText(const ApiError &error);
//! What to do is not the same in a window, which has buttons, and in a terminal, which has options. Once, at the start.
enum class Adviser { Window, Terminal };
void adviseFor(Adviser adviser);
QString userText(State state); //!< "Waiting"
QString userText(const Stage &stage); //!< "Uploading 42 %", "Waiting: pending"
QString userText(Classification classification); //!< "Malicious"; empty for None
QString userText(const Verdict &verdict); //!< the classification, or the appliance's own word for Other
QString userText(IndicatorType type); //!< "SHA-256", "URL", "File"

//! Text from outside, fit for one line on a screen: control, bidi and zero-width characters visible as \u202E,
//! newlines too, cut at `limit` characters with an ellipsis.
QString forDisplay(QStringView hostile, qsizetype limit = 512);
//! The same for a terminal, where every control character is escaped (no ESC, no CR, no C1).
QByteArray forTerminal(QStringView hostile, qsizetype limit = 512);

} // namespace assay
