// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/run_to_end.h"
#include "queue/queue.h"
#include "session/session.h"
#include "session/session_ledger.h"
#include "support/consents.h"
#include "support/test_main.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// Submissions are recorded first, reconciled with the appliance if there was no answer, and never sent twice. The
// session is a real file.
class TestSubmissions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void rememberedBeforeTheFirstByte();
    void fileThatArrivedIsNotSentAgain();
    void fileThatDidNotArriveIsSentAgain();
    void fileOfWhichNobodyTellsIsAskedAboutAgain();
    void aRefusedFileIsAskedAboutFirst_data();
    void aRefusedFileIsAskedAboutFirst();
    void refusedFilesGoOneAfterTheOther();
    void aRefusedFileIsUnclearWhenCancelled();
    void aRefusedUrlGoesAgainAndAProxysDoesNot_data();
    void aRefusedUrlGoesAgainAndAProxysDoesNot();
    void refusalsLeaveNothingBehind();
    void urlWithoutAnswerIsUnclearUntilTheAnalystChooses();
    void confirmedUrlIsDone();
    void goesOnAfterARestart();
    void followsAStoredSubmission();
    void nothingIsSentThatCannotBeRemembered();
    void cancelledWhileSendingIsUnclear();
    void lineAndPauseComeBack();
    void anotherQueueTakesNoRowsOfTheSession();
    void whatBecameALinkIsNotSent_data();
    void whatBecameALinkIsNotSent();
    void aSessionIsNotSent_data();
    void aSessionIsNotSent();

private:
    void open(); //!< session, queue and appliance, as at a start
    void restart();
    RowId add(IndicatorType type, const QString &value);
    void run(RowId id, QStringView action);
    int posts(const QByteArray &path) const;
    QVariant stored(const QString &question) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ActionContext> m_context;
    std::unique_ptr<Queue> m_queue;
    Script m_submission; //!< what happens to a submission
    QByteArray m_status = "not_found";
    QString m_file;
    QByteArray m_sha1;
    QVariant m_seen; //!< what stood on the disk when a submission arrived
};

void TestSubmissions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = path(u"sample"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a harmless sample");
    m_sha1 = QCryptographicHash::hash("a harmless sample", QCryptographicHash::Sha1).toHex();
    m_status = "not_found";
    m_seen = {};
    m_submission = {sends(answer(201, R"({"detail":{"id":7,"sha1":")" + m_sha1 + R"("}})"))};
    m_server = std::make_unique<HostileServer>();
    m_server->onRequest = [this](int, const Received &request) -> Script {
        if (request.target().startsWith("/api/submit/")) {
            m_seen = stored(u"SELECT state FROM submission"_s);
            return m_submission;
        }
        if (request.target().startsWith("/api/samples/status/")) {
            if (m_status.isEmpty())
                return {sends(answer(200, R"({"hash_type":"sha1","results":[]})"))};
            return {sends(answer(200,
                R"({"hash_type":"sha1","results":[{"hash_value":")" + m_sha1 + R"(","status":")" + m_status
                    + R"("}]})"))};
        }
        return {sends(answer(404, R"({"detail":"Not found."})"))};
    };
    open();
}

void TestSubmissions::cleanup()
{
    m_queue.reset();
    m_context.reset();
    m_dispatcher.reset();
    m_session.reset();
}

void TestSubmissions::open()
{
    m_session = std::make_unique<Session>();
    m_queue = std::make_unique<Queue>(*m_session);
    QSignalSpy loaded(m_session.get(), &Session::loaded);
    m_session->open(path(u"session"_s), {}, Session::Whose::Ours);
    QVERIFY(loaded.wait());
    m_dispatcher = std::make_unique<Dispatcher>(profileFor(*m_server), recordedToken);
    m_context = std::make_unique<ActionContext>(*m_dispatcher, std::make_unique<SessionLedger>(*m_session));
    m_queue->setAppliance(m_context.get());
}

// As after kill -9: runs and queue go without a word.
void TestSubmissions::restart()
{
    QVERIFY(m_session->flush());
    cleanup();
    open();
}

RowId TestSubmissions::add(IndicatorType type, const QString &value)
{
    Row row;
    row.indicator = {type, value, value};
    const RowId id = m_session->add({row});
    agreeToAll(*m_queue, {id}, profileFor(*m_server));
    return id;
}

