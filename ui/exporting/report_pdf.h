// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QImage>

namespace assay {

// The PDF reports. They are not in core/export like the other formats, because pages and fonts need Qt Gui, which core
// and the command line do not link.
extern const Format pdfFormat;
extern const Format casePdfFormat;
bool isPdf(const Format &format); //!< one of them

// Returns the first page of a PDF report as a picture, `width` pixels wide.
QImage reportPage(const Format &format, std::span<const Row *const> rows, const ExportOptions &options, int width);

// All formats of the window: those of core, and those that need Qt Gui.
std::vector<const Format *> windowFormats();
std::vector<const Format *> caseFormats(); //!< those of a case report

} // namespace assay
