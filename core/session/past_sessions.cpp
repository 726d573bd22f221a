// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/past_sessions.h"

#include "session/store_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

//! `%` and `_` of a search mean themselves.
QString likePattern(QString word)
{
    word.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return u'%' + word + u'%';
}

void look(PastSession &session, const QStringList &words)
{
    QSqlDatabase database = newDatabase();
    if (!openForReading(session.path, database)) {
        session.trouble = database.lastError().databaseText();
        if (session.trouble.isEmpty()) // it was opened, but it is none
            session.trouble = u"file is not a session"_s;
    } else {
        QString condition = u"NOT removed"_s;
        for (qsizetype i = 0; i < words.size(); ++i)
            condition += u" AND (indicator LIKE ? ESCAPE '\\' OR verdict LIKE ? ESCAPE '\\')"_s;
        QSqlQuery query(database);
        query.prepare(u"SELECT count(*), max(indicator) FROM item WHERE "_s + condition);
        for (const QString &word : words) {
            query.addBindValue(likePattern(word));
            query.addBindValue(likePattern(word));
        }
        if (query.exec() && query.next()) {
            session.rows = query.value(0).toLongLong();
            session.example = words.isEmpty() ? QString() : query.value(1).toString();
        } else {
            session.trouble = query.lastError().databaseText();
        }
    }
    forgetDatabase(database);
}

} // namespace

std::vector<PastSession> pastSessions(
    const QString &folder, const QString &current, const QString &words, const std::atomic<bool> &cancelled)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    std::vector<PastSession> found;
    const QFileInfoList files
        = QDir(folder).entryInfoList({u"*."_s + QLatin1StringView(sessionSuffix)}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        if (cancelled)
            break;
        if (file.absoluteFilePath() == current)
            continue;
        PastSession session{file.absoluteFilePath(), file.lastModified().toUTC(), file.size(), 0, {}, {}};
        look(session, wanted);
        if (wanted.isEmpty() || session.rows > 0)
            found.push_back(std::move(session));
    }
    return found;
}

QString archiveSession(const QString &path)
{
    const QFileInfo file(path);
    const QString stem = file.absolutePath() + u'/' + QDateTime::currentDateTime().toString(u"yyyy-MM-dd HHmmss"_s);
    const QString suffix = u'.' + QLatin1StringView(sessionSuffix);
    QString name = stem + suffix;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = stem + u'-' + QString::number(number) + suffix;
    return QFile::rename(path, name) ? name : QString();
}

} // namespace assay
