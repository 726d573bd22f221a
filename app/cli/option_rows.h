// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"

#include <QStringList>

class QCommandLineParser;

namespace assay::cli {

enum class Takes { Nothing, Text, File, Folder, Profile, Choice, Choices };

//! One option: parser, --help, completion and manual page are made from these.
struct OptionRow
{
    const char *word;
    const char *value; //!< how the help calls the value; "" = it takes none
    Takes takes;
    const char *help; //!< English; translate in context "assay::cli"
    const char *manual; //!< further sentences for the manual page, or ""
};

//! How to reach an appliance; profiles take these, too.
std::span<const OptionRow> connectionRows();
//! What actions take besides, without the run parameters.
std::span<const OptionRow> actionRows();
//! The run parameters of all actions, each once.
std::vector<const Parameter *> runParameters();

//! The words that an option's value may be; empty = anything.
QStringList choicesOf(const OptionRow &row);
QStringList choicesOf(const Parameter &parameter);

QString helpOf(const OptionRow &row);
QString translatedOfAction(const char *text);
//! -h and --help. Qt's own row promises a --help-all, too, which is for options of graphical programs.
void declareHelp(QCommandLineParser &parser);
void declare(QCommandLineParser &parser, std::span<const OptionRow> rows);

} // namespace assay::cli