void TestSubmissions::run(RowId id, QStringView action)
{
    QSignalSpy idle(m_queue.get(), &Queue::idle);
    QCOMPARE(m_queue->enqueue({id}, *actionFromWord(action), {}), 1);
    QVERIFY(idle.wait(20000));
}

int TestSubmissions::posts(const QByteArray &to) const
{
    return int(std::ranges::count_if(
        m_server->requests(), [&to](const Received &request) { return request.target().startsWith(to); }));
}

QVariant TestSubmissions::stored(const QString &question) const
{
    SqlBrake brake;
    QSqlDatabase database = newDatabase();
    QVariant value;
    if (openForReading(path(u"session"_s), database, brake).isEmpty()) {
        QSqlQuery query(database);
        if (query.exec(question) && query.next())
            value = query.value(0);
    }
    forgetDatabase(database);
    return value;
}

void TestSubmissions::rememberedBeforeTheFirstByte()
{
    run(add(IndicatorType::File, m_file), u"submit-file");
    QCOMPARE(m_session->at(0).state, State::Done);
    QVERIFY(m_seen.isValid());
    QCOMPARE(m_seen.toInt(), int(Submission::State::Sending));
    QVERIFY(m_session->flush());
    QCOMPARE(stored(u"SELECT state FROM submission"_s).toInt(), int(Submission::State::Sent));
    QCOMPARE(stored(u"SELECT id FROM submission"_s).toByteArray(), m_sha1);
}

void TestSubmissions::fileThatArrivedIsNotSentAgain()
{
    m_submission = {resets()};
    m_status = "processed";
    run(add(IndicatorType::File, m_file), u"submit-file");
    QCOMPARE(m_session->at(0).state, State::Done);
    QCOMPARE(m_session->at(0).summary.digest(u"SHA-1").toLatin1(), m_sha1);
    QCOMPARE(posts("/api/submit/file/"), 1);
    QVERIFY(!mayBeSubmitted(m_session->at(0)));
}

void TestSubmissions::fileThatDidNotArriveIsSentAgain()
{
    m_submission = {resets()};
    m_server->onRequest = [this, before = m_server->onRequest](int number, const Received &request) {
        const Script script = before(number, request);
        if (request.target().startsWith("/api/submit/"))
            m_submission = {sends(answer(201, R"({"detail":{"id":7,"sha1":")" + m_sha1 + R"("}})"))};
        return script;
    };
    run(add(IndicatorType::File, m_file), u"submit-file");
    QCOMPARE(m_session->at(0).state, State::Done);
    QCOMPARE(posts("/api/submit/file/"), 2);
    QCOMPARE(posts("/api/samples/status/"), 2); // twice before it is believed
}

void TestSubmissions::fileOfWhichNobodyTellsIsAskedAboutAgain()
{
    m_submission = {resets()};
    m_status.clear(); // as while it is being processed
    const RowId id = add(IndicatorType::File, m_file);
    m_queue->enqueue({id}, *actionFromWord(u"submit-file"), {});
    QTRY_VERIFY_WITH_TIMEOUT(posts("/api/samples/status/") >= 2, 20000);
    m_status = "processed";
    QTRY_COMPARE_WITH_TIMEOUT(m_session->at(0).state, State::Done, 20000);
    QCOMPARE(posts("/api/submit/file/"), 1);
}

void TestSubmissions::aRefusedFileIsAskedAboutFirst_data()
{
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<bool>("taken");
    const auto detail = R"({"detail":"Not now."})"_ba;
    for (const bool taken : {true, false}) {
        const char *end = taken ? "taken" : "not taken";
        for (const int status : {429, 503, 405, 408})
            QTest::addRow("%d, %s", status, end) << answer(status, detail) << taken;
        QTest::addRow("408 of a server, %s", end) << answer(408, "<html>", "Content-Type: text/html\r\n") << taken;
        QTest::addRow("429 of a proxy, %s", end) << answer(429, "slow", "Content-Type: text/plain\r\n") << taken;
        QTest::addRow("503 of a proxy, %s", end) << answer(503, "<html>", "Content-Type: text/html\r\n") << taken;
        QTest::addRow("502, %s", end) << answer(502, "", "") << taken;
    }
}

