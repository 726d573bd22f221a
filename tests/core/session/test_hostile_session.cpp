// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/session_mark.h"
#include "session/past_sessions.h"
#include "session/record_reader.h"
#include "session/row_codec.h"
#include "session/session.h"
#include "session/session_import.h"
#include "support/file_content.h"
#include "support/hostile_sessions.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <limits>

using namespace assay;
using namespace Qt::StringLiterals;
using Kind = StoreOpened::Kind;

namespace {
int flockFails = 0; //!< with this error; 0 = it works

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}
} // namespace

// As on a disk of the network whose server knows no locks.
extern "C" int flock(int fd, int operation) noexcept
{
    if (flockFails != 0) {
        errno = flockFails;
        return -1;
    }
    static const auto real = reinterpret_cast<int (*)(int, int)>(::dlsym(RTLD_NEXT, "flock"));
    return real(fd, operation);
}

class TestHostileSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { flockFails = 0; }
    void isRefusedAndStaysAsItIs_data();
    void isRefusedAndStaysAsItIs();
    void isListedWithItsTrouble_data() { isRefusedAndStaysAsItIs_data(); }
    void isListedWithItsTrouble();
    void isNotImported_data() { isRefusedAndStaysAsItIs_data(); }
    void isNotImported();
    void closesWhileItOpens_data() { isRefusedAndStaysAsItIs_data(); }
    void closesWhileItOpens();
    void isRefusedWithItsLog();
    void endlessTreeEndsAll();
    void aSearchCanBeEnded();
    void numbersGoOnWhereTheRowsEnd_data();
    void numbersGoOnWhereTheRowsEnd();
    void withoutNumbersItIsOnlyRead();
    void aSliceOfBadRowsIsNotTheEnd();
    void oversizedRowsAreLeftOut();
    void rowsPointToRealRowsOnly();
    void aCopyTakesNothingOver();
    void anotherKindOfFileStays_data();
    void anotherKindOfFileStays();
    void damagedOnesMoveAtTheirOwnPlaceOnly();
    void whatAnotherProgramHasOpenIsNotMoved();
    void withoutLocksItIsOnlyRead();

private:
    QString good(const QString &name, int rows = 3);
    StoreOpened openAndClose(const QString &path, bool mayMoveAside = true);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestHostileSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"one.assay-session"_s);
}

// A session with rows, without a log or a lock beside it.
QString TestHostileSession::good(const QString &name, int rows)
{
    const QString path = m_folder->filePath(name);
    Session session;
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(path);
    if (!loaded.wait(20000))
        return {};
    std::vector<Row> items = test::sampleRows(rows, 1);
    for (Row &row : items) {
        row.record->answers
            = {{u"summary"_s, {row.state, row.record->findings, row.error}, QDateTime::currentDateTimeUtc()}};
        row.submissions = std::vector{Submission{u"file:00"_s, Submission::State::Sending, {}, u"host"_s}};
    }
    session.add(items);
    session.close();
    QFile::remove(path + u".lock"_s);
    return path;
}

StoreOpened TestHostileSession::openAndClose(const QString &path, bool mayMoveAside)
{
    Session session;
    QSignalSpy how(&session, &Session::opened);
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(path, {}, Session::Whose::Others, mayMoveAside);
    if (!loaded.wait(60000))
        return {.kind = Kind::Failed, .path = path, .aside = {}, .detail = u"it was never loaded"_s};
    return how[0][0].value<StoreOpened>();
}

void TestHostileSession::isRefusedAndStaysAsItIs_data()
{
    QTest::addColumn<int>("kind");
    for (size_t i = 0; i < test::hostileSessions().size(); ++i)
        QTest::newRow(test::hostileSessions()[i].name) << int(i);
}

