// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QImage>

namespace assay {

//! The report for people on paper. It lives here and not beside the other formats: pages and fonts need Qt Gui, which
//! core and the command line do without.
extern const Format pdfFormat;

//! The first page of that report as a picture, `width` pixels wide.
QImage reportPage(std::span<const Row *const> rows, const ExportOptions &options, int width);

//! Every format that the window can write: those of core, and the ones that need Gui.
std::vector<const Format *> windowFormats();

} // namespace assay
