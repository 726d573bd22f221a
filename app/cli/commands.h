// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_codes.h"
#include "option_rows.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QCommandLineParser;

namespace assay::cli {

// Takes the exit code; called once.
using Done = std::function<void(int exitCode)>;

// One way to call a command, after its word.
struct Verb
{
    const char *word; //!< "add"; "" = the command has no verbs
    const char *arguments; //!< "NAME HOST"
    const char *help; //!< English; translate in context "assay::cli"
    std::vector<const char *> options = {}; //!< words of `Command::options` that it takes
    // Starts it. `arguments` excludes the verb. Objects that outlive the call must be children of `context`.
    void (*run)(const QCommandLineParser &parsed, const QStringList &arguments, QObject *context, Done done);
    int minArguments = 0;
    int maxArguments = 0;
};

// A command that is not an action: the first word of a command line.
struct Command
{
    const char *word;
    const char *help; //!< likewise
    std::span<const OptionRow> (*options)();
    std::vector<Verb> verbs;
    std::vector<const char *> examples = {}; //!< command lines
};

std::span<const Command> commands();
const Command *commandFromWord(QStringView word);
// The position of a command's word on a command line: the first word that is no option and no value of one. -1 if that
// is an action, or no command.
qsizetype commandAt(const QStringList &words);
// Parses the words after the command's own and starts it.
void run(const Command &command, const QStringList &words, QObject *context, Done done);

extern const Command extractCommand;
extern const Command profilesCommand;
extern const Command logCommand;
extern const Command searchCommand;
extern const Command yaraCommand;
extern const Command tokenCommand;
extern const Command completionCommand;
extern const Command manCommand;

} // namespace assay::cli
