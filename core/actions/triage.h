// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"

namespace assay {

extern const Action triageAction; //!< what Start runs: everything that leads to a verdict

} // namespace assay
