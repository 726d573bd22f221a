// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "connection_options.h"
#include "export/exporter.h"
#include "source.h"

#include <variant>

class QCommandLineParser;

namespace assay::cli {

// The parsed command line of an action.
struct Options
{
    bool demo = false;
    bool demoRun = false; //!< see DemoRun
    QString host; //!< --appliance; empty = a profile
    QString profile; //!< --profile, by name; empty = the current one
    QString tokenFile;
    ConnectionOptions connection;
    const Action *action = nullptr;
    Parameters parameters; //!< only those that were given
    std::vector<Source> sources; //!< in the order of the command line: words first
    bool recursive = false;
    std::optional<IndicatorType> insistedType; //!< --as
    QString resume; //!< --resume, absolute; empty = no state is kept
    QString into; //!< folder for PDFs
    IfExists ifExists = IfExists::KeepBoth;
    const Format *format = nullptr; //!< null = Table
    std::vector<const Column *> columns; //!< empty = the format's own
    QString ticketTemplate; //!< --template; empty = the format's own
    QString caseTitle, caseNumber; //!< --title, --case
    QString assessment; //!< the text in the file of --assessment
    QString iocs; //!< --iocs, a file; empty = none
    std::optional<Profile> misp; //!< --misp and --misp-ca: where results are pushed to
    QString mispKeyFile; //!< empty = the keyring
    bool mispSends = false; //!< --yes; false: only says what would be pushed
    QStringList ownLists; //!< --own-list
    bool allowOwn = false;
    QStringList warningLists; //!< --warning-lists, folders
    bool raw = false;
    bool isQuiet = false; //!< see setQuiet()
    std::optional<Classification> failOn; //!< Suspicious or Malicious
};

// Text to print before the program exits with that code: help (0), or what is wrong, one sentence per line.
struct Usage
{
    QString text;
    int exitCode = 2;
};

std::variant<Options, Usage> parse(const QStringList &arguments);

// Reads which appliance a command line names and how it is reached; of actionRows() and connectionRows(). Returns what
// is wrong, as a sentence, or nothing.
std::optional<QString> readConnection(const QCommandLineParser &parser, Options &options);
// Reads the options of the output and of lists of own things, likewise.
std::optional<QString> readOutput(const QCommandLineParser &parser, Options &options);

} // namespace assay::cli
