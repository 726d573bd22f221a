// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_report.h"

#include "rows.h"

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

QJsonObject interestingString(const Sample &sample, int number)
{
    const auto host = u"host-%1.demo.example"_s.arg(number);
    return {{u"category"_s, number % 3 == 0 ? u"http"_s : u"email"_s},
        {u"value"_s, u"http://%1/%2?q=%3"_s.arg(host, sample.digests.sha1.mid(number % 30, 8)).arg(number * 7919)},
        {u"tags"_s, QJsonArray{u"string-%1"_s.arg(number % 17), u"section-%1"_s.arg(number % 5)}}};
}

QJsonObject indicator(int number)
{
    return {{u"priority"_s, 1 + number % 9}, {u"category"_s, number % 24}, {u"id"_s, 10'000 + number * 13},
        {u"relevance"_s, number % 2},
        {u"description"_s, u"Demonstration indicator %1: the text says what a static report would say."_s.arg(number)}};
}

} // namespace

QJsonObject coreReport(const Sample &sample, int aboutBytes)
{
    QJsonObject report = digestObject(sample.digests);
    report.insert(u"story"_s,
        u"This file (SHA1: %1) is harmless sample data. Its classification is %2."_s.arg(
            sample.digests.sha1, wordOf(sample.verdict)));
    report.insert(u"info"_s,
        QJsonObject{{u"file"_s,
            QJsonObject{{u"file_type"_s, sample.type.type}, {u"file_subtype"_s, sample.type.subtype},
                {u"size"_s, sample.size}, {u"entropy"_s, 5.41}}}});
    // Of one string and one indicator as compact JSON, measured.
    constexpr int pairBytes = 261;
    QJsonArray strings;
    QJsonArray indicators;
    for (int number = 0; number < aboutBytes / pairBytes; ++number) {
        strings.append(interestingString(sample, number));
        indicators.append(indicator(number));
    }
    report.insert(u"interesting_strings"_s, strings);
    report.insert(u"indicators"_s, indicators);
    return report;
}

QJsonArray scannerSnapshots(const Sample &sample)
{
    constexpr int count = 31;
    const int match = scannerCounts(sample).value(u"scanner_match"_s).toInt();
    QJsonArray scanners;
    for (int number = 0; number < count; ++number) {
        const auto name = u"engine_%1"_s.arg(number + 1, 2, 10, QLatin1Char('0'));
        scanners.append(QJsonObject{{u"scanner"_s, name}, {u"name"_s, name}, {u"nextgen"_s, number % 7 == 0},
            {u"previous_result"_s, QJsonValue()}, {u"result"_s, number < match ? sample.threatName : QString()}});
    }
    return {QJsonObject{{u"record_time"_s, secondTime(sample.lastSeen, false)}, {u"scanners"_s, scanners},
        {u"scanner_count"_s, count}, {u"scanner_match"_s, match}, {u"scanner_percent"_s, match * 100.0 / count}}};
}

} // namespace assay::demo
