// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

inline constexpr QLatin1StringView applianceProduct("ReversingLabs A1000");

//! The appliance's page about the item's sample, only where links were asked for; else empty.
QString pageOf(const Item &item, const ExportOptions &options);
//! "malicious, risk score 10, Win32.Trojan.Emotet, antivirus": what comments and descriptions say, in English because
//! machines and colleagues elsewhere read it. Empty without a verdict. On one line; hostile characters made visible.
QString verdictSentence(const Item &item);
//! The item's own label, that of the export, or the product's name.
QString sourceName(const Item &item, const ExportOptions &options);

} // namespace assay
