// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

// Calls format.write(); for formats whose rows are independent, formats many rows at the same time on several threads.
// The result is the same. Uses the sink and options.records on this thread only. Blocks. Returns false as soon as the
// sink does.
bool writeInParallel(const Format &format, std::span<const Row *const> items, const ExportOptions &options,
    const ByteSink &sink, qint64 &rows);

} // namespace assay
