// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "base/result.h"
#include "findings/findings.h"

#include <QHash>
#include <QJsonObject>

namespace assay {

// An answer about a sample with the key names of current appliances: converts the threat_status, threat_level,
// trust_factor and threat_name of older ones to classification, riskscore and classification_result where these are
// missing. A legacy "unknown" gets no risk score.
QJsonObject modernised(QJsonObject answer);

// The verdict of a (modernised) answer about a sample; nothing if it has no classification at all.
// Errors: BadAnswer if the classification is null, blank or not a string, or the risk score is not a whole number from
// 0 to 10: such an answer must not look like a verdict.
Result<std::optional<Verdict>> verdictOf(const QJsonObject &sample);

// The appliance's word for a verdict as it is shown: the plain form if Assay knows the word.
QString verdictWordOf(const QString &said);

// How to read one element of an answer about many samples.
struct ElementDecoder
{
    const char *title; //!< the action's word, title of the raw answer
    Result<Findings> (*decode)(const QJsonObject &element);
    QLatin1StringView digestsKey; //!< the object in the element that names its digests; empty = the element itself
};
// Decodes the array `results` of an answer about many samples and files each element under all of its digests, lower
// case. Two elements that contradict each other about a digest leave an error there: neither is believed. An element
// with invalid values or digests leaves an error for its own sample only.
// Errors: BadAnswer if `results` is missing, or if an element names no digest, so that its sample is unknown.
Result<QHash<QString, Result<Findings>>> resultsByDigest(
    const RawAnswer &answer, const QJsonObject &object, const ElementDecoder &decoder);

} // namespace assay
