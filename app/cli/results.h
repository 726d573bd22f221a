// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_codes.h"
#include "options.h"
#include "table.h"

#include <map>
#include <set>

namespace assay::cli {

// How results of that appliance are written.
ExportOptions exportOptionsOf(const Options &options, const Profile &profile);

// Prints rows that have ended, at once where the format allows it, and counts them for the exit code.
class Results
{
public:
    explicit Results(const Options &options); //!< borrowed

    void setExportOptions(const ExportOptions &options) { m_export = options; }
    // True when finish() needs all rows, so that none may be removed before.
    bool needsAll() const { return m_needsAll; }

    // Takes a row in its final state. False when the reader has closed the output or writing failed.
    bool take(const Row &row);
    // Writes the rest of the output, and the file of --iocs; `rows` is used only with needsAll(). False as with take(),
    // and when that file cannot be written.
    bool finish(std::span<const Row *const> rows);

    QString summary() const; //!< "3 done, 1 not found, 0 failed, 0 cancelled"
    int count(State state) const;
    qint64 taken() const { return m_taken; } //!< number of rows
    ExitCode exitCode() const;
    const ExportOptions &exportOptions() const { return m_export; }

private:
    bool print(const Row &row);
    bool printRest(std::span<const Row *const> rows);
    bool writeIocs(std::span<const Row *const> rows) const;
    void count(const Row &row);

    const Options &m_options;
    ExportOptions m_export;
    bool m_needsAll;
    Table m_table;
    bool m_headerIsOut = false;
    qint64 m_taken = 0;
    std::map<State, int> m_states;
    std::set<ApiError::Kind> m_errors;
    bool m_reached = false; //!< the appliance has answered at least once
    int m_worst = -1; //!< severity()
};

} // namespace assay::cli
