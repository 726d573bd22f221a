// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! True for a folder, not a link to one, that belongs to this user and that others may not open.
bool isPrivateFolder(const QString &path);

//! Where this user's programs on this computer meet: sockets and locks. The folder of XDG_RUNTIME_DIR, when it is
//! private; otherwise one of our own below the user's cache, or, for a user without a home, below the folder for
//! temporary files; it is made. A folder of another user, or one that others may open, is never used. Empty when there
//! is none: then programs do not meet.
QString meetingFolder();

} // namespace assay
