// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/trust.h"
#include "core/actions/run_to_end.h"
#include "queue/queue.h"
#include "session/session.h"
#include "session/session_ledger.h"
#include "support/consents.h"
#include "support/test_main.h"

#include <QSignalSpy>
#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

class TestQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void runsInOrderAndSaysWhenIdle();
    void urgentGoesFirst();
    void tagsOfAnItemStay();
    void orderOfWhatWaits();
    void pausedStartsNothing();
    void cancelsWhatWaitsAndWhatRuns();
    void removedRowsAreCancelled();
    void refusedTokenHarmsNoItem();
    void aRefusedTokenKeepsTheAnswersOnTheirWay();
    void withoutApplianceEverythingWaits();
    void nothingGoesToAnotherAppliance();
    void anApplianceThatIsGoneEndsFewRows();
    void anotherServerEndsFewRows();
    void aChangedCertificateEndsNoRow();
    void theVerdictKeepsItsAppliance();
    void sameItemIsNotQueuedTwice();
    void leavesAloneWhatAnActionDoesNotApplyTo();

private:
    std::vector<RowId> add(int count);
    int enqueue(const std::vector<RowId> &ids, bool urgent = false)
    {
        agreeToAll(*m_queue, ids, m_dispatcher->profile());
        return m_queue->enqueue(ids, *actionFromWord(u"classification"), {}, urgent);
    }
    QStringList states() const;
    QStringList asked() const; //!< first digit of each digest that reached the server

    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ActionContext> m_context;
    std::unique_ptr<Queue> m_queue;
    bool m_stall = false;
    int m_status = 200;
};

namespace {

// The classification of the sample that a request's path names by its MD5.
QByteArray goodware(const Received &request)
{
    return R"({"classification":"goodware","riskscore":1,"detail":"Invalid token.","md5":")"
        + request.target().split('/').value(4) + "\"}";
}

} // namespace

void TestQueue::init()
{
    m_queue.reset();
    m_context.reset();
    m_dispatcher.reset();
    m_stall = false;
    m_status = 200;
    m_server = std::make_unique<HostileServer>();
    m_server->onRequest = [this](int, const Received &request) -> Script {
        if (m_stall)
            return {stalls()};
        return {sends(answer(m_status, goodware(request)))};
    };
    Profile profile = profileFor(*m_server);
    profile.id = u"first"_s;
    profile.inFlight = 1;
    m_session = std::make_unique<Session>();
    m_dispatcher = std::make_unique<Dispatcher>(profile, recordedToken);
    m_context = std::make_unique<ActionContext>(*m_dispatcher, std::make_unique<SessionLedger>(*m_session));
    m_queue = std::make_unique<Queue>(*m_session);
    m_queue->setAppliance(m_context.get());
}

std::vector<RowId> TestQueue::add(int count)
{
    std::vector<Row> rows(static_cast<size_t>(count));
    std::vector<RowId> ids;
    const auto first = RowId(m_session->count() + 1);
    for (int i = 0; i < count; ++i) {
        const QString digest = QString::number(i + int(first)).repeated(32).left(32);
        rows[size_t(i)].indicator = {IndicatorType::Md5, digest, digest};
        ids.push_back(first + RowId(i));
    }
    m_session->add(std::move(rows));
    return ids;
}

QStringList TestQueue::states() const
{
    QStringList all;
    for (const Row &row : m_session->rows())
        all.append(QString(word(row.state)));
    return all;
}

QStringList TestQueue::asked() const
{
    QStringList all;
    for (const Received &request : m_server->requests())
        all.append(QString::fromLatin1(request.target().split('/').value(4).left(1)));
    return all;
}

