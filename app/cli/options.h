// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "connection_options.h"
#include "export/exporter.h"
#include "source.h"

#include <variant>

namespace assay::cli {

//! The command line of an action, understood.
struct Options
{
    bool demo = false;
    bool demoRun = false; //!< the whole job on the demo appliance's own samples
    QString host; //!< --appliance; empty = a profile
    QString profile; //!< --profile, by its name; empty = the one in use
    QString tokenFile;
    ConnectionOptions connection;
    const Action *action = nullptr;
    Parameters parameters; //!< only those that were given
    std::vector<Source> sources; //!< in the order of the command line: words first
    bool recursive = false;
    QString resume; //!< --resume, absolute; empty = nothing is kept
    QString into; //!< folder for PDFs
    IfExists ifExists = IfExists::KeepBoth;
    const Format *format = nullptr; //!< null = the table for people
    std::vector<const Column *> columns; //!< empty = the format's own
    bool raw = false;
    std::optional<Classification> failOn; //!< Suspicious or Malicious
};

//! Usage: print and leave with that code (0 for --help). Otherwise a sentence a line.
struct Usage
{
    QString text;
    int exitCode = 2;
};

std::variant<Options, Usage> parse(const QStringList &arguments);

} // namespace assay::cli
