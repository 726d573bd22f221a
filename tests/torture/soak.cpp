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

#include <QDeadlineTimer>
#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <malloc.h>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// The same work again and again with one answer in a hundred gone wrong: memory and descriptors must stay where they
// are once everything has been used. Rounds, not minutes: a slow machine does the same. ASSAY_TORTURE=long goes on for
// half an hour.
class Soak : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingGrows();

private:
    static qint64 residentKib();
    static qsizetype descriptors();
    std::vector<Row> round(const DemoAppliance::Ready &ready);

    QRandomGenerator m_random{20260303};
};

qint64 Soak::residentKib()
{
    ::malloc_trim(0); // what the allocator keeps for later is no leak
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return -1;
}

qsizetype Soak::descriptors()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size();
}

std::vector<Row> Soak::round(const DemoAppliance::Ready &ready)
{
    std::vector<Row> rows;
    const auto add = [&rows](const Indicator &indicator) { rows.emplace_back().indicator = indicator; };
    for (int i = 0; i < 100; ++i) {
        const QString known = ready.hashes[m_random.bounded(ready.hashes.size())];
        const QString nowhere = u"%1"_s.arg(m_random.generate64(), 40, 16, QChar(u'0'));
        add(*recognise(i % 4 ? known : nowhere).indicator);
    }
    for (const QString &sample : ready.samples)
        add({IndicatorType::File, sample, sample});
    return rows;
}

void Soak::nothingGrows()
{
    constexpr qint64 maxGrowth = 10 * 1024; // KiB
    const bool isLong = qEnvironmentVariable("ASSAY_TORTURE") == "long"_L1;
    constexpr int settled = 3; // all caches, threads and connections are there by then
    constexpr int shortRounds = 12;
    const QDeadlineTimer end(isLong ? std::chrono::minutes{30} : std::chrono::minutes{0});
    DemoFixture demo({u"--latency"_s, u"0"_s, u"--processing"_s, u"50"_s, u"--fault"_s, u"any:status=503,percent=1"_s,
        u"--fault"_s, u"any:truncate,percent=1,seed=2"_s});
    QVERIFY(demo.isReady());
    Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    Session session;
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(session));
    Queue queue(session);
    queue.setAppliance(&context);

    qint64 firstRss = 0;
    qsizetype firstDescriptors = 0;
    qint64 rows = 0;
    int rounds = 0;
    for (; rounds < shortRounds || !end.hasExpired(); ++rounds) {
        std::vector<Row> batch = round(demo.ready());
        const auto count = RowId(batch.size());
        const RowId first = session.add(std::move(batch));
        std::vector<RowId> ids;
        for (RowId id = first; id < first + count; ++id)
            ids.push_back(id);
        QSignalSpy idle(&queue, &Queue::idle);
        agreeToAll(queue, ids, demo.ready().profile);
        QCOMPARE(queue.enqueue(ids, *actionFromWord(u"triage"), {}), int(count));
        QVERIFY(idle.wait(600'000));
        rows += qint64(count);
        session.remove(ids);
        if (rounds == settled) {
            firstRss = residentKib();
            firstDescriptors = descriptors();
        }
    }
    const qint64 rss = residentKib();
    const qsizetype open = descriptors();
    const bool good = rss - firstRss < maxGrowth && open <= firstDescriptors + 2;
    qInfo("P17 %s: %lld items in %d rounds, memory %lld -> %lld KiB, descriptors %lld -> %lld", good ? "ok" : "FAIL",
        rows, rounds, firstRss, rss, qint64(firstDescriptors), qint64(open));
    QVERIFY(good);
}

ASSAY_TEST(Soak);
#include "soak.moc"
