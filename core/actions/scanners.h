// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "findings/findings.h"

#include <QJsonObject>

namespace assay {

// The newest snapshot under `av_scanners`: the result of each scanner, and its counts as facts unless the answer has a
// summary of them. Empty if there is no list (the classification route has counts only).
// Errors: BadAnswer (a value of an unexpected type).
Result<Findings> scannerFindings(const QJsonObject &sample);

} // namespace assay
