// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace assay {

bool isAssayLink(const QString &word); //!< it has the scheme "assay:"

// The values of a link such as assay:triage?hash=D41D…&url=https%3A%2F%2Fexample.org, one a line, for extraction. Any
// web page may hold such a link: it names indicators and nothing else, neither files nor actions that are started.
// Errors: Input, for another verb, another name than hash, url, host, ip and text, no value, or more than 64 KiB.
Result<QString> textOfLink(const QString &link);

} // namespace assay
