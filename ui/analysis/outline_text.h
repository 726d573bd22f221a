// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/static_analysis.h"
#include "tables/outline_model.h"

namespace assay {

// An outline as UTF-8 text: a line per node, indented by four blanks a level, a tab between cells. Exact values;
// control characters are written as \u000A.
QByteArray outlineText(const std::vector<OutlineNode> &nodes);
// Tactics, their techniques and the evidence of each in the same form.
QByteArray attackText(const StaticAnalysis &analysis);

} // namespace assay
