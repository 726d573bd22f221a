// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activity_log.h"
#include "session/cell_values.h"
#include "session/migrations.h"
#include "session/past_sessions.h"
#include "session/record_reader.h"
#include "session/row_codec.h"
#include "session/session.h"
#include "session/session_import.h"
#include "support/file_content.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QSignalSpy>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

#include <algorithm>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// Everything of a row, to be compared.
QByteArray asBytes(const Row &row)
{
    QByteArray all = rowToCbor(row);
    for (const Answer &answer : row.record->answers) {
        all += answer.action.toUtf8() + outcomeToCbor(answer.outcome);
        for (const RawJson &raw : answer.outcome.findings.raw)
            all += raw.title.toUtf8() + raw.json;
        for (const Attachment &saved : answer.outcome.findings.attachments)
            all += saved.path.toUtf8() + saved.sha256.toUtf8() + QByteArray::number(saved.bytes);
    }
    for (const CallRecord &call : row.record->calls) {
        all += call.method + call.path.toUtf8() + QByteArray::number(call.status)
            + QByteArray::number(call.milliseconds) + call.note.toUtf8();
    }
    for (const Submission &one : row.submissions)
        all += one.key.toUtf8() + one.id.toUtf8() + QByteArray::number(int(one.state));
    return all;
}

// As a queue leaves it: what the row says it found is the answer of one action.
Row finished(Row row)
{
    row.record->answers
        = {{u"summary"_s, {row.state, row.record->findings, row.error}, QDateTime::fromSecsSinceEpoch(1750000000)}};
    mergeAnswers(row);
    return row;
}

QVariant valueIn(const QString &path, const QString &question)
{
    SqlBrake brake;
    QSqlDatabase database = newDatabase();
    QVariant value;
    if (openForReading(path, database, brake).isEmpty()) {
        QSqlQuery query(database);
        if (query.exec(question) && query.next())
            value = query.value(0);
    }
    forgetDatabase(database);
    return value;
}

bool change(const QString &path, const QString &statement)
{
    QSqlDatabase database = newDatabase();
    database.setDatabaseName(path);
    bool done = database.open();
    if (done) {
        QSqlQuery query(database);
        done = query.exec(statement);
    }
    forgetDatabase(database);
    return done;
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingComesBack();
    void changesAreWrittenByThemselves();
    void aPermitToSendIsOnTheDisk();
    void rowsAddedBeforeTheFileIsOpenAreNotLost();
    void finishedRowsRestAndWake();
    void rowsAtRestAreReadBesideTheSession();
    void releasedRowsStayInTheFile();
    void removedRowsAreHiddenUntilTheProgramEnds();
    void damagedFilesAreMovedAside_data();
    void damagedFilesAreMovedAside();
    void anEmptyFileIsNew();
    void whatItDidNotMakeIsLeft();
    void newerVersionIsOnlyRead();
    void oneProgramAtATime();
    void lockFileMayHoldAnything();
    void filesAreTheOwnersOnly();
    void everyVersionIsBroughtUp_data();
    void everyVersionIsBroughtUp();
    void aSessionOf100IsWhatItWas();
    void copiesAndPastSessions();
    void pastSessionsAreRenamedAndDeleted();
    void aCopyReplacesNoSessionAtWork();
    void aCopyReplacesAnOldSessionWhole();
    void importAddsWhatIsNotThere();

private:
    std::unique_ptr<Session> opened(const QString &path) const;
    std::unique_ptr<Session> opened() const { return opened(m_path); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"one.assay-session"_s);
}

std::unique_ptr<Session> TestStore::opened(const QString &path) const
{
    auto session = std::make_unique<Session>();
    QSignalSpy loaded(session.get(), &Session::loaded);
    session->open(path, {}, Session::Whose::Ours);
    if (!loaded.wait(20000))
        return {};
    return session;
}