void TestQueue::runsInOrderAndSaysWhenIdle()
{
    QSignalSpy idle(m_queue.get(), &Queue::idle);
    QSignalSpy settled(m_queue.get(), &Queue::settled);
    QCOMPARE(enqueue(add(3)), 3);
    QCOMPARE(m_queue->counts().waiting, 3);
    QVERIFY(idle.wait());
    QCOMPARE(settled.count(), 3);
    QCOMPARE(states(), QStringList({u"done"_s, u"done"_s, u"done"_s}));
    QCOMPARE(asked(), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(m_queue->counts(), Queue::Counts());
    QCOMPARE(m_session->at(0).appliance, u"lab"_s);
    QCOMPARE(m_session->at(0).record->calls.size(), 1u);
    QCOMPARE(m_session->at(0).record->calls[0].status, 200);
    QVERIFY(m_session->at(0).queriedAt.isValid());
}

void TestQueue::urgentGoesFirst()
{
    m_queue->setPaused(true);
    const auto ids = add(3);
    enqueue({ids[0], ids[1]});
    enqueue({ids[2]}, true);
    QSignalSpy idle(m_queue.get(), &Queue::idle);
    m_queue->setPaused(false);
    QVERIFY(idle.wait());
    QCOMPARE(asked(), QStringList({u"3"_s, u"1"_s, u"2"_s}));
}

void TestQueue::tagsOfAnItemStay()
{
    m_queue->setPaused(true);
    const auto ids = add(2);
    m_session->update(ids[0], [](Row &row) { row.parameters.insert(u"tags"_s, u"case 7,x"_s); });
    m_queue->enqueue(ids, *actionFromWord(u"classification"), {{u"tags"_s, u"x,new"_s}, {u"comment"_s, u"c"_s}});
    QCOMPARE(m_session->at(0).parameters.value(u"tags"_s), u"case 7,x,new"_s);
    QCOMPARE(m_session->at(0).parameters.value(u"comment"_s), u"c"_s);
    QCOMPARE(m_session->at(1).parameters.value(u"tags"_s), u"x,new"_s);
}

void TestQueue::orderOfWhatWaits()
{
    m_queue->setPaused(true);
    const auto ids = add(5);
    enqueue(ids);
    const auto after = [this](const std::vector<RowId> &moved, Queue::Position to) {
        m_queue->movePending(moved, to);
        QString text;
        for (const RowId id : m_queue->pending())
            text += QString::number(id);
        return text;
    };
    using enum PendingJobs::Position;
    QCOMPARE(after({4, 3}, Top), u"34125"_s);
    QCOMPARE(after({3}, Up), u"34125"_s);
    QCOMPARE(after({2, 5}, Up), u"34251"_s);
    QCOMPARE(after({3, 4}, Down), u"23451"_s);
    QCOMPARE(after({1}, Down), u"23451"_s);
    QCOMPARE(after({2, 4}, Bottom), u"35124"_s);
    QCOMPARE(m_queue->movePending({99}, Top), 0);
    QSignalSpy idle(m_queue.get(), &Queue::idle);
    m_queue->setPaused(false);
    QVERIFY(idle.wait());
    QCOMPARE(asked(), QStringList({u"3"_s, u"5"_s, u"1"_s, u"2"_s, u"4"_s}));
}

void TestQueue::pausedStartsNothing()
{
    m_queue->setPaused(true);
    enqueue(add(2));
    QTest::qWait(50);
    QCOMPARE(states(), QStringList({u"queued"_s, u"queued"_s}));
    QVERIFY(m_server->requests().empty());
}

void TestQueue::cancelsWhatWaitsAndWhatRuns()
{
    m_stall = true;
    const auto ids = add(2);
    enqueue(ids);
    QTRY_COMPARE(m_session->at(0).state, State::Checking);
    QSignalSpy idle(m_queue.get(), &Queue::idle);
    m_queue->cancelAll();
    QVERIFY(idle.wait());
    QCOMPARE(states(), QStringList({u"cancelled"_s, u"cancelled"_s}));
    m_stall = false;
    QCOMPARE(enqueue(ids), 2); // a second try is possible
    QVERIFY(idle.wait());
    QCOMPARE(states(), QStringList({u"done"_s, u"done"_s}));
}

void TestQueue::removedRowsAreCancelled()
{
    m_stall = true;
    const auto ids = add(3);
    enqueue(ids);
    QTRY_COMPARE(m_session->at(0).state, State::Checking);
    m_session->remove({ids[0], ids[2]});
    QCOMPARE(m_session->count(), 1);
    QTRY_COMPARE(m_queue->counts().waiting + m_queue->counts().running, 1);
    QCOMPARE(m_session->at(0).id, ids[1]);
}

void TestQueue::refusedTokenHarmsNoItem()
{
    m_status = 403;
    QSignalSpy refused(m_queue.get(), &Queue::tokenRefused);
    enqueue(add(3));
    QVERIFY(refused.wait());
    QTRY_COMPARE(m_queue->counts().running, 0);
    QCOMPARE(refused.count(), 1);
    QVERIFY(m_queue->isPaused());
    QCOMPARE(states(), QStringList({u"queued"_s, u"queued"_s, u"queued"_s}));
    QCOMPARE(m_queue->counts().waiting, 3);
    m_status = 200;
    QSignalSpy idle(m_queue.get(), &Queue::idle);
    m_dispatcher->setToken("fedcba9876543210fedcba9876543210fedcba98");
    m_queue->setPaused(false);
    QVERIFY(idle.wait());
    QCOMPARE(states(), QStringList({u"done"_s, u"done"_s, u"done"_s}));
}

void TestQueue::aRefusedTokenKeepsTheAnswersOnTheirWay()
{
    Profile profile = m_dispatcher->profile();
    profile.inFlight = 2;
    Dispatcher dispatcher(profile, recordedToken);
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(*m_session));
    m_queue->setAppliance(&context);
    bool goOn = false;
    m_server->onRequest = [&](int, const Received &request) -> Script {
        if (request.target().contains("/1111"))
            return {waitsUntil([&goOn] { return goOn; }),
                sends(answer(200,
                    R"({"classification":"malicious","riskscore":9,"md5":")" + request.target().split('/').value(4)
                        + "\"}"))};
        return {
            waitsUntil([this] { return asked().size() >= 2; }), sends(answer(403, R"({"detail":"Invalid token."})"))};
    };
    QSignalSpy refused(m_queue.get(), &Queue::tokenRefused);
    const auto ids = add(9);
    enqueue(ids);
    QTRY_COMPARE(refused.count(), 1);
    QTRY_COMPARE(m_queue->counts().running, 1); // the others were not asked about: they wait again
    QCOMPARE(m_queue->counts().waiting, 8);
    m_queue->cancel({ids[8]});
    goOn = true;
    QTRY_COMPARE(m_session->at(0).state, State::Done);
    QCOMPARE(m_session->at(0).verdict->classification, Classification::Malicious);
    QCOMPARE_LE(asked().size(), 3); // one may have taken the slot of the refused one
    QCOMPARE(states().count(u"queued"_s), 7);
    m_queue->setAppliance(nullptr);
}

