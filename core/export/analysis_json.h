// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/contents.h"
#include "analysis/static_analysis.h"
#include "json/json_writer.h"
#include "session/row.h"

namespace assay {

// What the actions static-report, details, extracted-files and containers found, decoded once for one row. Each pointer
// is null if the action has not answered.
struct RowAnalysis
{
    explicit RowAnalysis(const Row &row); //!< needs a loaded record; takes as long as decoding does

    StaticAnalysisPtr analysis;
    ContentsPtr contents;
};

// Writes the members `analysis`, `children` with `children_count` and `worst_child`, `containers` and `evidence` of a
// row's JSON; those that nothing is known about are left out. `now` is UTC.
void putAnalysis(JsonWriter &writer, const Row &row, const QDateTime &now);

} // namespace assay
