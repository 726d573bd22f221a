// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "findings/findings.h"

#include <QJsonObject>

namespace assay {

// The facts that all answers about a sample have in common, beyond the mapping table of each: values that are shown
// although they are not attributes (Imphash, scanner counts, local dates, legacy levels), under the names that the
// columns read. Errors: BadAnswer (a value of an unexpected type).
Result<Findings> sampleFacts(const QJsonObject &sample);

} // namespace assay