void TestHostileSession::isRefusedAndStaysAsItIs()
{
    QFETCH(int, kind);
    const auto &hostile = test::hostileSessions()[size_t(kind)];
    QVERIFY(test::makeHostile(good(u"one.assay-session"_s), hostile));
    const QByteArray before = test::everythingIn(m_folder->path());
    const StoreOpened how = openAndClose(m_path);
    QVERIFY(how.detail != "it was never loaded"_L1);
    if (hostile.expect == test::HostileSession::Expect::Ends)
        return;
    QCOMPARE(how.kind, Kind::Refused);
    QVERIFY(!how.detail.isEmpty());
    QCOMPARE(test::everythingIn(m_folder->path()), before);
    RecordReader reader(m_path, Parts::All);
    QVERIFY(!reader.open());
    QCOMPARE(test::everythingIn(m_folder->path()), before);
}

void TestHostileSession::isListedWithItsTrouble()
{
    QFETCH(int, kind);
    const auto &hostile = test::hostileSessions()[size_t(kind)];
    QVERIFY(test::makeHostile(good(u"one.assay-session"_s), hostile));
    const QByteArray before = test::everythingIn(m_folder->path());
    SqlBrake brake;
    const auto found = pastSessions(m_folder->path(), {}, {}, brake);
    QCOMPARE(found.size(), 1u);
    pastSessions(m_folder->path(), {}, u"a"_s, brake);
    if (hostile.expect == test::HostileSession::Expect::Ends)
        return;
    QVERIFY(!found.front().trouble.isEmpty());
    QVERIFY(!indicatorsWith(m_path, u"a"_s, brake));
    QCOMPARE(test::everythingIn(m_folder->path()), before);
}

void TestHostileSession::isNotImported()
{
    QFETCH(int, kind);
    const auto &hostile = test::hostileSessions()[size_t(kind)];
    QVERIFY(test::makeHostile(good(u"one.assay-session"_s), hostile));
    const QByteArray before = test::everythingIn(m_folder->path());
    Session session;
    auto *import = new SessionImport(session, m_path, Session::Whose::Others);
    QSignalSpy finished(import, &SessionImport::finished);
    import->start();
    QVERIFY(finished.wait(60000));
    if (hostile.expect == test::HostileSession::Expect::Ends)
        return;
    QVERIFY(!finished[0][0].value<SessionImport::Done>().trouble.isEmpty());
    QCOMPARE(session.count(), 0);
    QCOMPARE(test::everythingIn(m_folder->path()), before);
}

void TestHostileSession::closesWhileItOpens()
{
    QFETCH(int, kind);
    QVERIFY(test::makeHostile(good(u"one.assay-session"_s), test::hostileSessions()[size_t(kind)]));
    {
        Session session;
        session.open(m_path);
        (new SessionImport(session, m_path, Session::Whose::Others))->start();
    }
    QVERIFY(QFile::exists(m_path)); // and the program is still here
}

// What was done to it is still in the write-ahead log, which closing the file would otherwise move into it.
void TestHostileSession::isRefusedWithItsLog()
{
    const QString path = good(u"one.assay-session"_s);
    QByteArray log, main;
    {
        QSqlDatabase database = newDatabase();
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"CREATE TABLE more (a)"_s));
        main = test::contentOf(path);
        log = test::contentOf(path + u"-wal"_s);
        forgetDatabase(database);
    }
    QVERIFY(log.size() > 32);
    const QString other = m_folder->filePath(u"other"_s);
    QVERIFY(QDir().mkdir(other));
    const QString copy = other + u"/copy.assay-session"_s;
    QVERIFY(write(copy, main) && write(copy + u"-wal"_s, log));
    const QByteArray before = test::everythingIn(other);
    QCOMPARE(openAndClose(copy).kind, Kind::Refused);
    QCOMPARE(test::everythingIn(other), before);
}

