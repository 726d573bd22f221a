// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session_mark.h"

#include <QSqlError>

#include <span>

class QSqlDatabase;

namespace assay {

//! What brings a session file from the version before to this one. One file for each in migrations/.
struct Migration
{
    int to;
    std::span<const char *const> statements;
};

int newestSessionVersion();
//! Runs what is missing, each version in a transaction of its own. `from` is the file's version, 0 for an empty file.
QSqlError migrate(QSqlDatabase &database, int from, int to = newestSessionVersion());

} // namespace assay
