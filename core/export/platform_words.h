// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

inline constexpr QLatin1StringView applianceProduct("ReversingLabs A1000");

// The URL of the page about the row's sample at the appliance that answered; empty if links are not selected or the
// address of that appliance is not known.
QString pageOf(const Row &row, const ExportOptions &options);
// "malicious, risk score 10, Win32.Trojan.Emotet, antivirus": the text of comments and descriptions; in English,
// because other systems and other teams read it. Empty without a verdict. On one line; hostile characters made visible.
QString verdictSentence(const Row &row);
// verdictSentence(), with the appliance if it is not the one that the export names.
QString verdictComment(const Row &row, const ExportOptions &options);
// "False positive, case INC-7: it is our own tool": what the analyst decided, in English, on one line. Empty if nothing
// is decided and noted.
QString decisionSentence(const Row &row);
// The label of the row, otherwise that of the export, otherwise applianceProduct.
QString sourceName(const Row &row, const ExportOptions &options);

} // namespace assay
