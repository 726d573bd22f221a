// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/report.h"

namespace assay::report {

// Writes the parts of a report in one file format, in the order in which compose() calls it. Every function returns
// false as soon as the sink does; then no other one is called.
class Writer
{
public:
    virtual ~Writer() = default;

    // The title and the summary, see Head.
    virtual bool begin(const Head &head, const std::vector<Share> &shares) = 0;
    virtual bool startSection(const QString &heading) = 0;
    virtual bool startTable(const QStringList &titles) = 0;
    virtual bool tableRow(const TableRow &row) = 0;
    virtual bool endTable() = 0;
    virtual bool details(const Details &details) = 0;
    virtual bool paragraph(const QString &text) = 0; //!< may have several lines; not empty
    virtual bool end() = 0;

protected:
    Writer() = default;
    Writer(const Writer &) = default;
    Writer &operator=(const Writer &) = default;
};

// Writes a report of that kind, with one record in memory at a time. Returns false as soon as the writer does. `rows`
// receives the number of rows written so far.
bool compose(Kind kind, std::span<const Row *const> items, const ExportOptions &options, Writer &writer, qint64 &rows);

} // namespace assay::report
