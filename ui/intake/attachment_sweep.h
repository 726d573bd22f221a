// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace assay {

constexpr auto noteSuffix = QLatin1StringView(".session"); //!< of the file beside a folder of attachments

class Session;
class SqlBrake;

// Attachments that were added as samples are files of this program's own, each mail's in a folder of its own. They go
// when no row points to them any more, in no session: asked at a start, for until then a removed row can come back.
// A session that cannot be read counts as one that wants them, wherever it may be now.
struct AttachmentSweep
{
    QString folder; //!< attachmentsFolder()
    QString sessions; //!< sessionsFolder()
    QString current; //!< the session in use, which need not be there; empty: in memory
    QStringList rows; //!< paths that its rows point to

    // Deletes what is older than a day and has no row in any of these: the sessions of `sessions`, those that were
    // noted for it, and what else is in their folders. All of them must have been read for it. Returns how many
    // folders went. Reads the disk: call it on a worker thread; the brake ends it.
    int run(SqlBrake &brake) const;
};

// Writes down beside `kept`, a folder below attachmentsFolder(), that this session also has rows for it; empty: a
// session in memory.
void noteSessionOf(const QString &kept, const QString &session);
// Does so for all folders below `folder` that these rows point into.
void noteSessionOfRows(const QString &folder, const QStringList &rows, const QString &session);
// What the rows of a session point to below `folder`.
QStringList rowsBelow(const Session &session, const QString &folder);

} // namespace assay