// An appliance that takes the file and says "busy" all the same: what it holds is not sent another time.
void TestSubmissions::aRefusedFileIsAskedAboutFirst()
{
    QFETCH(QByteArray, refusal);
    QFETCH(bool, taken);
    m_dispatcher->setFirstRetryDelay(std::chrono::milliseconds{1});
    m_submission = {sends(refusal)};
    m_server->onRequest = [this, taken, before = m_server->onRequest](int number, const Received &request) {
        const Script script = before(number, request);
        if (request.target().startsWith("/api/submit/")) {
            m_status = taken ? "processed" : "not_found";
            m_submission = {sends(answer(201, R"({"detail":{"id":7,"sha1":")" + m_sha1 + R"("}})"))};
        }
        return script;
    };
    run(add(IndicatorType::File, m_file), u"submit-file");
    QCOMPARE(m_session->at(0).state, State::Done);
    QCOMPARE(m_session->at(0).summary.digest(u"SHA-1").toLatin1(), m_sha1);
    QCOMPARE(posts("/api/submit/file/"), taken ? 1 : 2);
    QCOMPARE(posts("/api/samples/status/"), taken ? 1 : 2); // twice before "not there" is believed
    QVERIFY(!mayBeSubmitted(m_session->at(0)));
}

// A busy appliance is tried with one file; the others follow once that one was taken, each asked about first.
void TestSubmissions::refusedFilesGoOneAfterTheOther()
{
    m_dispatcher->setFirstRetryDelay(std::chrono::milliseconds{1});
    constexpr int files = 5;
    QHash<QByteArray, int> sent; // by SHA-1
    QStringList names;
    for (int n = 0; n < files; ++n) {
        names += path(u"sample%1"_s.arg(n));
        QFile file(names.last());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("sample " + QByteArray::number(n) + '.');
    }
    int accepted = 0;
    m_server->onRequest = [&](int, const Received &request) -> Script {
        if (request.target().startsWith("/api/samples/status/")) {
            QByteArray results;
            for (int n = 0; n < files; ++n) {
                const QByteArray sha1
                    = QCryptographicHash::hash("sample " + QByteArray::number(n) + '.', QCryptographicHash::Sha1)
                          .toHex();
                if (request.body.contains(sha1))
                    results += R"({"hash_value":")" + sha1 + R"(","status":"not_found"},)";
            }
            results.chop(1);
            return {sends(answer(200, R"({"hash_type":"sha1","results":[)" + results + "]}"))};
        }
        const qsizetype at = request.body.indexOf("sample ", request.body.indexOf("filename"));
        const QByteArray sha1 = QCryptographicHash::hash(request.body.mid(at, 9), QCryptographicHash::Sha1).toHex();
        ++sent[sha1];
        if (m_server->requests().size() <= 2)
            return {sends(answer(429, R"({"detail":"Busy."})"))};
        ++accepted;
        return {sends(answer(201, R"({"detail":{"id":7,"sha1":")" + sha1 + R"("}})"))};
    };
    std::vector<RowId> ids;
    for (const QString &name : names)
        ids.push_back(add(IndicatorType::File, name));
    QSignalSpy idle(m_queue.get(), &Queue::idle);
    m_queue->enqueue(ids, *actionFromWord(u"submit-file"), {});
    QVERIFY(idle.wait(60000));
    for (const Row &row : m_session->rows())
        QCOMPARE(row.state, State::Done);
    QCOMPARE(accepted, files);
    QCOMPARE(sent.size(), files);
}

void TestSubmissions::aRefusedFileIsUnclearWhenCancelled()
{
    m_submission
        = {sends(answer(429, R"({"detail":"Busy."})", "Content-Type: application/json\r\nRetry-After: 900\r\n"))};
    const RowId id = add(IndicatorType::File, m_file);
    m_queue->enqueue({id}, *actionFromWord(u"submit-file"), {});
    QTRY_COMPARE(m_session->at(0).state, State::Waiting);
    m_queue->cancel({id});
    QTRY_COMPARE(m_session->at(0).state, State::Cancelled);
    m_status = "processed"; // it was taken
    run(id, u"submit-file");
    QCOMPARE(m_session->at(0).state, State::Done);
    QCOMPARE(posts("/api/submit/file/"), 1);
}

