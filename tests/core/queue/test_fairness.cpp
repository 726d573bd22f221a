// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action.h"
#include "actions/context.h"
#include "core/actions/demo_fixture.h"
#include "indicator/recognise.h"
#include "queue/queue.h"
#include "session/session.h"
#include "session/session_ledger.h"
#include "support/consents.h"
#include "support/test_main.h"

#include <QCryptographicHash>
#include <QJsonObject>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// Slow actions do not block fast ones.
class TestFairness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reportsThatNeverComeDoNotHoldUpLookUps();
    void whatSomebodyWaitsForGoesBeforeBulk();
};

void TestFairness::reportsThatNeverComeDoNotHoldUpLookUps()
{
    DemoFixture demo({u"--latency"_s, u"0"_s, u"--processing"_s, u"86400000"_s});
    QVERIFY(demo.isReady());
    Profile profile = demo.ready().profile;
    profile.inFlight = 2;
    Dispatcher dispatcher(profile, demo.ready().token);
    Session session;
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(session));
    Queue queue(session);
    queue.setAppliance(&context);

    constexpr int reports = 600; // more than are at work at a time
    const QStringList &known = demo.ready().hashes;
    std::vector<Row> rows;
    for (int i = 0; i < reports + 3; ++i) {
        Row row;
        row.indicator = *recognise(known[i % known.size()]).indicator;
        rows.push_back(row);
    }
    session.add(std::move(rows));
    std::vector<RowId> slow;
    for (int i = 1; i <= reports; ++i)
        slow.push_back(RowId(i));
    const std::vector<RowId> quick{reports + 1, reports + 2, reports + 3};
    agreeToAll(queue, slow, profile);
    QCOMPARE(queue.enqueue(slow, *actionFromWord(u"get-pdf"), {}), reports);
    QTRY_VERIFY(queue.counts().running > 0);
    QVERIFY(queue.counts().waiting > 0);
    agreeToAll(queue, quick, profile);
    QCOMPARE(queue.enqueue(quick, *actionFromWord(u"summary"), {}), 3);
    for (const RowId id : quick)
        QTRY_COMPARE_WITH_TIMEOUT(session.find(id)->state, State::Done, 60000);
    QVERIFY(queue.counts().running > 0); // the reports are still being waited for
    QVERIFY(queue.counts().waiting > 0);
}

// The appliance's journal contains the order of requests: urgent single requests and batches of a few urgent rows
// precede hundreds of earlier ones, and so does a row that becomes urgent later.
void TestFairness::whatSomebodyWaitsForGoesBeforeBulk()
{
    DemoFixture demo({u"--latency"_s, u"60"_s});
    QVERIFY(demo.isReady());
    Profile profile = demo.ready().profile;
    profile.inFlight = 2;
    Dispatcher dispatcher(profile, demo.ready().token);
    Session session;
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(session));
    Queue queue(session);
    queue.setAppliance(&context);
    const auto paths = [&demo] {
        QStringList asked;
        for (const QJsonObject &line : demo.journal())
            asked << line.value("path"_L1).toString();
        return asked;
    };

    constexpr int bulk = 600; // more than are at work at a time
    std::vector<Row> rows(bulk + 4);
    for (size_t i = 0; i < rows.size(); ++i) {
        const QByteArray digest = QCryptographicHash::hash(QByteArray::number(qint64(i)), QCryptographicHash::Sha256);
        rows[i].indicator = *recognise(QString::fromLatin1(digest.toHex())).indicator;
    }
    session.add(std::move(rows));
    std::vector<RowId> many;
    for (int i = 1; i <= bulk; ++i)
        many.push_back(RowId(i));
    const Action &classification = *actionFromWord(u"classification");
    agreeToAll(queue, many, profile);
    QCOMPARE(queue.enqueue(many, classification, {}), bulk);
    QTRY_VERIFY(paths().size() >= 6);

    constexpr RowId atWork = 200; // has a run, and waits for its request
    const std::vector<RowId> single{bulk + 1, bulk + 2, atWork};
    const std::vector<RowId> batched{bulk + 3, bulk + 4};
    const qsizetype before = paths().size();
    agreeToAll(queue, single, profile);
    QCOMPARE(queue.enqueue(single, classification, {}, true), 2);
    agreeToAll(queue, batched, profile);
    QCOMPARE(queue.enqueue(batched, *actionFromWord(u"summary"), {}, true), 2);
    for (const auto &ids : {single, batched}) {
        for (const RowId id : ids)
            QTRY_VERIFY_WITH_TIMEOUT(isFinal(session.find(id)->state), 60000);
    }
    const QStringList order = paths();
    qsizetype last = -1;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (order[i].contains("/list/"_L1))
            last = i;
        for (const RowId id : single) {
            if (order[i].contains(session.find(id)->indicator.value))
                last = i;
        }
    }
    // Four requests of ours; of the bulk what was on the way, and what began while ours were being made.
    QVERIFY2(last >= before && last < before + 4 + 8, qPrintable(u"%1 after %2"_s.arg(last).arg(before)));
    QVERIFY(queue.counts().running > 0); // bulk work, which goes on
}

ASSAY_TEST(TestFairness);
#include "test_fairness.moc"
