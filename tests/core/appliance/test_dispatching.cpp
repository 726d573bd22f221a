// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QTemporaryDir>
#include <QThreadPool>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;
using std::chrono::milliseconds;

// Who is sent when, and what cancelling does at each stage.
class TestDispatching : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cap_data();
    void cap();
    void stuckUploads_data();
    void stuckUploads();
    void urgentFirst();
    void neverBeforeSendReturned();
    void cancelWhileQueued();
    void cancelWhileRunning();
    void cancelWhileWaitingToRetry();
};

void TestDispatching::cap_data()
{
    QTest::addColumn<int>("cap");
    QTest::addColumn<bool>("post");
    for (const int cap : {1, 4, 6, 24}) {
        for (const bool post : {false, true})
            QTest::addRow("%d %s", cap, post ? "POST" : "GET") << cap << post;
    }
}

void TestDispatching::cap()
{
    QFETCH(int, cap);
    QFETCH(bool, post);
    HostileServer server;
    // all wait until the cap is filled once, and then long enough for one too many to show itself
    server.onRequest = [&](int index, const Received &) -> Script {
        return {waitsUntil([&] { return server.maxInProgress() >= cap; }), waits(milliseconds{index < cap ? 100 : 0}),
            sends(answer(200))};
    };
    Profile profile = profileOf(server);
    profile.inFlight = cap;
    Dispatcher dispatcher(profile, testToken);
    const Ends ends = sendMany(dispatcher, 40, post ? submission() : getRequest());
    QCOMPARE(dispatcher.waiting(), 40);
    int maxRunning = 0;
    for (const auto &ended : ends) {
        QVERIFY(QTest::qWaitFor(
            [&] {
                maxRunning = std::max(maxRunning, dispatcher.running());
                return ended->result.has_value();
            },
            20000));
        QVERIFY(bool(*ended->result));
    }
    QCOMPARE(int(server.requests().size()), 40);
    QCOMPARE(server.maxInProgress(), cap);
    QCOMPARE(maxRunning, cap);
    QCOMPARE(dispatcher.running(), 0);
    QCOMPARE(dispatcher.waiting(), 0);
}

void TestDispatching::stuckUploads_data()
{
    QTest::addColumn<int>("cap");
    QTest::addColumn<int>("stuck");
    QTest::newRow("2") << 2 << 1;
    QTest::newRow("6") << 6 << 5;
    QTest::newRow("20") << 20 << 19;
}

void TestDispatching::stuckUploads()
{
    QFETCH(int, cap);
    QFETCH(int, stuck);
    HostileServer server;
    server.onRequest = [](int, const Received &request) -> Script {
        if (request.method() == "POST" || request.target().contains("pdf"))
            return {stalls()};
        return {sends(answer(200))};
    };
    Profile profile = profileOf(server);
    profile.inFlight = cap;
    Dispatcher dispatcher(profile, testToken);
    Request post = submission();
    post.role = Role::Upload;
    Request get = getRequest("/api/pdf/");
    get.role = Role::Download;
    const Ends uploads = sendMany(dispatcher, 30, post);
    const Ends downloads = sendMany(dispatcher, 30, get);
    const Ends lookUps = sendMany(dispatcher, 20, getRequest());
    for (const auto &ended : lookUps) {
        QVERIFY(ended->wait());
        QVERIFY(bool(*ended->result));
    }
    QTRY_COMPARE(server.inProgress(), stuck);
    QCOMPARE(dispatcher.running(), stuck);
    QCOMPARE(dispatcher.waiting(), 60 - stuck);
}

void TestDispatching::urgentFirst()
{
    HostileServer server;
    QByteArrayList order;
    server.onRequest = [&](int, const Received &request) -> Script {
        order += request.target();
        return {sends(answer(200))};
    };
    Profile profile = profileOf(server);
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    Ends ends;
    for (const auto &path : {"/1"_ba, "/2"_ba, "/urgent"_ba, "/3"_ba, "/download"_ba, "/4"_ba}) {
        Request request = getRequest(path);
        request.urgent = path == "/urgent";
        request.role = path == "/download" ? Role::Download : Role::LookUp;
        ends.push_back(std::make_unique<Ended>(dispatcher.send<QByteArray>(request, plainBody)));
    }
    for (const auto &ended : ends)
        QVERIFY(ended->wait());
    QCOMPARE(order, (QByteArrayList{"/urgent", "/1", "/download", "/2", "/3", "/4"}));
}

void TestDispatching::neverBeforeSendReturned()
{
    Dispatcher dispatcher(Profile{}, testToken); // no host: fails without any socket
    Ended ended(dispatcher.send<QByteArray>(getRequest(), plainBody));
    QCOMPARE(ended.times, 0);
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Input);
    QCOMPARE(ended.times, 1);
    QVERIFY(ended.records.empty());
}

void TestDispatching::cancelWhileQueued()
{
    HostileServer server;
    server.onRequest = stall;
    Profile profile = profileOf(server);
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    Ended running(dispatcher.send<QByteArray>(getRequest("/first"), plainBody));
    auto *queued = dispatcher.send<QByteArray>(getRequest("/second"), plainBody);
    Ended ended(queued);
    QTRY_COMPARE(server.inProgress(), 1);
    queued->cancel();
    queued->cancel();
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Cancelled);
    QCOMPARE(ended.times, 1);
    QVERIFY(ended.records.empty());
    QCOMPARE(dispatcher.waiting(), 0);
    QCOMPARE(dispatcher.running(), 1);
    QCOMPARE(int(server.requests().size()), 1);
}

void TestDispatching::cancelWhileRunning()
{
    HostileServer server;
    server.onRequest = stall;
    Profile profile = profileOf(server);
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    auto *call = dispatcher.send<QByteArray>(getRequest("/first"), plainBody);
    Ended ended(call);
    QTRY_COMPARE(server.inProgress(), 1);
    call->cancel();
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Cancelled);
    QCOMPARE(int(ended.records.size()), 1);
    QCOMPARE(ended.records[0].note, u"cancelled"_s);
    QTRY_COMPARE(server.open(), 0);
    server.onRequest = {};
    Ended next(dispatcher.send<QByteArray>(getRequest("/second"), plainBody));
    QVERIFY(next.wait());
    QVERIFY(bool(*next.result));
    QCOMPARE(ended.times, 1);
}

void TestDispatching::cancelWhileWaitingToRetry()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {sends(answer(503))}; };
    Profile profile = profileOf(server);
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setFirstRetryDelay(std::chrono::minutes{2});
    auto *call = dispatcher.send<QByteArray>(getRequest(), plainBody);
    Ended ended(call);
    QTRY_COMPARE(int(ended.delays.size()), 1);
    QCOMPARE(dispatcher.running(), 0);
    QCOMPARE(dispatcher.waiting(), 1);
    server.onRequest = {};
    Ended other(dispatcher.send<QByteArray>(getRequest(), plainBody)); // the slot is free
    QVERIFY(other.wait());
    call->cancel();
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Cancelled);
    QCOMPARE(dispatcher.waiting(), 0);
    QCOMPARE(int(ended.records.size()), 1);
}

ASSAY_TEST(TestDispatching);
#include "test_dispatching.moc"
