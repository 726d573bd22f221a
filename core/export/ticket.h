// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/exporter.h"
#include "export/ticket_template.h"

namespace assay {

// Maximum number of rows in a ticket, because people read it; it states how many it leaves out.
inline constexpr qint64 maxTicketRows = 100;

// Returns the text of a ticket about the rows, in UTF-16 with line feeds. Reads one record at a time. Values from
// outside are escaped for the template's markup, also with {{{ }}} and {{& }}.
// Errors: Input (the template is faulty, see templateFault()), Disk (the record of a row cannot be read).
Result<QString> ticketText(
    std::span<const Row *const> rows, const TicketTemplate &ticket, const ExportOptions &options);

// Names of the values outside of {{#rows}}: "title", "tlp", "count" ...
QStringList ticketHeadNames();
// Returns what Mustache cannot read in the text, as a translated sentence; empty if it can.
QString ticketSyntaxFault(const QString &text);

} // namespace assay
