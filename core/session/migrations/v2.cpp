// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/migrations.h"

namespace assay {

// `activity` is the log of what left the machine or changed something for others. It remains
// when rows are removed; `item` and `place` are those of the call, which may be written more than once.
constexpr const char *statementsOfV2[] = {
    "CREATE TABLE activity (item INTEGER NOT NULL, place INTEGER NOT NULL, at INTEGER NOT NULL, appliance TEXT NOT "
    "NULL,"
    " method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL, kinds INTEGER NOT NULL, action TEXT NOT NULL,"
    " indicator TEXT NOT NULL, PRIMARY KEY (item, place)) WITHOUT ROWID",
};

extern const Migration migrationToV2; // for migrations.cpp alone
constinit const Migration migrationToV2{2, statementsOfV2};

} // namespace assay
