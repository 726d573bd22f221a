// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion.h"

#include "commands.h"
#include "terminal.h"

namespace assay::cli {

namespace {

//! The table's sentence, without what it lists: completion offers the words themselves.
Completed completed(const OptionRow &row)
{
    return {QString::fromLatin1(row.word), QString::fromUtf8(row.help), row.takes, choicesOf(row)};
}

Completed completed(const Parameter &parameter)
{
    return {QString::fromLatin1(parameter.word), QString::fromUtf8(parameter.help),
        parameter.choices.empty() ? Takes::Text : Takes::Choice, choicesOf(parameter)};
}

template <QString (*script)()>
void print(const QCommandLineParser &, const QStringList &, QObject *, Done done)
{
    done(toStdout(script().toUtf8()) ? AllDone : SomethingFailed);
}

} // namespace

std::vector<Completed> completedOptions(std::span<const OptionRow> rows)
{
    std::vector<Completed> all;
    for (const OptionRow &row : rows)
        all.push_back(completed(row));
    return all;
}

std::vector<Completed> completedOptions(const Action &action)
{
    std::vector<Completed> all = completedOptions(actionRows());
    for (const OptionRow &row : connectionRows())
        all.push_back(completed(row));
    for (const Parameter *parameter : action.parameters)
        all.push_back(completed(*parameter));
    return all;
}

const Command completionCommand{
    .word = "completion",
    .help = QT_TRANSLATE_NOOP("assay::cli", "Print a completion script for a shell."),
    .options = [] { return std::span<const OptionRow>(); },
    .verbs = {
        {"bash", "", QT_TRANSLATE_NOOP("assay::cli", "Try it: source <(assay-cli completion bash)"), {},
            &print<&bashCompletion>},
        {"zsh", "", QT_TRANSLATE_NOOP("assay::cli", "Save it as _assay-cli in a folder of $fpath."), {},
            &print<&zshCompletion>},
        {"fish", "", QT_TRANSLATE_NOOP("assay::cli", "Try it: assay-cli completion fish | source"), {},
            &print<&fishCompletion>},
    },
};

} // namespace assay::cli
