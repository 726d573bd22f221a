// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/call.h"

namespace assay {

ApiCall::~ApiCall() = default;

} // namespace assay
