// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_fixture.h"
#include "indicator/recognise.h"
#include "queue/queue.h"
#include "run_to_end.h"
#include "session/session.h"
#include "support/consents.h"
#include "support/no_ledger.h"
#include "support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// Triage against the real demo appliance over TLS.
class TestTriage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fileThatIsKnownIsNotUploaded();
    void newFileIsUploadedAndFollowed();
    void sameBytesTwiceAreUploadedOnce();
    void hashOnlyUploadsNothing();
    void hashes();
    void addresses();
    void everyTypeHasAnEnd();
    void aFileThatIsGoneKeepsItsVerdict();
    void urls();
    void bothSchemesAreTwoSubmissions();
    void noVerdictBeforeTheEnd();
    void badFilesHarmOnlyThemselves();

private:
    Outcome triage(const Target &target, QStringList *stages = nullptr)
    {
        return runToEnd(*m_context, *actionFromWord(u"triage"), target, stages);
    }
    static Target file(const QString &path) { return {{IndicatorType::File, path, path}, {}, {}}; }
    static Target indicator(const QString &text) { return {*recognise(text).indicator, {}, {}}; }
    void open(const QStringList &arguments);

    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ActionContext> m_context;

private Q_SLOTS:
    void init() { open({u"--latency"_s, u"0"_s, u"--processing"_s, u"300"_s}); }
};

void TestTriage::open(const QStringList &arguments)
{
    m_context.reset();
    m_dispatcher.reset();
    m_demo = std::make_unique<DemoFixture>(arguments);
    QVERIFY(m_demo->isReady());
    m_dispatcher = std::make_unique<Dispatcher>(m_demo->ready().profile, m_demo->ready().token);
    m_context = std::make_unique<ActionContext>(*m_dispatcher, std::make_unique<NoLedger>());
}

void TestTriage::fileThatIsKnownIsNotUploaded()
{
    const Outcome outcome = triage(file(m_demo->ready().samples[0]));
    QCOMPARE(outcome.state, State::Done);
    QCOMPARE(outcome.findings.verdict->classification, Classification::Malicious);
    QCOMPARE(m_demo->requestsTo(u"submit-file"_s), 0);
}

void TestTriage::newFileIsUploadedAndFollowed()
{
    QStringList stages;
    const Outcome outcome = triage(file(m_demo->ready().samples[1]), &stages);
    QCOMPARE(outcome.state, State::Done);
    QVERIFY(outcome.findings.verdict);
    QCOMPARE(m_demo->requestsTo(u"submit-file"_s), 1);
    QCOMPARE(stages, QStringList({u"hashing"_s, u"checking"_s, u"uploading"_s, u"waiting"_s, u"checking"_s}));
    QVERIFY(!outcome.findings.digest(u"SHA-512").isEmpty());
}

void TestTriage::sameBytesTwiceAreUploadedOnce()
{
    const QString copy = m_demo->path(u"copy.bin"_s);
    QVERIFY(QFile::copy(m_demo->ready().samples[1], copy));
    Session session;
    Queue queue(session);
    queue.setAppliance(m_context.get());
    QSignalSpy idle(&queue, &Queue::idle);
    std::vector<Row> rows(2);
    rows[0].indicator = {IndicatorType::File, m_demo->ready().samples[1], {}};
    rows[1].indicator = {IndicatorType::File, copy, {}};
    const RowId first = session.add(std::move(rows));
    agreeToAll(queue, {first, first + 1}, m_dispatcher->profile());
    QCOMPARE(queue.enqueue({first, first + 1}, *actionFromWord(u"triage"), {}), 2);
    QVERIFY(idle.wait(30000));
    QCOMPARE(session.at(0).state, State::Done);
    QCOMPARE(session.at(1).state, State::Done);
    QCOMPARE(session.at(0).verdict->word, session.at(1).verdict->word);
    QCOMPARE(m_demo->requestsTo(u"submit-file"_s), 1);
}

void TestTriage::hashOnlyUploadsNothing()
{
    Profile profile = m_demo->ready().profile;
    profile.hashOnly = true;
    Dispatcher dispatcher(profile, m_demo->ready().token);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    const Action &action = *actionFromWord(u"triage");
    QCOMPARE(runToEnd(context, action, file(m_demo->ready().samples[1])).state, State::NotFound);
    const Outcome url = runToEnd(context, action, indicator(m_demo->ready().urls[0]));
    QCOMPARE(url.error->kind, ApiError::Kind::NotAllowed);
    QCOMPARE(m_demo->requestsTo(u"submit-file"_s) + m_demo->requestsTo(u"submit-url"_s), 0);
}

void TestTriage::hashes()
{
    for (const QString &hash : m_demo->ready().hashes) {
        const Outcome outcome = triage(indicator(hash));
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(outcome.findings.verdict && outcome.findings.verdict->classification != Classification::None);
    }
    for (const QString &digit : {u"0"_s, u"1"_s})
        QCOMPARE(triage(indicator(digit.repeated(40))).state, State::NotFound);
}

void TestTriage::addresses()
{
    for (const QString &address : {u"203.0.113.7"_s, u"2001:db8::7"_s}) {
        const Outcome outcome = triage(indicator(address));
        QVERIFY2(outcome.state == State::Done || outcome.state == State::NotFound, qPrintable(address));
    }
    QVERIFY(m_demo->requestsTo(u"intel"_s) > 0);
}

