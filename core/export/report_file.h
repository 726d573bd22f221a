// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QFile>

#include <variant>

namespace assay {

// Opens a saved report and checks that it is unchanged since it was saved. Returns the open file, or the reason why it
// is not available; in English, because other systems read it.
std::variant<std::unique_ptr<QFile>, QString> openReport(const Attachment &report);
// Sends the rest of the file to the sink as Base64, in chunks. Returns false as soon as the sink does.
bool sendContent(QFile &report, const ByteSink &sink);

} // namespace assay
