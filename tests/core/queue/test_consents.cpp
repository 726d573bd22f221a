// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/run_to_end.h"
#include "queue/queue.h"
#include "session/peers.h"
#include "session/session.h"
#include "session/session_import.h"
#include "session/session_ledger.h"
#include "support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {
constexpr auto everything = Disclosures(Disclosure::Upload) | Disclosure::CloudSubmission | Disclosure::CloudLookUp
    | Disclosure::NetworkLookUp;
const QString knownDigest = QString(40, u'a');

Profile profileOf(const HostileServer &server, const QString &id)
{
    Profile profile = profileFor(server);
    profile.id = id;
    return profile;
}
} // namespace

// A real server counts the requests. There is no dialog here, so only granted disclosures may be sent.
class TestConsents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whatDisclosesIsWithheld_data();
    void whatDisclosesIsWithheld();
    void withoutTheCloudTheApplianceIsAskedAlone();
    void consentForOneApplianceIsNotSpentOnAnother();
    void startedBeforeAnyTokenItWaitsForItsAppliance();
    void anotherHostIsAnotherAppliance();
    void oneRowWithoutConsentHarmsNoOther();
    void ownSessionGoesOn();
    void rowsOfTheFirstReleaseWaitToBeStarted();
    void sessionOfOthersSendsNothing();
    void storedPathIsNotRead();
    void aTwinOfTheirsIsTheirs();
    void whatOthersSayWasSentIsNoProof();
    void importedRowsAreNotAgreedTo();
    void aCopyOfOthersStaysTheirs();
    void archivePasswordStaysInMemory();

private:
    void open(Session::Whose whose);
    void close();
    RowId add(IndicatorType type, const QString &value);
    void start(RowId id, QStringView action, const Parameters &parameters = {});
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString sample();
    QString first() const { return applianceKey(profileOf(*m_server, u"first"_s)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ActionContext> m_context;
    std::unique_ptr<Queue> m_queue;
};

void TestConsents::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<HostileServer>();
    m_server->onRequest = [](int, const Received &) -> Script {
        return {sends(
            answer(200, R"({"classification":"goodware","riskscore":1,"sha1":")" + knownDigest.toLatin1() + R"("})"))};
    };
    open(Session::Whose::Ours);
}

void TestConsents::cleanup()
{
    close();
}

void TestConsents::open(Session::Whose whose)
{
    m_session = std::make_unique<Session>();
    m_queue = std::make_unique<Queue>(*m_session);
    QSignalSpy loaded(m_session.get(), &Session::loaded);
    m_session->open(file(u"s"_s), {}, whose);
    QVERIFY(loaded.wait());
    m_dispatcher = std::make_unique<Dispatcher>(profileOf(*m_server, u"first"_s), recordedToken);
    m_context = std::make_unique<ActionContext>(*m_dispatcher, std::make_unique<SessionLedger>(*m_session));
    m_queue->setAppliance(m_context.get());
}

// As when the program is killed: what was at work is written, and goes without a word.
void TestConsents::close()
{
    if (m_session)
        QVERIFY(m_session->flush());
    m_queue.reset();
    m_context.reset();
    m_dispatcher.reset();
    m_session.reset();
}

RowId TestConsents::add(IndicatorType type, const QString &value)
{
    Row row;
    row.indicator = {type, value, value};
    return m_session->add({row});
}

void TestConsents::start(RowId id, QStringView action, const Parameters &parameters)
{
    QCOMPARE(m_queue->enqueue({id}, *actionFromWord(action), parameters), 1);
}

QString TestConsents::sample()
{
    QFile sample(file(u"sample.bin"_s));
    if (sample.open(QIODevice::WriteOnly))
        sample.write("content");
    return sample.fileName();
}

void TestConsents::whatDisclosesIsWithheld_data()
{
    QTest::addColumn<IndicatorType>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("action");
    QTest::addColumn<Parameters>("parameters");
    const QString url = u"http://a.example/"_s;
    QTest::addRow("upload") << IndicatorType::File << QString() << u"submit-file"_s << Parameters{};
    QTest::addRow("cloud crawler") << IndicatorType::Url << url << u"submit-url"_s
                                   << Parameters{{u"crawler"_s, u"cloud"_s}};
    QTest::addRow("triage, cloud crawler")
        << IndicatorType::Url << url << u"triage"_s << Parameters{{u"crawler"_s, u"cloud"_s}};
    QTest::addRow("reputation") << IndicatorType::Url << url << u"network"_s << Parameters{};
    QTest::addRow("reputation of an address")
        << IndicatorType::Ipv4 << u"198.51.100.7"_s << u"network"_s << Parameters{};
    QTest::addRow("triage of an address") << IndicatorType::Ipv6 << u"2001:db8::7"_s << u"triage"_s << Parameters{};
    QTest::addRow("analysis in the cloud") << IndicatorType::Sha1 << knownDigest << u"reanalyze"_s << Parameters{};
    QTest::addRow("analysis in the cloud's sandbox") << IndicatorType::Sha1 << knownDigest << u"reanalyze"_s
                                                     << Parameters{{u"engines"_s, u"core,rl_cloud_sandbox"_s}};
}

