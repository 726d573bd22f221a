// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QImage>

namespace assay {

// The PDF report. It is not in core/export like the other formats, because pages and fonts need Qt Gui, which core and
// the command line do not link.
extern const Format pdfFormat;

// Returns the first page of the PDF report as a picture, `width` pixels wide.
QImage reportPage(std::span<const Row *const> rows, const ExportOptions &options, int width);

// All formats of the window: those of core, and those that need Qt Gui.
std::vector<const Format *> windowFormats();

} // namespace assay
