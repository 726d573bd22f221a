// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session_mark.h"

#include <QSqlError>

#include <span>

class QSqlDatabase;

namespace assay {

// The statements that upgrade a session file to version `to` from the one before. One file for each in migrations/.
struct Migration
{
    int to;
    std::span<const char *const> statements;
};

int newestSessionVersion();
// Runs the missing migrations, each in its own transaction. `from`: version of the file, 0 for an empty file. Returns
// the first error; invalid on success.
QSqlError migrate(QSqlDatabase &database, int from, int to = newestSessionVersion());

} // namespace assay
