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
    std::vector<const Column *> columns; //!< empty = the fixed core
    bool onlyTicked = true; //!< leave out attributes and related indicators the analyst unticked
    bool raw = false; //!< JSON: add the untouched answers
    bool localPaths = false; //!< files and reports with the folder they are in; else by their names only
    char separator = ','; //!< CSV: ',' ';' or TAB
    bool byteOrderMark = false; //!< CSV: for Excel
    bool header = true;
    bool formulaGuard = true; //!< CSV: field.md's reversible guard
    QString joiner = QStringLiteral("|"); //!< CSV: between several values in a cell
    QString tlp = QStringLiteral("amber"); //!< a word of tlpOption; "none" marks nothing
    bool suspicious = false; //!< STIX, MISP: what is suspicious is to be detected, too
    bool thirdParties = false; //!< STIX: one analysis for each third party
    bool links = false; //!< links to the appliance's pages, which tell its host
    bool attachReports = false; //!< MISP: with the saved PDF reports
    QString appliance; //!< label of the appliance, never its host
    QString nameless; //!< the host of one that has no label; rows stamped with it tell none
    QString applianceUrl; //!< "https://a1000.example.org"; written only with `links`, and cut out of errors without
    bool demo = false; //!< stamps the whole file DEMO, as one row of the demo does; rows are stamped by Row::demo
    QString generatorVersion;
    RecordStore *records = nullptr; //!< for rows whose records are not loaded; used on the thread that writes
};

//! Takes bytes; false ends the export (disk full, cancelled).
using ByteSink = std::function<bool(QByteArrayView)>;

//! One file format. A new format is one file and one row of formats().
struct Format
{
    const char *word; //!< "csv", "json", "ndjson", "attributes"
    const char *title; //!< translate in context "assay::Format"
    const char *suffix; //!< "csv"
    std::span<const FormatOption *const> options; //!< what can be chosen about it
    bool choosesColumns = false; //!< reads ExportOptions::columns
    //! Items written one at a time, all but the first without a header, make the same file: it can be a stream.
    bool rowByRow = false;
    qint64 maxRows = 0; //!< it is read by people: it ends after so many rows and says so; 0 = all
    bool readsRecords = true; //!< false: reads rows only
    //! Writes all rows, holding the record of one at a time; returns false as soon as the sink does. `rows` counts
    //! what was written.
    bool (*write)(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows);
};
bool hasOption(const Format &format, const FormatOption &option);
std::span<const Format *const> formats();
const Format *formatFromWord(QStringView word);

struct Exported
{
    Saved saved;
    qint64 rows = 0;
};

//! Writes a file whole or not at all. Blocks; call it off the GUI thread with copies of the rows. Errors: Disk (the
//! file cannot be written, or the record of a row cannot be read), Cancelled.
Result<Exported> exportTo(const QString &path, IfExists ifExists, const Format &format,
    std::span<const Row *const> items, const ExportOptions &options,
    const std::function<bool(qint64 rows)> &progress = {});

} // namespace assay
