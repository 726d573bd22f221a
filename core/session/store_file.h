// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"
#include "session/sql_brake.h"

#include <QSqlDatabase>

namespace assay {

//! How a session file was found.
struct StoreOpened
{
    enum class Kind {
        Opened,
        Created,
        Replaced, //!< it was damaged: it stands at `aside` now, and a new one was begun
        Newer, //!< written by a later version of Assay: read only
        ReadOnly, //!< the disk is full, or the file may not be written or cannot be locked
        Failed, //!< nothing can be read or kept
        Refused, //!< not a session of Assay, or a damaged one that is not to be moved: it stays as it is, byte for byte
    };
    Kind kind = Kind::Opened;
    QString path;
    QString aside;
    QString detail; //!< the disk's or the database's words, or a sentence
    RowId nextId = 1;
    QHash<QString, QString> notes{}; //!< see Session::note()

    bool mayWrite() const { return kind <= Kind::Replaced; }
};

//! What openStore() may do.
struct StoreAccess
{
    QString whyNotLocked{}; //!< not empty: its SessionLock could not be taken, so it is only read
    //! A damaged session that stands at this very path, not behind a link, may get another name there.
    bool mayMoveAside = true;
};

//! Opens a session file under a connection name of its own, checks it, brings it to the newest version, or moves a
//! damaged one aside. An empty one counts as new. Refuses what is not a session of Assay, and a session that holds
//! views, triggers, numbers or anything else that Assay never wrote: then neither the file nor its folder is changed.
//! Never deletes anything that it has not made itself. Leaves `database` closed when Failed or Refused. The brake is
//! put on the connection.
StoreOpened openStore(const QString &path, QSqlDatabase &database, SqlBrake &brake, const StoreAccess &access = {});

//! For reading beside the one that writes. Refuses as openStore() does. Empty, or why it was not opened: then the
//! database is closed. The brake is put on the connection.
QString openForReading(const QString &path, QSqlDatabase &database, SqlBrake &brake);

//! A connection with a name that nobody else uses; it must be used on this thread only. forgetDatabase() ends it.
QSqlDatabase newDatabase();
void forgetDatabase(QSqlDatabase &database);

} // namespace assay
