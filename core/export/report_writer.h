// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/report.h"

namespace assay::report {

// Functions that write the parts of a report in one text format.
struct Writer
{
    // Everything up to the first row of the table.
    QByteArray (*opening)(const Head &head, const std::vector<Share> &shares);
    QByteArray (*row)(const Row &item);
    // Ends the table, writes `sentence`, which may be empty, and starts the details of malicious rows.
    QByteArray (*betweenParts)(const QString &sentence);
    QByteArray (*details)(const Row &item, const ExportOptions &options);
    // Writes `sentence`, which may be empty, and ends the file.
    QByteArray (*ending)(const QString &sentence);
};

// Implements Format::write() with such a writer.
bool write(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows,
    const Writer &writer);

} // namespace assay::report
