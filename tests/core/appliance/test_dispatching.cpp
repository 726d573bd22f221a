// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport.h"

#include <QTemporaryDir>
#include <QThreadPool>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;
using std::chrono::milliseconds;

//! Who is sent when, and how calls end: once, whoever dies first.
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
    void cancelWhileDecoding();
    void cancelInsideCallback();
    void cancelFromTheSink();
    void receiverDies();
    void dispatcherDies();
    void dispatcherDiesInsideCallback_data();
    void dispatcherDiesInsideCallback();
    void dispatcherDiesWhileDecoding();
    void sendingToADyingDispatcher();
    void callsAreDeleted();
};

namespace {

using Ends = std::vector<std::unique_ptr<Ended>>;

Ends sendMany(Dispatcher &dispatcher, int count, const Request &request)
{
    Ends ends;
    for (int i = 0; i < count; ++i)
        ends.push_back(std::make_unique<Ended>(dispatcher.send<QByteArray>(request, plainBody)));
    return ends;
}

Script stall(int, const Received &)
{
    return {stalls()};
}

} // namespace

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
        return {waitsUntil([&] { return server.mostInProgress() >= cap; }), waits(milliseconds{index < cap ? 100 : 0}),
            sends(answer(200))};
    };
    Profile profile = profileOf(server);
    profile.inFlight = cap;
    Dispatcher dispatcher(profile, testToken);
    const Ends ends = sendMany(dispatcher, 40, post ? submission() : getRequest());
    QCOMPARE(dispatcher.waiting(), 40);
    int mostRunning = 0;
    for (const auto &ended : ends) {
        QVERIFY(QTest::qWaitFor(
            [&] {
                mostRunning = std::max(mostRunning, dispatcher.running());
                return ended->result.has_value();
            },
            20000));
        QVERIFY(bool(*ended->result));
    }
    QCOMPARE(int(server.requests().size()), 40);
    QCOMPARE(server.mostInProgress(), cap);
    QCOMPARE(mostRunning, cap);
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
    dispatcher.setFirstRetryDelay(std::chrono::hours{1});
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

void TestDispatching::cancelWhileDecoding()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {sends(answer(200, QByteArray(200000, '1')))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    std::atomic_bool decoding = false;
    std::atomic_bool go = false;
    auto *call = dispatcher.send<QByteArray>(getRequest(), [&](const RawAnswer &raw) {
        decoding = true;
        while (!go)
            QThread::msleep(1);
        return plainBody(raw);
    });
    Ended ended(call);
    QVERIFY(QTest::qWaitFor([&] { return decoding.load(); }));
    QCOMPARE(dispatcher.running(), 0);
    call->cancel();
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Cancelled);
    go = true;
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10000));
    QTest::qWait(20);
    QCOMPARE(ended.times, 1);
}

void TestDispatching::cancelInsideCallback()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {sends(answer(200))}; };
    Profile profile = profileOf(server);
    profile.inFlight = 2;
    Dispatcher dispatcher(profile, testToken);
    auto *first = dispatcher.send<QByteArray>(getRequest("/1"), plainBody);
    std::vector<QPointer<Call<QByteArray>>> others;
    int cancelled = 0;
    int itself = 0;
    for (int i = 0; i < 5; ++i) {
        others.emplace_back(dispatcher.send<QByteArray>(getRequest("/other"), plainBody));
        others.back()->then(this,
            [&](const Result<QByteArray> &result) { cancelled += !result && result.error().kind == Kind::Cancelled; });
    }
    first->then(this, [&](const Result<QByteArray> &result) {
        ++itself;
        QVERIFY(bool(result));
        first->cancel();
        for (const auto &other : others) {
            if (other)
                other->cancel();
        }
    });
    QTRY_COMPARE(itself, 1);
    QCOMPARE_GE(cancelled, 4);
    QTRY_COMPARE(dispatcher.running() + dispatcher.waiting(), 0);
    QCOMPARE(itself, 1);
}

void TestDispatching::cancelFromTheSink()
{
    struct Canceller : BodySink
    {
        std::optional<ApiError> take(QByteArrayView) override
        {
            call->cancel();
            return {};
        }
        std::optional<ApiError> complete() override { return {}; }
        QPointer<ApiCall> call;
    };
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {sends(answer(200, QByteArray(5000000, '1')))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    const auto sink = std::make_shared<Canceller>();
    Request request = getRequest();
    request.sink = sink;
    auto *call = dispatcher.send<QByteArray>(request, plainBody);
    sink->call = call;
    Ended ended(call);
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Cancelled);
    QTest::qWait(50);
    QCOMPARE(ended.times, 1);
}

void TestDispatching::receiverDies()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {waits(milliseconds{50}), sends(answer(200))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    int called = 0;
    auto receiver = std::make_unique<QObject>();
    QPointer<ApiCall> call
        = dispatcher.send<QByteArray>(getRequest(), plainBody)->then(receiver.get(), [&](const Result<QByteArray> &) {
              ++called;
          });
    QTRY_COMPARE(server.inProgress(), 1);
    receiver.reset();
    QTRY_VERIFY(!call);
    QCOMPARE(called, 0);
}

