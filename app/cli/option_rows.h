// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"

#include <QStringList>

class QCommandLineParser;

namespace assay::cli {

enum class Takes { Nothing, Text, File, Folder, Profile, Choice, Choices };

// Where --help and the manual page show an option.
enum class Group { Appliance, Input, Output, Connection };
// Which actions an option has an effect on.
enum class Suits { All, Files, Reports, Changes };

struct OptionGroup
{
    Group group;
    const char *title; //!< English; translate in context "assay::cli"
};

// One option. Parser, --help, completion and manual page use these rows.
struct OptionRow
{
    const char *word;
    const char *value; //!< name of the value in the help; "" = takes no value
    Takes takes;
    const char *help; //!< English; translate in context "assay::cli"
    const char *manual; //!< further sentences for the manual page, or ""
    Group group = Group::Connection;
    Suits suits = Suits::All;
};

// All groups, in the order in which people see them.
std::span<const OptionGroup> optionGroups();
std::vector<const OptionRow *> rowsOf(Group group); //!< of the options of actions
bool suits(const OptionRow &row, const Action &action);
// True if the action changes something for all users of the appliance, and so needs --yes.
bool changesForOthers(const Action &action);
// --quiet, which actions and commands take.
const OptionRow &quietRow();

// Options of the connection to an appliance; `profiles add` takes them as well.
std::span<const OptionRow> connectionRows();
// The other options of actions, without the run parameters.
std::span<const OptionRow> actionRows();
// Own options of a command, followed by the named ones of actions and by those of the connection.
std::vector<OptionRow> withApplianceRows(std::span<const OptionRow> own, std::initializer_list<const char *> ofActions);
// The run parameters of all actions, one for each option.
std::vector<const Parameter *> runParameters();

// The values that an option takes; empty = any text.
QStringList choicesOf(const OptionRow &row);
QStringList choicesOf(const Parameter &parameter);

QString helpOf(const OptionRow &row);
QString translatedOfAction(const char *text);
// Declares -h and --help. Qt's own declaration adds --help-all, which is for options of graphical programs.
void declareHelp(QCommandLineParser &parser);
void declare(QCommandLineParser &parser, std::span<const OptionRow> rows);

} // namespace assay::cli
