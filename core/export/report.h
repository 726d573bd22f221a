// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QStringList>

#include <vector>

// The contents of a report for people, translated, independent of the file format. All texts are fit for a screen:
// hostile characters are visible, indicators are defanged. The writer escapes them for HTML or Markdown.
namespace assay::report {

// A triage report is about verdicts: summary, table, details of what is malicious. A case report hands a case over and
// always has the same sections: summary, assessment, findings, table, decisions.
enum class Kind { Triage, Case };

struct Fact
{
    QString label;
    QStringList values; //!< at least one
    bool isCode = false; //!< digests and indicators
};

struct Head
{
    QString title;
    QString tlp; //!< "TLP:AMBER"; may be empty
    QString demo; //!< a warning that the data is not real; may be empty
    QString made; //!< time (UTC), appliance and program
    QString language; //!< "en"
    QString headingOfSummary{}; //!< empty = none
    std::vector<Fact> facts{}; //!< of a case: its number, threats and decisions
};
Head head(Kind kind, std::span<const Row *const> rows, const ExportOptions &options);

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

// A row of a table with its classification for colours.
struct TableRow
{
    QStringList cells; //!< see verdictColumn and indicatorColumn
    Classification classification{};
};
inline constexpr int verdictColumn = 0, indicatorColumn = 2; // of both tables
// The table of all indicators, the same in every report.
QStringList columnTitles();
TableRow row(const Row &item);
// The table of decisions of a case report.
QStringList decisionTitles();
TableRow decisionRow(const Row &item);
QString undecided(std::span<const Row *const> rows); //!< a sentence about rows without a decision; empty for none

// The classification for colour and sorting; None without a verdict.
Classification classificationOf(const Row &item);

// What is known about one row.
struct Details
{
    QString title; //!< see detailTitle()
    Classification classification{};
    std::vector<Fact> facts; //!< include the appliance if the head names another one
};
// The classifications whose rows are described, worst first.
std::span<const Classification> detailedOf(Kind kind);
QString detailTitle(const Row &row); //!< the defanged indicator
Details details(const Row &row, const ExportOptions &options);

// Maximum number of rows in the table, and of sections with details, because people read the report. The counts include
// all rows.
inline constexpr qint64 maxRows = 10'000;
inline constexpr qint64 maxDetailed = 1'000;
QString moreRows(qint64 more); //!< a sentence about rows that are not listed; empty for 0
QString moreDetailed(Kind kind, qint64 more);

QString headingOfAssessment();
// The analyst's paragraphs, defanged, as lines; empty if there are none.
QString assessmentText(const ExportOptions &options);
QString noAssessment();
QString headingOfTable();
QString headingOfDetails(Kind kind);
QString nothingDetailed(Kind kind);
QString headingOfDecisions();

} // namespace assay::report