void TestConsents::whatDisclosesIsWithheld()
{
    QFETCH(IndicatorType, type);
    QFETCH(QString, value);
    QFETCH(QString, action);
    QFETCH(Parameters, parameters);
    const RowId id = add(type, type == IndicatorType::File ? sample() : value);
    start(id, action, parameters);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->find(id)->state, State::Failed, 20000);
    QCOMPARE(m_session->find(id)->error->kind, ApiError::Kind::Withheld);
    QCOMPARE(m_server->requests().size(), size_t(0));
    QVERIFY(!mayBeSubmitted(*m_session->find(id)));
    // The same with consent, but to another kind: it is still withheld.
    const Disclosures needed = disclosuresOf(*actionFromWord(action), targetOf(*m_session->find(id), parameters));
    m_queue->consents().grant(id, first(), everything & ~needed);
    start(id, action, parameters);
    QTRY_COMPARE_WITH_TIMEOUT(m_queue->counts().running + m_queue->counts().waiting, 0, 20000);
    QCOMPARE(m_server->requests().size(), size_t(0));
    m_queue->consents().grant(id, first(), needed);
    start(id, action, parameters);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().size() > 0, 20000);
    m_queue->cancelAll();
}

void TestConsents::withoutTheCloudTheApplianceIsAskedAlone()
{
    const RowId id = add(IndicatorType::Sha1, knownDigest);
    start(id, u"classification");
    QTRY_COMPARE(m_session->find(id)->state, State::Done);
    QCOMPARE(m_server->requests().size(), size_t(1));
    QVERIFY(m_server->requests()[0].target().endsWith("?localonly=1"));
    m_queue->consents().grant(id, first(), Disclosure::CloudLookUp);
    start(id, u"classification");
    QTRY_COMPARE(m_server->requests().size(), size_t(2));
    QVERIFY(!m_server->requests()[1].target().contains("localonly"));
}

void TestConsents::consentForOneApplianceIsNotSpentOnAnother()
{
    HostileServer second;
    second.onRequest = m_server->onRequest;
    Dispatcher dispatcher(profileOf(second, u"second"_s), recordedToken);
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(*m_session));
    const RowId id = add(IndicatorType::Url, u"http://a.example/"_s);
    m_queue->consents().grant(id, first(), Disclosure::NetworkLookUp);
    m_queue->setAppliance(&context);
    start(id, u"network");
    QTRY_COMPARE(m_session->find(id)->state, State::Failed);
    QCOMPARE(m_session->find(id)->error->kind, ApiError::Kind::Withheld);
    QCOMPARE(second.requests().size(), size_t(0));
    m_queue->setAppliance(nullptr);
}

// The question was about one appliance, whose token is not there yet; then another one is chosen.
void TestConsents::startedBeforeAnyTokenItWaitsForItsAppliance()
{
    HostileServer second;
    second.onRequest = m_server->onRequest;
    Dispatcher dispatcher(profileOf(second, u"second"_s), recordedToken);
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(*m_session));
    m_queue->setAppliance(nullptr);
    const RowId id = add(IndicatorType::Sha1, knownDigest);
    QCOMPARE(m_queue->enqueue({id}, *actionFromWord(u"classification"), {}, false, first()), 1);
    m_queue->setAppliance(&context);
    QTRY_VERIFY(!m_session->find(id)->stage->note.isEmpty()); // it says what it waits for
    QCOMPARE(second.requests().size(), size_t(0));
    m_queue->setAppliance(m_context.get());
    QTRY_COMPARE(m_session->find(id)->state, State::Done);
    QCOMPARE(second.requests().size(), size_t(0));
}

// The profile is edited while rows wait: its host is another one now.
void TestConsents::anotherHostIsAnotherAppliance()
{
    HostileServer second;
    second.onRequest = m_server->onRequest;
    Dispatcher dispatcher(profileOf(second, u"first"_s), recordedToken);
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(*m_session));
    const RowId id = add(IndicatorType::Url, u"http://a.example/"_s);
    m_queue->consents().grant(id, first(), Disclosure::NetworkLookUp);
    m_queue->setPaused(true);
    start(id, u"network");
    m_queue->setAppliance(&context);
    m_queue->setPaused(false);
    QTRY_VERIFY(!m_session->find(id)->stage->note.isEmpty()); // it waits for the one that it was started for
    start(id, u"network"); // started here, without consent
    QTRY_COMPARE(m_session->find(id)->state, State::Failed);
    QCOMPARE(m_session->find(id)->error->kind, ApiError::Kind::Withheld);
    QCOMPARE(second.requests().size(), size_t(0));
    m_queue->setAppliance(nullptr);
}

