// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/findings.h"

namespace assay {

class Session;

// The verdict that a row of the list has on `value`, an indicator as text; None if no row has one.
Classification knownVerdict(const Session &session, const QString &value);

} // namespace assay
