// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/item.h"

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
        ReadOnly, //!< the disk is full or the file may not be written
        Failed, //!< nothing can be read or kept
    };
    Kind kind = Kind::Opened;
    QString path;
    QString aside;
    QString detail; //!< the disk's or the database's words
    ItemId nextId = 1;
    QHash<QString, QString> notes{}; //!< see Session::note()

    bool mayWrite() const { return kind <= Kind::Replaced; }
};

//! Opens a session file under a connection name of its own, checks it, brings it to the newest version, or moves a
//! damaged one aside. An empty one counts as new. Never deletes anything that it has not made itself. Leaves `database`
//! closed when Failed.
StoreOpened openStore(const QString &path, QSqlDatabase &database);

//! For reading beside the one that writes. False when it cannot be opened.
bool openForReading(const QString &path, QSqlDatabase &database);

//! A connection with a name that nobody else uses; it must be used on this thread only. forgetDatabase() ends it.
QSqlDatabase newDatabase();
void forgetDatabase(QSqlDatabase &database);

} // namespace assay
