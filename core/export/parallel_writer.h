// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

//! Calls format.write(), and where rows do not depend on each other, for many at the same time. The sink and
//! options.records are used on this thread alone, and the bytes are the same.
bool writeInParallel(const Format &format, std::span<const Row *const> items, const ExportOptions &options,
    const ByteSink &sink, qint64 &rows);

} // namespace assay
