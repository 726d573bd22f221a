// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <array>

namespace assay {

extern const Format csvFormat;
extern const Format jsonFormat;
extern const Format ndjsonFormat;
extern const Format attributesFormat;
extern const Format stixFormat;
extern const Format mispFormat;
extern const Format threatqFormat;
extern const Format htmlFormat;
extern const Format markdownFormat;
extern const Format ticketFormat;
extern const Format caseHtmlFormat;
extern const Format caseMarkdownFormat;
extern const Format iocsFormat;
extern const Format thehiveFormat;

// The options of a case report in every file format.
inline constexpr std::array<const FormatOption *, 6> caseOptions{
    &caseTitleOption, &caseNumberOption, &assessmentOption, &tlpOption, &suspiciousOption, &onlyTickedOption};

} // namespace assay
