// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <vector>

namespace assay {

// Which row came from which: CameFrom::row, or CameFrom::name where that row has another id by now.

// The row that this one came from; 0 if none is there any more. Goes through all rows if its id is gone.
RowId containerRow(const Session &session, const Row &row);
// The rows that came from this one, in the order of the session. Goes through all rows.
std::vector<RowId> childRows(const Session &session, const Row &row);
bool hasChildRows(const Session &session, const Row &row); //!< stops at the first

// What rows that are offered by this one keep of it: its sample's SHA-1, otherwise its indicator.
QString provenanceOf(const Row &row);

} // namespace assay
