// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QFile>

#include <variant>

namespace assay {

//! The report on the disk, open and exactly as it was saved, or why it cannot be had: words in English, as everything
//! that a platform reads.
std::variant<std::unique_ptr<QFile>, QString> openReport(const Attachment &report);
//! Sends what is left of it in Base64 and in pieces. False as soon as the sink says so.
bool sendContent(QFile &report, const ByteSink &sink);

} // namespace assay
