// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;
using std::chrono::milliseconds;

namespace {

OutageRules quickRules(std::optional<milliseconds> giveUpAfter = {})
{
    return {.failures = 3,
        .firstProbe = milliseconds{20},
        .maxProbeInterval = milliseconds{100},
        .giveUpAfter = giveUpAfter};
}

} // namespace

// What becomes of requests while the appliance is unavailable.
class TestOutages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWaitedFor_data();
    void isWaitedFor();
    void onOff();
    void theServerIsAwayForAWhile();
    void oneProbeAtATime();
    void submissionsWaitUnsent();
    void givesUp();
    void whatNeverWorkedIsNotWaitedFor();
    void oneSampleThatFailsIsNoOutage();
    void cancelledWhileItWaits();
    void retryAfterIsNotUndercut();
    void rowsHearOfIt();

private:
    static Ends ask(Dispatcher &dispatcher, int count)
    {
        Ends ends;
        for (int i = 0; i < count; ++i)
            ends.push_back(std::make_unique<Ended>(
                dispatcher.send<QByteArray>(getRequest("/api/look/" + QByteArray::number(i)), jsonBody)));
        return ends;
    }
    static int good(const Ends &ends)
    {
        return int(std::ranges::count_if(ends, [](const auto &one) { return one->result && bool(*one->result); }));
    }
};

void TestOutages::isWaitedFor_data()
{
    QTest::addColumn<QByteArray>("refusal");
    const QByteArray page = "Content-Type: text/html\r\n";
    QTest::newRow("503") << answer(503);
    QTest::newRow("503, page") << answer(503, "<html>", page);
    QTest::newRow("503, text") << answer(503, "no available server", "Content-Type: text/plain\r\n");
    QTest::newRow("502") << answer(502, "", page);
    QTest::newRow("504") << answer(504, "<html>", page);
    QTest::newRow("429") << answer(429);
}

