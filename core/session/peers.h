// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace assay {

// Adds a row that sends the same indicator to the appliance of another profile. Each of the rows has its own state,
// verdict, log and columns; Row::peers connects them, so that they can be compared. Returns the new id; 0 if the row
// `of` was removed or the session is still being opened.
RowId addPeerRow(Session &session, RowId of, const QString &profileId, const QString &appliance);

} // namespace assay
