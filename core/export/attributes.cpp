// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/csv_cell.h"
#include "export/exported_row.h"
#include "export/formats.h"
#include "export/platform_words.h"
#include "export/threatq_words.h"
#include "session/cell_values.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// The records of one row: its attributes, then one per third party that says something.
std::vector<QVariantList> records(const Row &item, const QString &source)
{
    const QString type = threatqType(item.indicator.type);
    const QString &value = item.indicator.value;
    std::vector<QVariantList> rows;
    for (const Attribute &row : item.record->findings.attributes)
        rows.push_back({type, value, row.name, row.value, cell::time(item.queriedAt), source});
    for (const Detection &row : item.record->findings.detections) {
        if (isReported(row)) {
            rows.push_back(
                {type, value, u"Third Party Detection"_s, row.detection, cell::time(row.updateTime), row.source});
        }
    }
    for (const auto &[name, text] : {std::pair{u"Analyst Decision"_s, &item.decision->word},
             std::pair{u"Analyst Note"_s, &item.decision->note}, std::pair{u"Case"_s, &item.decision->caseNumber}}) {
        if (!text->isEmpty())
            rows.push_back({type, value, name, *text, cell::time(item.decision->at), u"Assay"_s});
    }
    return rows;
}

bool writeAttributes(
    std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    QByteArray start = csvStart(options);
    if (options.header) {
        start += csvRecord({u"object_type"_s, u"object_value"_s, u"attribute_name"_s, u"attribute_value"_s,
                               u"published_at"_s, u"source"_s},
            options);
    }
    if (!sink(start))
        return false;
    for (const Row *row : items) {
        const ExportedRow exported(*row, options);
        for (const QVariantList &record : records(*exported, sourceName(*exported, options))) {
            if (!sink(csvRecord(record, options)))
                return false;
            ++rows;
        }
    }
    return true;
}

constexpr std::array<const FormatOption *, 6> attributesOptions{
    &onlyTickedOption, &localPathsOption, &separatorOption, &headerOption, &byteOrderMarkOption, &formulaGuardOption};

} // namespace

constinit const Format attributesFormat{.word = "attributes",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Attributes, one per line (CSV)"),
    .suffix = "csv",
    .options = attributesOptions,
    .rowByRow = true,
    .write = writeAttributes};

} // namespace assay
