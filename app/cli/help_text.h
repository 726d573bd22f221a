// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"

// What --help prints: plain text, wrapped for the terminal, made of the tables of actions, commands and options.
namespace assay::cli {

QString overviewHelp();
QString helpOf(const Action &action);
QString helpOf(const Command &command);

// "assay-cli profiles add NAME HOST"
QString callOf(const Command &command, const Verb &verb);
// At least two command lines with this action, its own ones or made from what it works on.
QStringList examplesOf(const Action &action);
// The types of indicators that an action works on, as words: "url", "sha1".
QStringList typesOf(const Action &action);
// "TEXT", "N", or the choices: "local|cloud".
QString valueName(const Parameter &parameter);

} // namespace assay::cli
