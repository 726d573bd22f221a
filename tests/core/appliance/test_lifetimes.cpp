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

// How calls end: once, whoever dies first.
class TestLifetimes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

void TestLifetimes::cancelWhileDecoding()
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

void TestLifetimes::cancelInsideCallback()
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

void TestLifetimes::cancelFromTheSink()
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

void TestLifetimes::receiverDies()
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

void TestLifetimes::dispatcherDies()
{
    HostileServer server;
    server.onRequest = [](int, const Received &request) -> Script {
        if (request.target() == "/503")
            return {sends(answer(503))};
        return {stalls()};
    };
    Profile profile = profileOf(server);
    profile.inFlight = 3;
    profile.timeouts.absolute = std::chrono::hours{2}; // longer than the pause
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

void TestLifetimes::dispatcherDiesInsideCallback_data()
{
    QTest::addColumn<QString>("where");
    for (const auto &where : {u"finished"_s, u"progressed"_s, u"recorded"_s, u"retrying"_s, u"tokenRefused"_s})
        QTest::newRow(qPrintable(where)) << where;
}

void TestLifetimes::dispatcherDiesInsideCallback()
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

void TestLifetimes::dispatcherDiesWhileDecoding()
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

void TestLifetimes::sendingToADyingDispatcher()
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

void TestLifetimes::callsAreDeleted()
{
    HostileServer server;
    Dispatcher dispatcher(profileOf(server), testToken);
    const Ends ends = sendMany(dispatcher, 20, getRequest());
    for (const auto &ended : ends)
        QVERIFY(ended->wait());
    QTRY_COMPARE(int(dispatcher.findChildren<ApiCall *>().size()), 0);
}

ASSAY_TEST(TestLifetimes);
#include "test_lifetimes.moc"
