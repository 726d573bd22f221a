// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/scanners.h"

#include "findings/mapping.h"

#include <QJsonArray>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Keys of `av_scanners` in POST /api/samples/v2/list/ and in URL reports (vendor documentation: summary of local
// samples, v2).
constexpr auto snapshotsKey = "av_scanners"_L1;
constexpr auto summaryKey = "av_scanners_summary"_L1;
constexpr auto timeKey = "record_time"_L1;
constexpr auto scannersKey = "scanners"_L1;
constexpr auto idKey = "scanner"_L1;
constexpr auto nextgenKey = "nextgen"_L1;

constexpr std::array counts{
    MappingRow{"scanner_match", MapTo::Fact, "Scanner Match"},
    MappingRow{"scanner_count", MapTo::Fact, "Scanner Count"},
};

struct Word
{
    QString ScannerResult::*field;
    QLatin1StringView key;
};
constexpr std::array words{
    Word{&ScannerResult::name, "name"_L1},
    Word{&ScannerResult::result, "result"_L1},
    Word{&ScannerResult::previousResult, "previous_result"_L1},
};

// Returns the latest snapshot. Times are ISO 8601, so they can be compared as text; without times, returns the first.
QJsonObject newest(const QJsonArray &snapshots)
{
    QJsonObject best;
    for (const QJsonValue &snapshot : snapshots) {
        const QJsonObject object = snapshot.toObject();
        if (best.isEmpty() || object.value(timeKey).toString() > best.value(timeKey).toString())
            best = object;
    }
    return best;
}

} // namespace

Result<Findings> scannerFindings(const QJsonObject &sample)
{
    Findings findings;
    const QJsonObject snapshot = newest(sample.value(snapshotsKey).toArray());
    const QJsonArray rows = snapshot.value(scannersKey).toArray();
    for (const QJsonValue &row : rows) {
        const QJsonObject object = row.toObject();
        ScannerResult scanner;
        for (const Word &word : words) {
            const Result<QString> text = textOf(object.value(word.key), word.key);
            if (!text)
                return text.error();
            scanner.*word.field = *text;
        }
        if (scanner.name.isEmpty())
            scanner.name = object.value(idKey).toString();
        scanner.nextgen = object.value(nextgenKey).toBool();
        findings.scanners.push_back(std::move(scanner));
    }
    if (sample.value(summaryKey).isObject())
        return findings;
    const Result<Findings> facts = map(snapshot, counts);
    if (!facts)
        return facts;
    findings.merge(*facts);
    return findings;
}

} // namespace assay
