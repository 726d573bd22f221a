// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace assay::demo {

// A PDF of one A4 page: the title, and the lines below it. A character outside Latin-1 becomes a question mark.
QByteArray pdfOfLines(const QString &title, const QStringList &lines);

} // namespace assay::demo
