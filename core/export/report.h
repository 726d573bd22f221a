// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QStringList>

#include <vector>

// The contents of a report for people, translated, independent of the file format. All texts are fit for a screen:
// hostile characters are visible, indicators are defanged. The writer escapes them for HTML or Markdown.
namespace assay::report {

struct Head
{
    QString title;
    QString tlp; //!< "TLP:AMBER"; may be empty
    QString demo; //!< a warning that the data is not real; may be empty
    QString made; //!< time (UTC), appliance and program
    QString language; //!< "en"
};
Head head(std::span<const Row *const> rows, const ExportOptions &options);

// Number of rows with one classification. Other counts as unknown; None is "no verdict".
struct Share
{
    Classification classification{};
    QString word;
    qint64 count = 0;
};
// One entry for each classification, worst first, None last; also those with 0 rows.
std::vector<Share> shares(std::span<const Row *const> rows);
// "12 of 40 indicators are malicious."
QString sentence(const std::vector<Share> &shares);

// The titles of the table, the same in every report.
QStringList columnTitles();
QStringList row(const Row &item); //!< its cells, see verdictColumn and indicatorColumn
inline constexpr int verdictColumn = 0, indicatorColumn = 2;
// The classification for colour and sorting; None without a verdict.
Classification classificationOf(const Row &item);

struct Fact
{
    QString label;
    QStringList values; //!< at least one
    bool isCode = false; //!< digests and indicators
};
// True if the row gets its own section after the table.
bool isDetailed(const Row &row);
QString detailTitle(const Row &row); //!< the defanged indicator
// The facts for the section of a row; includes the appliance if the head names another one.
std::vector<Fact> facts(const Row &row, const ExportOptions &options);

// Maximum number of rows in the table, and of sections with details, because people read the report. The counts include
// all rows.
inline constexpr qint64 maxRows = 10'000;
inline constexpr qint64 maxDetailed = 1'000;
QString moreRows(qint64 more); //!< a sentence about rows that are not listed; empty for 0
QString moreDetailed(qint64 more);

QString headingOfTable();
QString headingOfDetails();
QString nothingDetailed();

} // namespace assay::report
