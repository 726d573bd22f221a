// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/sql_brake.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace assay {

// A session file that is not in use.
struct PastSession
{
    QString path;
    QDateTime changed; //!< UTC
    qint64 bytes = 0;
    qint64 rows = 0; //!< rows that match the search; without a search all rows
    QString example; //!< one of the matching indicators; hostile
    QString trouble; //!< why the file cannot be read: a sentence, or the database's message
};

// Lists the sessions in `folder` except `current`, newest first. With `words`, only those with a row that contains all
// the words in its indicator or verdict, regardless of case. Reads the disk: call it on a worker thread. `brake`
// cancels it from any thread.
std::vector<PastSession> pastSessions(
    const QString &folder, const QString &current, const QString &words, SqlBrake &brake);

// Returns the indicators that contain `part`, of all rows of that session, including removed ones that can be restored.
// Empty if the file does not exist, cannot be read completely, or is not a session. Reads the disk.
std::optional<QStringList> indicatorsWith(const QString &path, const QString &part, SqlBrake &brake);

// Renames a session file that is not open: the new name, in the same folder, contains the time. Returns the new path;
// empty on an error of the disk.
QString archiveSession(const QString &path);

constexpr auto sessionSuffix = "assay-session";

} // namespace assay
