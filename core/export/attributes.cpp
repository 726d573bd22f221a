// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/cell_values.h"
#include "export/csv_cell.h"
#include "export/exported_item.h"
#include "export/formats.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {

//! What the platform calls an object of that type; never translated.
QString objectType(IndicatorType type)
{
    switch (type) {
    case IndicatorType::Url:
        return u"URL"_s;
    case IndicatorType::Fqdn:
        return u"FQDN"_s;
    case IndicatorType::Ipv4:
    case IndicatorType::Ipv6:
        return u"IP Address"_s;
    case IndicatorType::Md5:
        return u"MD5"_s;
    case IndicatorType::Sha1:
        return u"SHA-1"_s;
    case IndicatorType::Sha256:
        return u"SHA-256"_s;
    case IndicatorType::Sha512:
        return u"SHA-512"_s;
    case IndicatorType::File:
        return u"File"_s;
    case IndicatorType::Submission:
        return u"Submission"_s;
    }
    Q_UNREACHABLE();
}

//! The records of one item: its attributes, then one per third party that says something.
std::vector<QVariantList> records(const Item &item, const QString &source)
{
    const QString type = objectType(item.indicator.type);
    const QString &value = item.indicator.value;
    std::vector<QVariantList> rows;
    for (const Attribute &row : item.findings.attributes)
        rows.push_back({type, value, row.name, row.value, cell::time(item.queriedAt), source});
    for (const Detection &row : item.findings.detections) {
        if (isReported(row)) {
            rows.push_back(
                {type, value, u"Third Party Detection"_s, row.detection, cell::time(row.updateTime), row.source});
        }
    }
    return rows;
}

bool write(std::span<const Item *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    QByteArray start = csvStart(options);
    if (options.header) {
        start += csvRecord({u"object_type"_s, u"object_value"_s, u"attribute_name"_s, u"attribute_value"_s,
                               u"published_at"_s, u"source"_s},
            options);
    }
    if (!sink(start))
        return false;
    for (const Item *item : items) {
        const ExportedItem exported(*item, options);
        const QString label = exported->appliance.isEmpty() ? options.appliance : exported->appliance;
        const QString source = label.isEmpty() ? u"ReversingLabs A1000"_s : label;
        for (const QVariantList &record : records(*exported, source)) {
            if (!sink(csvRecord(record, options)))
                return false;
            ++rows;
        }
    }
    return true;
}

} // namespace

constinit const Format attributesFormat{.word = "attributes",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Attributes, one a line (CSV)"),
    .suffix = "csv",
    .write = write};

} // namespace assay
