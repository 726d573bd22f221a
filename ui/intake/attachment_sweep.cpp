// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/attachment_sweep.h"

#include "intake/attachment_folder.h"
#include "session/past_sessions.h"
#include "session/session.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <optional>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxNoteSize = qint64(1) << 20; // bytes
constexpr char between = '\0'; // no path holds it

// Beside the folder, where no attachment can have that name.
QString noteOf(const QString &kept)
{
    return kept + noteSuffix;
}

// Nothing when it cannot be told which they are.
std::optional<QStringList> sessionsOf(const QString &kept)
{
    QFile note(noteOf(kept));
    if (!note.open(QIODevice::ReadOnly) || note.size() > maxNoteSize)
        return {};
    QStringList sessions;
    for (const QByteArray &path : note.readAll().split(between)) {
        if (!path.isEmpty())
            sessions += QString::fromUtf8(path);
    }
    if (note.error() != QFileDevice::NoError)
        return {};
    return sessions;
}

// What rows of sessions point to. Every session is read once.
class WantedPaths
{
public:
    WantedPaths(const QString &folder, SqlBrake &brake)
        : m_part(QFileInfo(folder).fileName() + u'/')
        , m_brake(brake) { }

    // Whether that session has a row for the folder of that name, or might have one.
    bool wants(const QString &session, const QString &name)
    {
        auto known = m_bySession.constFind(session);
        if (known == m_bySession.cend())
            known = m_bySession.insert(session, indicatorsWith(session, m_part, m_brake));
        return !*known || std::ranges::any_of(**known, [inside = u'/' + name + u'/'](const QString &path) {
            return path.contains(inside);
        });
    }

    // Whether a session in that folder has, or might have. One that cannot be listed might hold any session.
    bool anyWants(const QString &folder, const QString &name)
    {
        auto known = m_byFolder.constFind(folder);
        if (known == m_byFolder.cend())
            known = m_byFolder.insert(folder, listed(folder));
        return !*known || std::ranges::any_of(**known, [&](const QString &session) { return wants(session, name); });
    }

private:
    static std::optional<QStringList> listed(const QString &folder)
    {
        const QFileInfo info(folder);
        if (!info.isDir() || !info.isReadable() || !info.isExecutable())
            return {};
        const QString suffix = QLatin1StringView(sessionSuffix);
        constexpr auto all = QDir::Files | QDir::System | QDir::Hidden; // also broken links
        if (!QDir(folder).entryList({u"*."_s + suffix + u".bad-*"_s}, all).isEmpty())
            return {};
        QStringList sessions;
        for (const QString &name : QDir(folder).entryList({u"*."_s + suffix}, all))
            sessions += folder + u'/' + name;
        return sessions;
    }

    QString m_part;
    SqlBrake &m_brake;
    QHash<QString, std::optional<QStringList>> m_bySession;
    QHash<QString, std::optional<QStringList>> m_byFolder;
};

} // namespace

void noteSessionOf(const QString &kept, const QString &session)
{
    QFile note(noteOf(kept));
    if (!note.exists()) {
        if (note.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            note.write(session.toUtf8());
        return;
    }
    const std::optional<QStringList> known = sessionsOf(kept);
    if (session.isEmpty() || !known || known->contains(session))
        return;
    if (note.open(QIODevice::WriteOnly | QIODevice::Append))
        note.write(between + session.toUtf8());
}

void noteSessionOfRows(const QString &folder, const QStringList &rows, const QString &session)
{
    QSet<QString> names;
    for (const QString &row : rows) {
        if (row.startsWith(folder + u'/'))
            names.insert(row.sliced(folder.size() + 1).section(u'/', 0, 0));
    }
    for (const QString &name : names) {
        const QString kept = folder + u'/' + name;
        if (!name.isEmpty() && QFileInfo(kept).isDir())
            noteSessionOf(kept, session);
    }
}

QStringList rowsBelow(const Session &session, const QString &folder)
{
    QStringList rows;
    for (const Row &row : session.rows()) {
        if (row.indicator.type == IndicatorType::File && row.indicator.value.toString().startsWith(folder + u'/'))
            rows += row.indicator.value;
    }
    return rows;
}

int AttachmentSweep::run(SqlBrake &brake) const
{
    // One that was copied or renamed has rows for what was noted for another.
    if (!current.isEmpty())
        noteSessionOfRows(folder, rows, current);
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const QFileInfoList kept = QDir(folder).entryInfoList(QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    WantedPaths wanted(folder, brake);
    int gone = 0;
    for (const QFileInfo &one : kept) {
        if (brake.isLeaving())
            break;
        const QString path = one.absoluteFilePath();
        const QString name = one.fileName();
        const bool isOpen = AttachmentFolder::isUndecided(name) || one.lastModified().toUTC() > yesterday;
        if (isOpen || std::ranges::any_of(rows, [&](const QString &row) { return row.startsWith(path + u'/'); }))
            continue;
        const std::optional<QStringList> noted = sessionsOf(path);
        if (!noted || wanted.anyWants(sessions, name) || (!current.isEmpty() && wanted.wants(current, name)))
            continue;
        const bool isWanted = std::ranges::any_of(*noted, [&](const QString &session) {
            return wanted.wants(session, name) || wanted.anyWants(QFileInfo(session).absolutePath(), name);
        });
        if (!isWanted && QDir(path).removeRecursively()) {
            QFile::remove(noteOf(path));
            ++gone;
        }
    }
    return gone;
}

} // namespace assay
