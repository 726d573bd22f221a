// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"
#include "session/sql_brake.h"

#include <QSqlDatabase>

namespace assay {

// The result of opening a session file.
struct StoreOpened
{
    enum class Kind {
        Opened,
        Created,
        Replaced, //!< it was damaged: it was renamed to `aside`, and a new one was created
        Newer, //!< written by a newer version of Assay: opened read-only
        ReadOnly, //!< opened read-only: the disk is full, or the file is not writable or cannot be locked
        Failed, //!< neither reading nor writing is possible
        Refused, //!< not a session of Assay, or a damaged one that must not be renamed: it does not change
    };
    Kind kind = Kind::Opened;
    QString path;
    QString aside;
    QString detail; //!< the message of the disk or the database, or a sentence
    RowId nextId = 1;
    QHash<QString, QString> notes{}; //!< see Session::note()

    bool mayWrite() const { return kind <= Kind::Replaced; }
};

// Restrictions for openStore().
struct StoreAccess
{
    QString whyNotLocked{}; //!< if not empty: the reason why the SessionLock could not be taken, so the file is opened
                            //!< read-only
    // True: a damaged session at this path, which must not be a link, may be renamed.
    bool mayMoveAside = true;
};

// Opens a session file under a unique connection name, checks it, and migrates it to the newest version, or renames a
// damaged one. An empty file counts as new. Refuses files that are not sessions of Assay, and sessions that contain
// views, triggers, numbers or other things that Assay never writes; then neither the file nor its folder changes.
// Deletes only files that it has created itself. Leaves `database` closed if Failed or Refused. Installs the brake on
// the connection.
StoreOpened openStore(const QString &path, QSqlDatabase &database, SqlBrake &brake, const StoreAccess &access = {});

// Opens a session file for reading while another connection writes it. Refuses the same files as openStore(). Returns
// an empty text, or why it was not opened: then the database is closed. Installs the brake on the connection.
QString openForReading(const QString &path, QSqlDatabase &database, SqlBrake &brake);

// Returns a connection with a unique name, for this thread only. End it with forgetDatabase().
QSqlDatabase newDatabase();
void forgetDatabase(QSqlDatabase &database);

} // namespace assay