void TestSubmissions::aRefusedUrlGoesAgainAndAProxysDoesNot_data()
{
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<bool>("again");
    const auto detail = R"({"detail":"Not now."})"_ba;
    const auto htmlType = "Content-Type: text/html\r\n"_ba;
    for (const int status : {429, 503, 405})
        QTest::addRow("%d", status) << answer(status, detail) << true;
    QTest::newRow("408") << answer(408, detail) << false;
    QTest::newRow("408 of a server") << answer(408, "<html>", htmlType) << false;
    QTest::newRow("429 of a proxy") << answer(429, "slow", "Content-Type: text/plain\r\n") << false;
    for (const int status : {502, 503, 504}) {
        QTest::addRow("%d of a proxy", status) << answer(status, "<html>", htmlType) << false;
        QTest::addRow("%d, empty", status) << answer(status, "", "") << false;
    }
}

// Of a URL there is no way to ask.
void TestSubmissions::aRefusedUrlGoesAgainAndAProxysDoesNot()
{
    QFETCH(QByteArray, refusal);
    QFETCH(bool, again);
    m_dispatcher->setFirstRetryDelay(std::chrono::milliseconds{1});
    m_submission = {sends(refusal)};
    m_server->onRequest = [this, before = m_server->onRequest](int number, const Received &request) {
        const Script script = before(number, request);
        if (request.target().startsWith("/api/submit/"))
            m_submission = {sends(answer(201, R"({"detail":{"id":7}})"))};
        return script;
    };
    run(add(IndicatorType::Url, u"http://a.example/"_s), u"submit-url");
    QCOMPARE(posts("/api/submit/url/"), again ? 2 : 1);
    QCOMPARE(m_session->at(0).state, again ? State::Done : State::Failed);
    if (!again)
        QCOMPARE(m_session->at(0).error->kind, ApiError::Kind::Unclear);
    QCOMPARE(mayBeSubmitted(m_session->at(0)), !again);
}

void TestSubmissions::refusalsLeaveNothingBehind()
{
    m_submission = {sends(answer(413, "{}"))};
    run(add(IndicatorType::File, m_file), u"submit-file");
    QCOMPARE(m_session->at(0).state, State::Failed);
    QCOMPARE(m_session->at(0).error->kind, ApiError::Kind::TooLarge);
    QVERIFY(m_session->at(0).submissions.empty());
    m_submission = {sends(answer(400, R"({"url":["Enter a valid URL."]})"))};
    run(add(IndicatorType::Url, u"http://a.example/"_s), u"submit-url");
    QCOMPARE(m_session->at(1).error->kind, ApiError::Kind::BadRequest);
    QVERIFY(m_session->at(1).submissions.empty());
}

void TestSubmissions::urlWithoutAnswerIsUnclearUntilTheAnalystChooses()
{
    m_submission = {resets()};
    const RowId id = add(IndicatorType::Url, u"http://a.example/"_s);
    run(id, u"submit-url");
    QCOMPARE(m_session->at(0).state, State::Failed);
    QCOMPARE(m_session->at(0).error->kind, ApiError::Kind::Unclear);
    QVERIFY(mayBeSubmitted(m_session->at(0)));
    restart();
    m_submission = {sends(answer(201, R"({"detail":{"id":7}})"))};
    run(id, u"submit-url"); // a retry is not a choice
    QCOMPARE(m_session->at(0).error->kind, ApiError::Kind::Unclear);
    QCOMPARE(posts("/api/submit/url/"), 1);
    m_queue->allowSubmitAgain({id});
    run(id, u"submit-url");
    QCOMPARE(m_session->at(0).state, State::Done);
    QCOMPARE(m_session->at(0).submissionId, u"7"_s);
    QCOMPARE(posts("/api/submit/url/"), 2);
}

void TestSubmissions::confirmedUrlIsDone()
{
    m_submission = {resets()};
    const RowId id = add(IndicatorType::Url, u"http://a.example/"_s);
    run(id, u"triage");
    QVERIFY(mayBeSubmitted(m_session->at(0)));
    m_queue->confirmSubmitted({id});
    QCOMPARE(m_session->at(0).state, State::Done);
    QVERIFY(!m_session->at(0).error);
    QVERIFY(!mayBeSubmitted(m_session->at(0)));
    QCOMPARE(posts("/api/submit/url/"), 1);
}

