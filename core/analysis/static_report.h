// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/static_analysis.h"
#include "base/result.h"

namespace assay {

constexpr qsizetype maxAnalysisBytes = qsizetype(64) << 20; //!< of one answer

// Decodes an answer of GET /api/v2/samples/<hash>/ticore/. Accepts null, lists for objects and objects for lists where
// appliances differ; a part that makes no sense is left out and named in StaticAnalysis::remarks. Pure; takes about
// 10 ms a MiB, so call it on a pool thread. Bounds: 64 MiB, 1,000,000 strings, 10,000 of everything else.
// Errors: BadAnswer (not a JSON object, or cut off), TooLarge.
Result<StaticAnalysisPtr> decodeStaticReport(const QByteArray &json);

// The same for one element of `results` of POST /api/samples/v2/list/details/, which has the report under `ticore`.
// An analysis without anything but remarks if the element has none. Errors: BadAnswer, TooLarge.
Result<StaticAnalysisPtr> decodeDetails(const QByteArray &json);

// Keys of parts of a detailed report that hold results of a dynamic analysis: "rl_cloud_sandbox", "cape" ... Null,
// empty lists and empty objects do not count. Pure. Empty for a text that is not JSON.
QStringList dynamicPartsOf(const QByteArray &detailsJson);

} // namespace assay