void TestStore::everythingComesBack()
{
    std::vector<Row> rows = test::sampleRows(300, 7);
    rows.push_back(test::fullRow(true));
    rows.push_back(test::reanalyzedRow());
    std::vector<QByteArray> before;
    {
        const auto session = opened();
        QVERIFY(session);
        for (Row &row : rows)
            row = finished(row);
        session->add(rows);
        session->noteSubmission(3, {u"url:local:http://a/"_s, Submission::State::Unknown, {}, u"host"_s});
        for (RowId id = 1; id <= RowId(rows.size()); ++id)
            before.push_back(asBytes(*session->withRecord(id)));
    }
    const auto session = opened();
    QVERIFY(session);
    QCOMPARE(session->count(), qsizetype(rows.size()));
    for (RowId id = 1; id <= RowId(rows.size()); ++id) {
        QVERIFY(!session->find(id)->record.isLoaded());
        QCOMPARE(asBytes(*session->withRecord(id)), before[id - 1]);
    }
    QCOMPARE(session->find(3)->submissions->front().state, Submission::State::Unknown);
    QCOMPARE(session->add(std::vector<Row>(1)), RowId(rows.size() + 1));
}

void TestStore::changesAreWrittenByThemselves()
{
    const auto session = opened();
    session->add(std::vector<Row>(2));
    session->update(2, [](Row &row) { row.batch = u"later"_s; });
    QTRY_COMPARE(valueIn(m_path, u"SELECT count(*) FROM item"_s).toInt(), 2);
    session->settle(2, u"summary"_s, {State::NotFound, {}, {}});
    QTRY_COMPARE(valueIn(m_path, u"SELECT state FROM item WHERE id=2"_s).toString(), u"not_found"_s);
}

void TestStore::aPermitToSendIsOnTheDisk()
{
    const auto session = opened();
    session->add(std::vector<Row>(20000)); // there is much to write at the same time
    QVariant seen;
    bool refused = true;
    QObject context;
    session->noteSubmission(7, {u"file:00"_s, Submission::State::Sending, {}, u"host"_s}, &context,
        [&](const std::optional<ApiError> &refusal) {
            refused = refusal.has_value();
            seen = valueIn(m_path, u"SELECT state FROM submission WHERE item=7 AND key='file:00'"_s);
        });
    QVERIFY(!seen.isValid());
    QTRY_VERIFY(seen.isValid());
    QVERIFY(!refused);
    QCOMPARE(seen.toInt(), int(Submission::State::Sending));
    session->dropSubmission(7, u"file:00"_s);
    QVERIFY(session->flush());
    QCOMPARE(valueIn(m_path, u"SELECT count(*) FROM submission"_s).toInt(), 0);
}

void TestStore::rowsAddedBeforeTheFileIsOpenAreNotLost()
{
    opened()->add(std::vector<Row>(3));
    Session session;
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(m_path);
    Row early;
    early.batch = u"early"_s;
    QCOMPARE(session.add({early}), RowId(0));
    QVERIFY(loaded.wait());
    QCOMPARE(session.count(), 4);
    QCOMPARE(session.at(3).batch, u"early"_s);
    QCOMPARE(session.at(3).id, RowId(4));
    QVERIFY(session.flush());
    QCOMPARE(valueIn(m_path, u"SELECT count(*) FROM item"_s).toInt(), 4);
}

void TestStore::finishedRowsRestAndWake()
{
    const auto session = opened();
    const Row full = finished(test::fullRow());
    session->add({full});
    QVERIFY(session->at(0).record.isLoaded());
    QVERIFY(session->flush());
    QVERIFY(!session->at(0).record.isLoaded());
    QVERIFY(session->at(0).record->answers.empty());
    QVERIFY(session->at(0).record->findings.attributes.empty());
    QCOMPARE(session->withRecord(1)->record->findings.attributes, full.record->findings.attributes);
    QCOMPARE(session->at(0).summary.digest(u"SHA-256"), full.record->findings.digest(u"SHA-256"));
    QCOMPARE(knownOf(session->at(0)).digest(u"SHA-1"), full.record->findings.digest(u"SHA-1"));
    QVERIFY(!session->at(0).record.isLoaded()); // withRecord() loads a copy

    Outcome other;
    other.findings.attributes = {{u"Data Source"_s, u"LOCAL"_s, false}};
    session->settle(1, u"classification"_s, other); // a second answer joins the first
    QCOMPARE(session->at(0).record->answers.size(), 2u);
    QCOMPARE(session->at(0).record->findings.attributes.size(), full.record->findings.attributes.size() + 1);
    QVERIFY(session->flush());
    QVERIFY(!session->at(0).record.isLoaded());
    QCOMPARE(session->withRecord(1)->record->answers.size(), 2u);
    QCOMPARE(session->withRecord(1)->record->findings.raw.size(), full.record->findings.raw.size());
}

