// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/migrations.h"

namespace assay {

// `activity` is the log of what left the machine or changed something for others. It has no reference to rows, because
// it remains when rows are removed.
constexpr const char *statementsOfV2[] = {
    "CREATE TABLE activity (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, appliance TEXT NOT NULL,"
    " method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL, kinds INTEGER NOT NULL,"
    " action TEXT NOT NULL, indicator TEXT NOT NULL)",
};

extern const Migration migrationToV2; // for migrations.cpp alone
constinit const Migration migrationToV2{2, statementsOfV2};

} // namespace assay