// Many more attempts fail than any request has: each request is answered once in the end.
void TestOutages::isWaitedFor()
{
    QFETCH(QByteArray, refusal);
    HostileServer server;
    server.onRequest
        = [&](int index, const Received &) -> Script { return {sends(index < 30 ? refusal : answer(200))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    dispatcher.waitForAppliance(quickRules());
    QSignalSpy changes(&dispatcher, &Dispatcher::outageChanged);
    const Ends ends = ask(dispatcher, 40);
    QTRY_VERIFY(dispatcher.outage().has_value());
    QVERIFY(dispatcher.outage()->why.httpStatus > 0);
    for (const auto &ended : ends)
        QVERIFY(ended->wait());
    QCOMPARE(good(ends), 40);
    QCOMPARE(int(server.requests().size()), 70);
    QVERIFY(!dispatcher.outage());
    QVERIFY(changes.size() > 1);
}

// The appliance answers for a while, then not, again and again.
void TestOutages::onOff()
{
    HostileServer server;
    QElapsedTimer clock;
    clock.start();
    server.onRequest = [&](int, const Received &) -> Script {
        return {waits(milliseconds{1}), sends(clock.elapsed() % 200 < 120 ? answer(200) : answer(503))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{20});
    dispatcher.waitForAppliance(quickRules());
    const Ends ends = ask(dispatcher, 200);
    for (const auto &ended : ends)
        QVERIFY(ended->wait(60000));
    QCOMPARE(good(ends), 200);
}

// Connections are refused, then there is a server again: none is lost.
void TestOutages::theServerIsAwayForAWhile()
{
    auto server = std::make_unique<HostileServer>();
    const auto wellBehaved = [](int, const Received &) -> Script { return {sends(answer(200))}; };
    server->onRequest = wellBehaved;
    const Profile profile = profileOf(*server);
    const quint16 port = server->port();
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    dispatcher.waitForAppliance(quickRules());
    Ends before = ask(dispatcher, 1);
    QVERIFY(before[0]->wait());
    server.reset();
    const Ends ends = ask(dispatcher, 30);
    QTRY_VERIFY(dispatcher.outage().has_value());
    QCOMPARE(dispatcher.outage()->why.cause, ApiError::Cause::Refused);
    QTest::qWait(300);
    QCOMPARE(dispatcher.waiting() + dispatcher.running(), 30);
    auto again = std::make_unique<HostileServer>(Identity{}, port);
    again->onRequest = wellBehaved;
    for (const auto &ended : ends)
        QVERIFY(ended->wait());
    QCOMPARE(good(ends), 30);
    QCOMPARE(int(again->requests().size()), 30);
}

void TestOutages::oneProbeAtATime()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {waits(milliseconds{30}), sends(answer(503))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    dispatcher.waitForAppliance(quickRules());
    const Ends ends = ask(dispatcher, 20);
    QTRY_VERIFY(dispatcher.outage().has_value());
    QTRY_COMPARE(dispatcher.running(), 0); // those that were on their way
    const int before = int(server.requests().size());
    int most = 0;
    while (int(server.requests().size()) < before + 4) {
        most = std::max(most, dispatcher.running());
        QTest::qWait(2);
    }
    QCOMPARE(most, 1);
    const QByteArray probe = server.requests().back().target();
    QCOMPARE(server.requests()[size_t(before) + 1].target(), probe); // it is always the same one
    for (const auto &ended : ends)
        QVERIFY(!ended->result);
}

// No submission is sent to an appliance that is known to be ill: it might be taken by it, or fail.
void TestOutages::submissionsWaitUnsent()
{
    bool isIll = true;
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(answer(isIll ? 502 : 200))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    dispatcher.waitForAppliance(quickRules());
    const Ends ends = ask(dispatcher, 4);
    QTRY_VERIFY(dispatcher.outage().has_value());
    Ended sent(dispatcher.send<QByteArray>(submission(), jsonBody));
    QTRY_VERIFY(!sent.delays.empty()); // the row says what it waits for
    QTest::qWait(300);
    for (const Received &request : server.requests())
        QCOMPARE(request.method(), "GET"_ba);
    isIll = false;
    QVERIFY(sent.wait());
    QVERIFY(bool(*sent.result));
    for (const auto &ended : ends)
        QVERIFY(ended->wait() && bool(*ended->result));
}

void TestOutages::givesUp()
{
    HostileServer server;
    bool isIll = true;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(answer(isIll ? 503 : 200))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    dispatcher.waitForAppliance(quickRules(milliseconds{400}));
    QSignalSpy gaveUp(&dispatcher, &Dispatcher::gaveUp);
    QElapsedTimer clock;
    clock.start();
    const Ends ends = ask(dispatcher, 10);
    QTRY_VERIFY(dispatcher.outage() && dispatcher.outage()->givesUp);
    for (const auto &ended : ends) {
        QVERIFY(ended->wait());
        QCOMPARE(ended->error().kind, Kind::Server);
    }
    QVERIFY(ends.back()->error().detail.contains(u"waited 0.4 s"_s));
    QCOMPARE_GE(clock.elapsed(), 400);
    QTRY_COMPARE(int(gaveUp.size()), 1);
    QVERIFY(!dispatcher.outage());
    // Afterwards a request fails at once, until one is answered.
    const size_t before = server.requests().size();
    Ends late = ask(dispatcher, 1);
    QVERIFY(late[0]->wait() && !*late[0]->result);
    QCOMPARE(server.requests().size(), before + 1);
    isIll = false;
    late = ask(dispatcher, 1);
    QVERIFY(late[0]->wait() && bool(*late[0]->result));
    isIll = true;
    late = ask(dispatcher, 3);
    QTRY_VERIFY(dispatcher.outage().has_value());
}

// A port that refuses, a name that does not exist and a server that says nothing are answered at once while the
// appliance has never worked: the address is wrong.
void TestOutages::whatNeverWorkedIsNotWaitedFor()
{
    quint16 port = 0;
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        port = nobody.serverPort();
    }
    Profile profile;
    profile.disableProxies = true;
    profile.host = u"http://127.0.0.1:%1"_s.arg(port);
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setFirstRetryDelay(std::chrono::hours{1});
    dispatcher.waitForAppliance(quickRules());
    const Ends ends = ask(dispatcher, 10);
    for (const auto &ended : ends) {
        QVERIFY(ended->wait());
        QCOMPARE(ended->error().cause, ApiError::Cause::Refused);
        QCOMPARE(ended->records.size(), size_t(1));
    }
    QVERIFY(!dispatcher.outage());
}

void TestOutages::oneSampleThatFailsIsNoOutage()
{
    HostileServer server;
    server.onRequest = [](int, const Received &request) -> Script {
        return {sends(request.target().endsWith("/7") ? answer(503) : answer(200))};
    };
    Profile profile = profileOf(server);
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setFirstRetryDelay(milliseconds{10});
    dispatcher.waitForAppliance(quickRules());
    QSignalSpy changes(&dispatcher, &Dispatcher::outageChanged);
    const Ends ends = ask(dispatcher, 10);
    QTimer others; // so that other requests are answered between its attempts
    Ends more;
    connect(&others, &QTimer::timeout, this, [&] { more.push_back(std::move(ask(dispatcher, 1).front())); });
    others.start(2);
    QVERIFY(ends[7]->wait());
    others.stop();
    QCOMPARE(ends[7]->error().httpStatus, 503);
    QCOMPARE(ends[7]->records.size(), size_t(4));
    for (const auto &ended : more)
        QVERIFY(ended->wait());
    QCOMPARE(good(ends), 9);
    QCOMPARE(int(changes.size()), 0);
}

void TestOutages::cancelledWhileItWaits()
{
    bool isIll = true;
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(answer(isIll ? 503 : 200))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    dispatcher.waitForAppliance(quickRules());
    QList<QPointer<ApiCall>> calls;
    Ends ends;
    for (int i = 0; i < 10; ++i) {
        auto *call = dispatcher.send<QByteArray>(getRequest(), jsonBody);
        calls.append(call);
        ends.push_back(std::make_unique<Ended>(call));
    }
    QTRY_VERIFY(dispatcher.outage().has_value());
    for (int i = 0; i < 9; ++i) { // the probe among them
        calls[i]->cancel();
        QVERIFY(ends[size_t(i)]->wait());
        QCOMPARE(ends[size_t(i)]->error().kind, Kind::Cancelled);
    }
    isIll = false;
    QVERIFY(ends[9]->wait());
    QVERIFY(bool(*ends[9]->result));
    QCOMPARE(dispatcher.waiting() + dispatcher.running(), 0);
}

void TestOutages::retryAfterIsNotUndercut()
{
    bool isIll = true;
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script {
        return {
            sends(isIll ? answer(503, "{}", "Content-Type: application/json\r\nRetry-After: 600\r\n") : answer(200))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.waitForAppliance(quickRules());
    const Ends ends = ask(dispatcher, 12);
    QTRY_VERIFY(dispatcher.outage().has_value());
    QTRY_COMPARE(dispatcher.running(), 0);
    QCOMPARE_GE(QDateTime::currentDateTime().secsTo(dispatcher.outage()->nextProbe), 590);
    const size_t before = server.requests().size();
    QTest::qWait(300);
    QCOMPARE(server.requests().size(), before);
    isIll = false;
    dispatcher.retryNow(); // the analyst knows better
    for (const auto &ended : ends)
        QVERIFY(ended->wait());
    QCOMPARE(good(ends), 12);
}

void TestOutages::rowsHearOfIt()
{
    bool isIll = true;
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(answer(isIll ? 503 : 200))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    dispatcher.waitForAppliance(quickRules());
    auto *call = dispatcher.send<QByteArray>(getRequest(), jsonBody);
    QSignalSpy retrying(call, &ApiCall::retrying);
    QSignalSpy resumed(call, &ApiCall::resumed);
    Ended ended(call);
    const Ends others = ask(dispatcher, 8);
    QTRY_VERIFY(retrying.size() >= 3); // with the time of each further probe
    isIll = false;
    QVERIFY(ended.wait());
    QVERIFY(resumed.size() >= 1);
    for (const auto &one : others)
        QVERIFY(one->wait());
}

ASSAY_TEST(TestOutages);
#include "test_outages.moc"