void TestStore::rowsAtRestAreReadBesideTheSession()
{
    const auto session = opened();
    Row item = finished(test::fullRow());
    session->add({item, item});
    QVERIFY(session->flush());
    session->update(2, [](Row &row) { row.batch = u"changed"_s; }); // not on the disk yet
    std::vector<Row> rows(session->rows().begin(), session->rows().end());
    QVERIFY(!rows[0].record.isLoaded() && !rows[1].record.isLoaded());
    const std::unique_ptr<QThread> thread(QThread::create([&, file = session->file()] {
        RecordReader reader(file, Parts::WithoutRaw);
        for (Row &row : rows)
            row = reader.withRecord(row);
    }));
    thread->start();
    QVERIFY(thread->wait());
    for (const Row &row : rows) {
        QVERIFY(row.record.isLoaded());
        QCOMPARE(row.record->findings.attributes, test::edit(item)->findings.attributes);
        QVERIFY(row.record->findings.raw.empty() && !test::edit(item)->findings.raw.empty());
        QVERIFY(!row.record->calls.empty());
    }
    QCOMPARE(rows[1].batch, u"changed"_s);

    RecordReader nowhere(m_folder->filePath(u"nothing"_s), Parts::All);
    QVERIFY(!nowhere.open());
    QVERIFY(!nowhere.withRecord(session->at(0)).record.isLoaded());
}

void TestStore::releasedRowsStayInTheFile()
{
    auto session = opened();
    const Row full = finished(test::fullRow());
    Row waiting = full;
    waiting.state = State::Queued;
    session->add({full, waiting, full});
    session->release({1, 2}); // the first is not on the disk yet, the second has not ended
    QCOMPARE(session->count(), 2);
    QVERIFY(!session->find(1) && session->find(2));
    QVERIFY(!session->recall(1)); // no error
    QCOMPARE(session->count(), 3);
    QCOMPARE(session->rowOf(1), 0);
    QCOMPARE(session->at(0).indicator.value, full.indicator.value);
    QCOMPARE(session->withRecord(1)->record->findings.attributes, full.record->findings.attributes);
    QVERIFY(session->flush());
    session->release({1, 3});
    session->remove({2});
    QCOMPARE(session->count(), 0);
    QCOMPARE(session->recall(2).value().kind, ApiError::Kind::Disk); // it was removed
    QVERIFY(session->recall(77));

    session.reset();
    session = opened();
    QCOMPARE(session->count(), 2);
    QCOMPARE(session->rowOf(3), 1);

    Session inMemory;
    inMemory.add({full});
    inMemory.release({1});
    QCOMPARE(inMemory.count(), 1);
}

void TestStore::removedRowsAreHiddenUntilTheProgramEnds()
{
    {
        const auto session = opened();
        std::vector<Row> rows;
        for (int i = 0; i < 4; ++i)
            rows.push_back(finished(test::fullRow()));
        session->add(rows);
        QVERIFY(session->flush());
        const std::vector<Row> gone = session->remove({1, 3});
        QVERIFY(session->flush());
        QCOMPARE(valueIn(m_path, u"SELECT count(*) FROM item WHERE removed"_s).toInt(), 2);
        session->restore({gone.back()});
        QCOMPARE(session->withRecord(3)->record->findings.attributes, test::edit(rows.front())->findings.attributes);
        session->remove({2});
        session->restore({});
        QVERIFY(session->flush());
    }
    const auto session = opened();
    QCOMPARE(session->count(), 2);
    QCOMPARE(session->at(0).id, RowId(3));
    QCOMPARE(session->at(1).id, RowId(4));
    QTRY_COMPARE(valueIn(m_path, u"SELECT count(*) FROM item"_s).toInt(), 2);
    QCOMPARE(valueIn(m_path, u"SELECT count(DISTINCT item) FROM answer"_s).toInt(), 2);
}

