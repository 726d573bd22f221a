// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/row_statistics.h"

#include "export/csv_cell.h"
#include "filter/completion.h"
#include "filter/filter_row.h"
#include "session/cell_values.h"
#include "session/columns.h"

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

QLatin1StringView word(StatisticsGroup group)
{
    constexpr std::array groupWords{"verdict"_L1, "family"_L1, "file_type"_L1, "source"_L1, "attack_technique"_L1};
    static_assert(groupWords.size() == statisticsGroups);
    return groupWords[size_t(group)];
}

QString filterTerm(StatisticsGroup group, const QString &value)
{
    constexpr std::array filterKeys{"class"_L1, "threat"_L1, "filetype"_L1, "source"_L1, "technique"_L1};
    static_assert(filterKeys.size() == statisticsGroups);
    const bool isWord = group == StatisticsGroup::Verdict; // one of the key's own
    return filterKeys[size_t(group)] + u':' + (value.isEmpty() ? u"none"_s : isWord ? value : quotedFilterValue(value));
}

void RowStatistics::count(StatisticsGroup group, const QString &text, const QString &title)
{
    Value &value = m_values[size_t(group)][text];
    if (value.count++ == 0) {
        value.text = text;
        value.title = title.isEmpty() ? text : title;
    }
}

void RowStatistics::add(const Row &row)
{
    ++m_rows;
    const FilterRow values = filterRow(row);
    const QLatin1StringView verdict = word(values.classification);
    count(StatisticsGroup::Verdict,
        values.classification == Classification::Other ? u"other"_s
            : verdict.isEmpty()                        ? u"none"_s
                                                       : QString(verdict));
    count(StatisticsGroup::Family, threatFamily(values.threat));
    count(StatisticsGroup::FileType, values.fileType);
    count(StatisticsGroup::Source, values.source);
    if (const QVariant size = cell::number(cell::named(row, u"File Size")); size.isValid()) {
        ++m_sized;
        m_bytes += size.toLongLong();
    }
    const QStringList techniques = row.summary.named(attackTechniqueName);
    for (const QString &technique : techniques)
        count(StatisticsGroup::Technique, technique.section(u' ', 0, 0), technique);
    if (techniques.isEmpty())
        count(StatisticsGroup::Technique, {});
}

std::vector<RowStatistics::Value> RowStatistics::values(StatisticsGroup group) const
{
    std::vector<Value> values(m_values[size_t(group)].cbegin(), m_values[size_t(group)].cend());
    std::ranges::sort(values,
        [](const Value &a, const Value &b) { return a.count != b.count ? a.count > b.count : a.text < b.text; });
    return values;
}

QByteArray RowStatistics::csv() const
{
    const ExportOptions options;
    QByteArray text = csvStart(options) + csvRecord({u"group"_s, u"value"_s, u"rows"_s}, options);
    for (size_t group = 0; group < statisticsGroups; ++group) {
        for (const Value &value : values(StatisticsGroup(group)))
            text += csvRecord({QString(word(StatisticsGroup(group))), value.title, qlonglong(value.count)}, options);
    }
    return text;
}

} // namespace assay
