// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/static_analysis.h"
#include "base/result.h"
#include "findings/findings.h"

namespace assay {

// The attributes and digests of a static analysis of the sample `digest`. The analysis gives no verdict: what its
// engines say is evidence, and the classification of the sample may come from elsewhere.
// Errors: BadAnswer if the analysis is about another sample, or does not name its own.
Result<Findings> analysisFindings(const QString &digest, const StaticAnalysis &analysis);

} // namespace assay
