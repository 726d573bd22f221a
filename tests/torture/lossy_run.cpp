// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/consents.h"
#include "actions/action.h"
#include "actions/context.h"
#include "demo/demo_appliance.h"
#include "ledger.h"
#include "queue/queue.h"
#include "session/session.h"
#include "session/session_ledger.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <map>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

#ifdef ASSAY_UNGUARDED
constexpr bool isGuarded = false;
#else
constexpr bool isGuarded = true;
#endif

// The faults of promise P3; resets hit twice as hard in the run that has to do harm.
QStringList faultsFor(quint32 seed)
{
    QStringList arguments;
    int number = 0;
    for (const auto *fault : {"any:reset,percent=5", "any:status=503,percent=3", "any:retry-after=1,percent=2",
             "any:trickle,percent=1", "any:truncate,percent=1"})
        arguments += {u"--fault"_s, u"%1,seed=%2"_s.arg(QLatin1StringView(fault)).arg(seed + quint32(number++))};
    return arguments;
}

// Lives for one run of the program: an appliance with faults, a session on the disk, a queue over it.
class LossyRun : public QObject
{
public:
    LossyRun(int rows, quint32 seed) : m_count(rows), m_seed(seed) { }

    void start()
    {
        connect(&m_appliance, &DemoAppliance::failed, this, [](const QString &why) {
            std::printf("P3 FAIL: %s\n", qPrintable(why));
            QCoreApplication::exit(1);
        });
        connect(&m_appliance, &DemoAppliance::ready, this, [this](const DemoAppliance::Ready &ready) {
            m_ready = ready;
            connect(&m_session, &Session::loaded, this, &LossyRun::work);
            m_session.open(path(u"session"_s));
        });
        m_appliance.start(
            QStringList{u"--journal"_s, path(u"journal"_s), u"--latency"_s, u"2"_s, u"--processing"_s, u"300"_s}
            + faultsFor(m_seed));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    Row rowFor(int number)
    {
        Row row;
        const QString name = u"%1-%2"_s.arg(m_seed).arg(number);
        switch (number % 3) {
        case 0: {
            const QString file = path(name);
            QFile content(file);
            if (content.open(QIODevice::WriteOnly))
                content.write(name.toUtf8().repeated(20));
            row.indicator = {IndicatorType::File, file, file};
            break;
        }
        case 1:
            row.indicator.value = u"http://%1.example/path"_s.arg(name);
            row.indicator.type = IndicatorType::Url;
            break;
        default:
            row.indicator.value = m_ready.hashes.at(number % m_ready.hashes.size());
            row.indicator.type = *digestTypeByLength(row.indicator.value.size());
        }
        return row;
    }

    void work()
    {
        Profile profile = m_ready.profile;
        profile.inFlight = 24;
        profile.timeouts.idle = std::chrono::seconds(5);
        profile.timeouts.answer = std::chrono::seconds(5);
        profile.timeouts.absolute = std::chrono::seconds(8);
        m_dispatcher = std::make_unique<Dispatcher>(profile, m_ready.token);
        m_dispatcher->setFirstRetryDelay(std::chrono::milliseconds(50));
        m_context = std::make_unique<ActionContext>(*m_dispatcher, std::make_unique<SessionLedger>(m_session));
        std::vector<Row> rows;
        std::vector<RowId> ids;
        for (int number = 0; number < m_count; ++number) {
            rows.push_back(rowFor(number));
            ids.push_back(RowId(number + 1));
        }
        m_session.add(std::move(rows));
        connect(&m_queue, &Queue::idle, this, &LossyRun::judge);
        m_queue.setAppliance(m_context.get());
        test::agreeToAll(m_queue, ids, profile);
        m_queue.enqueue(ids, *actions().front(), {});
        m_clock.start(5000);
        connect(&m_clock, &QTimer::timeout, this,
            [this] { std::fprintf(stderr, "%d of %d\n", m_queue.counts().finished, m_count); });
    }

    void judge()
    {
        m_queue.setAppliance(nullptr);
        const Ledger ledger = torture::readLedger(path(u"journal"_s));
        std::map<State, int> states;
        int unclear = 0;
        for (const Row &row : m_session.rows()) {
            ++states[row.state];
            unclear += mayBeSubmitted(row) ? 1 : 0;
        }
        const int ended = states[State::Done] + states[State::NotFound] + states[State::Failed];
        const QString figures
            = u"%1 items, %2 requests, %3 faults, %4 done, %5 failed, of these %6 unclear, seed %7"_s.arg(m_count)
                  .arg(ledger.requests)
                  .arg(ledger.faults)
                  .arg(states[State::Done])
                  .arg(states[State::Failed])
                  .arg(unclear)
                  .arg(m_seed);
        const bool all = ended == m_count && ledger.faults > m_count / 20;
        const int twice = ledger.twice();
        if (isGuarded) {
            std::printf("P3 %s: %s\n", all ? "ok" : "FAIL", qPrintable(figures));
            std::printf("P2 %s: %d of %lld submissions made twice\n", twice == 0 ? "ok" : "FAIL", twice,
                qlonglong(ledger.submissions.size()));
        } else {
            std::printf("P2 %s: without the guard %d of %lld submissions are made twice, seed %u\n",
                twice > 0 ? "ok" : "FAIL", twice, qlonglong(ledger.submissions.size()), m_seed);
        }
        QCoreApplication::exit(isGuarded ? (all && twice == 0 ? 0 : 1) : (twice > 0 ? 0 : 1));
    }

    using Ledger = torture::Ledger;
    const int m_count;
    const quint32 m_seed;
    QTemporaryDir m_folder;
    DemoAppliance m_appliance;
    DemoAppliance::Ready m_ready;
    Session m_session;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ActionContext> m_context;
    Queue m_queue{m_session};
    QTimer m_clock;
};

} // namespace

// lossy_run [ITEMS [SEED]]
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool isLong = qEnvironmentVariable("ASSAY_TORTURE") == "long"_L1;
    const int rows = arguments.value(1, isLong ? u"10000"_s : u"600"_s).toInt();
    const quint32 seed
        = arguments.size() > 2 ? arguments[2].toUInt() : QRandomGenerator::system()->bounded(1u, 1000000u);
    std::printf("seed %u\n", seed);
    std::fflush(stdout);
    LossyRun run(rows, seed);
    run.start();
    return QCoreApplication::exec();
}