void TestSubmissions::goesOnAfterARestart()
{
    m_submission = {stalls()};
    const RowId url = add(IndicatorType::Url, u"http://a.example/"_s);
    const RowId file = add(IndicatorType::File, m_file);
    m_queue->enqueue({url}, *actionFromWord(u"submit-url"), {});
    m_queue->enqueue({file}, *actionFromWord(u"submit-file"), {});
    QTRY_COMPARE(posts("/api/submit/"), 2);
    m_status = "processed";
    restart();
    QCOMPARE(m_session->count(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->find(file)->state, State::Done, 20000);
    QTRY_COMPARE(m_session->find(url)->state, State::Failed);
    QCOMPARE(m_session->find(url)->error->kind, ApiError::Kind::Unclear);
    QCOMPARE(posts("/api/submit/"), 2);
}

void TestSubmissions::followsAStoredSubmission()
{
    m_submission = {sends(answer(201, R"({"detail":{"id":7}})"))};
    bool complete = false;
    m_server->onRequest = [&complete, before = m_server->onRequest](int number, const Received &request) -> Script {
        if (!request.target().contains("url-samples/7"))
            return before(number, request);
        return {sends(answer(200,
            complete ? R"({"processing_status":"complete","message":"","report":{}})"
                     : R"({"processing_status":"pending","message":"","report":{}})"))};
    };
    const RowId id = add(IndicatorType::Url, u"http://a.example/"_s);
    m_queue->enqueue({id}, *actionFromWord(u"triage"), {});
    QTRY_VERIFY(posts("/api/uploads/v2/url-samples/7") >= 1);
    restart();
    complete = true;
    QTRY_COMPARE_WITH_TIMEOUT(m_session->find(id)->state, State::Done, 20000);
    QCOMPARE(posts("/api/submit/url/"), 1);
}

void TestSubmissions::nothingIsSentThatCannotBeRemembered()
{
    QSqlDatabase database = newDatabase();
    m_session->close();
    database.setDatabaseName(path(u"session"_s));
    QVERIFY(database.open());
    QSqlQuery(u"PRAGMA user_version=99"_s, database);
    forgetDatabase(database);
    cleanup();
    open();
    QVERIFY(!m_session->trouble().isEmpty());
    run(add(IndicatorType::File, m_file), u"submit-file");
    QCOMPARE(m_session->at(0).error->kind, ApiError::Kind::Disk);
    QCOMPARE(posts("/api/submit/file/"), 0);
}

void TestSubmissions::whatBecameALinkIsNotSent_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<PathLinks>("links");
    QTest::addColumn<bool>("isSent");
    for (const auto *action : {"submit-file", "triage"}) {
        const QString word = QString::fromLatin1(action);
        QTest::addRow("%s, chosen without links", action) << word << PathLinks::None << false;
        QTest::addRow("%s, of an older version", action) << word << PathLinks::Unknown << false;
        QTest::addRow("%s, chosen as a link", action) << word << PathLinks::Followed << true;
    }
}

// The row was made in an earlier run, and the name leads elsewhere since.
void TestSubmissions::whatBecameALinkIsNotSent()
{
    QFETCH(QString, action);
    QFETCH(PathLinks, links);
    QFETCH(bool, isSent);
    const RowId id = add(IndicatorType::File, m_file);
    m_session->update(id, [links](Row &row) { row.pathLinks = links; });
    restart();
    QCOMPARE(m_session->find(id)->pathLinks, links);
    QVERIFY(QFile::rename(m_file, path(u"secret"_s)) && QFile::link(path(u"secret"_s), m_file));
    QCOMPARE(m_queue->enqueue({id}, *actionFromWord(action), {}), 1);
    if (isSent) {
        QTRY_VERIFY_WITH_TIMEOUT(posts("/api/submit/file/") > 0, 20000);
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_session->find(id)->state, State::Failed, 20000);
    QCOMPARE(m_session->find(id)->error->kind, ApiError::Kind::File);
    QCOMPARE(m_server->requests().size(), size_t(0)); // its digest is not asked about either
}

void TestSubmissions::aSessionIsNotSent_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("isInUse");
    for (const auto *action : {"submit-file", "triage", "summary"}) {
        QTest::addRow("%s, a copy", action) << QString::fromLatin1(action) << false;
        QTest::addRow("%s, the one in use", action) << QString::fromLatin1(action) << true;
    }
}

