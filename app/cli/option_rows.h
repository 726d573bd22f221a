// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"

#include <QStringList>

class QCommandLineParser;

namespace assay::cli {

enum class Takes { Nothing, Text, File, Folder, Profile, Choice, Choices };

//! One option. Parser, --help, completion and manual page use these rows.
struct OptionRow
{
    const char *word;
    const char *value; //!< name of the value in the help; "" = takes no value
    Takes takes;
    const char *help; //!< English; translate in context "assay::cli"
    const char *manual; //!< further sentences for the manual page, or ""
};

//! Options of the connection to an appliance; `profiles add` takes them as well.
std::span<const OptionRow> connectionRows();
//! The other options of actions, without the run parameters.
std::span<const OptionRow> actionRows();
//! The run parameters of all actions, each once.
std::vector<const Parameter *> runParameters();

//! The values that an option takes; empty = any text.
QStringList choicesOf(const OptionRow &row);
QStringList choicesOf(const Parameter &parameter);

QString helpOf(const OptionRow &row);
QString translatedOfAction(const char *text);
//! Declares -h and --help. Qt's own declaration adds --help-all, which is for options of graphical programs.
void declareHelp(QCommandLineParser &parser);
void declare(QCommandLineParser &parser, std::span<const OptionRow> rows);

} // namespace assay::cli
