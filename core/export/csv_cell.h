// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

// The formula guard: prepends an apostrophe to a text that a spreadsheet would evaluate, or that looks guarded already.
// Valid numbers are unchanged. To undo it, remove one apostrophe from texts that start with one or more apostrophes
// followed by = + - @ TAB CR LF NUL or a fullwidth form of these signs.
QString formulaGuarded(const QString &text);

// A cell of a record, quoted if RFC 4180 requires it or if it contains a separator of another program.
QByteArray csvCell(const QVariant &value, const ExportOptions &options);
// Appends csvCell() to a record.
void appendCsvCell(QByteArray &record, const QVariant &value, const ExportOptions &options);
// Ends a record with CR LF.
void endCsvRecord(QByteArray &record);
// One record with its line end.
QByteArray csvRecord(const QVariantList &cells, const ExportOptions &options);
// The bytes before the first record: the byte order mark, if selected.
QByteArray csvStart(const ExportOptions &options);

} // namespace assay
