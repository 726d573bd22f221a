// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! Files that the window and the command line share, in the user's configuration folder.
QString profilesFile();
QString preferencesFile();
QString quotaFile();

//! Where the window keeps its session, and where earlier ones stay.
QString sessionsFolder();
//! Whether that is a session file of this user, in the user's own session folder: a regular file that this user owns,
//! or one that does not exist yet. Only such a session goes on by itself.
bool isOwnSession(const QString &path);
QString sessionFile();
//! Folder for files out of mails, which rows of the queue point to.
QString attachmentsFolder();

} // namespace assay
