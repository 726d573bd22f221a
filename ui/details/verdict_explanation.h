// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

namespace assay {

// "just now", "3 minutes ago", "2 days ago".
QString ageText(const QDateTime &at, const QDateTime &now);

// The line under the verdict: why, by whom, seen when, how old the answer is. Not sanitised.
QString headerLine(const Row &row, const QDateTime &now);

// What is different from the answer before: "Changed since 2026-03-02 13:02 UTC: Unknown became Malicious, ...";
// "The same as ..."; empty when there was none before. Not sanitised.
QString changeLine(const Row &row);
bool hasChanged(const Row &row); //!< verdict, risk score or threat name

// One or two whole sentences: what this is, why the appliance thinks so, and who else does. Not sanitised.
QString verdictExplanation(const Row &row);

} // namespace assay
