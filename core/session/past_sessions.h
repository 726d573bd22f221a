// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "findings/verdict.h"
#include "session/sql_brake.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace assay {

// A session file that is not in use.
struct PastSession
{
    QString path;
    QDateTime changed; //!< UTC
    qint64 bytes = 0;
    qint64 rows = 0; //!< that match the search, or all
    QString example; //!< one of the indicators that match; hostile
    QString trouble; //!< why it cannot be read: a sentence, or the database's words
    std::map<Classification, qint64> verdicts{}; //!< how many of those rows have it; without rows that have none
};

// The sessions in that folder, the newest first, but for `current`. With words, only those with rows that hold all of
// them in indicator, verdict or threat name; upper and lower case are the same. Reads the disk, so not on the window's
// thread; the brake ends it from there.
std::vector<PastSession> pastSessions(
    const QString &folder, const QString &current, const QString &words, SqlBrake &brake);

// Returns the indicators that contain `part`, of all rows of that session, including removed ones that can be restored.
// Empty if the file does not exist, cannot be read completely, or is not a session. Reads the disk.
std::optional<QStringList> indicatorsWith(const QString &path, const QString &part, SqlBrake &brake);

// Renames a session file that is not open: the new name, in the same folder, contains the time. Returns the new path;
// empty on an error of the disk.
QString archiveSession(const QString &path);

// Gives a session file that nobody has open another name in its folder; `name` is without folder and suffix. Returns
// the new path. Errors: Input (no name for a file, the name is taken, another program works with the session), File
// (the disk refuses).
Result<QString> renameSession(const QString &path, const QString &name);

// Deletes a session file that nobody has open, for good. Errors: Input (another program works with it), File (the disk
// refuses).
std::optional<ApiError> deleteSession(const QString &path);

constexpr auto sessionSuffix = "assay-session";

} // namespace assay
