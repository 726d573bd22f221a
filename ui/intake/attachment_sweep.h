// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace assay {

//! Attachments that were added as samples are files of this program's own, each mail's in a folder of its own. They go
//! when no row points to them any more, in no session: asked at a start, for until then a removed row can come back.
struct AttachmentSweep
{
    QString folder; //!< attachmentsFolder()
    QString sessions; //!< sessionsFolder()
    QString current; //!< the session in use, which need not be there; empty: in memory
    QStringList rows; //!< paths that its rows point to

    //! Deletes what is older than a day and has no row; nothing at all while a session cannot be read. Returns how many
    //! folders went. Reads the disk: call it on a worker thread.
    int run() const;
};

//! Writes down beside `kept`, a folder below attachmentsFolder(), which session its rows are in.
void noteSessionOf(const QString &kept, const QString &session);

} // namespace assay
