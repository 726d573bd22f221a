// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

class SampleFile;

constexpr int sessionApplicationId = 0x41537379; //!< "ASsy", in the header of every session file of Assay

//! What the first bytes of a file say about it.
enum class SessionMark {
    Absent, //!< there is no such file, and no link of that name
    Empty, //!< a regular file without a byte
    Session, //!< a session of Assay, whole or damaged
    InUse, //!< openedSession() names it
    Unnumbered, //!< one page of an SQLite database with a write-ahead log, which belongs to no program yet
    Other, //!< another kind of file, or no regular file
    Unreadable, //!< it is there, but cannot be opened or read
};

//! Reads the first bytes of the file at `path` (either form of pathFromDisk()) without SQLite: nothing is written, and
//! no file is made beside it. Opens regular files only, and never one that openedSession() names. Thread-safe.
SessionMark sessionMarkOf(const QString &path);
//! Whether the file at `path` is a session of Assay, if need be by what its write-ahead log holds.
bool isSessionFile(const QString &path);
//! Whether what this descriptor holds is a session of Assay.
bool isSession(const SampleFile &file);
//! Whether the write-ahead log at `path` holds the first page of a session of Assay.
bool isLogOfSession(const QString &path);

//! Says that the SQLite connection of that name has this file open from now on. Closing another descriptor of such a
//! file would drop the locks of SQLite, so it is not opened again only to be looked at. Thread-safe.
void openedSession(const QString &connection, const QString &path);
void closedSession(const QString &connection);

} // namespace assay