void TestStore::damagedFilesAreMovedAside_data()
{
    QTest::addColumn<QByteArray>("content");
    opened()->add(std::vector<Row>(500));
    const QByteArray good = test::contentOf(m_path);
    QByteArray hurt = good;
    hurt.replace(8192, 4096, QByteArray(4096, 'x'));
    QTest::newRow("half") << good.left(good.size() / 2);
    QTest::newRow("a page overwritten") << hurt;
}

void TestStore::damagedFilesAreMovedAside()
{
    QFETCH(QByteArray, content);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    Session session;
    QSignalSpy how(&session, &Session::opened);
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(m_path);
    QVERIFY(loaded.wait());
    const auto report = how[0][0].value<StoreOpened>();
    QCOMPARE(report.kind, StoreOpened::Kind::Replaced);
    QVERIFY(report.aside.startsWith(m_path + u".bad-"_s));
    QCOMPARE(test::contentOf(report.aside), content);
    QVERIFY(session.trouble().isEmpty());
    session.add(std::vector<Row>(1));
    QVERIFY(session.flush());
    QCOMPARE(valueIn(m_path, u"SELECT count(*) FROM item"_s).toInt(), 1);
}

void TestStore::anEmptyFileIsNew()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    Session session;
    QSignalSpy how(&session, &Session::opened);
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(m_path);
    QVERIFY(loaded.wait());
    QCOMPARE(how[0][0].value<StoreOpened>().kind, StoreOpened::Kind::Created);
    session.add(std::vector<Row>(1));
    QVERIFY(session.flush());
    QCOMPARE(valueIn(m_path, u"SELECT count(*) FROM item"_s).toInt(), 1);
}

// Not even where all that is known of it is a size of 0, as with a link to a device.
void TestStore::whatItDidNotMakeIsLeft()
{
    QVERIFY(QFile::link(u"/proc/self/status"_s, m_path)); // a file that is always empty by its size
    for (const QString &path : {m_path, m_folder->filePath(u"dangling"_s)}) {
        if (path != m_path)
            QVERIFY(QFile::link(u"/nonexistent/file"_s, path));
        Session session;
        QSignalSpy how(&session, &Session::opened);
        session.open(path);
        QVERIFY(how.wait());
        QVERIFY(!how[0][0].value<StoreOpened>().mayWrite());
        session.close();
        QVERIFY(QFileInfo(path).isSymLink());
        QVERIFY(!QFileInfo::exists(path + u".lock"_s));
    }
}

void TestStore::newerVersionIsOnlyRead()
{
    opened()->add(std::vector<Row>(2));
    QVERIFY(change(m_path, u"PRAGMA user_version=%1"_s.arg(newestSessionVersion() + 1)));
    const QByteArray before = test::contentOf(m_path);
    {
        const auto session = opened();
        QCOMPARE(session->count(), 2);
        QVERIFY(!session->trouble().isEmpty());
        session->add(std::vector<Row>(1));
        session->settle(1, u"summary"_s, {State::Done, {}, {}});
        std::optional<ApiError> refusal;
        QObject context;
        session->noteSubmission(1, {u"file:00"_s, Submission::State::Sending, {}, {}}, &context,
            [&refusal](const std::optional<ApiError> &why) { refusal = why; });
        QTRY_VERIFY(refusal); // what cannot be remembered is not sent
    }
    QCOMPARE(test::contentOf(m_path), before);
}

