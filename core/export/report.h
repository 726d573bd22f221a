// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QStringList>

#include <vector>

//! What a report for people says, in their language, whatever it is written as. Every text is fit for a screen: hostile
//! characters are visible, indicators are defanged; escaping for HTML or Markdown is left to the writer.
namespace assay::report {

struct Head
{
    QString title;
    QString tlp; //!< "TLP:AMBER", or empty
    QString demo; //!< a warning that the data is not real, or empty
    QString made; //!< when, of which appliance, by which program
    QString language; //!< "en"
};
Head head(std::span<const Row *const> rows, const ExportOptions &options);

//! How many rows have a verdict. Other words of an appliance count as unknown, None is "no verdict".
struct Share
{
    Classification classification{};
    QString word;
    qint64 count = 0;
};
//! From the worst to none; each is there, also with 0.
std::vector<Share> shares(std::span<const Row *const> rows);
//! "12 of 40 indicators are malicious."
QString sentence(const std::vector<Share> &shares);

//! The table: the same columns in every report.
QStringList columnTitles();
QStringList row(const Row &item); //!< the first cell is the verdict in words, the third one the indicator
inline constexpr int verdictColumn = 0, indicatorColumn = 2;
//! What a row is coloured and sorted by; None without a verdict.
Classification classificationOf(const Row &item);

struct Fact
{
    QString label;
    QStringList values; //!< at least one
    bool isCode = false; //!< digests and indicators
};
//! Whether the row gets a section of its own behind the table.
bool isDetailed(const Row &row);
QString detailTitle(const Row &row); //!< the defanged indicator
//! With the appliance where the head of the report names another one.
std::vector<Fact> facts(const Row &row, const ExportOptions &options);

//! A report is read by people: it lists so many rows, and so many of the malicious ones with all details. What it
//! counts are all.
inline constexpr qint64 maxRows = 10'000;
inline constexpr qint64 maxDetailed = 1'000;
QString moreRows(qint64 more); //!< a sentence about what is not listed; empty for 0
QString moreDetailed(qint64 more);

QString headingOfTable();
QString headingOfDetails();
QString nothingDetailed();

} // namespace assay::report
