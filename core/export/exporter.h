// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/format_option.h"
#include "files/save_file.h"
#include "session/columns.h"
#include "session/record_store.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace assay {

struct ExportOptions
{
    std::vector<const Column *> columns; //!< empty = the default columns
    bool onlyTicked = true; //!< leave out attributes and related indicators that the analyst unticked
    bool raw = false; //!< JSON: add the raw answers
    bool localPaths = false; //!< write paths of files and reports; otherwise only their names
    char separator = ','; //!< CSV: ',' ';' or TAB
    bool byteOrderMark = false; //!< CSV: for Excel
    bool header = true;
    bool formulaGuard = true; //!< CSV: see formulaGuarded()
    QString joiner = QStringLiteral("|"); //!< CSV: separates the values in a cell
    QString tlp = QStringLiteral("amber"); //!< a word of tlpOption; "none" adds no marking
    bool suspicious = false; //!< STIX, MISP, IOC files: also mark suspicious indicators for detection
    bool thirdParties = false; //!< STIX: add one malware analysis for each third party
    bool links = false; //!< add links to pages of the appliance, which disclose its host
    QString ticketTemplate = QStringLiteral("markdown"); //!< tickets: see findTemplate()
    QString ticketFolder; //!< tickets: the folder of own templates; empty = none
    bool attachReports = false; //!< MISP: attach the saved PDF reports
    QString caseTitle; //!< case reports; empty = "Case report"
    QString caseNumber; //!< case reports and IOC files; empty = the case numbers of the rows
    QString assessment; //!< case reports: the analyst's own paragraphs, of at most `maxAssessment` characters
    static constexpr qsizetype maxAssessment = 20'000;
    QString appliance; //!< label of the appliance, never its host
    QString nameless; //!< the host of an appliance without a label; rows of it are exported without a label
    QString applianceUrl; //!< "https://a1000.example.org"; written only with `links`; without `links` its host is
                          //!< removed from errors
    bool demo = false; //!< marks the whole file as DEMO, as a single row of the demo does; rows are marked by Row::demo
    QString generatorVersion;
    RecordStore *records = nullptr; //!< borrowed; loads records that are not loaded; used on the thread that writes
};

// Receives the bytes of an export; returning false ends it (disk full, cancelled).
using ByteSink = std::function<bool(QByteArrayView)>;

// One file format. A new format is one new file and one new row of formats().
struct Format
{
    const char *word; //!< "csv", "json", "ndjson", "attributes"
    const char *title; //!< translate in context "assay::Format"
    const char *suffix; //!< "csv"
    std::span<const FormatOption *const> options; //!< its options
    bool choosesColumns = false; //!< reads ExportOptions::columns
    // True if the same file results from writing the rows one at a time, all but the first without a header: then it
    // can be streamed.
    bool rowByRow = false;
    qint64 maxRows = 0; //!< maximum number of rows; the file states how many follow; 0 = all
    bool readsRecords = true; //!< false: reads rows only
    const Format *companion = nullptr; //!< a second file that exportTo() writes beside it, see companionPath()
    // Writes all rows with one record in memory at a time. Returns false as soon as the sink does. `rows` receives the
    // number of rows written so far.
    bool (*write)(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows);
};
bool hasOption(const Format &format, const FormatOption &option);
std::span<const Format *const> formats();
const Format *formatFromWord(QStringView word);

struct Exported
{
    Saved saved;
    qint64 rows = 0;
    std::optional<Saved> companion; //!< the second file, see Format::companion
};

// The path of the second file beside `path`: "case 7.html" and "case 7-iocs.json".
QString companionPath(const QString &path, const Format &companion);

// Writes a file completely or not at all, and with it the companion of its format; an existing companion is replaced
// only if `ifExists` says so of the file. Blocks; call it on a worker thread with copies of the rows. Errors: Disk (a
// file cannot be written, or the record of a row cannot be read; the sentence says so if only the companion is
// missing), Cancelled.
Result<Exported> exportTo(const QString &path, IfExists ifExists, const Format &format,
    std::span<const Row *const> items, const ExportOptions &options,
    const std::function<bool(qint64 rows)> &progress = {});

} // namespace assay
