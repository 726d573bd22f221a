// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "findings/findings.h"

#include <QJsonObject>

namespace assay {

//! The newest snapshot under `av_scanners`: each scanner's result, and its counts as the facts that the columns read
//! where the answer has no summary of them. Nothing where there is no list (the classification route has counts only).
Result<Findings> scannerFindings(const QJsonObject &sample);

} // namespace assay
