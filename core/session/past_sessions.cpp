// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/past_sessions.h"

#include "session/store_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <functional>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

//! `%` and `_` of a search mean themselves.
QString likePattern(QString word)
{
    word.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return u'%' + word + u'%';
}

//! Asks one question of a session file; `take` gets each row of the answer. Empty, or what went wrong.
QString ask(const QString &path, const QString &question, const QStringList &values, SqlBrake &brake,
    const std::function<void(const QSqlQuery &)> &take)
{
    QSqlDatabase database = newDatabase();
    QString trouble = openForReading(path, database, brake);
    if (trouble.isEmpty()) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.prepare(question);
        for (const QString &value : values)
            query.addBindValue(value);
        brake.beginReading(QFileInfo(path).size(), 1 + int(values.size()));
        query.exec();
        while (query.next())
            take(query);
        trouble = query.lastError().databaseText();
    }
    forgetDatabase(database);
    return trouble;
}

void look(PastSession &session, const QStringList &words, SqlBrake &brake)
{
    QString condition = u"NOT removed"_s;
    QStringList patterns;
    for (const QString &word : words) {
        condition += u" AND (indicator LIKE ? ESCAPE '\\' OR verdict LIKE ? ESCAPE '\\')"_s;
        patterns << likePattern(word) << likePattern(word);
    }
    session.trouble = ask(session.path, u"SELECT count(*), max(indicator) FROM item WHERE "_s + condition, patterns,
        brake, [&](const QSqlQuery &answer) {
            session.rows = answer.value(0).toLongLong();
            session.example = words.isEmpty() ? QString() : answer.value(1).toString();
        });
}

} // namespace

std::vector<PastSession> pastSessions(
    const QString &folder, const QString &current, const QString &words, SqlBrake &brake)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    std::vector<PastSession> found;
    const QFileInfoList files
        = QDir(folder).entryInfoList({u"*."_s + QLatin1StringView(sessionSuffix)}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        if (brake.isLeaving())
            break;
        if (file.absoluteFilePath() == current)
            continue;
        PastSession session{file.absoluteFilePath(), file.lastModified().toUTC(), file.size(), 0, {}, {}};
        look(session, wanted, brake);
        if (wanted.isEmpty() || session.rows > 0)
            found.push_back(std::move(session));
    }
    return found;
}

std::optional<QStringList> indicatorsWith(const QString &path, const QString &part, SqlBrake &brake)
{
    QStringList found;
    const QString trouble = ask(path, u"SELECT indicator FROM item WHERE removed<>2 AND instr(indicator, ?) > 0"_s,
        {part}, brake, [&found](const QSqlQuery &answer) { found += answer.value(0).toString(); });
    if (!trouble.isEmpty())
        return {};
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
    if (!QFile::rename(path, name))
        return {};
    // What is left of a log belongs to these rows, not to the file that is made in their place.
    for (const auto *tail : {"-wal", "-shm"})
        QFile::rename(path + QLatin1StringView(tail), name + QLatin1StringView(tail));
    return name;
}

} // namespace assay
