// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

inline constexpr QLatin1StringView applianceProduct("ReversingLabs A1000");

//! The page about the row's sample at the appliance that answered, only where links were asked for and its address is
//! known; else empty.
QString pageOf(const Row &row, const ExportOptions &options);
//! "malicious, risk score 10, Win32.Trojan.Emotet, antivirus": what comments and descriptions say, in English because
//! machines and colleagues elsewhere read it. Empty without a verdict. On one line; hostile characters made visible.
QString verdictSentence(const Row &row);
//! The same, and who answered where that is not the appliance that the export is named after.
QString verdictComment(const Row &row, const ExportOptions &options);
//! The row's own label, that of the export, or the product's name.
QString sourceName(const Row &row, const ExportOptions &options);

} // namespace assay
