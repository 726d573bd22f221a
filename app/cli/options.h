// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "appliance/profile.h"
#include "export/exporter.h"

#include <QStringList>

#include <variant>

namespace assay::cli {

//! The command line, understood.
struct Options
{
    bool demo = false;
    bool demoRun = false; //!< the whole job on the demo appliance's own samples
    QString host; //!< --appliance; empty = the current profile
    QString tokenFile;
    Profile changes; //!< caFile, verify, disableProxies, allowHttp, hashOnly, inFlight as given here
    bool setsInFlight = false;
    const Action *action = nullptr;
    Parameters parameters; //!< only those that were given
    QStringList inputs; //!< words of the command line and lines of standard input, in order
    QString into; //!< folder for PDFs
    IfExists ifExists = IfExists::KeepBoth;
    const Format *format = nullptr; //!< null = the table for people
    bool streams = false; //!< one line as soon as an item is done
    bool raw = false;
    bool recursive = false;
};

//! Usage: print and leave with that code (0 for --help).
struct Usage
{
    QString text;
    int exitCode = 2;
};

std::variant<Options, Usage> parse(const QStringList &arguments);

} // namespace assay::cli
