// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace assay {

//! Adds a row that asks the appliance of that profile about the same thing; 0 when the first one is gone. Answers are
//! not mixed in one row: each keeps its own state, verdict, log and columns, and the rows know each other by
//! Row::peers, so that they can be compared.
RowId addPeerRow(Session &session, RowId of, const QString &profileId, const QString &appliance);

} // namespace assay
