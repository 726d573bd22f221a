// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "base/result.h"

#include <QJsonObject>

namespace assay {

extern const Action summaryAction; //!< Get Report Summary

//! Findings of one element of `results`, or of the report of a URL submission's sample.
Result<Findings> summaryFindings(const QJsonObject &sample);

} // namespace assay