void TestStore::oneProgramAtATime()
{
    const auto first = opened();
    first->add(std::vector<Row>(1));
    Session second;
    QSignalSpy how(&second, &Session::opened);
    second.open(m_path);
    QVERIFY(how.wait());
    QCOMPARE(how[0][0].value<StoreOpened>().kind, StoreOpened::Kind::Failed);
    QVERIFY(!second.trouble().isEmpty());
    first->close();
    QCOMPARE(first->count(), 0);
    second.open(m_path);
    QSignalSpy loaded(&second, &Session::loaded);
    QVERIFY(loaded.wait());
    QCOMPARE(second.count(), 1);
}

void TestStore::lockFileMayHoldAnything()
{
    for (const QByteArray &content : {QByteArray(), QByteArray("garbage\n"), QByteArray("1\n")}) {
        QFile file(m_path + u".lock"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        SessionLock lock;
        QCOMPARE(lock.take(m_path), SessionLock::Answer::Mine);
    }
}

void TestStore::filesAreTheOwnersOnly()
{
    const auto session = opened();
    session->add(std::vector<Row>(1));
    QVERIFY(session->flush());
    const QFileInfoList files = QDir(m_folder->path()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2);
    for (const QFileInfo &file : files) {
        struct stat info
        { };
        QCOMPARE(::stat(QFile::encodeName(file.filePath()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
    }
}

// A session as each version wrote it, the newest included. They stay as they are: a new version adds its own, and this
// test fails until it does.
void TestStore::everyVersionIsBroughtUp_data()
{
    QTest::addColumn<QString>("file");
    for (int version = 1; version <= newestSessionVersion(); ++version)
        QTest::addRow("v%d", version) << QStringLiteral(ASSAY_TEST_DATA "/session/v%1.sql").arg(version);
}

void TestStore::everyVersionIsBroughtUp()
{
    QFETCH(QString, file);
    QFile dump(file);
    QVERIFY2(dump.open(QIODevice::ReadOnly), qPrintable(file));
    const QStringList statements = QString::fromUtf8(dump.readAll()).split(u";\n"_s, Qt::SkipEmptyParts);
    QVERIFY(statements.size() > 10);
    for (const QString &statement : statements)
        QVERIFY2(change(m_path, statement), qPrintable(statement.left(200)));
    const auto session = opened();
    QCOMPARE(valueIn(m_path, u"PRAGMA user_version"_s).toInt(), newestSessionVersion());
    QCOMPARE(session->count(), 2);
    const auto row = session->withRecord(1);
    QCOMPARE(row->indicator.type, IndicatorType::Sha256);
    QCOMPARE(row->verdict->classification, Classification::Malicious);
    QVERIFY(!row->record->findings.attributes.empty());
    QVERIFY(!row->record->calls.empty());
    QCOMPARE(session->find(2)->submissions->front().state, Submission::State::Sending);
    if (file.endsWith("v2.sql"_L1)) {
        QCOMPARE(row->decision->word, u"escalated"_s);
        QCOMPARE(row->decision->note, u"why"_s);
        QCOMPARE(readActivities(m_path)->front().action, u"submit-url"_s);
    }
}

// The demo's samples, triaged and stored by the window of release 1.0.0. What it wrote into columns of its own is what
// each row must be now.
void TestStore::aSessionOf100IsWhatItWas()
{
    QFile packed(QStringLiteral(ASSAY_TEST_DATA "/session/1.0.0.assay-session.qz"));
    QVERIFY(packed.open(QIODevice::ReadOnly));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray bytes = qUncompress(packed.readAll());
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    const int raws = valueIn(m_path, u"SELECT count(*) FROM raw"_s).toInt();
    const int calls = valueIn(m_path, u"SELECT count(*) FROM call"_s).toInt();
    QStringList were;
    for (int id = 1; id <= 97; ++id)
        were << valueIn(
            m_path, u"SELECT type||' '||indicator||' '||verdict||' '||state FROM item WHERE id=%1"_s.arg(id))
                    .toString();
    QVERIFY(!were.contains(QString()));
    QVERIFY(raws > 150 && calls > 300);

    const auto session = opened();
    QCOMPARE(valueIn(m_path, u"PRAGMA user_version"_s).toInt(), newestSessionVersion());
    QStringList are;
    int rawsNow = 0;
    int callsNow = 0;
    for (RowId id = 1; id <= 97; ++id) {
        const auto row = session->withRecord(id);
        QVERIFY(row);
        are << QStringList{word(row->indicator.type), row->indicator.value,
            row->verdict ? QString(word(row->verdict->classification)) : QString(), word(row->state)}
                   .join(u' ');
        for (const Answer &answer : row->record->answers)
            rawsNow += int(answer.outcome.findings.raw.size());
        callsNow += int(row->record->calls.size());
        if (row->state != State::Done)
            continue;
        QVERIFY2(!row->record->findings.attributes.empty(), qPrintable(are.back()));
        QCOMPARE(row->action, u"triage"_s);
        QVERIFY(!row->summary.isNull());
        if (row->indicator.type != IndicatorType::Url)
            QVERIFY2(!cell::digest(*row, DigestKind::Sha256).isEmpty(), qPrintable(are.back()));
    }
    QCOMPARE(are, were);
    QCOMPARE(rawsNow, raws);
    QCOMPARE(callsNow, calls);
}

void TestStore::copiesAndPastSessions()
{
    const auto session = opened();
    Row row = finished(test::fullRow());
    row.indicator.value = u"100%_sure.example"_s;
    session->add({row, finished(test::fullRow())});
    const QString copy = m_folder->filePath(u"copy.assay-session"_s);
    bool done = false;
    QObject context;
    session->copyTo(copy, &context, [&](const QString &trouble) { done = trouble.isEmpty(); });
    QTRY_VERIFY(done);
    SqlBrake brake;
    const auto search = [&](const QString &words) { return pastSessions(m_folder->path(), m_path, words, brake); };
    QCOMPARE(search({}).size(), 1u);
    QCOMPARE(search({}).front().rows, 2);
    QCOMPARE(search(u"100%_SURE"_s).front().rows, 1);
    QCOMPARE(search(u"malicious"_s).front().rows, 2);
    QVERIFY(search(u"100_"_s).empty());
    const QString threat = row.verdict->threatName;
    QVERIFY(!threat.isEmpty());
    QCOMPARE(search(threat.toUpper()).front().rows, 2);
    QCOMPARE(search(threat + u" 100%"_s).front().rows, 1);
    QVERIFY(search(threat + u"x"_s).empty());
    QCOMPARE(search({}).front().verdicts, (std::map<Classification, qint64>{{Classification::Malicious, 2}}));
    session->close();
    const QString archived = archiveSession(m_path);
    QVERIFY(!archived.isEmpty());
    QVERIFY(!QFileInfo::exists(m_path));
    QCOMPARE(opened(archived)->count(), 2);
}

void TestStore::pastSessionsAreRenamedAndDeleted()
{
    const auto session = opened();
    session->add({finished(test::fullRow())});
    QVERIFY(session->flush());
    QCOMPARE(renameSession(m_path, u"other"_s).error().kind, ApiError::Kind::Input); // it is open
    QCOMPARE(deleteSession(m_path)->kind, ApiError::Kind::Input);
    session->close();
    for (const QString &name : {u""_s, u"  "_s, u"a/b"_s, u".hidden"_s, u"a\nb"_s, QString(300, u'a')})
        QCOMPARE(renameSession(m_path, name).error().kind, ApiError::Kind::Input);
    const Result<QString> renamed = renameSession(m_path, u" Tuesday's list "_s);
    QVERIFY(renamed);
    QCOMPARE(QFileInfo(*renamed).fileName(), u"Tuesday's list.assay-session"_s);
    QVERIFY(!QFileInfo::exists(m_path));
    QCOMPARE(opened(*renamed)->count(), 1);
    const QString second = m_folder->filePath(u"second.assay-session"_s);
    opened(second)->add({finished(test::fullRow())});
    QCOMPARE(renameSession(second, u"Tuesday's list"_s).error().kind, ApiError::Kind::Input);
    QCOMPARE(opened(second)->count(), 1);
    const auto error = deleteSession(second);
    QVERIFY2(!error, error ? qPrintable(error->detail) : "");
    QVERIFY(!QFileInfo::exists(second));
    QCOMPARE(opened(*renamed)->count(), 1);
}

void TestStore::aCopyReplacesNoSessionAtWork()
{
    const auto session = opened();
    session->add({finished(test::fullRow())});
    QVERIFY(session->flush());
    const QString otherPath = m_folder->filePath(u"other.assay-session"_s);
    const auto other = opened(otherPath);
    other->add(test::sampleRows(3, 1));
    QVERIFY(other->flush());
    const QString link = m_folder->filePath(u"link"_s);
    QVERIFY(QFile::link(m_folder->path(), link));
    QObject context;
    const auto copyTo = [&](const QString &path) {
        std::optional<QString> trouble;
        session->copyTo(path, &context, [&](const QString &told) { trouble = told; });
        (void)QTest::qWaitFor([&] { return trouble.has_value(); }, 20000);
        return trouble.value_or(u"no answer"_s);
    };
    const QString itself = link + u'/' + QFileInfo(m_path).fileName(); // spelled in another way
    for (const QString &path : {itself, otherPath, link + u"/other.assay-session"_s})
        QVERIFY2(copyTo(path).contains(u"another program works with it"), qPrintable(path));
    session->add({finished(test::fullRow())});
    session->close();
    other->close();
    QCOMPARE(opened()->count(), 2);
    QCOMPARE(opened(otherPath)->count(), 3);
}

void TestStore::aCopyReplacesAnOldSessionWhole()
{
    const QString otherPath = m_folder->filePath(u"other.assay-session"_s);
    const QString old = m_folder->filePath(u"old.assay-session"_s);
    {
        const auto other = opened(otherPath);
        other->add(test::sampleRows(300, 1));
        QVERIFY(other->flush());
        // As a program leaves them that was killed.
        for (const auto *tail : {"", "-wal"})
            QVERIFY(QFile::copy(otherPath + QLatin1StringView(tail), old + QLatin1StringView(tail)));
    }
    QFile notOurs(old + u".part"_s);
    QVERIFY(notOurs.open(QIODevice::WriteOnly) && notOurs.write("the user's") == 10 && notOurs.flush());
    const auto session = opened();
    session->add({finished(test::fullRow())});
    QVERIFY(session->flush());
    QObject context;
    std::optional<QString> trouble;
    session->copyTo(old, &context, [&](const QString &told) { trouble = told; });
    QTRY_VERIFY(trouble.has_value());
    QCOMPARE(*trouble, QString());
    QCOMPARE(opened(old)->count(), 1);
    QCOMPARE(QDir(m_folder->path()).entryList({u"old.assay-session.bad*"_s}), QStringList());
    QVERIFY(notOurs.exists());
    QCOMPARE(notOurs.size(), 10);
}

void TestStore::importAddsWhatIsNotThere()
{
    const QString other = m_folder->filePath(u"other.assay-session"_s);
    {
        const auto session = opened(other);
        std::vector<Row> rows = test::sampleRows(250, 3);
        for (Row &row : rows)
            row = finished(row);
        session->add(rows);
    }
    const auto session = opened();
    const auto import = [&](const QString &path) {
        SessionImport::Done done;
        auto *one = new SessionImport(*session, path, Session::Whose::Ours);
        QSignalSpy finishedSpy(one, &SessionImport::finished);
        one->start();
        if (finishedSpy.wait())
            done = finishedSpy[0][0].value<SessionImport::Done>();
        return done;
    };
    QCOMPARE(import(other).added, 250);
    QCOMPARE(session->count(), 250);
    QCOMPARE(import(other).skipped, 250);
    QCOMPARE(session->count(), 250);
    QVERIFY(!import(m_folder->filePath(u"nothing"_s)).trouble.isEmpty());
    for (const Row &row : session->rows())
        QVERIFY(isFinal(row.state) || (row.state == State::Queued && !row.wanted));
}

ASSAY_TEST(TestStore);
#include "test_store.moc"
