// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/report.h"

namespace assay::report {

//! How one kind of text file writes the pieces of a report.
struct Writer
{
    //! Everything up to the first row of the table.
    QByteArray (*opening)(const Head &head, const std::vector<Share> &shares);
    QByteArray (*row)(const Row &item);
    //! Ends the table and says the sentence, which may be empty; then comes what is malicious.
    QByteArray (*betweenParts)(const QString &sentence);
    QByteArray (*details)(const Row &item, const ExportOptions &options);
    //! Says the sentence, which may be empty, and ends the file.
    QByteArray (*ending)(const QString &sentence);
};

//! A Format's write() by means of such a writer.
bool write(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows,
    const Writer &writer);

} // namespace assay::report
