// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QSet>
#include <QString>

namespace assay {

class Session;

//! Two indicators are the same if their keys are equal.
QString keyOf(const Indicator &indicator);
//! The keys of all rows of the session.
QSet<QString> keysOf(const Session &session);
//! A new row without an id, as Intake delivers it.
Row newRow(const Indicator &indicator, const QString &batch);
//! The name of a batch: `source` and the local time, "Pasted 14:02".
QString batchName(const QString &source);

} // namespace assay
