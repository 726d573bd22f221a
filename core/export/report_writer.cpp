// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report_writer.h"

#include "export/exported_item.h"

#include <algorithm>

namespace assay::report {

bool write(std::span<const Item *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows,
    const Writer &writer)
{
    if (!sink(writer.opening(head(items, options), shares(items))))
        return false;
    const auto listed = items.first(std::min(items.size(), size_t(maxRows)));
    for (const Item *item : listed) {
        if (!sink(writer.row(*ExportedItem(*item, options, ExportedItem::Reads::Row))))
            return false;
        ++rows;
    }
    if (!sink(writer.betweenParts(moreRows(qint64(items.size() - listed.size())))))
        return false;
    qint64 detailed = 0;
    for (const Item *item : items) {
        if (!isDetailed(*item) || ++detailed > maxDetailed)
            continue;
        if (!sink(writer.details(*ExportedItem(*item, options), options)))
            return false;
    }
    return sink(writer.ending(detailed == 0 ? nothingDetailed() : moreDetailed(detailed - maxDetailed)));
}

} // namespace assay::report
