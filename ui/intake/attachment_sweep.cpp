// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/attachment_sweep.h"

#include "intake/attachment_folder.h"
#include "session/past_sessions.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <atomic>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

//! Beside the folder, where no attachment can have that name.
QString noteOf(const QString &kept)
{
    return kept + ".session"_L1;
}

QString sessionOf(const QString &kept)
{
    QFile note(noteOf(kept));
    return note.open(QIODevice::ReadOnly) ? QString::fromUtf8(note.readAll()) : QString();
}

//! Whether a session of `folder` has a row with `name` in its path, or might have one.
bool isWanted(const QString &name, const QString &folder, const QString &current)
{
    const QString damaged = u"*.%1.bad-*"_s.arg(QLatin1StringView(sessionSuffix));
    if (!QDir(folder).entryList({damaged}, QDir::Files).isEmpty())
        return true;
    const std::atomic<bool> goesOn{false};
    const auto sessions = pastSessions(folder, current, {}, goesOn);
    return std::ranges::any_of(sessions, [](const PastSession &session) { return !session.trouble.isEmpty(); })
        || !pastSessions(folder, current, name, goesOn).empty();
}

} // namespace

void noteSessionOf(const QString &kept, const QString &session)
{
    QFile note(noteOf(kept));
    if (note.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        note.write(session.toUtf8());
}

int AttachmentSweep::run() const
{
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const QFileInfoList kept = QDir(folder).entryInfoList(QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    int gone = 0;
    for (const QFileInfo &one : kept) {
        const QString path = one.absoluteFilePath();
        const bool isOpen = AttachmentFolder::isUndecided(one.fileName()) || one.lastModified().toUTC() > yesterday;
        if (isOpen || std::ranges::any_of(rows, [&](const QString &row) { return row.startsWith(path + u'/'); }))
            continue;
        const QString session = sessionOf(path);
        const QString elsewhere = session.isEmpty() ? QString() : QFileInfo(session).absolutePath();
        if (isWanted(one.fileName(), sessions, current)
            || (!elsewhere.isEmpty() && elsewhere != sessions && isWanted(one.fileName(), elsewhere, current)))
            continue;
        if (QDir(path).removeRecursively()) {
            QFile::remove(noteOf(path));
            ++gone;
        }
    }
    return gone;
}

} // namespace assay