// Rows that were removed while their batch waited do no harm to the others.
void TestConsents::oneRowWithoutConsentHarmsNoOther()
{
    std::vector<RowId> ids;
    for (int i = 0; i < 5; ++i) {
        ids.push_back(add(IndicatorType::Sha1, QString::number(i + 1).repeated(40)));
        if (i != 2)
            m_queue->consents().grant(ids.back(), first(), Disclosure::CloudLookUp);
    }
    QCOMPARE(m_queue->enqueue(ids, *actionFromWord(u"reanalyze"), {}), 5);
    QTRY_COMPARE_WITH_TIMEOUT(m_queue->counts().running + m_queue->counts().waiting, 0, 20000);
    QByteArray sent;
    for (const Received &request : m_server->requests())
        sent += request.body;
    for (size_t i = 0; i < ids.size(); ++i) {
        const bool isWithheld = m_session->find(ids[i])->error->kind == ApiError::Kind::Withheld;
        QCOMPARE(isWithheld, i == 2); // the others were asked about, whatever that server answers
        QCOMPARE(sent.contains(QByteArray::number(int(i) + 1).repeated(40)), i != 2);
    }
}

void TestConsents::ownSessionGoesOn()
{
    const RowId id = add(IndicatorType::Url, u"http://a.example/"_s);
    m_queue->consents().grant(id, first(), Disclosure::NetworkLookUp);
    m_queue->setPaused(true);
    start(id, u"network");
    close();
    open(Session::Whose::Ours);
    QTRY_VERIFY(m_server->requests().size() > 0);
    QCOMPARE(m_session->find(id)->origin, Origin::Resumed);
}

void TestConsents::rowsOfTheFirstReleaseWaitToBeStarted()
{
    const RowId id = add(IndicatorType::Url, u"http://a.example/"_s);
    m_queue->setPaused(true);
    start(id, u"network"); // wanted, and the row tells nothing about consent, as 1.0.0 wrote it
    close();
    open(Session::Whose::Ours);
    QCOMPARE(m_queue->counts().waiting + m_queue->counts().running, 0);
    QCOMPARE(m_session->find(id)->state, State::Queued);
    QCOMPARE(m_server->requests().size(), size_t(0));
}

void TestConsents::sessionOfOthersSendsNothing()
{
    const RowId url = add(IndicatorType::Url, u"http://a.example/"_s);
    const RowId upload = add(IndicatorType::File, sample());
    const RowId hash = add(IndicatorType::Sha1, knownDigest);
    for (const RowId id : {url, upload, hash})
        m_queue->consents().grant(id, first(), everything | Disclosure::StoredPath);
    m_queue->setPaused(true);
    start(url, u"network");
    start(upload, u"submit-file");
    start(hash, u"classification");
    close();
    open(Session::Whose::Others);
    QCOMPARE(m_session->count(), 3);
    m_queue->setPaused(false);
    QCOMPARE(m_queue->counts().waiting + m_queue->counts().running, 0);
    for (const Row &row : m_session->rows()) {
        QCOMPARE(row.origin, Origin::Elsewhere);
        QCOMPARE(row.state, State::Queued);
        QVERIFY(!row.wanted);
        QVERIFY(row.agreed.empty());
    }
    // A row that is added now is the analyst's own, and all that happens.
    const RowId own = add(IndicatorType::Md5, QString(32, u'b'));
    start(own, u"classification");
    QTRY_VERIFY(isFinal(m_session->find(own)->state));
    QCOMPARE(m_server->requests().size(), size_t(1));
    // Rows from another user keep that origin, even in a file that now belongs to the analyst.
    close();
    open(Session::Whose::Others);
    QCOMPARE(m_session->find(upload)->origin, Origin::Elsewhere);
}

void TestConsents::storedPathIsNotRead()
{
    const RowId id = add(IndicatorType::File, sample());
    close();
    open(Session::Whose::Others);
    m_queue->consents().grant(id, first(), everything); // but the path was not shown
    start(id, u"triage");
    QTRY_COMPARE(m_session->find(id)->state, State::Failed);
    QCOMPARE(m_session->find(id)->error->kind, ApiError::Kind::Withheld);
    QVERIFY(m_session->find(id)->record->findings.facts.empty()); // nor was it hashed
    QCOMPARE(m_server->requests().size(), size_t(0));
    QVERIFY(!mayUsePaths(*m_session->find(id)));
    m_queue->consents().grant(id, first(), Disclosure::StoredPath);
    start(id, u"triage");
    QTRY_VERIFY(m_server->requests().size() > 0);
    m_queue->cancelAll();
}

