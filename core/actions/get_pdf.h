// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"

namespace assay {

extern const Action getPdfAction; //!< Get PDF Report

} // namespace assay
