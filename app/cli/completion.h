// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "option_rows.h"

namespace assay::cli {

// A script for each shell, from the registry of actions, the tables of options and the commands.
QString bashCompletion();
QString zshCompletion();
QString fishCompletion();

//! An option as completion sees it, be it a row of a table or a run parameter.
struct Completed
{
    QString word;
    QString help;
    Takes takes;
    QStringList choices;
};
//! All options of an action, its own parameters included.
std::vector<Completed> completedOptions(const Action &action);
std::vector<Completed> completedOptions(std::span<const OptionRow> rows);

//! What shells print to list the profiles' names, one a line.
constexpr auto profileNames = "assay-cli profiles list 2>/dev/null | cut -c3- | cut -f1";

} // namespace assay::cli
