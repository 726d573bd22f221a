// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;
using std::chrono::milliseconds;

// Deadlines against servers that are slow on purpose. Only upper bounds that hang are checked, no speed.
class TestTimeouts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void late_data();
    void late();
    void theQuestionHasOneDeadline_data();
    void theQuestionHasOneDeadline();
    void plainServerThatWaits();
    void stuckUpload();
    void slowAnswerToAnUpload();
    void longDownload();
    void lateRequestsAreRetried();
    void silentTls();
    void refusalOutlivesItsBody();

private:
    QTemporaryDir m_folder;
};

void TestTimeouts::late_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("every"); // ms between two bytes; 0 = silence
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("says");
    const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n";
    const auto row = [](const char *name, const QByteArray &head, int every, Role role, const QString &says) {
        QTest::newRow(name) << head << every << int(role) << says;
    };
    row("silence", "", 0, Role::LookUp, u"no answer"_s);
    row("silent download", "", 0, Role::Download, u"no answer"_s);
    row("headers never end", "HTTP/1.1 200 OK\r\nX-Long: ", 40, Role::LookUp, u"no answer"_s);
    row("100 only", "HTTP/1.1 100 Continue\r\n\r\n", 0, Role::LookUp, u"no answer"_s);
    row("body stops", ok + "{", 0, Role::LookUp, u"not a byte"_s);
    row("download stops", ok + "{", 0, Role::Download, u"1 KiB"_s);
    row("body trickles", ok, 40, Role::LookUp, u"not finished"_s);
    row("download trickles", ok, 40, Role::Download, u"1 KiB"_s);
}

void TestTimeouts::late()
{
    QFETCH(QByteArray, head);
    QFETCH(int, every);
    QFETCH(int, role);
    QFETCH(QString, says);
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script {
        if (every == 0)
            return {sends(head), stalls()};
        return {sends(head), trickles(QByteArray(4000, 'x'), milliseconds{every})};
    };
    Profile profile = profileOf(server);
    profile.timeouts = shortTimeouts();
    Dispatcher dispatcher(profile, testToken);
    for (const bool idempotent : {true, false}) {
        Request request = idempotent ? getRequest() : submission();
        request.role = Role(role);
        Ended ended(dispatcher.send<QByteArray>(request, plainBody));
        QVERIFY(QTest::qWaitFor([&] { return !ended.records.empty(); }, 20000));
        QCOMPARE(ended.records[0].note, u"timed_out"_s);
        QVERIFY(ended.wait());
        const bool isRetried = idempotent && says != u"not finished"_s; // which is the end of the whole question
        QCOMPARE(!ended.delays.empty(), isRetried);
        if (idempotent)
            continue;
        QCOMPARE(ended.error().kind, Kind::TimedOut);
        QVERIFY2(ended.error().detail.contains(says)
                || (says == u"1 KiB"_s && ended.error().detail.contains(u"not a byte"_s)),
            qPrintable(ended.error().detail));
        QVERIFY2(ended.error().detail.contains(u"not known"_s), qPrintable(ended.error().detail));
    }
    QTRY_COMPARE(server.open(), 0);
}

// All attempts together take no longer than the profile allows, however each of them fails.
void TestTimeouts::theQuestionHasOneDeadline_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("every");
    const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n";
    QTest::newRow("silence") << QByteArray() << 0;
    QTest::newRow("body stops") << ok + "{" << 0;
    QTest::newRow("body trickles") << ok << 40;
}

void TestTimeouts::theQuestionHasOneDeadline()
{
    QFETCH(QByteArray, head);
    QFETCH(int, every);
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script {
        if (every == 0)
            return {sends(head), stalls()};
        return {sends(head), trickles(QByteArray(4000, 'x'), milliseconds{every})};
    };
    Profile profile = profileOf(server);
    profile.timeouts = {.connect = std::chrono::seconds{10},
        .idle = milliseconds{700},
        .answer = milliseconds{700},
        .absolute = milliseconds{1500}};
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    Ended ended(dispatcher.send<QByteArray>(getRequest(), plainBody));
    QVERIFY(ended.wait(60000));
    QCOMPARE(ended.error().kind, Kind::TimedOut);
    qint64 total = 0; // of the attempts, by their own clocks
    for (const CallRecord &record : ended.records)
        total += record.milliseconds;
    QCOMPARE_GE(ended.records.size(), size_t(every ? 1 : 2));
    QVERIFY2(ended.records.size() <= 3 && ended.error().detail.contains(u"1.5 s"_s), qPrintable(ended.error().detail));
    QCOMPARE_GE(total, 1200);
}

