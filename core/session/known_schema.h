// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSqlDatabase;

namespace assay {

//! What a session file of that version holds beside, or instead of, what the migrations make: the name of a table,
//! view, trigger or index, or "schema" when something is missing. Empty when it is exactly theirs. Of a version that
//! is newer than this program only what could run or compute something counts: views, triggers, virtual tables,
//! generated columns. To be asked before anything else is asked of the file.
QString foreignInSchema(const QSqlDatabase &database, int version);

} // namespace assay
