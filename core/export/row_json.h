// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

enum class RawLines { AsTheyAre, OneLine };

// The JSON object of one row, as the options select. OneLine replaces line breaks between the tokens of raw answers by
// blanks; line breaks inside JSON strings are always escaped.
QByteArray rowJson(const Row &row, const ExportOptions &options, RawLines lines);

} // namespace assay
