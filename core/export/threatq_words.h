// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"

namespace assay {

// ThreatQ's name of an indicator type; never translated.
QString threatqType(IndicatorType type);

} // namespace assay