void TestTriage::everyTypeHasAnEnd()
{
    const std::pair<IndicatorType, QString> all[]
        = {{IndicatorType::File, m_demo->ready().samples[0]}, {IndicatorType::Url, u"http://a.example/"_s},
            {IndicatorType::Fqdn, u"a.example"_s}, {IndicatorType::Ipv4, u"203.0.113.7"_s},
            {IndicatorType::Ipv6, u"2001:db8::7"_s}, {IndicatorType::Submission, u"1"_s},
            {IndicatorType::Md5, QString(32, u'1')}, {IndicatorType::Sha1, QString(40, u'1')},
            {IndicatorType::Sha256, QString(64, u'1')}, {IndicatorType::Sha512, QString(128, u'1')}};
    Session session;
    Queue queue(session);
    queue.setAppliance(m_context.get());
    std::vector<Row> rows;
    for (const auto &[type, value] : all)
        rows.emplace_back().indicator = {type, value, value};
    const RowId first = session.add(std::move(rows));
    std::vector<RowId> ids;
    for (RowId id = first; ids.size() < std::size(all); ++id)
        ids.push_back(id);
    agreeToAll(queue, ids, m_dispatcher->profile());
    QSignalSpy idle(&queue, &Queue::idle);
    QCOMPARE(queue.enqueue(ids, *actionFromWord(u"triage"), {}), int(ids.size()));
    QVERIFY(idle.wait(60000));
    for (const RowId id : ids)
        QVERIFY2(isFinal(session.find(id)->state), qPrintable(session.find(id)->indicator.value));
}

void TestTriage::aFileThatIsGoneKeepsItsVerdict()
{
    Target gone = file(m_demo->path(u"gone.bin"_s));
    QCOMPARE(triage(gone).error->kind, ApiError::Kind::File); // nothing is known of it
    const Outcome known = triage(file(m_demo->ready().samples[0]));
    gone.known = known.findings;
    const Outcome again = triage(gone);
    QCOMPARE(again.state, State::Done);
    QCOMPARE(again.findings.verdict->word, known.findings.verdict->word);
    gone.isElsewhere = true; // a session file of somebody else may name any digest
    QCOMPARE(triage(gone).error->kind, ApiError::Kind::File);
    gone.isElsewhere = false;
    gone.known.related
        = {{u"SHA-256"_s, QString(64, u'1'), false}}; // not on the appliance: the file is what is missing
    QCOMPARE(triage(gone).error->kind, ApiError::Kind::File);
    QCOMPARE(m_demo->requestsTo(u"submit-file"_s), 0);
}

void TestTriage::urls()
{
    for (const QString &url : m_demo->ready().urls) {
        const Outcome outcome = triage(indicator(url));
        if (url.contains("error."_L1)) {
            QCOMPARE(outcome.state, State::Failed);
            QCOMPARE(outcome.error->kind, ApiError::Kind::Server);
            continue;
        }
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(outcome.findings.verdict);
        QVERIFY(!outcome.findings.submissionId.isEmpty());
        QVERIFY(outcome.findings.detections.size() >= 15);
        QVERIFY(outcome.findings.raw.back().json.size() > 200000);
    }
}

void TestTriage::bothSchemesAreTwoSubmissions()
{
    Target target = indicator(u"both.example.com"_s);
    target.parameters.insert(u"scheme"_s, u"both"_s);
    const Outcome outcome = triage(target);
    QCOMPARE(outcome.state, State::Done);
    QCOMPARE(m_demo->requestsTo(u"submit-url"_s), 2);
    qsizetype ids = 0;
    for (const Attribute &attribute : outcome.findings.attributes)
        ids += attribute.name == "ReversingLabs Submission ID"_L1;
    QCOMPARE(ids, 2);
}

void TestTriage::noVerdictBeforeTheEnd()
{
    open({u"--latency"_s, u"0"_s, u"--processing"_s, u"86400000"_s});
    Session session;
    Queue queue(session);
    queue.setAppliance(m_context.get());
    Row row;
    row.indicator = {IndicatorType::File, m_demo->ready().samples[1], {}};
    const RowId id = session.add({row});
    agreeToAll(queue, {id}, m_dispatcher->profile());
    queue.enqueue({id}, *actionFromWord(u"triage"), {});
    QTRY_COMPARE(session.at(0).state, State::Waiting);
    QVERIFY(!session.at(0).verdict);
    QSignalSpy idle(&queue, &Queue::idle);
    queue.cancel({id});
    QVERIFY(idle.wait());
    QCOMPARE(session.at(0).state, State::Cancelled);
    QVERIFY(!session.at(0).verdict);
    QVERIFY(!session.at(0).record->findings.digest(u"SHA-256").isEmpty());
}

void TestTriage::badFilesHarmOnlyThemselves()
{
    QFile empty(m_demo->path(u"empty.bin"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    for (const QString &path : {empty.fileName(), u"/nonexistent/sample.bin"_s, u"/dev/null"_s, u"/tmp"_s}) {
        const Outcome outcome = triage(file(path));
        QCOMPARE(outcome.state, State::Failed);
        QCOMPARE(outcome.error->kind, ApiError::Kind::File);
        QVERIFY(!outcome.error->detail.isEmpty());
    }
    Profile profile = m_demo->ready().profile;
    profile.fileLimit = 10;
    Dispatcher dispatcher(profile, m_demo->ready().token);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    const Outcome large = runToEnd(context, *actionFromWord(u"triage"), file(m_demo->ready().samples[1]));
    QCOMPARE(large.error->kind, ApiError::Kind::TooLarge);
    QCOMPARE(m_demo->requestsTo(u"submit-file"_s), 0);
}

ASSAY_TEST(TestTriage);
#include "test_triage.moc"
