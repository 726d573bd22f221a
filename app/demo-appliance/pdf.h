// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

namespace assay::demo {

//! A one-page PDF; a character outside Latin-1 becomes a question mark.
QByteArray pdfOfLines(const QString &title, const QStringList &lines);

//! The report that the pdf/ routes hand out.
QByteArray pdfReport(const Sample &sample);

} // namespace assay::demo
