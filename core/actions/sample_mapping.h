// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "findings/findings.h"

#include <QJsonObject>

namespace assay {

//! What the answers about a sample have in common beyond their own tables: facts that are shown though no attribute
//! holds them (Imphash, scanner counts, local dates, legacy levels), under the names that the columns read.
Result<Findings> sampleFacts(const QJsonObject &sample);

} // namespace assay
