// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/csv_cell.h"
#include "export/exported_row.h"
#include "export/formats.h"

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

std::vector<const Column *> chosen(std::span<const Row *const> rows, const ExportOptions &options)
{
    std::vector<const Column *> chosen = options.columns;
    if (chosen.empty()) {
        for (const Column &column : columns()) {
            if (column.exported)
                chosen.push_back(&column);
        }
    }
    // That column contains the stamp.
    const Column *appliance = columnFromName(u"appliance");
    if (isDemo(rows, options) && std::ranges::find(chosen, appliance) == chosen.end())
        chosen.push_back(appliance);
    return chosen;
}

QVariant cellValue(const Column &column, const Row &row, const ExportOptions &options)
{
    if (!column.values)
        return column.value(row);
    const QStringList parts = column.values(row);
    return parts.isEmpty() ? QVariant() : QVariant(parts.join(options.joiner));
}

bool writeCsv(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    const std::vector<const Column *> shown = chosen(items, options);
    QByteArray start = csvStart(options);
    if (options.header) {
        QVariantList names;
        for (const Column *column : shown)
            names << QString::fromLatin1(column->name);
        start += csvRecord(names, options);
    }
    if (!sink(start))
        return false;
    QByteArray record;
    for (const Row *row : items) {
        const ExportedRow exported(*row, options, ExportedRow::Reads::Row);
        record.resize(0); // clear() would give its room away
        for (const Column *column : shown) {
            if (column != shown.front())
                record += options.separator;
            appendCsvCell(record, cellValue(*column, *exported, options), options);
        }
        endCsvRecord(record);
        if (!sink(record))
            return false;
        ++rows;
    }
    return true;
}

constexpr std::array<const FormatOption *, 7> csvOptions{&onlyTickedOption, &localPathsOption, &separatorOption,
    &joinerOption, &headerOption, &byteOrderMarkOption, &formulaGuardOption};

} // namespace

constinit const Format csvFormat{.word = "csv",
    .title = QT_TRANSLATE_NOOP("assay::Format", "CSV table"),
    .suffix = "csv",
    .options = csvOptions,
    .choosesColumns = true,
    .rowByRow = true,
    .readsRecords = false,
    .write = writeCsv};

} // namespace assay
