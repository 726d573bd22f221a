// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/places.h"

#include "platform/user.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString inConfiguration(QLatin1StringView name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/assay/"_L1 + name;
}
} // namespace

QString profilesFile()
{
    return inConfiguration("profiles.json"_L1);
}

QString quotaFile()
{
    return inConfiguration("quota.json"_L1);
}

QString preferencesFile()
{
    return inConfiguration("preferences.ini"_L1);
}

QString ticketsFolder()
{
    return inConfiguration("tickets"_L1);
}

QString ownThingsFile()
{
    return inConfiguration("own-things.txt"_L1);
}

QString sharedOwnThingsCopy()
{
    return inConfiguration("own-things-shared.txt"_L1);
}

QString warningListsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/assay/warninglists"_L1;
}

QString sessionsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/assay/sessions"_L1;
}

bool isOwnSession(const QString &path)
{
    const QString folder = QFileInfo(sessionsFolder()).canonicalFilePath();
    const QFileInfo file(path);
    const QString parent = QFileInfo(file.absolutePath()).canonicalFilePath();
    const bool isAtHome = parent == folder || (folder.isEmpty() && file.absolutePath() == sessionsFolder());
    const bool isPlain = !file.isSymLink() && (!file.exists() || (file.isFile() && file.ownerId() == currentUserId()));
    return isAtHome && isPlain;
}

QString sessionFile()
{
    return sessionsFolder() + "/current.assay-session"_L1;
}

QString attachmentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/assay/attachments"_L1;
}

} // namespace assay
