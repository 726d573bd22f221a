// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/store_file.h"

#include "files/session_mark.h"
#include "platform/file.h"
#include "session/known_schema.h"
#include "session/migrations.h"
#include "session/session.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <atomic>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr RowId roomForNewRows = RowId(1) << 40;
constexpr auto sqliteCorrupt = "11"_L1;
constexpr auto sqliteNotADatabase = "26"_L1;
constexpr qint64 wholeCheckUpTo = qint64(64) << 20; // a bigger file is mostly untouched answers, which end nothing

enum class Found { Good, Newer, Damaged, Refused, Unusable };

struct Look
{
    Found found = Found::Good;
    QString detail;
};

QString diskTrouble()
{
    return QString::fromLocal8Bit(strerror(errno));
}

// Damage is only what SQLite itself calls so: a lock or a full disk must never cost anybody a file.
Look trouble(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    const bool damaged = code == sqliteCorrupt || code == sqliteNotADatabase;
    return {damaged ? Found::Damaged : Found::Unusable, error.databaseText()};
}

Look refused(const QString &why)
{
    return {Found::Refused, why};
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

// Whose it is and what it is made of. Good for one that holds nothing yet.
Look lookAtSchema(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT count(*) FROM sqlite_master"_s) || !query.next())
        return trouble(query.lastError());
    const bool isBlank = query.value(0).toInt() == 0;
    const int application = pragma(query, u"application_id"_s).toInt();
    const int version = pragma(query, u"user_version"_s).toInt();
    if (application != sessionApplicationId && (application != 0 || version != 0 || !isBlank))
        return refused(Session::tr("it is a database of another program"));
    if (const QString what = foreignInSchema(database, version); !what.isEmpty()) {
        return refused(
            Session::tr("it holds something that Assay did not make (%1), so it may be made to do harm").arg(what));
    }
    return {version > newestSessionVersion() ? Found::Newer : Found::Good, {}};
}

Look lookAtNumbers(QSqlDatabase &database)
{
    QSqlQuery query(database);
    for (const auto *end : {"min", "max"}) { // one at a time, each is a step from the end of the table
        if (!query.exec(u"SELECT %1(id) FROM item"_s.arg(QLatin1StringView(end))) || !query.next())
            return trouble(query.lastError());
        const qint64 id = query.value(0).toLongLong();
        if (!query.value(0).isNull() && (id < 1 || RowId(id) > largestRowId))
            return refused(Session::tr("its rows have numbers that Assay never gives"));
    }
    return {};
}

// A newer version is good enough to be read.
Look lookToRead(QSqlDatabase &database)
{
    const Look schema = lookAtSchema(database);
    return schema.found == Found::Good || schema.found == Found::Newer ? lookAtNumbers(database) : schema;
}

Look look(QSqlDatabase &database)
{
    if (const Look schema = lookAtSchema(database); schema.found != Found::Good)
        return schema;
    QSqlQuery query(database);
    const int version = pragma(query, u"user_version"_s).toInt();
    if (version > 0) {
        if (const Look checked = check(database); checked.found != Found::Good)
            return checked;
        if (const Look numbers = lookAtNumbers(database); numbers.found != Found::Good)
            return numbers;
    }
    if (pragma(query, u"journal_mode=WAL"_s).toString() != "wal"_L1)
        return {Found::Unusable, query.lastError().databaseText()};
    query.exec(u"PRAGMA synchronous=FULL"_s);
    query.exec(u"PRAGMA journal_size_limit=8388608"_s);
    if (const QSqlError error = migrate(database, version); error.isValid())
        return trouble(error);
    if (version == 0) // so that the file itself, and a copy of it alone, says what it is
        query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return {};
}

// Only the owner may read it: it holds names of samples and what was found out about them.
bool create(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return false;
    return OpenFile::createPrivate(QFile::encodeName(path)).isOpen();
}

// The new name, or empty when the disk refuses.
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

// One that no session has come to is not believed.
RowId nextIdIn(QSqlDatabase &database, const QHash<QString, QString> &notes)
{
    const RowId noted = notes.value(u"next_id"_s).toULongLong();
    const RowId next = noted >= 1 && noted <= largestRowId ? noted : 1;
    QSqlQuery query(database);
    if (query.exec(u"SELECT max(id) FROM item"_s) && query.next())
        return std::max<RowId>(next, query.value(0).toULongLong() + 1);
    return next;
}

bool open(const QString &path, QSqlDatabase &database, const QString &options, SqlBrake &brake)
{
    database.setDatabaseName(path);
    database.setConnectOptions(options);
    if (!database.open())
        return false;
    if (!brake.seal(database)) {
        database.close();
        return false;
    }
    openedSession(database.connectionName(), path);
    return true;
}

void close(QSqlDatabase &database)
{
    database.close();
    closedSession(database.connectionName());
}

// Looks at schema and numbers in a way that changes neither the file nor its folder, as far as that can be done: what
// is Good here is looked at again.
Look lookFromOutside(const QString &path)
{
    QSqlDatabase database = newDatabase();
    SqlBrake brake;
    brake.beginReading(QFileInfo(path).size());
    Look found;
    if (QFileInfo(path + "-wal"_L1).size() <= 0) {
        // No program is at work on it, so it does not change: SQLite needs no locks and no index of a log.
        const QString url = "file:"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + "?immutable=1"_L1;
        if (open(url, database, u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s, brake))
            found = lookToRead(database);
    } else if (open(path, database, u"QSQLITE_BUSY_TIMEOUT=0"_s, brake)) {
        // Alone, SQLite keeps the index of the log in memory. Another program that is at work on it prevents that.
        SqlBrake::leaveLogInPlace(database);
        QSqlQuery query(database);
        if (query.exec(u"PRAGMA locking_mode=EXCLUSIVE"_s) && query.exec(u"PRAGMA query_only=1"_s))
            found = lookToRead(database);
    }
    forgetDatabase(database);
    return found.found == Found::Refused ? found : Look{};
}

// By its first bytes; nothing is opened by SQLite that does not begin as a session does.
Look recognise(const QString &path)
{
    switch (sessionMarkOf(path)) {
    case SessionMark::InUse: // it was looked at when it was opened
        return {};
    case SessionMark::Session:
    case SessionMark::Unnumbered:
        return lookFromOutside(path);
    case SessionMark::Empty:
        if (QFileInfo(path + "-wal"_L1).size() <= 0)
            return {};
        // SQLite would drop the log, which may hold everything.
        return isLogOfSession(path + "-wal"_L1) ? Look{Found::Damaged, Session::tr("it is empty")}
                                                : refused(Session::tr("it is another kind of file"));
    case SessionMark::Other:
        return refused(QFileInfo(path).isFile() ? Session::tr("it is another kind of file")
                                                : Session::tr("it is not a regular file"));
    case SessionMark::Absent:
    case SessionMark::Unreadable:
        break;
    }
    return {Found::Unusable, diskTrouble()};
}

Look openAndLook(const QString &path, QSqlDatabase &database, SqlBrake &brake)
{
    if (!open(path, database, u"QSQLITE_BUSY_TIMEOUT=5000"_s, brake))
        return trouble(database.lastError());
    brake.beginWork();
    const Look found = look(database);
    if (found.found == Found::Refused)
        SqlBrake::leaveLogInPlace(database);
    return found;
}

// A full disk has no room for the index of the write-ahead log; alone, SQLite keeps that in memory.
Look openWithoutSharedMemory(const QString &path, QSqlDatabase &database, SqlBrake &brake)
{
    if (!QFileInfo(path).isFile())
        return {Found::Unusable, {}};
    if (!open(path, database, {}, brake))
        return trouble(database.lastError());
    SqlBrake::leaveLogInPlace(database);
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA locking_mode=EXCLUSIVE"_s) || !query.exec(u"PRAGMA query_only=1"_s))
        return trouble(query.lastError());
    query.finish();
    return lookToRead(database);
}

Look openOnlyToRead(const QString &path, QSqlDatabase &database, SqlBrake &brake)
{
    if (const Look before = recognise(path); before.found != Found::Good)
        return before;
    if (!open(path, database, u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s, brake))
        return trouble(database.lastError());
    brake.beginReading(QFileInfo(path).size());
    return lookToRead(database);
}

// Whether another program has it open in SQLite, whatever its SessionLock says.
bool isOpenElsewhere(const QString &path)
{
    return hasForeignRecordLock(QFile::encodeName(path)) || hasForeignRecordLock(QFile::encodeName(path + "-shm"_L1));
}

// Only a file that stands there itself, that no other program has open, and that this call may move.
bool mayMoveAside(const QString &path, const StoreAccess &access)
{
    return access.mayMoveAside && access.whyNotLocked.isEmpty() && !QFileInfo(path).isSymLink()
        && !isOpenElsewhere(path);
}

} // namespace

