// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report_writer.h"

#include "export/exported_row.h"

#include <algorithm>

namespace assay::report {

bool write(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows,
    const Writer &writer)
{
    if (!sink(writer.opening(head(items, options), shares(items))))
        return false;
    const auto listed = items.first(std::min(items.size(), size_t(maxRows)));
    for (const Row *row : listed) {
        if (!sink(writer.row(*ExportedRow(*row, options, ExportedRow::Reads::Row))))
            return false;
        ++rows;
    }
    if (!sink(writer.betweenParts(moreRows(qint64(items.size() - listed.size())))))
        return false;
    qint64 detailed = 0;
    for (const Row *row : items) {
        if (!isDetailed(*row) || ++detailed > maxDetailed)
            continue;
        if (!sink(writer.details(*ExportedRow(*row, options), options)))
            return false;
    }
    return sink(writer.ending(detailed == 0 ? nothingDetailed() : moreDetailed(detailed - maxDetailed)));
}

} // namespace assay::report
