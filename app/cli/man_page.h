// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::cli {

//! The manual page in mdoc, from the registry of actions, the tables of options and the commands.
QString manPage();

} // namespace assay::cli
