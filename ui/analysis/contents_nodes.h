// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/contents.h"
#include "tables/outline_model.h"

namespace assay {

// The contents of a container as an outline. Cells: file, verdict, risk, threat name, type, size, places, SHA-1; the
// key is the SHA-1. Pure; may be called on any thread.
std::vector<OutlineNode> contentsNodes(const Contents &contents);

// SHA-1 of the malicious and suspicious files, each once; with `alsoUnknown` of all that are not goodware.
QStringList digestsByVerdict(const Contents &contents, bool alsoUnknown);

// "2 of 85 malicious, 1 suspicious", or how many there are and that none is known bad.
QString contentsLine(const Contents &contents);

} // namespace assay