void TestQueue::withoutApplianceEverythingWaits()
{
    m_stall = true;
    enqueue(add(2));
    QTRY_COMPARE(m_session->at(0).state, State::Checking);
    m_queue->setAppliance(nullptr);
    QCOMPARE(states(), QStringList({u"queued"_s, u"queued"_s}));
    QCOMPARE(m_queue->counts().waiting, 2);
    m_stall = false;
    QSignalSpy idle(m_queue.get(), &Queue::idle);
    m_queue->setAppliance(m_context.get());
    QVERIFY(idle.wait());
    QCOMPARE(states(), QStringList({u"done"_s, u"done"_s}));
}

void TestQueue::nothingGoesToAnotherAppliance()
{
    m_stall = true;
    const auto ids = add(2);
    enqueue(ids);
    QTRY_COMPARE(asked().size(), 1); // one runs, one waits
    HostileServer second;
    second.onRequest = [](int, const Received &request) -> Script { return {sends(answer(200, goodware(request)))}; };
    Profile profile = profileFor(second);
    profile.id = u"second"_s;
    Dispatcher dispatcher(profile, recordedToken);
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(*m_session));
    m_queue->setAppliance(&context);
    QTRY_VERIFY(!m_session->at(0).stage->note.isEmpty());
    QVERIFY(!m_session->at(1).stage->note.isEmpty());
    // The analyst may choose the appliance in use for a row, and only that one goes there.
    QCOMPARE(enqueue({ids[1]}), 1);
    QTRY_COMPARE(m_session->at(1).state, State::Done);
    QCOMPARE(second.requests().size(), size_t(1));
    QCOMPARE(m_session->at(0).state, State::Queued);
    m_stall = false;
    m_queue->setAppliance(m_context.get());
    QTRY_COMPARE(m_session->at(0).state, State::Done);
    QCOMPARE(second.requests().size(), size_t(1));
    m_queue->setAppliance(nullptr);
}

void TestQueue::anApplianceThatIsGoneEndsFewRows()
{
    Profile profile = m_dispatcher->profile();
    profile.host = u"127.0.0.1:1"_s; // no server listens there
    Dispatcher gone(profile, recordedToken);
    ActionContext context(gone, std::make_unique<SessionLedger>(*m_session));
    m_queue->setAppliance(&context);
    m_queue->setWaitsForAppliance(true);
    QSignalSpy lost(m_queue.get(), &Queue::applianceLost);
    const auto ids = add(6);
    enqueue(ids);
    QTRY_VERIFY_WITH_TIMEOUT(m_queue->isPaused(), 30000);
    QTRY_COMPARE(m_queue->counts().running, 0);
    QCOMPARE(lost.count(), 1);
    QCOMPARE(states().count(u"failed"_s), 2);
    QCOMPARE(m_queue->counts().waiting, 4);
    m_queue->setPaused(false); // still gone: no row is lost, and those two wait as well
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 2, 30000);
    QTRY_COMPARE(m_queue->counts().running, 0);
    QCOMPARE(states().count(u"queued"_s), 6);
    m_queue->setAppliance(m_context.get()); // at another address, which they were not started for
    m_queue->setPaused(false);
    enqueue(ids);
    QTRY_COMPARE(states().count(u"done"_s), 6);
    for (const Row &row : m_session->rows())
        QVERIFY(!row.error);
}

