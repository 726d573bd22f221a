// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/outline_model.h"

#include <QByteArray>

namespace assay {

// A JSON text of unknown shape as nodes of two cells, key and value. At most `limit` nodes and 64 levels; what is left
// out is named by a last node. Uses up `limit`.
std::vector<OutlineNode> jsonNodes(const QByteArray &json, int &limit);

} // namespace assay
