// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relations/graph_layout.h"

#include <QPalette>

namespace assay {

// "contains", "names" ...: what an edge means, in words.
QString relationWord(RelationGraph::Kind kind);
// The name of a node, defanged where it is live; hostile.
QString safeTitle(const RelationGraph::Node &node);

// A placed graph as an SVG document. Names are sanitised, cut and escaped; each box contains the verdict as a word.
QByteArray graphSvg(const RelationGraph &graph, const PlacedGraph &placed, const QPalette &palette);

} // namespace assay
