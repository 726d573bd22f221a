// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/past_sessions.h"

#include "session/row_codec.h"
#include "session/session_lock.h"
#include "session/store_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <functional>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct PastSessionText
{
    Q_DECLARE_TR_FUNCTIONS(assay::PastSessionText)
};

constexpr qint64 maxReadSize = qint64(16) << 20; // bytes of a row
constexpr qsizetype maxNameLength = 120; // of a session, without its suffix
constexpr const char *companions[] = {"-wal", "-shm"}; // what SQLite may leave beside a file

// One row as a search reads it.
struct SearchedRow
{
    QString indicator;
    QString verdict;
    QByteArray bytes; //!< see rowToCbor()
};

QString threatNameOf(const QByteArray &bytes)
{
    Row row;
    const bool isRow = rowFromCbor(bytes, row);
    return isRow && row.verdict ? row.verdict->threatName : QString();
}

// Whether the row's bytes may hold that word: decoding each row would take much longer.
bool mayHold(const QByteArray &bytes, const QString &word)
{
    const bool isAscii = std::ranges::all_of(word, [](QChar c) { return c < QChar(0x80); });
    return !isAscii || QString::fromLatin1(bytes).contains(word, Qt::CaseInsensitive);
}

bool holdsAll(const SearchedRow &row, const QStringList &words)
{
    std::optional<QString> threat;
    return std::ranges::all_of(words, [&](const QString &word) {
        if (row.indicator.contains(word, Qt::CaseInsensitive) || row.verdict.contains(word, Qt::CaseInsensitive))
            return true;
        if (!threat && mayHold(row.bytes, word))
            threat = threatNameOf(row.bytes);
        return threat && threat->contains(word, Qt::CaseInsensitive);
    });
}

// Asks one question of a session file; `take` gets each row of the answer. Empty, or what went wrong.
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

void count(PastSession &session, const QString &verdict, qint64 rows)
{
    session.rows += rows;
    if (const Classification said = classificationFromWord(verdict); said != Classification::None)
        session.verdicts[said] += rows;
}

void look(PastSession &session, const QStringList &words, SqlBrake &brake)
{
    if (words.isEmpty()) {
        session.trouble = ask(session.path, u"SELECT verdict, count(*) FROM item WHERE NOT removed GROUP BY verdict"_s,
            {}, brake, [&session](const QSqlQuery &answer) {
                count(session, answer.value(0).toString(), answer.value(1).toLongLong());
            });
        return;
    }
    const QString question
        = u"SELECT indicator, verdict, iif(typeof(row)='blob' AND length(row)<=%1, row, NULL) FROM item WHERE NOT removed"_s
              .arg(maxReadSize);
    session.trouble = ask(session.path, question, {}, brake, [&](const QSqlQuery &answer) {
        const SearchedRow row{answer.value(0).toString(), answer.value(1).toString(), answer.value(2).toByteArray()};
        if (!holdsAll(row, words))
            return;
        if (session.rows == 0)
            session.example = row.indicator;
        count(session, row.verdict, 1);
    });
}

// Takes the lock of a session that is to be moved. Errors: Input, File.
std::optional<ApiError> takeToMove(SessionLock &lock, const QString &path)
{
    lock.leaveNothing();
    switch (lock.take(path)) {
    case SessionLock::Answer::Mine:
        return {};
    case SessionLock::Answer::TakenByOther:
        return ApiError::of(ApiError::Kind::Input, PastSessionText::tr("another program works with this session"));
    case SessionLock::Answer::Impossible:
        return ApiError::of(ApiError::Kind::File, lock.whyImpossible());
    }
    Q_UNREACHABLE();
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
    for (const char *tail : companions)
        QFile::rename(path + QLatin1StringView(tail), name + QLatin1StringView(tail));
    return name;
}

Result<QString> renameSession(const QString &path, const QString &name)
{
    const QString plain = name.trimmed();
    const bool isName = !plain.isEmpty() && plain.size() <= maxNameLength && !plain.startsWith(u'.')
        && std::ranges::none_of(plain, [](QChar c) { return c == u'/' || c.category() == QChar::Other_Control; });
    if (!isName)
        return ApiError::of(ApiError::Kind::Input, PastSessionText::tr("this is not a name for a file"));
    const QString target = QFileInfo(path).absolutePath() + u'/' + plain + u'.' + QLatin1StringView(sessionSuffix);
    if (target == path)
        return path;
    if (QFileInfo::exists(target))
        return ApiError::of(ApiError::Kind::Input, PastSessionText::tr("another session has this name"));
    SessionLock lock;
    if (const auto error = takeToMove(lock, path))
        return *error;
    QFile file(path);
    if (!file.rename(target))
        return ApiError::of(ApiError::Kind::File, file.errorString());
    for (const char *tail : companions)
        QFile::rename(path + QLatin1StringView(tail), target + QLatin1StringView(tail));
    return target;
}

std::optional<ApiError> deleteSession(const QString &path)
{
    SessionLock lock;
    if (const auto error = takeToMove(lock, path))
        return error;
    QFile file(path);
    if (!file.remove())
        return ApiError::of(ApiError::Kind::File, file.errorString());
    for (const char *tail : companions)
        QFile::remove(path + QLatin1StringView(tail));
    return {};
}

} // namespace assay
