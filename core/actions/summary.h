// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "findings/findings.h"

#include <QJsonObject>

namespace assay {

// Findings of one element of `results`, or of the sample in the report of a URL submission.
// Errors: BadAnswer (a value of an unexpected type, or a verdict that is not valid).
Result<Findings> summaryFindings(const QJsonObject &sample);

} // namespace assay
