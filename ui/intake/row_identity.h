// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QString>

namespace assay {

// Two indicators are the same if their keys are equal.
QString keyOf(const Indicator &indicator);
// A new row without an id, as Intake delivers it.
Row newRow(const Indicator &indicator, const QString &batch);
// The name of a batch: `source` and the local time, "Pasted 14:02".
QString batchName(const QString &source);

} // namespace assay
