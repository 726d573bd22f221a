// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_fixture.h"
#include "indicator/recognise.h"
#include "run_to_end.h"
#include "support/no_ledger.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// The vendor's cloud gives so many look-ups a day; when they are spent, work goes on with what the appliance holds.
class TestCloudQuotaUse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyLookUpsThatReachTheCloudCount();
    void spentQuotaGoesOnLocally();
    void throttlingIsWaitedFor();

private:
    static Target digest(const QString &text) { return {*recognise(text).indicator, {}, {}}; }
    const Action &m_classification = *actionFromWord(u"classification");
    const QString m_nowhere = u"0123456789012345678901234567890123456789"_s;
};

void TestCloudQuotaUse::onlyLookUpsThatReachTheCloudCount()
{
    DemoFixture demo({u"--latency"_s, u"0"_s});
    QVERIFY(demo.isReady());
    Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    const QString id = demo.ready().profile.id;
    QCOMPARE(runToEnd(context, m_classification, digest(demo.ready().hashes[0])).state, State::Done);
    QCOMPARE(context.quota->used(id), 0);
    QCOMPARE(runToEnd(context, m_classification, digest(m_nowhere)).state, State::NotFound);
    QCOMPARE(context.quota->used(id), 1);
}

void TestCloudQuotaUse::spentQuotaGoesOnLocally()
{
    DemoFixture demo({u"--latency"_s, u"0"_s, u"--fault"_s, u"classification:status=429,count=1"_s});
    QVERIFY(demo.isReady());
    Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    const QString id = demo.ready().profile.id;
    QStringList notes;
    const Outcome held = runToEnd(context, m_classification, digest(demo.ready().hashes[0]), nullptr, &notes);
    QCOMPARE(held.state, State::Done);
    QCOMPARE(demo.requestsTo(u"classification"_s), 2); // refused, then asked locally: never a third time
    QVERIFY2(notes.join(u'|').contains(u"used up"_s), qPrintable(notes.join(u'|')));
    QVERIFY(context.quota->spentUntil(id));

    const Outcome unknown = runToEnd(context, m_classification, digest(m_nowhere));
    QCOMPARE(unknown.state, State::Failed);
    QCOMPARE(unknown.error->kind, ApiError::Kind::RateLimited);
    const QString until = context.quota->spentUntil(id)->toString(u"yyyy-MM-dd HH:mm"_s);
    QVERIFY2(unknown.error->detail.contains(until), qPrintable(unknown.error->detail));
    QCOMPARE(demo.requestsTo(u"classification"_s), 3);
    QCOMPARE(context.quota->used(id), 0);
}

void TestCloudQuotaUse::throttlingIsWaitedFor()
{
    DemoFixture demo({u"--latency"_s, u"0"_s, u"--fault"_s, u"classification:retry-after=1,count=1"_s});
    QVERIFY(demo.isReady());
    Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    QStringList notes;
    QCOMPARE(runToEnd(context, m_classification, digest(demo.ready().hashes[0]), nullptr, &notes).state, State::Done);
    QVERIFY(!context.quota->spentUntil(demo.ready().profile.id));
    QVERIFY2(notes.join(u'|').contains(u"busy"_s), qPrintable(notes.join(u'|')));
}

ASSAY_TEST(TestCloudQuotaUse);
#include "test_cloud_quota_use.moc"
