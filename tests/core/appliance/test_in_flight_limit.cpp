// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/in_flight_limit.h"
#include "support/test_main.h"
#include "transport.h"

#include <functional>

using namespace assay;
using namespace assay::test;
using std::chrono::milliseconds;

class TestInFlightLimit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFixedNumberStays();
    void growsWhileAnswersStayAsQuick();
    void neverPushesAnApplianceThatSlowsDown_data();
    void neverPushesAnApplianceThatSlowsDown();
    void staysWithoutDemand();
    void aBusyMomentHalvesItOnce();
    void aRefusalOfOneAloneIsNoneOfLoad();
    void shrinksWhenItsOwnRequestsMakeItSlow();
    void whenFewerDoNotHelpTheSlowSpeedIsTheNormalOne();
    void kindsAreNotComparedWithEachOther();
    void hostileNumbersOfKindsAreForgotten();

    void theSchedulerGrowsIt();
    void theSchedulerShrinksIt_data();
    void theSchedulerShrinksIt();
    void aServerThatSlowsDownIsNotPushed();
};

namespace {

constexpr auto lookUp = "GET /look/";

// An appliance on paper: how long an answer takes while that many requests are at work.
using Appliance = std::function<milliseconds(int atWork)>;

// Answers that many requests, with the line always full. Returns the largest limit that there was.
int load(InFlightLimit &limit, const Appliance &appliance, int count)
{
    int largest = limit.current();
    for (int n = 0; n < count; ++n) {
        limit.answered(lookUp, appliance(limit.current()), limit.changes(), true);
        largest = std::max(largest, limit.current());
    }
    return largest;
}

Appliance steady(int time)
{
    return [time](int) { return milliseconds{time}; };
}

} // namespace

void TestInFlightLimit::aFixedNumberStays()
{
    for (const auto &[given, kept] : {std::pair{1, 1}, {6, 6}, {64, 64}, {1000, 64}}) {
        InFlightLimit limit(given);
        load(limit, steady(20), 1000);
        limit.refused(limit.changes());
        load(limit, steady(2000), 1000);
        QCOMPARE(limit.current(), kept);
        QVERIFY(!limit.isAutomatic());
    }
}

void TestInFlightLimit::growsWhileAnswersStayAsQuick()
{
    InFlightLimit limit;
    QVERIFY(limit.isAutomatic());
    QCOMPARE(limit.current(), 6);
    load(limit, steady(20), 60); // a twentieth of a list of 2,000 at most
    QCOMPARE(limit.current(), 24);
    load(limit, steady(20), 5000);
    QCOMPARE(limit.current(), 24);
}

void TestInFlightLimit::neverPushesAnApplianceThatSlowsDown_data()
{
    QTest::addColumn<Appliance>("appliance");
    QTest::addColumn<int>("atMost"); // ever
    QTest::addColumn<int>("least"); // at the end
    QTest::addColumn<int>("greatest");
    // One processor: with twice the requests, each takes twice as long.
    QTest::newRow("one at a time") << Appliance([](int n) { return milliseconds{n * 20}; }) << 9 << 6 << 8;
    QTest::newRow("one at a time, quick") << Appliance([](int n) { return milliseconds{n * 5}; }) << 9 << 6 << 8;
    // Up to twelve as quick as one.
    QTest::newRow("twelve workers") << Appliance([](int n) { return milliseconds{100 * std::max(n, 12) / 12}; }) << 19
                                    << 12 << 15;
    QTest::newRow("breaks down after 14")
        << Appliance([](int n) { return milliseconds{n > 14 ? 5000 : 100}; }) << 19 << 13 << 14;
}