void TestDispatching::dispatcherDies()
{
    HostileServer server;
    server.onRequest = [](int, const Received &request) -> Script {
        if (request.target() == "/503")
            return {sends(answer(503))};
        return {stalls()};
    };
    Profile profile = profileOf(server);
    profile.inFlight = 3;
    auto dispatcher = std::make_unique<Dispatcher>(profile, testToken);
    dispatcher->setFirstRetryDelay(std::chrono::hours{1});
    Ended pausing(dispatcher->send<QByteArray>(getRequest("/503"), plainBody));
    QTRY_COMPARE(int(pausing.delays.size()), 1);
    const Ends ends = sendMany(*dispatcher, 10, getRequest("/stuck"));
    Ended posting(dispatcher->send<QByteArray>(submission(), plainBody));
    QTRY_COMPARE(server.inProgress(), 3);
    dispatcher.reset();
    for (const auto &ended : ends) {
        QCOMPARE(ended->times, 1);
        QCOMPARE(ended->error().kind, Kind::Cancelled);
    }
    QCOMPARE(pausing.times, 1);
    QCOMPARE(posting.times, 1);
    QTRY_COMPARE(server.open(), 0);
}

void TestDispatching::dispatcherDiesInsideCallback_data()
{
    QTest::addColumn<QString>("where");
    for (const auto &where : {u"finished"_s, u"progressed"_s, u"recorded"_s, u"retrying"_s, u"tokenRefused"_s})
        QTest::newRow(qPrintable(where)) << where;
}

void TestDispatching::dispatcherDiesInsideCallback()
{
    QFETCH(QString, where);
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script {
        if (where == u"retrying"_s)
            return {sends(answer(503))};
        if (where == u"tokenRefused"_s)
            return {sends(answer(401))};
        return {sends(answer(200, QByteArray(30000, '1')))};
    };
    auto dispatcher = std::make_unique<Dispatcher>(profileOf(server), testToken);
    int killed = 0;
    const auto kill = [&] {
        ++killed;
        dispatcher.reset();
    };
    auto *call = dispatcher->send<QByteArray>(getRequest(), plainBody);
    Ended ended(call);
    const Ends others = sendMany(*dispatcher, 8, getRequest());
    if (where == u"finished"_s)
        connect(call, &ApiCall::finished, this, kill);
    if (where == u"progressed"_s)
        connect(call, &ApiCall::progressed, this, kill);
    if (where == u"recorded"_s)
        connect(call, &ApiCall::recorded, this, kill);
    if (where == u"retrying"_s)
        connect(call, &ApiCall::retrying, this, kill);
    if (where == u"tokenRefused"_s)
        connect(dispatcher.get(), &Dispatcher::tokenRefused, this, kill);
    QTRY_VERIFY(killed > 0);
    QTRY_COMPARE(ended.times, 1);
    for (const auto &other : others)
        QCOMPARE(other->times, 1);
    QTest::qWait(50);
}

void TestDispatching::dispatcherDiesWhileDecoding()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {sends(answer(200, QByteArray(200000, '1')))}; };
    auto dispatcher = std::make_unique<Dispatcher>(profileOf(server), testToken);
    std::atomic_bool decoding = false;
    std::atomic_bool go = false;
    Ended ended(dispatcher->send<QByteArray>(getRequest(), [&](const RawAnswer &raw) {
        decoding = true;
        while (!go)
            QThread::msleep(1);
        return plainBody(raw);
    }));
    QVERIFY(QTest::qWaitFor([&] { return decoding.load(); }));
    dispatcher.reset();
    QCOMPARE(ended.times, 1);
    QCOMPARE(ended.error().kind, Kind::Cancelled);
    go = true;
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10000));
    QTest::qWait(20);
    QCOMPARE(ended.times, 1);
}

void TestDispatching::sendingToADyingDispatcher()
{
    HostileServer server;
    server.onRequest = stall;
    auto dispatcher = std::make_unique<Dispatcher>(profileOf(server), testToken);
    auto *raw = dispatcher.get();
    int ends = 0;
    std::function<void(const Result<QByteArray> &)> again = [&](const Result<QByteArray> &result) {
        QCOMPARE(result.error().kind, Kind::Cancelled);
        ++ends;
        raw->send<QByteArray>(getRequest(), plainBody)->then(this, again);
    };
    raw->send<QByteArray>(getRequest(), plainBody)->then(this, again);
    QTRY_COMPARE(server.inProgress(), 1);
    dispatcher.reset();
    QCOMPARE_GE(ends, 1); // and it came back
}

void TestDispatching::callsAreDeleted()
{
    HostileServer server;
    Dispatcher dispatcher(profileOf(server), testToken);
    const Ends ends = sendMany(dispatcher, 20, getRequest());
    for (const auto &ended : ends)
        QVERIFY(ended->wait());
    QTRY_COMPARE(int(dispatcher.findChildren<ApiCall *>().size()), 0);
}

QTEST_GUILESS_MAIN(TestDispatching)
#include "test_dispatching.moc"
