// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;
using std::chrono::milliseconds;

// How a busy appliance is treated, and what the analyst can do about it.
class TestPoliteness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void submissionWaits_data();
    void submissionWaits();
    void uploadGoesAgainWhole();
    void othersWaitBehindOneThatWasTurnedAway();
    void oneWhoseSenderAsksEndsAndComesBackFirst();
    void retryNow();
    void spentCloudQuotaIsFinal();
    void neverAboveTheRate();
};

void TestPoliteness::submissionWaits_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("busy") << 429;
    QTest::newRow("maintenance") << 405;
    QTest::newRow("short of disk") << 503;
}

void TestPoliteness::submissionWaits()
{
    QFETCH(int, status);
    HostileServer server;
    server.onRequest
        = [&](int index, const Received &) -> Script { return {sends(index < 3 ? answer(status) : answer(201))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    Ended ended(dispatcher.send<QByteArray>(submission(), jsonBody));
    QVERIFY(ended.wait());
    QVERIFY(bool(*ended.result));
    QCOMPARE(int(server.requests().size()), 4);
    QCOMPARE(int(ended.delays.size()), 3);
    for (size_t i = 0; i < ended.delays.size(); ++i)
        QCOMPARE_GE(ended.delays[i], milliseconds{15 << i});
}

void TestPoliteness::uploadGoesAgainWhole()
{
    QTemporaryDir folder;
    const QString path = makeFile(folder.path(), 300'000);
    HostileServer server;
    server.onRequest
        = [&](int index, const Received &) -> Script { return {sends(index == 0 ? answer(429) : answer(201))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    Ended ended(dispatcher.send<QByteArray>(upload(openSample(path)), jsonBody));
    QVERIFY(ended.wait());
    QVERIFY(bool(*ended.result));
    QCOMPARE(int(server.requests().size()), 2);
    for (const Received &request : server.requests())
        QCOMPARE_GE(request.body.count('A'), 300'000);
}

void TestPoliteness::othersWaitBehindOneThatWasTurnedAway()
{
    HostileServer server;
    server.onRequest = [&](int index, const Received &) -> Script {
        return {sends(index == 0 ? answer(429, "{}", jsonType + "Retry-After: 900\r\n") : answer(201))};
    };
    Profile profile = profileOf(server);
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    std::vector<std::unique_ptr<Ended>> ends;
    const auto send = [&](const QByteArray &json) {
        ends.push_back(std::make_unique<Ended>(dispatcher.send<QByteArray>(submission(json), jsonBody)));
    };
    send(R"({"url":"1"})");
    send(R"({"url":"2"})");
    QTRY_COMPARE(ends[1]->delays.size(), size_t(1)); // why it waits, though it was not sent yet
    QCOMPARE_GE(milliseconds{900'000}, ends[1]->delays[0]);
    send(R"({"url":"3"})"); // comes later
    QTRY_COMPARE(ends[2]->delays.size(), size_t(1));
    Ended look(dispatcher.send<QByteArray>(getRequest(), jsonBody)); // what harms nobody goes on
    QVERIFY(look.wait());
    QVERIFY(bool(*look.result));
    QCOMPARE(int(server.requests().size()), 2);
    QCOMPARE(dispatcher.waiting(), 3);
    dispatcher.retryNow();
    for (const auto &ended : ends) {
        QVERIFY(ended->wait());
        QVERIFY(bool(*ended->result));
    }
    QCOMPARE(int(server.requests().size()), 5);
    QVERIFY(server.requests()[2].body.contains("\"1\"")); // first come, first served
}

void TestPoliteness::oneWhoseSenderAsksEndsAndComesBackFirst()
{
    HostileServer server;
    server.onRequest
        = [&](int index, const Received &) -> Script { return {sends(index == 0 ? answer(429) : answer(201))}; };
    Profile profile = profileOf(server);
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    const auto patience = std::make_shared<Patience>();
    Request careful = submission(R"({"url":"1"})");
    careful.patience = patience;
    Ended first(dispatcher.send<QByteArray>(careful, jsonBody));
    Ended other(dispatcher.send<QByteArray>(submission(R"({"url":"2"})"), jsonBody));
    QVERIFY(first.wait());
    QVERIFY(!*first.result); // it waited, and was not sent again
    QCOMPARE(first.error().kind, Kind::RateLimited);
    QCOMPARE(int(first.delays.size()), 1);
    QVERIFY(patience->mayGoAgain && patience->wasTurnedAway);
    QCOMPARE(patience->attempts, 1);
    QCOMPARE_GE(patience->waited, milliseconds{15});
    QCOMPARE(int(server.requests().size()), 1);
    Ended second(dispatcher.send<QByteArray>(careful, jsonBody)); // its sender has asked
    QVERIFY(second.wait() && other.wait());
    QVERIFY(bool(*second.result) && bool(*other.result));
    QCOMPARE(int(server.requests().size()), 3);
    QVERIFY(server.requests()[1].body.contains("\"1\""));
}

void TestPoliteness::retryNow()
{
    HostileServer server;
    server.onRequest = [&](int index, const Received &) -> Script {
        return {sends(index < 2 ? answer(429, "{}", jsonType + "Retry-After: 900\r\n") : answer(200))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.retryNow(); // nothing waits: nothing happens
    Ended look(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    Ended sent(dispatcher.send<QByteArray>(submission(), jsonBody));
    QVERIFY(QTest::qWaitFor([&] { return look.delays.size() == 1 && sent.delays.size() == 1; }));
    QCOMPARE(dispatcher.waiting(), 2);
    QCOMPARE(int(server.requests().size()), 2);
    QCOMPARE(look.delays, std::vector{milliseconds{900'000}});
    dispatcher.retryNow();
    QVERIFY(look.wait() && sent.wait());
    QVERIFY(bool(*look.result) && bool(*sent.result));
    QCOMPARE(int(server.requests().size()), 4);
}

void TestPoliteness::spentCloudQuotaIsFinal()
{
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(answer(429))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{1});
    Request request = getRequest();
    request.cloud = true;
    Ended ended(dispatcher.send<QByteArray>(request, jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::RateLimited);
    QCOMPARE(int(server.requests().size()), 1);
}

// A slow machine only makes it slower: the last of N requests cannot arrive before (N - 1) / rate seconds.
void TestPoliteness::neverAboveTheRate()
{
    constexpr int perSecond = 40;
    constexpr int requests = 30;
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {sends(answer(200))}; };
    Profile profile = profileOf(server);
    profile.requestsPerSecond = perSecond;
    profile.inFlight = 20;
    Dispatcher dispatcher(profile, testToken);
    QElapsedTimer clock;
    clock.start();
    std::vector<std::unique_ptr<Ended>> ends;
    for (int i = 0; i < requests; ++i)
        ends.push_back(
            std::make_unique<Ended>(dispatcher.send<QByteArray>(i % 2 ? submission() : getRequest(), jsonBody)));
    for (const auto &ended : ends) {
        QVERIFY(ended->wait());
        QVERIFY(bool(*ended->result));
        QVERIFY(dispatcher.startedInLastSecond() <= perSecond);
    }
    QCOMPARE_GE(clock.elapsed(), (requests - 1) * 1000 / perSecond);
    QCOMPARE(int(server.requests().size()), requests);
}

ASSAY_TEST(TestPoliteness);
#include "test_politeness.moc"