// The row that asks another appliance about a file names the same path.
void TestConsents::aTwinOfTheirsIsTheirs()
{
    const RowId id = add(IndicatorType::File, sample());
    close();
    open(Session::Whose::Others);
    const RowId peer = addPeerRow(*m_session, id, u"second"_s, u"second"_s);
    QCOMPARE(m_session->find(peer)->origin, Origin::Elsewhere);
    QVERIFY(!mayUsePaths(*m_session->find(peer)));
}

// The session says that the file was sent, and names another sample, which is goodware.
void TestConsents::whatOthersSayWasSentIsNoProof()
{
    const QString forged(40, u'f');
    const RowId id = add(IndicatorType::File, sample());
    const QString sha1 = u"040f06fd774092478d450774f5ba30c5da78acc8"_s; // of "content"
    m_session->noteSubmission(id, {u"file:"_s + sha1, Submission::State::Sent, forged, m_dispatcher->profile().host});
    close();
    open(Session::Whose::Others);
    m_queue->consents().grant(id, first(), everything | Disclosure::StoredPath);
    start(id, u"triage");
    QTRY_VERIFY(m_server->requests().size() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().size() > 2 || m_queue->counts().running == 0, 20000);
    m_queue->cancelAll();
    for (const Received &request : m_server->requests())
        QVERIFY(!(request.target() + request.body).contains(forged.toLatin1()));
}

void TestConsents::importedRowsAreNotAgreedTo()
{
    const RowId id = add(IndicatorType::File, sample());
    m_queue->consents().grant(id, first(), everything | Disclosure::StoredPath);
    m_queue->setPaused(true);
    start(id, u"triage");
    close();
    QVERIFY(QFile::rename(file(u"s"_s), file(u"other"_s)));
    open(Session::Whose::Ours);
    auto *import = new SessionImport(*m_session, file(u"other"_s), Session::Whose::Others);
    QSignalSpy finished(import, &SessionImport::finished);
    import->start();
    QVERIFY(finished.wait());
    QCOMPARE(m_session->count(), 1);
    QCOMPARE(m_session->at(0).origin, Origin::Elsewhere);
    QVERIFY(m_session->at(0).agreed.empty() && !m_session->at(0).wanted);
    close();
    open(Session::Whose::Ours); // it does not become the analyst's own by being kept
    QCOMPARE(m_session->at(0).origin, Origin::Elsewhere);
    QCOMPARE(m_queue->counts().waiting + m_queue->counts().running, 0);
}

// Saved into the user's own folder, it still holds the rows as they were written elsewhere.
void TestConsents::aCopyOfOthersStaysTheirs()
{
    const RowId id = add(IndicatorType::File, sample());
    m_queue->consents().grant(id, first(), everything | Disclosure::StoredPath);
    m_queue->setPaused(true);
    start(id, u"submit-file");
    close();
    open(Session::Whose::Others);
    bool isCopied = false;
    m_session->copyTo(file(u"copy"_s), this, [&isCopied](const QString &trouble) { isCopied = trouble.isEmpty(); });
    QTRY_VERIFY(isCopied);
    close();
    QVERIFY(QFile::remove(file(u"s"_s)));
    QVERIFY(QFile::rename(file(u"copy"_s), file(u"s"_s)));
    open(Session::Whose::Ours);
    QCOMPARE(m_session->whose(), Session::Whose::Others);
    QCOMPARE(m_session->find(id)->origin, Origin::Elsewhere);
    QVERIFY(m_session->find(id)->agreed.empty());
    QCOMPARE(m_queue->counts().waiting + m_queue->counts().running, 0);
    QCOMPARE(m_server->requests().size(), size_t(0));
}

void TestConsents::archivePasswordStaysInMemory()
{
    constexpr auto password = "correct horse battery"_L1;
    const RowId id = add(IndicatorType::File, sample());
    m_queue->consents().grant(id, first(), Disclosure::Upload);
    m_queue->setPaused(true);
    start(id, u"submit-file", {{u"archive-password"_s, password}, {u"comment"_s, u"kept comment"_s}});
    QVERIFY(!m_session->find(id)->parameters.contains(u"archive-password"_s));
    close();
    QByteArray all;
    for (const auto *tail : {"", "-wal"}) {
        QFile stored(file(u"s"_s) + QLatin1StringView(tail));
        if (stored.open(QIODevice::ReadOnly))
            all += stored.readAll();
    }
    QVERIFY(all.contains("kept comment"));
    QVERIFY(!all.contains(QByteArray(password.data(), password.size())));
}

ASSAY_TEST(TestConsents);
#include "test_consents.moc"
