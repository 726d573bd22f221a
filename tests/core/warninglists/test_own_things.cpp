// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "core/actions/run_to_end.h"
#include "export/exporter.h"
#include "queue/queue.h"
#include "session/cell_values.h"
#include "session/session.h"
#include "support/no_ledger.h"
#include "support/test_main.h"
#include "text/user_text.h"
#include "warninglists/warning_lists.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ownContent = "a document of ours";

QString hexOf(QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(ownContent, algorithm).toHex());
}

} // namespace

// The one gate in front of the network: nothing about own things is sent before the analyst has agreed for that run.
class TestOwnThings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyActionIsWithheld_data();
    void everyActionIsWithheld();
    void filesAreKnownByTheirDigest_data();
    void filesAreKnownByTheirDigest();
    void consentIsForOneRun();
    void otherRowsAreSent();
    void aDigestOfAnEarlierAnswerCounts();

private:
    RowId add(IndicatorType type, const QString &value);
    const Row &run(RowId id, QStringView action, const Parameters &parameters = {});
    void agree(RowId id, Disclosures kinds) { m_queue->consents().grant(id, applianceKey(m_profile), kinds); }

    std::unique_ptr<HostileServer> m_server;
    Profile m_profile;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ActionContext> m_context;
    std::unique_ptr<Queue> m_queue;
    QTemporaryDir m_folder;
};

static constexpr auto usualConsent = Disclosures(Disclosure::Upload) | Disclosure::CloudSubmission
    | Disclosure::CloudLookUp | Disclosure::NetworkLookUp | Disclosure::StoredPath | sharedChanges;

void TestOwnThings::init()
{
    m_server = std::make_unique<HostileServer>();
    m_server->onRequest
        = [](int, const Received &) -> Script { return {sends(answer(404, R"({"detail":"Not found."})"))}; };
    m_profile = profileFor(*m_server);
    m_session = std::make_unique<Session>();
    m_dispatcher = std::make_unique<Dispatcher>(m_profile, recordedToken);
    m_context = std::make_unique<ActionContext>(*m_dispatcher, std::make_unique<NoLedger>());
    m_queue = std::make_unique<Queue>(*m_session);
    m_queue->setAppliance(m_context.get());
    const QByteArray text = "ours.test\n192.0.2.0/24\n" + QByteArray(40, 'a') + '\n';
    WarningLists::setCurrent(
        std::make_shared<WarningLists>(std::vector{*readPlainList(text, u"Own"_s)}, std::vector<WarningList>()));
}

void TestOwnThings::cleanup()
{
    m_queue->setAppliance(nullptr);
    m_queue.reset();
    m_context.reset();
    m_dispatcher.reset();
    m_session.reset();
    m_server.reset();
    WarningLists::setCurrent(nullptr);
}

RowId TestOwnThings::add(IndicatorType type, const QString &value)
{
    Row row;
    row.indicator = {type, value, value};
    return m_session->add({row});
}

const Row &TestOwnThings::run(RowId id, QStringView action, const Parameters &parameters)
{
    const Action &one = *actionFromWord(action);
    const int queued = m_queue->enqueue({id}, one, parameters);
    if (queued != 1 || !QTest::qWaitFor([&] { return isFinal(m_session->find(id)->state); }, 30'000))
        qWarning("did not end");
    return *m_session->find(id);
}

void TestOwnThings::everyActionIsWithheld_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<IndicatorType>("type");
    QTest::addColumn<QString>("value");
    const std::pair<IndicatorType, QString> values[]
        = {{IndicatorType::Fqdn, u"www.ours.test"_s}, {IndicatorType::Url, u"https://ours.test/x"_s},
            {IndicatorType::Ipv4, u"192.0.2.9"_s}, {IndicatorType::Sha1, QString(40, u'a')}};
    for (const Action *action : actions()) {
        for (const auto &[type, value] : values) {
            Target target;
            target.indicator = {type, value, value};
            if (action->applies(target))
                QTest::addRow("%s %s", action->word, qPrintable(value))
                    << QString::fromLatin1(action->word) << type << value;
        }
    }
}

void TestOwnThings::everyActionIsWithheld()
{
    QFETCH(QString, action);
    QFETCH(IndicatorType, type);
    QFETCH(QString, value);
    const RowId id = add(type, value);
    agree(id, usualConsent);
    const Row &row = run(id, action);
    QCOMPARE(row.state, State::Failed);
    QCOMPARE(row.error->kind, ApiError::Kind::Withheld);
    QCOMPARE(row.error->cause, ApiError::Cause::OwnThing);
    QVERIFY2(userText(*row.error).contains(u"own things"_s), qPrintable(userText(*row.error)));
    QTest::qWait(20);
    QVERIFY(m_server->requests().empty());
    QCOMPARE(cell::warnings(row), QStringList{u"Own"_s});
}

void TestOwnThings::filesAreKnownByTheirDigest_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("digest");
    for (const auto *action : {"triage", "submit-file", "summary", "get-pdf"}) {
        QTest::addRow("%s MD5", action) << QString::fromLatin1(action) << hexOf(QCryptographicHash::Md5);
        QTest::addRow("%s SHA-512", action) << QString::fromLatin1(action) << hexOf(QCryptographicHash::Sha512);
    }
}

void TestOwnThings::filesAreKnownByTheirDigest()
{
    QFETCH(QString, action);
    QFETCH(QString, digest);
    WarningLists::setCurrent(std::make_shared<WarningLists>(
        std::vector{*readPlainList(digest.toLatin1(), u"Own"_s)}, std::vector<WarningList>()));
    const QString path = m_folder.filePath(u"ours.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(ownContent);
    file.close();
    const RowId id = add(IndicatorType::File, path);
    agree(id, usualConsent);
    const Row &row = run(id, action);
    QCOMPARE(row.error->kind, ApiError::Kind::Withheld);
    QVERIFY(m_server->requests().empty());
    QVERIFY(cell::isOwn(row)); // from now on, it is asked about before it starts
    agree(id, usualConsent | Disclosure::OwnThing);
    run(id, action);
    QVERIFY(!m_server->requests().empty());
}

void TestOwnThings::consentIsForOneRun()
{
    const RowId id = add(IndicatorType::Fqdn, u"www.ours.test"_s);
    agree(id, usualConsent | Disclosure::OwnThing);
    run(id, u"network");
    const auto sent = m_server->requests().size();
    QVERIFY(sent > 0);
    QCOMPARE(run(id, u"network").error->cause, ApiError::Cause::OwnThing);
    QCOMPARE(m_server->requests().size(), sent);
}

void TestOwnThings::otherRowsAreSent()
{
    const RowId id = add(IndicatorType::Fqdn, u"www.theirs.test"_s);
    agree(id, usualConsent);
    run(id, u"network");
    QVERIFY(!m_server->requests().empty());
    QVERIFY(cell::warnings(*m_session->find(id)).isEmpty());
}

void TestOwnThings::aDigestOfAnEarlierAnswerCounts()
{
    const RowId id = add(IndicatorType::Md5, QString(32, u'b'));
    Findings known;
    known.related.push_back({u"SHA-1"_s, QString(40, u'a'), false});
    m_session->settle(id, u"summary"_s, {State::Done, known, {}});
    agree(id, usualConsent);
    QCOMPARE(run(id, u"summary").error->cause, ApiError::Cause::OwnThing);
    QVERIFY(m_server->requests().empty());
}

ASSAY_TEST(TestOwnThings);
#include "test_own_things.moc"
