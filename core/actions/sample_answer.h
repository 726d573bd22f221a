// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "findings/findings.h"

#include <QHash>
#include <QJsonObject>

namespace assay {

//! An answer about a sample with the names of today's appliances: threat_status, threat_level, trust_factor and
//! threat_name of older ones become classification, riskscore and classification_result where these are missing. Legacy
//! "unknown" gets no risk score.
QJsonObject modernised(QJsonObject answer);

//! The verdict of a (modernised) answer about a sample; nothing when it has no classification at all.
//! Errors: BadAnswer when the classification is null, blank or no word, or the risk score is anything but a whole
//! number from 0 to 10: that must not look like a verdict.
Result<std::optional<Verdict>> verdictOf(const QJsonObject &sample);

//! The appliance's word for a verdict as it is shown: its plain form where Assay knows it.
QString verdictWordOf(const QString &said);

//! Puts what an answer of many samples says of one of them to all of its digests, which stand in `named`. Two that say
//! different things about one digest leave an error there: neither is believed. An element whose digests are none harms
//! its own sample only.
//! Errors: BadAnswer when it names no digest at all, so that nothing tells whose it is.
std::optional<ApiError> addAnswer(
    QHash<QString, Result<Findings>> &answers, const QJsonObject &named, const Result<Findings> &findings);

} // namespace assay
