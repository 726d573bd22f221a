// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/findings.h"
#include "indicator/indicator.h"

#include <QRandomGenerator>

namespace assay::test {

// Findings as of a finished triage; `turn` walks through the verdicts.
Findings sampleFindings(const Indicator &indicator, size_t turn, QRandomGenerator &random);

} // namespace assay::test
