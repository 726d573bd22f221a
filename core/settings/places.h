// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// Files in the user's configuration folder that the window and the command line share.
QString profilesFile();
QString preferencesFile();
QString quotaFile();

// The folder of the window's current and earlier sessions.
QString sessionsFolder();
// True for a file in sessionsFolder() that is regular and owned by this user, or does not exist yet. Only such a
// session resumes without being asked to.
bool isOwnSession(const QString &path);
QString sessionFile();
// The folder of the user's own ticket templates.
QString ticketsFolder();
// The user's list of own things, the last copy of the list that his team shares, and the folder of the warning lists
// that he installed.
QString ownThingsFile();
QString sharedOwnThingsCopy();
QString warningListsFolder();
// The folder for attachments of mails, to which rows of the queue refer.
QString attachmentsFolder();

} // namespace assay
