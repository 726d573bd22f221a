// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/filter_row.h"

#include <QHash>

#include <array>
#include <vector>

namespace assay {

// By what rows are counted.
enum class StatisticsGroup { Verdict, Family, FileType, Source, Technique };
constexpr size_t statisticsGroups = 5;
// Words of the CSV file: "verdict", "family", "file_type", "source", "attack_technique".
QLatin1StringView word(StatisticsGroup group);
// A term of the filter line that shows the rows of a value: class:malicious, threat:"Emotet". An empty value asks for
// rows without one.
QString filterTerm(StatisticsGroup group, const QString &value);

// How many rows have each value. A row counts once in each group, but once for each technique. Values are exact,
// except techniques, which are bounded to their id; verdicts are words of the filter line ("malicious", "none").
class RowStatistics
{
public:
    struct Value
    {
        QString text; //!< hostile; empty = rows without a value
        QString title; //!< longer text of the same, "T1082 System Information Discovery"; hostile
        int count = 0;
    };

    void add(const Row &row);
    int rows() const { return m_rows; }
    int sized() const { return m_sized; } //!< rows whose size is known
    qint64 bytes() const { return m_bytes; } //!< of all of them together
    std::vector<Value> values(StatisticsGroup group) const; //!< largest first, equal ones by text
    // UTF-8, RFC 4180: group, value and number of rows; guarded against formulas.
    QByteArray csv() const;

private:
    void count(StatisticsGroup group, const QString &text, const QString &title = {});

    int m_rows = 0;
    int m_sized = 0;
    qint64 m_bytes = 0;
    std::array<QHash<QString, Value>, statisticsGroups> m_values;
};

} // namespace assay
