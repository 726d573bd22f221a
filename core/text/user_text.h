// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
#include "base/state.h"
#include "findings/verdict.h"
#include "indicator/indicator.h"

#include <QString>

// Texts for people, translated, for enums and errors. Plain text; parts from outside are sanitised.
// "The appliance refused the API token. Enter a valid token in the profile.": what happened, then what to do.
namespace assay {

// "The appliance refused the API token. Enter a valid token in the profile." - what happened and what to do.
QString userText(const ApiError &error);
// Selects whether advice names buttons (window) or options (terminal). Call adviseFor() once, at the start.
enum class Adviser { Window, Terminal };
void adviseFor(Adviser adviser);
QString userText(State state); //!< "Waiting"
QString userText(const Stage &stage); //!< "Uploading 42 %", "Waiting: pending"
QString userText(Classification classification); //!< "Malicious"; empty for None
QString userText(const Verdict &verdict); //!< the classification, or the appliance's own word for Other
QString userText(IndicatorType type); //!< "SHA-256", "URL", "File"

// Returns text from outside as one line for the screen: control, bidi and zero-width characters and newlines are shown
// as \u202E; cut at `limit` UTF-16 units with an ellipsis.
QString forDisplay(QStringView hostile, qsizetype limit = 512);
// Returns the same for a terminal, as UTF-8; all control characters are escaped (ESC, CR, C1).
QByteArray forTerminal(QStringView hostile, qsizetype limit = 512);

} // namespace assay
