// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace assay::cli {

//! `assay-cli extract [FILE...|-]`: prints the indicators in files or standard input, one JSON object a line, and asks
//! no appliance. Returns the exit code; nothing when the command line is about something else.
std::optional<int> extractCommand(const QStringList &arguments);

} // namespace assay::cli