// A router whose appliance is away, or a wrong host name: no list of hashes is lost by that.
void TestQueue::anotherServerEndsFewRows()
{
    m_server->onRequest = [](int, const Received &) -> Script {
        return {sends(answer(404, "404 page not found\n", "Content-Type: text/plain\r\n"))};
    };
    m_queue->setWaitsForAppliance(true);
    QSignalSpy lost(m_queue.get(), &Queue::applianceLost);
    enqueue(add(6));
    QTRY_VERIFY_WITH_TIMEOUT(m_queue->isPaused(), 30000);
    QTRY_COMPARE(m_queue->counts().running, 0);
    QCOMPARE(lost.count(), 1);
    QCOMPARE(states().count(u"failed"_s), 2);
    QCOMPARE(m_session->at(0).error->kind, ApiError::Kind::BadAnswer);
    QCOMPARE(m_queue->counts().waiting, 4);
}

// The rows that met it first say that it has changed, and go on with all others once the new one is trusted.
void TestQueue::aChangedCertificateEndsNoRow()
{
    const Identity before = makeIdentity({});
    HostileServer server(makeIdentity({}));
    server.onRequest = m_server->onRequest;
    Profile profile = m_dispatcher->profile();
    profile.host = u"https://localhost:%1"_s.arg(server.port());
    pin(profile, certificateFacts(QSslCertificate(before.certificate), {}, {QSslError::SelfSignedCertificate}));
    auto dispatcher = std::make_unique<Dispatcher>(profile, recordedToken);
    std::optional<CertificateFacts> seen;
    connect(dispatcher.get(), &Dispatcher::certificateRefused, this, [&seen](const auto &facts) { seen = facts; });
    auto context = std::make_unique<ActionContext>(*dispatcher, std::make_unique<SessionLedger>(*m_session));
    m_queue->setAppliance(context.get());
    m_queue->setWaitsForAppliance(true);
    enqueue(add(6));
    QTRY_VERIFY_WITH_TIMEOUT(m_queue->isPaused(), 30000);
    QTRY_COMPARE(m_queue->counts().running, 0);
    QCOMPARE(states().count(u"failed"_s), 2);
    QVERIFY(hasChangedCertificate(*m_session->at(0).error));
    QVERIFY(seen && seen->changed);
    QCOMPARE(server.plainBytes(), 0);

    m_queue->setAppliance(nullptr);
    pin(profile, *seen); // the analyst has compared it
    context.reset();
    dispatcher = std::make_unique<Dispatcher>(profile, recordedToken);
    context = std::make_unique<ActionContext>(*dispatcher, std::make_unique<SessionLedger>(*m_session));
    m_queue->setAppliance(context.get());
    m_queue->setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(states().count(u"done"_s), 6, 30000);
    m_queue->setAppliance(nullptr);
}

void TestQueue::theVerdictKeepsItsAppliance()
{
    const auto ids = add(1);
    enqueue(ids);
    QTRY_COMPARE(m_session->at(0).state, State::Done);
    QVERIFY(!m_session->at(0).demo);
    Profile profile = m_dispatcher->profile();
    profile.id = u"second"_s;
    profile.name = u"second"_s;
    profile.demo = true;
    Dispatcher dispatcher(profile, recordedToken);
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(*m_session));
    m_queue->setAppliance(&context);
    m_status = 400;
    enqueue(ids);
    QTRY_COMPARE(m_session->at(0).state, State::Failed);
    QCOMPARE(m_session->at(0).appliance, u"lab"_s);
    m_status = 200;
    enqueue(ids);
    QTRY_COMPARE(m_session->at(0).state, State::Done);
    QCOMPARE(m_session->at(0).appliance, u"second"_s);
    QVERIFY(m_session->at(0).demo);
    m_queue->setAppliance(nullptr);
}

void TestQueue::sameItemIsNotQueuedTwice()
{
    m_queue->setPaused(true);
    const auto ids = add(1);
    QCOMPARE(enqueue(ids), 1);
    QCOMPARE(enqueue(ids), 0);
    QCOMPARE(m_queue->counts().waiting, 1);
}

void TestQueue::leavesAloneWhatAnActionDoesNotApplyTo()
{
    const auto ids = add(1);
    QCOMPARE(m_queue->enqueue(ids, *actionFromWord(u"submit-url"), {}), 0);
    QCOMPARE(m_queue->enqueue({99}, *actionFromWord(u"classification"), {}), 0);
}

ASSAY_TEST(TestQueue);
#include "test_queue.moc"
