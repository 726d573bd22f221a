// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

enum class RawLines { AsTheyAre, OneLine };

//! The object of one row as the options ask for it. OneLine turns line breaks between the tokens of raw answers into
//! blanks; a break inside a JSON string is always an escape.
QByteArray rowJson(const Row &row, const ExportOptions &options, RawLines lines);

} // namespace assay
