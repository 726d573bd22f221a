// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/network.h"
#include "base/result.h"

#include <QJsonObject>

namespace assay {

//! The third-party sources of a reputation, undetected ones included.
Result<std::vector<Detection>> detectionsIn(const QJsonObject &reputation);

//! What the network intelligence's report says about a subject: a record of its reputation and the resolutions that it
//! names. `own`: the subject is the row itself, so that verdict, attributes and detections are the row's, too.
Result<Findings> reputationFindings(const NetworkSubject &subject, bool own, const QJsonObject &report);

} // namespace assay
