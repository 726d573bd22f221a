// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/network.h"
#include "base/result.h"

#include <QJsonObject>

namespace assay {

// The third-party sources of a reputation, including those that detected nothing.
// Errors: BadAnswer (a value of an unexpected type).
Result<std::vector<Detection>> detectionsIn(const QJsonObject &reputation);

// The findings in the network intelligence's report about a subject: a record of its reputation, and the resolutions
// that the report names. `own`: the subject is the row itself, so that verdict, attributes and detections are also the
// row's. Errors: BadAnswer (a value of an unexpected type, or a verdict that is not valid).
Result<Findings> reputationFindings(const NetworkSubject &subject, bool own, const QJsonObject &report);

} // namespace assay