// A server without TLS that waits for the rest of what it takes for a request: one attempt, and what to do.
void TestTimeouts::plainServerThatWaits()
{
    HostileServer server;
    server.when = When::Connected;
    server.onRequest = [](int, const Received &) -> Script { return {stalls()}; };
    Profile profile = tlsProfileOf(server, {});
    profile.timeouts = shortTimeouts();
    Dispatcher dispatcher(profile, testToken);
    Ended ended(dispatcher.send<QByteArray>(getRequest(), plainBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::TimedOut);
    QCOMPARE(ended.records.size(), size_t(1));
    QVERIFY2(ended.error().detail.contains(u"http://"_s), qPrintable(ended.error().detail));
}

void TestTimeouts::stuckUpload()
{
    HostileServer server;
    server.readsBodies = false;
    server.onRequest = [](int, const Received &) -> Script { return {stalls()}; };
    Profile profile = profileOf(server);
    profile.timeouts = shortTimeouts();
    Dispatcher dispatcher(profile, testToken);
    Ended ended(dispatcher.send<QByteArray>(upload(openSample(makeFile(m_folder.path(), 64 << 20))), plainBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::TimedOut);
    QVERIFY(!ended.error().detail.contains(u"not known"_s)); // half a body cannot have been obeyed
}

void TestTimeouts::slowAnswerToAnUpload()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {waits(milliseconds{900}), sends(answer(201))}; };
    Profile profile = profileOf(server);
    profile.timeouts = shortTimeouts();
    profile.timeouts.answer = std::chrono::seconds{60};
    Dispatcher dispatcher(profile, testToken);
    Ended ended(dispatcher.send<QByteArray>(upload(openSample(makeFile(m_folder.path(), 1 << 20))), plainBody));
    QVERIFY(ended.wait());
    QVERIFY2(bool(*ended.result), *ended.result ? "" : qPrintable(ended.error().detail));
}

void TestTimeouts::longDownload()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script {
        Script script{sends("HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\nContent-Type: application/json\r\n\r\n")};
        for (int i = 0; i < 20; ++i) {
            script.push_back(sends(QByteArray(100000, 'x')));
            script.push_back(waits(milliseconds{100}));
        }
        return script;
    };
    Profile profile = profileOf(server);
    profile.timeouts = shortTimeouts();
    profile.timeouts.idle = std::chrono::seconds{5};
    Dispatcher dispatcher(profile, testToken);
    Request request = getRequest();
    request.role = Role::Download;
    Ended download(dispatcher.send<QByteArray>(request, plainBody));
    request.role = Role::LookUp;
    request.idempotent = false;
    Ended lookUp(dispatcher.send<QByteArray>(request, plainBody));
    QVERIFY(download.wait() && lookUp.wait());
    QVERIFY2(bool(*download.result), *download.result ? "" : qPrintable(download.error().detail));
    QCOMPARE((*download.result)->size(), 2000000);
    QCOMPARE(lookUp.error().kind, Kind::TimedOut);
}

void TestTimeouts::lateRequestsAreRetried()
{
    HostileServer server;
    server.onRequest = [](int index, const Received &) -> Script {
        if (index == 0)
            return {stalls()};
        return {sends(answer(200))};
    };
    Profile profile = profileOf(server);
    profile.timeouts = shortTimeouts();
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QVERIFY(bool(*ended.result));
    QCOMPARE(int(ended.records.size()), 2);
}

void TestTimeouts::silentTls()
{
    HostileServer server;
    server.when = When::Connected;
    server.onRequest = [](int, const Received &) -> Script { return {stalls()}; };
    Profile profile = tlsProfileOf(server, {});
    profile.timeouts = shortTimeouts();
    Dispatcher dispatcher(profile, testToken);
    Request request = submission();
    Ended ended(dispatcher.send<QByteArray>(request, plainBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::TimedOut);
    QVERIFY2(ended.error().detail.contains(u"no connection"_s), qPrintable(ended.error().detail));
    QVERIFY(!ended.error().detail.contains(u"not known"_s));
}

void TestTimeouts::refusalOutlivesItsBody()
{
    // A 404 alone proves nothing: the words that would make it the appliance's own did not come.
    for (const auto &[status, kind] : {std::pair(413, Kind::TooLarge), std::pair(404, Kind::BadAnswer)}) {
        HostileServer server;
        server.onRequest = [said = status](int, const Received &) -> Script {
            return {sends("HTTP/1.1 " + QByteArray::number(said) + " No\r\nContent-Length: 99\r\n\r\n"), stalls()};
        };
        Profile profile = profileOf(server);
        profile.timeouts = shortTimeouts();
        Dispatcher dispatcher(profile, testToken);
        Ended ended(dispatcher.send<QByteArray>(getRequest(), plainBody));
        QVERIFY(ended.wait());
        QCOMPARE(ended.error().kind, kind);
        QCOMPARE(ended.error().httpStatus, status);
    }
}

ASSAY_TEST(TestTimeouts);
#include "test_timeouts.moc"
