// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/store_file.h"

#include "session/migrations.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto sqliteCorrupt = "11"_L1;
constexpr auto sqliteNotADatabase = "26"_L1;
constexpr qint64 wholeCheckUpTo = qint64(64) << 20; // a bigger file is mostly untouched answers, which end nothing

enum class Found { Good, Newer, Damaged, Unusable };

struct Look
{
    Found found = Found::Good;
    QString detail;
};

//! Damage is only what SQLite itself calls so: a lock or a full disk must never cost anybody a file.
Look trouble(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    const bool damaged = code == sqliteCorrupt || code == sqliteNotADatabase;
    return {damaged ? Found::Damaged : Found::Unusable, error.databaseText()};
}

QVariant pragma(QSqlQuery &query, const QString &words)
{
    return query.exec(u"PRAGMA "_s + words) && query.next() ? query.value(0) : QVariant();
}

Look check(QSqlDatabase &database)
{
    QSqlQuery query(database);
    const bool whole = QFileInfo(database.databaseName()).size() <= wholeCheckUpTo;
    const QStringList checks
        = whole ? QStringList{u"quick_check(1)"_s} : QStringList{u"quick_check(item)"_s, u"quick_check(submission)"_s};
    for (const QString &words : checks) {
        if (!query.exec(u"PRAGMA "_s + words) || !query.next())
            return trouble(query.lastError());
        if (const QString said = query.value(0).toString(); said != "ok"_L1)
            return {Found::Damaged, said};
    }
    return {};
}

Look look(QSqlDatabase &database, bool isNew)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT count(*) FROM sqlite_master"_s) || !query.next())
        return trouble(query.lastError());
    const int application = pragma(query, u"application_id"_s).toInt();
    const int version = pragma(query, u"user_version"_s).toInt();
    if (!isNew && application != sessionApplicationId)
        return {Found::Damaged, u"it is no session of Assay"_s};
    if (version > newestSessionVersion())
        return {Found::Newer, {}};
    if (!isNew) {
        if (const Look checked = check(database); checked.found != Found::Good)
            return checked;
    }
    if (pragma(query, u"journal_mode=WAL"_s).toString() != "wal"_L1)
        return {Found::Unusable, query.lastError().databaseText()};
    query.exec(u"PRAGMA synchronous=FULL"_s);
    query.exec(u"PRAGMA journal_size_limit=8388608"_s);
    if (const QSqlError error = migrate(database, version); error.isValid())
        return trouble(error);
    return {};
}

//! Only the owner may read it: it holds names of samples and what was found out about them.
bool create(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return false;
    const int fd = ::open(
        QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, 0600);
    if (fd < 0)
        return false;
    ::close(fd);
    return true;
}

//! The new name, or empty when the disk refuses.
QString moveAside(const QString &path)
{
    const QString plain = path + ".bad-"_L1 + QDateTime::currentDateTimeUtc().toString(u"yyyyMMddTHHmmss"_s);
    QString name = plain;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = plain + u'-' + QString::number(number);
    if (!QFile::rename(path, name))
        return {};
    for (const auto *tail : {"-wal", "-shm"})
        QFile::rename(path + QLatin1StringView(tail), name + QLatin1StringView(tail));
    return name;
}

QHash<QString, QString> notesIn(QSqlDatabase &database)
{
    QHash<QString, QString> notes;
    QSqlQuery query(database);
    query.exec(u"SELECT key, value FROM note"_s);
    while (query.next())
        notes.insert(query.value(0).toString(), query.value(1).toString());
    return notes;
}

ItemId nextIdIn(QSqlDatabase &database, const QHash<QString, QString> &notes)
{
    const ItemId next = std::max<ItemId>(1, notes.value(u"next_id"_s).toULongLong());
    QSqlQuery query(database);
    if (query.exec(u"SELECT max(id) FROM item"_s) && query.next())
        return std::max<ItemId>(next, query.value(0).toULongLong() + 1);
    return next;
}

Look openAndLook(const QString &path, QSqlDatabase &database, bool isNew)
{
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return trouble(database.lastError());
    return look(database, isNew);
}

//! A full disk has no room for the index of the write-ahead log; alone, SQLite keeps that in memory.
bool openWithoutSharedMemory(const QString &path, QSqlDatabase &database)
{
    database.setConnectOptions({});
    if (!QFileInfo(path).isFile() || !database.open())
        return false;
    QSqlQuery query(database);
    if (query.exec(u"PRAGMA locking_mode=EXCLUSIVE"_s) && query.exec(u"PRAGMA query_only=1"_s)
        && query.exec(u"SELECT count(*) FROM item"_s) && query.next())
        return true;
    query.finish();
    database.close();
    return false;
}

} // namespace

StoreOpened openStore(const QString &path, QSqlDatabase &database)
{
    using Kind = StoreOpened::Kind;
    StoreOpened opened{.path = path, .aside = {}, .detail = {}};
    const QFileInfo info(path);
    Look found;
    bool isMine = false; // made by this call: it may be taken away again
    if (!info.exists()) {
        opened.kind = Kind::Created;
        isMine = create(path);
        if (!isMine)
            found = {Found::Unusable, QString::fromLocal8Bit(strerror(errno))};
    } else if (!info.isFile()) {
        found = {Found::Unusable, u"it is no regular file"_s};
    } else if (info.size() == 0 && QFileInfo(path + "-wal"_L1).size() > 0) {
        found = {Found::Damaged, u"it is empty"_s}; // SQLite would drop the log, which may hold everything
    } else if (info.size() == 0) {
        opened.kind = Kind::Created; // as mktemp leaves it, or a program that ended before it wrote anything
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    }
    if (found.found == Found::Good)
        found = openAndLook(path, database, opened.kind == Kind::Created);
    if (found.found == Found::Damaged) {
        database.close();
        opened.detail = found.detail;
        opened.aside = moveAside(path);
        isMine = !opened.aside.isEmpty() && create(path);
        found = isMine ? openAndLook(path, database, true)
                       : Look{Found::Unusable, QString::fromLocal8Bit(strerror(errno))};
        opened.kind = Kind::Replaced;
    }
    if (found.found == Found::Newer || found.found == Found::Unusable) {
        opened.kind = found.found == Found::Newer ? Kind::Newer : Kind::ReadOnly;
        opened.detail = found.detail;
        database.close();
        if (isMine && opened.kind == Kind::ReadOnly && QFileInfo(path).size() == 0)
            QFile::remove(path);
        if (!openForReading(path, database) && !openWithoutSharedMemory(path, database))
            opened.kind = Kind::Failed;
    }
    if (database.isOpen()) {
        opened.notes = notesIn(database);
        opened.nextId = nextIdIn(database, opened.notes);
    }
    return opened;
}

bool openForReading(const QString &path, QSqlDatabase &database)
{
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!QFileInfo(path).isFile() || !database.open())
        return false;
    QSqlQuery query(database);
    if (query.exec(u"SELECT count(*) FROM item"_s) && query.next())
        return true;
    query.finish();
    database.close();
    return false;
}

QSqlDatabase newDatabase()
{
    static std::atomic<int> number = 0;
    return QSqlDatabase::addDatabase(u"QSQLITE"_s, u"session-%1"_s.arg(++number));
}

void forgetDatabase(QSqlDatabase &database)
{
    const QString name = database.connectionName();
    database.close();
    database = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

} // namespace assay
