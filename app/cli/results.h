// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_codes.h"
#include "options.h"
#include "table.h"

#include <map>
#include <set>

namespace assay::cli {

//! What came out: prints it, at once where the format allows, and knows with which code the program ends.
class Results
{
public:
    explicit Results(const Options &options);

    void setExportOptions(const ExportOptions &options) { m_export = options; }
    //! True: the items must still be there at the end.
    bool needsAll() const { return m_needsAll; }

    //! An item in its final state. False when nobody reads any more, or the output could not be written.
    bool take(const Item &item);
    //! The rest of the output; `items` only counts with needsAll(). False likewise.
    bool finish(std::span<const Item> items);

    QString summary() const; //!< "3 done, 1 not found, 0 failed, 0 cancelled"
    int count(State state) const;
    qint64 taken() const { return m_taken; }
    ExitCode exitCode() const;
    const ExportOptions &exportOptions() const { return m_export; }

private:
    bool print(const Item &item);
    void count(const Item &item);

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
