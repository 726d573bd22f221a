// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/migrations.h"

namespace assay {

// The plain columns of `item` are for searches over many sessions and for people with a database browser; what counts
// is `row`. Answers are kept in parts, so that a view reads no more than it shows.
constexpr const char *statements[] = {
    "CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE item (id INTEGER PRIMARY KEY, type TEXT NOT NULL, indicator TEXT NOT NULL, verdict TEXT NOT NULL,"
    " state TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0, row BLOB NOT NULL, brief BLOB)",
    "CREATE INDEX item_removed ON item (id) WHERE removed",
    "CREATE TABLE answer (item INTEGER NOT NULL, action TEXT NOT NULL, at INTEGER NOT NULL, outcome BLOB NOT NULL,"
    " PRIMARY KEY (item, action)) WITHOUT ROWID",
    "CREATE TABLE raw (item INTEGER NOT NULL, action TEXT NOT NULL, place INTEGER NOT NULL, title TEXT NOT NULL,"
    " json BLOB NOT NULL, PRIMARY KEY (item, action, place))",
    "CREATE TABLE attachment (item INTEGER NOT NULL, action TEXT NOT NULL, place INTEGER NOT NULL, path TEXT NOT NULL,"
    " sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, PRIMARY KEY (item, action, place)) WITHOUT ROWID",
    "CREATE TABLE submission (item INTEGER NOT NULL, key TEXT NOT NULL, state INTEGER NOT NULL, id TEXT NOT NULL,"
    " appliance TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (item, key)) WITHOUT ROWID",
    "CREATE TABLE call (item INTEGER NOT NULL, place INTEGER NOT NULL, at INTEGER NOT NULL, method TEXT NOT NULL,"
    " path TEXT NOT NULL, status INTEGER NOT NULL, ms INTEGER NOT NULL, note TEXT NOT NULL, host TEXT NOT NULL,"
    " PRIMARY KEY (item, place)) WITHOUT ROWID",
};

extern const Migration migrationToV1; // for migrations.cpp alone
constinit const Migration migrationToV1{1, statements};

} // namespace assay
