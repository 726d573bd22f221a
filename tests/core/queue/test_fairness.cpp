// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/demo_fixture.h"
#include "indicator/recognise.h"
#include "queue/queue.h"

#include <QCryptographicHash>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

//! What takes long leaves room for what does not.
class TestFairness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reportsThatNeverComeDoNotHoldUpLookUps();
};

void TestFairness::reportsThatNeverComeDoNotHoldUpLookUps()
{
    DemoFixture demo({u"--latency"_s, u"0"_s, u"--processing"_s, u"86400000"_s});
    QVERIFY(demo.isReady());
    Profile profile = demo.ready().profile;
    profile.inFlight = 2;
    Dispatcher dispatcher(profile, demo.ready().token);
    ActionContext context(dispatcher);
    Session session;
    Queue queue(session);
    queue.setAppliance(&context);

    constexpr int reports = 600; // more than are at work at a time
    const QStringList &known = demo.ready().hashes;
    std::vector<Item> items;
    for (int i = 0; i < reports + 3; ++i) {
        Item item;
        item.indicator = *recognise(known[i % known.size()]).indicator;
        items.push_back(item);
    }
    session.add(std::move(items));
    std::vector<ItemId> slow;
    for (int i = 1; i <= reports; ++i)
        slow.push_back(ItemId(i));
    const std::vector<ItemId> quick{reports + 1, reports + 2, reports + 3};
    QCOMPARE(queue.enqueue(slow, *actionFromWord(u"get-pdf"), {}), reports);
    QTRY_VERIFY(queue.counts().running > 0);
    QVERIFY(queue.counts().waiting > 0);
    QCOMPARE(queue.enqueue(quick, *actionFromWord(u"summary"), {}), 3);
    for (const ItemId id : quick)
        QTRY_COMPARE_WITH_TIMEOUT(session.find(id)->state, State::Done, 60000);
    QVERIFY(queue.counts().running > 0); // the reports are still being waited for
    QVERIFY(queue.counts().waiting > 0);
}

QTEST_GUILESS_MAIN(TestFairness)
#include "test_fairness.moc"