void TestHostileSession::endlessTreeEndsAll()
{
    QVERIFY(test::makeEndlessTree(good(u"one.assay-session"_s)));
    SqlBrake brake;
    const auto found = pastSessions(m_folder->path(), {}, {}, brake);
    QCOMPARE(found.size(), 1u);
    QVERIFY(!found.front().trouble.isEmpty());
    Session session;
    auto *import = new SessionImport(session, m_path, Session::Whose::Others);
    QSignalSpy finished(import, &SessionImport::finished);
    import->start();
    QVERIFY(finished.wait(60000));
    QVERIFY(!finished[0][0].value<SessionImport::Done>().trouble.isEmpty());
    QCOMPARE(openAndClose(m_path, false).kind, Kind::Refused);
    QCOMPARE(openAndClose(m_path).kind, Kind::Replaced);
}

void TestHostileSession::aSearchCanBeEnded()
{
    good(u"one.assay-session"_s);
    SqlBrake brake;
    brake.endAll();
    QVERIFY(pastSessions(m_folder->path(), {}, {}, brake).empty());
}

void TestHostileSession::numbersGoOnWhereTheRowsEnd_data()
{
    QTest::addColumn<QString>("value");
    for (const QString &value :
        {u"18446744073709551615"_s, u"9223372036854775808"_s, u"4611686018427387905"_s, u"-5"_s, u"garbage"_s, u""_s})
        QTest::newRow(qPrintable(value)) << value;
}

// A row with a number that SQLite writes with a minus is never read again.
void TestHostileSession::numbersGoOnWhereTheRowsEnd()
{
    QFETCH(QString, value);
    QVERIFY(test::runOn(
        good(u"one.assay-session"_s), u"INSERT OR REPLACE INTO note VALUES ('next_id', '%1')"_s.arg(value)));
    for (int rows = 3; rows < 6; ++rows) {
        Session session;
        QSignalSpy loaded(&session, &Session::loaded);
        session.open(m_path);
        QVERIFY(loaded.wait(20000));
        QCOMPARE(session.count(), rows);
        QCOMPARE(session.add(std::vector<Row>(1)), RowId(rows + 1));
        QVERIFY(session.flush());
    }
}

void TestHostileSession::withoutNumbersItIsOnlyRead()
{
    QVERIFY(test::runOn(good(u"one.assay-session"_s),
        u"INSERT INTO item SELECT 4611686018427387904, type, indicator, verdict, state, 0, row, brief FROM item LIMIT 1"_s));
    Session session;
    QSignalSpy how(&session, &Session::opened);
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(m_path);
    QVERIFY(loaded.wait(20000));
    QCOMPARE(how[0][0].value<StoreOpened>().kind, Kind::ReadOnly);
    QCOMPARE(session.count(), 4);
    QVERIFY(!session.trouble().isEmpty());
    session.add(std::vector<Row>(1));
    QVERIFY(session.find(session.at(4).id));
}

void TestHostileSession::aSliceOfBadRowsIsNotTheEnd()
{
    constexpr int rows = 2100;
    QVERIFY(test::runOn(good(u"one.assay-session"_s, rows), u"UPDATE item SET row=x'00' WHERE id<=2000"_s));
    Session session;
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(m_path);
    QVERIFY(loaded.wait(20000));
    QCOMPARE(loaded[0][0].toInt(), 2000);
    QCOMPARE(session.count(), 100);
}

void TestHostileSession::oversizedRowsAreLeftOut()
{
    QVERIFY(test::runOn(good(u"one.assay-session"_s), u"UPDATE item SET row=zeroblob(20000000) WHERE id=2"_s));
    QVERIFY(test::runOn(m_path, u"UPDATE item SET brief=zeroblob(20000000) WHERE id=3"_s));
    Session session;
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(m_path);
    QVERIFY(loaded.wait(20000));
    QCOMPARE(loaded[0][0].toInt(), 1);
    QCOMPARE(session.count(), 2);
    QVERIFY(session.find(3)->summary.isNull());
}

