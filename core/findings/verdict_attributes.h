// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/findings.h"

namespace assay {

// True if the attribute only repeats a part of the verdict: classification, reason, risk score, threat name, source.
bool repeatsVerdict(const Attribute &attribute);

} // namespace assay
