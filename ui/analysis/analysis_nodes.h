// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/static_analysis.h"
#include "tables/outline_model.h"

namespace assay {

// What the pages of the analysis show as outlines. Pure; may be called on any thread.
// Cells: description, priority, category, relevance; below each indicator its reasons.
std::vector<OutlineNode> indicatorNodes(const StaticAnalysis &analysis);
// Cells: part, value, detail; sections have their entropy as a bar. Parts without content are left out.
std::vector<OutlineNode> structureNodes(const StaticAnalysis &analysis);
// Cells: engine, verdict, result, version, note.
std::vector<OutlineNode> engineNodes(const StaticAnalysis &analysis);

} // namespace assay