// It tells what was looked for and what was found.
void TestSubmissions::aSessionIsNotSent()
{
    QFETCH(QString, action);
    QFETCH(bool, isInUse);
    const QString copy = path(u"report.exe"_s); // whatever its name says
    QVERIFY(m_session->flush());
    QVERIFY(QFile::copy(path(u"session"_s), copy));
    const RowId id = add(IndicatorType::File, isInUse ? path(u"session"_s) : copy);
    run(id, action);
    QCOMPARE(m_server->requests().size(), size_t(0));
    QCOMPARE(m_session->find(id)->state, State::Failed);
    QCOMPARE(m_session->find(id)->error->kind, ApiError::Kind::Input);
    QVERIFY(m_session->find(id)->error->detail.contains("session of Assay"_L1));
}

void TestSubmissions::cancelledWhileSendingIsUnclear()
{
    m_submission = {stalls()};
    const RowId id = add(IndicatorType::Url, u"http://a.example/"_s);
    m_queue->enqueue({id}, *actionFromWord(u"submit-url"), {});
    QTRY_COMPARE(posts("/api/submit/url/"), 1);
    m_queue->cancel({id});
    QTRY_COMPARE(m_session->at(0).state, State::Cancelled);
    QVERIFY(mayBeSubmitted(m_session->at(0)));
    QCOMPARE(m_session->at(0).submissions->front().state, Submission::State::Unknown);
}

void TestSubmissions::lineAndPauseComeBack()
{
    m_queue->keepPaused(true);
    std::vector<RowId> ids;
    for (int i = 0; i < 6; ++i)
        ids.push_back(add(IndicatorType::Url, u"http://%1.example/"_s.arg(i)));
    const Action &action = *actionFromWord(u"submit-url");
    m_queue->enqueue({ids.begin(), ids.begin() + 5}, action, {});
    m_queue->movePending({ids[4], ids[2]}, Queue::Position::Top);
    m_queue->movePending({ids[0]}, Queue::Position::Bottom);
    m_queue->movePending({ids[3]}, Queue::Position::Up);
    m_queue->enqueue({ids[5]}, action, {}, true);
    const std::vector<RowId> wanted{ids[5], ids[2], ids[4], ids[3], ids[1], ids[0]};
    QCOMPARE(m_queue->pending(), wanted);
    restart();
    QCOMPARE(m_queue->pending(), wanted);
    m_queue->restorePause();
    QVERIFY(m_queue->isPaused());
    m_queue->setPaused(false);
    m_queue->setPaused(true); // for now: not kept
    restart();
    m_queue->restorePause();
    QVERIFY(!m_queue->isPaused());
}

void TestSubmissions::anotherQueueTakesNoRowsOfTheSession()
{
    m_queue->setAppliance(nullptr); // started before any appliance was chosen: any may take it
    const RowId id = add(IndicatorType::Url, u"http://a.example/"_s);
    m_queue->enqueue({id}, *actionFromWord(u"submit-url"), {});
    m_queue->keepPaused(true);
    QVERIFY(m_session->flush());
    cleanup();
    m_session = std::make_unique<Session>();
    m_queue = std::make_unique<Queue>(*m_session);
    m_dispatcher = std::make_unique<Dispatcher>(profileFor(*m_server), recordedToken);
    m_context = std::make_unique<ActionContext>(*m_dispatcher, std::make_unique<SessionLedger>(*m_session));
    Queue other(*m_session, Queue::Rows::Given);
    const auto leave = qScopeGuard([&other] { other.setAppliance(nullptr); });
    other.setAppliance(m_context.get());
    QSignalSpy loaded(m_session.get(), &Session::loaded);
    m_session->open(path(u"session"_s), {}, Session::Whose::Ours);
    QVERIFY(loaded.wait());
    QCOMPARE(m_queue->pending(), std::vector{id});
    QCOMPARE(other.pending(), std::vector<RowId>());
    const RowId given = add(IndicatorType::Md5, QString(32, u'a'));
    other.setPaused(false);
    QSignalSpy idle(&other, &Queue::idle);
    other.enqueue({given}, *actionFromWord(u"classification"), {});
    QVERIFY(idle.wait(20000));
    QCOMPARE(posts("/api/submit/"), 0);
    m_queue->restorePause();
    QVERIFY(m_queue->isPaused()); // the other one's pause is its own
}

ASSAY_TEST(TestSubmissions);
#include "test_submissions.moc"