// Twins with numbers that no row has, and places that the queue would calculate beyond all numbers with.
void TestHostileSession::rowsPointToRealRowsOnly()
{
    Row row = test::fullRow();
    row.start.edit().place = std::numeric_limits<qint64>::max();
    row.peers = std::vector<RowId>{0, RowId(-1), largestRowId + 1, 5};
    for (RowId id = 6; id < 5000; ++id)
        row.peers.edit().push_back(id);
    Row again;
    QVERIFY(rowFromCbor(rowToCbor(row), again));
    QCOMPARE(again.start->place, 0);
    QCOMPARE(again.peers->front(), RowId(5));
    QCOMPARE(again.peers.size(), 1000u);
}

// A copy put in the place of another session has nothing to do with what that one left in its log, and a file that
// only looks like a half copy belongs to its owner.
void TestHostileSession::aCopyTakesNothingOver()
{
    const QString other = good(u"other.assay-session"_s, 5);
    QByteArray log;
    {
        QSqlDatabase database = newDatabase();
        database.setDatabaseName(other);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"UPDATE item SET indicator='other'"_s));
        log = test::contentOf(other + u"-wal"_s);
        forgetDatabase(database);
    }
    QVERIFY(write(other + u"-wal"_s, log));
    QVERIFY(write(other + u".part"_s, "mine"));
    good(u"one.assay-session"_s);
    Session session;
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(m_path);
    QVERIFY(loaded.wait(20000));
    bool done = false;
    QString trouble;
    session.copyTo(other, this, [&](const QString &why) {
        done = true;
        trouble = why;
    });
    QTRY_VERIFY(done);
    QCOMPARE(trouble, QString());
    QCOMPARE(test::contentOf(other + u".part"_s), "mine");
    QVERIFY(!QFile::exists(other + u"-wal"_s));
    Session copy;
    QSignalSpy copied(&copy, &Session::loaded);
    copy.open(other);
    QVERIFY(copied.wait(20000));
    QCOMPARE(copy.count(), 3);
    QVERIFY(copy.at(0).indicator.value != "other"_L1);

    // While it is open it is not replaced.
    done = false;
    session.copyTo(other, this, [&](const QString &why) {
        done = true;
        trouble = why;
    });
    QTRY_VERIFY(done);
    QVERIFY(!trouble.isEmpty());
}

void TestHostileSession::anotherKindOfFileStays_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a document") << QByteArray("PK\x03\x04").append(QByteArray(50000, 'x'));
    QTest::newRow("text") << QByteArray("notes of mine\n");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTemporaryDir folder;
    const QString database = folder.filePath(u"other.db"_s);
    test::runOn(database, u"CREATE TABLE item (id INTEGER)"_s);
    QTest::newRow("another program's database") << test::contentOf(database);
    const QString small = folder.filePath(u"small.db"_s);
    test::runOn(small, u"CREATE VIEW item AS SELECT 1 AS id"_s);
    QTest::newRow("another program's view on one page") << test::contentOf(small);
    const QString versioned = folder.filePath(u"versioned.db"_s);
    test::runOn(versioned, u"PRAGMA user_version=7"_s);
    QTest::newRow("another program's empty database") << test::contentOf(versioned);
    const QString blank = folder.filePath(u"blank.db"_s);
    test::runOn(blank, u"CREATE TABLE a (b)"_s);
    test::runOn(blank, u"DROP TABLE a"_s);
    test::runOn(blank, u"VACUUM"_s);
    QTest::newRow("another program's database without a table") << test::contentOf(blank);
}

void TestHostileSession::anotherKindOfFileStays()
{
    QFETCH(QByteArray, content);
    QVERIFY(!content.isEmpty());
    QVERIFY(write(m_path, content));
    const QByteArray before = test::everythingIn(m_folder->path());
    QVERIFY(!isSessionFile(m_path));
    Session session;
    QSignalSpy how(&session, &Session::opened);
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(m_path);
    QVERIFY(loaded.wait(20000));
    QCOMPARE(how[0][0].value<StoreOpened>().kind, Kind::Refused);
    QVERIFY(session.trouble().contains(how[0][0].value<StoreOpened>().detail));
    session.add(std::vector<Row>(1));
    session.close();
    QCOMPARE(test::everythingIn(m_folder->path()), before);
    SqlBrake brake;
    QVERIFY(!pastSessions(m_folder->path(), {}, {}, brake).front().trouble.isEmpty());
    QCOMPARE(test::everythingIn(m_folder->path()), before);
}

