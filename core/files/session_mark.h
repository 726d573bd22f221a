// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

class SampleFile;

constexpr int sessionApplicationId = 0x41537379; //!< "ASsy", in the header of every session file of Assay

// The kind of a file by its first bytes.
enum class SessionMark {
    Absent, //!< there is no such file, and no link of that name
    Empty, //!< a regular file of 0 bytes
    Session, //!< a session of Assay, whole or damaged
    InUse, //!< reported by openedSession()
    Unnumbered, //!< one page of an SQLite database with a write-ahead log and without an application id
    Other, //!< another kind of file, or not a regular file
    Unreadable, //!< exists, but cannot be opened or read
};

// Reads the first bytes of the file at `path` (either form of pathFromDisk()) without SQLite, so that nothing is
// written and no file is made beside it. Opens only regular files, and never one that openedSession() reported.
// Thread-safe.
SessionMark sessionMarkOf(const QString &path);
// True if the file at `path` is a session of Assay; checks its write-ahead log if needed.
bool isSessionFile(const QString &path);
// True if this file is a session of Assay.
bool isSession(const SampleFile &file);
// True if the write-ahead log at `path` contains the first page of a session of Assay.
bool isLogOfSession(const QString &path);

// Reports that the SQLite connection of that name has this file open. Closing another descriptor of the file would
// release SQLite's locks, so sessionMarkOf() does not open it. Thread-safe.
void openedSession(const QString &connection, const QString &path);
void closedSession(const QString &connection);

} // namespace assay