void TestInFlightLimit::neverPushesAnApplianceThatSlowsDown()
{
    QFETCH(Appliance, appliance);
    QFETCH(int, atMost);
    QFETCH(int, least);
    QFETCH(int, greatest);
    InFlightLimit limit;
    QCOMPARE_GE(atMost, load(limit, appliance, 200));
    // Later, too: it tries one more now and then, and takes it back.
    QCOMPARE_GE(greatest + 1, load(limit, appliance, 20'000));
    QCOMPARE_GE(limit.current(), least);
    QCOMPARE_GE(greatest + 1, limit.current());
}

void TestInFlightLimit::staysWithoutDemand()
{
    InFlightLimit limit;
    for (int n = 0; n < 1000; ++n)
        limit.answered(lookUp, milliseconds{20}, limit.changes(), false);
    QCOMPARE(limit.current(), 6);
    for (int n = 0; n < 1000; ++n) // slow, but not because of many requests
        limit.answered(lookUp, milliseconds{2000}, limit.changes(), false);
    QCOMPARE(limit.current(), 6);
}

void TestInFlightLimit::aBusyMomentHalvesItOnce()
{
    InFlightLimit limit;
    load(limit, steady(20), 100);
    QCOMPARE(limit.current(), 24);
    const int before = limit.changes();
    for (int n = 0; n < 24; ++n) // all that were on the way
        limit.refused(before);
    QCOMPARE(limit.current(), 12);
    load(limit, steady(20), 12 * 16);
    QCOMPARE(limit.current(), 12); // it waits before it tries more
    load(limit, steady(20), 12);
    QCOMPARE(limit.current(), 13);
    for (int n = 0; n < 10; ++n)
        limit.refused(limit.changes());
    QCOMPARE(limit.current(), 1);
    load(limit, steady(20), 10'000);
    QCOMPARE(limit.current(), 24);
}

void TestInFlightLimit::aRefusalOfOneAloneIsNoneOfLoad()
{
    InFlightLimit limit;
    load(limit, steady(20), 100);
    for (int outage = 0; outage < 10; ++outage) {
        limit.refused(limit.changes());
        limit.refused(limit.changes());
        QCOMPARE(limit.current(), 6);
        limit.refusedAlone(); // a probe
        limit.refusedAlone();
        QCOMPARE(limit.current(), 24);
        load(limit, steady(20), 24);
    }
    limit.refused(limit.changes());
    load(limit, steady(20), 1);
    limit.refusedAlone(); // with fewer in flight, requests were answered: the limit stays
    QCOMPARE(limit.current(), 12);

    InFlightLimit fixed(8);
    fixed.refused(fixed.changes());
    fixed.refusedAlone();
    QCOMPARE(fixed.current(), 8);
}

void TestInFlightLimit::shrinksWhenItsOwnRequestsMakeItSlow()
{
    InFlightLimit limit;
    load(limit, steady(100), 200);
    QCOMPARE(limit.current(), 24);
    const Appliance crowded = [](int n) { return milliseconds{n > 10 ? 400 : 100}; }; // others have come
    load(limit, crowded, 2000);
    QCOMPARE_GE(11, limit.current());
    QCOMPARE_GE(limit.current(), 9);
}

void TestInFlightLimit::whenFewerDoNotHelpTheSlowSpeedIsTheNormalOne()
{
    InFlightLimit limit;
    load(limit, steady(20), 12); // of what the appliance has in memory
    load(limit, steady(200), 40);
    QCOMPARE(limit.current(), 6);
    load(limit, steady(200), 10'000);
    QCOMPARE(limit.current(), 24);
}

void TestInFlightLimit::kindsAreNotComparedWithEachOther()
{
    InFlightLimit limit;
    for (int n = 0; n < 3000; ++n) {
        limit.answered("GET /quick/", milliseconds{10}, limit.changes(), true);
        limit.answered("POST /slow/", milliseconds{3000}, limit.changes(), true);
    }
    QCOMPARE(limit.current(), 24);
}

void TestInFlightLimit::hostileNumbersOfKindsAreForgotten()
{
    InFlightLimit limit;
    for (int n = 0; n < 100'000; ++n)
        limit.answered("GET /" + QByteArray::number(n), milliseconds{10}, limit.changes(), true);
    QCOMPARE(limit.current(), 6);
    load(limit, steady(20), 100);
    QCOMPARE(limit.current(), 24);
}

namespace {

// Sends look-ups of so many samples and waits for all.
void lookUpMany(Dispatcher &dispatcher, int count)
{
    Ends ends;
    for (int n = 0; n < count; ++n) {
        const QByteArray digest = QByteArray::number(n).rightJustified(40, 'a');
        ends.push_back(std::make_unique<Ended>(
            dispatcher.send<QByteArray>(getRequest("/api/samples/v3/" + digest + "/classification/"), plainBody)));
    }
    for (const auto &ended : ends) {
        QVERIFY(ended->wait(60'000));
        QVERIFY(bool(*ended->result));
    }
}

} // namespace

void TestInFlightLimit::theSchedulerGrowsIt()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {waits(milliseconds{300}), sends(answer(200))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    QCOMPARE(dispatcher.inFlightLimit(), 6);
    lookUpMany(dispatcher, 100);
    QCOMPARE_GE(server.maxInProgress(), 9);
    QCOMPARE_GE(24, server.maxInProgress());
    QCOMPARE(int(server.requests().size()), 100);
}

void TestInFlightLimit::theSchedulerShrinksIt_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {429, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestInFlightLimit::theSchedulerShrinksIt()
{
    QFETCH(int, status);
    HostileServer server;
    server.onRequest = [&](int index, const Received &) -> Script {
        return {waits(milliseconds{20}), sends(answer(index == 10 ? status : 200))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(milliseconds{10});
    int least = dispatcher.inFlightLimit();
    const auto onRequest = server.onRequest;
    server.onRequest = [&](int index, const Received &request) {
        least = std::min(least, dispatcher.inFlightLimit());
        return onRequest(index, request);
    };
    lookUpMany(dispatcher, 40);
    QCOMPARE_GE(6, least * 2); // from nine or six to the half
    QCOMPARE(int(server.requests().size()), 41);
}

void TestInFlightLimit::aServerThatSlowsDownIsNotPushed()
{
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script {
        return {waits(milliseconds{40 * server.inProgress()}), sends(answer(200))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    lookUpMany(dispatcher, 80);
    QCOMPARE_GE(10, server.maxInProgress());
    QCOMPARE_GE(server.maxInProgress(), 6);
}

ASSAY_TEST(TestInFlightLimit);
#include "test_in_flight_limit.moc"
