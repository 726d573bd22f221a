// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report_writer.h"

#include "export/exported_row.h"

#include <algorithm>

namespace assay::report {

namespace {

// Writes the sections of one report.
class Composer
{
public:
    Composer(Kind kind, std::span<const Row *const> rowList, const ExportOptions &options, Writer &writer)
        : m_kind(kind)
        , m_rows(rowList)
        , m_options(options)
        , m_writer(writer)
    { }

    bool begin() { return m_writer.begin(head(m_kind, m_rows, m_options), shares(m_rows)); }
    bool assessment()
    {
        const QString text = assessmentText(m_options);
        return m_writer.startSection(headingOfAssessment()) && paragraph(text.isEmpty() ? noAssessment() : text);
    }
    bool table(qint64 &written)
    {
        const auto listed = m_rows.first(std::min(m_rows.size(), size_t(maxRows)));
        if (!m_writer.startSection(headingOfTable()) || !m_writer.startTable(columnTitles()))
            return false;
        for (const Row *item : listed) {
            if (!m_writer.tableRow(row(*ExportedRow(*item, m_options, ExportedRow::Reads::Row))))
                return false;
            ++written;
        }
        return m_writer.endTable() && paragraph(moreRows(qint64(m_rows.size() - listed.size())));
    }
    bool detailsOfRows()
    {
        if (!m_writer.startSection(headingOfDetails(m_kind)))
            return false;
        qint64 detailed = 0;
        for (const Classification worst : detailedOf(m_kind)) {
            for (const Row *item : m_rows) {
                if (classificationOf(*item) != worst || ++detailed > maxDetailed)
                    continue;
                if (!m_writer.details(details(*ExportedRow(*item, m_options), m_options)))
                    return false;
            }
        }
        return paragraph(detailed == 0 ? nothingDetailed(m_kind) : moreDetailed(m_kind, detailed - maxDetailed));
    }
    bool decisions()
    {
        if (!m_writer.startSection(headingOfDecisions()))
            return false;
        const auto isDecided = [](const Row *item) { return bool(item->decision); };
        const qint64 decided = std::ranges::count_if(m_rows, isDecided);
        if (decided > 0 && !m_writer.startTable(decisionTitles()))
            return false;
        qint64 listed = 0;
        for (const Row *item : m_rows) {
            if (!isDecided(item) || ++listed > maxRows)
                continue;
            if (!m_writer.tableRow(decisionRow(*ExportedRow(*item, m_options, ExportedRow::Reads::Row))))
                return false;
        }
        return (decided == 0 || m_writer.endTable()) && paragraph(undecided(m_rows));
    }
    bool end() { return m_writer.end(); }

private:
    bool paragraph(const QString &text) { return text.isEmpty() || m_writer.paragraph(text); }

    Kind m_kind;
    std::span<const Row *const> m_rows;
    const ExportOptions &m_options;
    Writer &m_writer;
};

} // namespace

bool compose(Kind kind, std::span<const Row *const> items, const ExportOptions &options, Writer &writer, qint64 &rows)
{
    Composer composer(kind, items, options, writer);
    if (!composer.begin())
        return false;
    if (kind == Kind::Case)
        return composer.assessment() && composer.detailsOfRows() && composer.table(rows) && composer.decisions()
            && composer.end();
    return composer.table(rows) && composer.detailsOfRows() && composer.end();
}

} // namespace assay::report
