// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSqlDatabase;

namespace assay {

// Compares the schema of a session file with the one that the migrations create for that version. Returns the name of
// the first additional or different table, view, trigger or index, "schema" if something is missing, or an empty text
// if both are equal. For a version newer than this program, reports only what could execute or compute something:
// views, triggers, virtual tables, generated columns. Call it before any other query on the file.
QString foreignInSchema(const QSqlDatabase &database, int version);

} // namespace assay
