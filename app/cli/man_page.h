// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::cli {

// The manual page (mdoc): packaging/man/assay-cli.1.in with the program's own lists of actions, commands, options,
// formats, columns, error kinds and exit codes. Empty if the template is missing from the program.
QString manPage();

} // namespace assay::cli
