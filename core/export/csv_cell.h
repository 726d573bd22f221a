// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

//! The formula guard: one apostrophe in front of a text that a spreadsheet would run, or that looks guarded already.
//! Strict numbers pass. To undo: cut one apostrophe where one or more of them stand before = + - @ TAB CR LF NUL or
//! one of the fullwidth signs.
QString formulaGuarded(const QString &text);

//! A cell of one record, quoted where RFC 4180 or another separator than ours asks for it.
QByteArray csvCell(const QVariant &value, const ExportOptions &options);
//! Appends it to a record.
void appendCsvCell(QByteArray &record, const QVariant &value, const ExportOptions &options);
//! Ends a record with CR LF.
void endCsvRecord(QByteArray &record);
//! One record with its line end.
QByteArray csvRecord(const QVariantList &cells, const ExportOptions &options);
//! What stands before the first record.
QByteArray csvStart(const ExportOptions &options);

} // namespace assay