StoreOpened openStore(const QString &path, QSqlDatabase &database, SqlBrake &brake, const StoreAccess &access)
{
    using Kind = StoreOpened::Kind;
    StoreOpened opened{.path = path, .aside = {}, .detail = {}};
    Look found;
    bool isMine = false; // made by this call: it may be taken away again
    const bool isThere = QFileInfo::exists(path);
    if (!access.whyNotLocked.isEmpty()) {
        found = {Found::Unusable, access.whyNotLocked};
    } else if (!isThere) {
        opened.kind = Kind::Created;
        isMine = create(path);
        if (!isMine)
            found = {Found::Unusable, diskTrouble()};
    } else {
        found = recognise(path);
        if (found.found == Found::Good && QFileInfo(path).size() == 0) {
            opened.kind = Kind::Created; // as mktemp leaves it, or a program that ended before it wrote anything
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        }
    }
    if (found.found == Found::Good)
        found = openAndLook(path, database, brake);
    if (found.found == Found::Damaged) {
        close(database);
        opened.detail = found.detail;
        if (!mayMoveAside(path, access)) {
            found = refused(Session::tr("it is damaged (%1)").arg(found.detail));
        } else {
            opened.aside = moveAside(path);
            isMine = !opened.aside.isEmpty() && create(path);
            found = isMine ? openAndLook(path, database, brake) : Look{Found::Unusable, diskTrouble()};
            opened.kind = Kind::Replaced;
        }
    }
    if (found.found == Found::Newer || found.found == Found::Unusable) {
        opened.kind = found.found == Found::Newer ? Kind::Newer : Kind::ReadOnly;
        opened.detail = found.detail;
        close(database);
        if (isMine && opened.kind == Kind::ReadOnly && QFileInfo(path).size() == 0)
            QFile::remove(path);
        found = openOnlyToRead(path, database, brake);
        if (found.found == Found::Unusable && access.whyNotLocked.isEmpty()) {
            close(database);
            found = openWithoutSharedMemory(path, database, brake);
        }
        if (found.found != Found::Good && found.found != Found::Refused)
            opened.kind = Kind::Failed;
    }
    if (found.found == Found::Refused) {
        opened.kind = Kind::Refused;
        opened.detail = found.detail;
    }
    if (opened.kind >= Kind::Failed)
        close(database);
    if (database.isOpen()) {
        opened.notes = notesIn(database);
        opened.nextId = nextIdIn(database, opened.notes);
        if (opened.nextId > largestRowId - roomForNewRows && opened.mayWrite()) {
            opened.kind = Kind::ReadOnly;
            opened.detail = Session::tr("there are no numbers left for new rows");
        }
    }
    return opened;
}

QString openForReading(const QString &path, QSqlDatabase &database, SqlBrake &brake)
{
    const Look found = openOnlyToRead(path, database, brake);
    if (found.found == Found::Good)
        return {};
    close(database);
    if (found.found == Found::Refused)
        return found.detail;
    return found.detail.isEmpty() ? Session::tr("it cannot be read") : found.detail;
}

QSqlDatabase newDatabase()
{
    static std::atomic<int> number = 0;
    return QSqlDatabase::addDatabase(u"QSQLITE"_s, u"session-%1"_s.arg(++number));
}

void forgetDatabase(QSqlDatabase &database)
{
    const QString name = database.connectionName();
    if (!name.isEmpty())
        close(database);
    database = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

} // namespace assay
