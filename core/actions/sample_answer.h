// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "findings/findings.h"

#include <QJsonObject>

namespace assay {

//! An answer about a sample with the names of today's appliances: threat_status, threat_level, trust_factor and
//! threat_name of older ones become classification, riskscore and classification_result where these are missing. Legacy
//! "unknown" gets no risk score.
QJsonObject modernised(QJsonObject answer);

//! The verdict of a (modernised) answer about a sample; nothing when it has no classification at all.
//! Errors: BadAnswer when the classification is null or no word: that must not look like a clean verdict.
Result<std::optional<Verdict>> verdictOf(const QJsonObject &sample);

//! The digests that the answer names, lower case, for matching answers to questions.
QStringList digestsIn(const QJsonObject &sample);

//! An error when the answer names a digest of the asked kind that is another one than `asked`.
std::optional<ApiError> otherSample(const QJsonObject &sample, const QString &asked);

} // namespace assay