void TestHostileSession::damagedOnesMoveAtTheirOwnPlaceOnly()
{
    const QString elsewhere = good(u"elsewhere.assay-session"_s, 300);
    QByteArray hurt = test::contentOf(elsewhere);
    hurt.replace(8192, 4096, QByteArray(4096, 'x'));
    QVERIFY(write(elsewhere, hurt));
    QVERIFY(QFile::link(elsewhere, m_path));
    const QByteArray before = test::everythingIn(m_folder->path());
    QCOMPARE(openAndClose(m_path).kind, Kind::Refused); // it is a link
    QCOMPARE(openAndClose(elsewhere, false).kind, Kind::Refused); // it was only looked at
    QCOMPARE(test::everythingIn(m_folder->path()), before);
    const StoreOpened how = openAndClose(elsewhere);
    QCOMPARE(how.kind, Kind::Replaced);
    QCOMPARE(test::contentOf(how.aside), hurt);
}

void TestHostileSession::whatAnotherProgramHasOpenIsNotMoved()
{
    QByteArray hurt = test::contentOf(good(u"one.assay-session"_s, 300));
    hurt.replace(8192, 4096, QByteArray(4096, 'x'));
    QVERIFY(write(m_path, hurt));
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const QByteArray name = QFile::encodeName(m_path);
    const pid_t other = ::fork();
    if (other == 0) { // SQLite's shared lock, as a program has it that only reads
        const int fd = ::open(name.constData(), O_RDWR);
        struct flock lock
        { };
        lock.l_type = F_RDLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000002;
        lock.l_len = 510;
        const char done = ::fcntl(fd, F_SETLK, &lock) == 0 ? '+' : '-';
        (void)!::write(ready[1], &done, 1);
        for (;;)
            ::pause();
    }
    char done = 0;
    QCOMPARE(::read(ready[0], &done, 1), 1);
    QCOMPARE(done, '+');
    const StoreOpened how = openAndClose(m_path);
    ::kill(other, SIGKILL);
    ::waitpid(other, nullptr, 0);
    QCOMPARE(how.kind, Kind::Refused);
    QCOMPARE(test::contentOf(m_path), hurt);
}

void TestHostileSession::withoutLocksItIsOnlyRead()
{
    good(u"one.assay-session"_s);
    const QByteArray before = test::contentOf(m_path);
    flockFails = ENOLCK;
    {
        Session session;
        QSignalSpy how(&session, &Session::opened);
        QSignalSpy loaded(&session, &Session::loaded);
        session.open(m_path);
        QVERIFY(loaded.wait(20000));
        QCOMPARE(how[0][0].value<StoreOpened>().kind, Kind::ReadOnly);
        QVERIFY(session.trouble().contains(QString::fromLocal8Bit(std::strerror(ENOLCK))));
        QCOMPARE(session.count(), 3);
        session.add(std::vector<Row>(1));
    }
    QCOMPARE(test::contentOf(m_path), before);
    QVERIFY(!QFile::exists(m_path + u".lock"_s));

    // Not even a damaged one is moved, for it may be at work elsewhere.
    QByteArray hurt = before.left(before.size() / 2);
    QVERIFY(write(m_path, hurt));
    const StoreOpened how = openAndClose(m_path);
    QVERIFY(!how.mayWrite());
    QVERIFY(how.aside.isEmpty());
    QCOMPARE(test::contentOf(m_path), hurt);
    QVERIFY(!how.detail.contains("damaged"_L1));
}

ASSAY_TEST(TestHostileSession);
#include "test_hostile_session.moc"
