// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/submit_file.h"
#include "demo_fixture.h"
#include "run_to_end.h"
#include "support/consents.h"
#include "support/no_ledger.h"
#include "support/test_main.h"
#include "support/zip_maker.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

constexpr zip_uint16_t classic = ZIP_EM_TRAD_PKWARE;

QString digestOf(const QByteArray &bytes, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, algorithm).toHex());
}

QString fact(const Outcome &outcome, const QString &name)
{
    const auto row = std::ranges::find(outcome.findings.facts, name, &Attribute::name);
    return row == outcome.findings.facts.end() ? QString() : row->value;
}

} // namespace

// Encrypted archives, and uploads that are wanted in spite of what is known, against the real demo appliance.
class TestArchives : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void passwordTravelsAndTheInnerFileIsFollowed();
    void knownInnerFileIsNotUploaded();
    void submitFileSendsThePassword();
    void lookUpsAskForTheInnerFile();
    void nothingIsSentWhenItCannotBeOpened_data();
    void nothingIsSentWhenItCannotBeOpened();
    void givenPasswordIsTriedFirst();
    void plainArchiveGoesAsItIs();
    void anywaySendsAClosedArchiveAsItIs();
    void anywayUploadsWhatIsKnown();
    void hashOnlyRefusesAnyway();
    void whatTheApplianceMadeOfAnArchiveIsFollowed();

private:
    Outcome run(const char *action, const QString &path, const QHash<QString, QString> &parameters = {})
    {
        return runToEnd(*m_context, *actionFromWord(QString::fromLatin1(action)),
            {{IndicatorType::File, path, path}, parameters, {}});
    }
    QString zip(const std::vector<ZipEntry> &entries, const QByteArray &password = "infected")
    {
        makeZip(m_demo->path(u"sample.zip"_s), entries, password);
        return m_demo->path(u"sample.zip"_s);
    }
    // The fields of the last upload; empty if there was none.
    QJsonObject uploaded() const
    {
        QJsonObject last;
        for (const QJsonObject &line : m_demo->journal()) {
            if (line.value("route"_L1) == "submit-file"_L1)
                last = line.value("submitted"_L1).toObject();
        }
        return last;
    }
    QByteArray known() const
    {
        QFile file(m_demo->ready().samples[0]);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const QByteArray m_content = "harmless and new\n";
    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ActionContext> m_context;
};

void TestArchives::init()
{
    m_context.reset();
    m_dispatcher.reset();
    m_demo = std::make_unique<DemoFixture>(QStringList{u"--latency"_s, u"0"_s, u"--processing"_s, u"300"_s});
    QVERIFY(m_demo->isReady());
    m_dispatcher = std::make_unique<Dispatcher>(m_demo->ready().profile, m_demo->ready().token);
    m_context = std::make_unique<ActionContext>(*m_dispatcher, std::make_unique<NoLedger>());
}

void TestArchives::passwordTravelsAndTheInnerFileIsFollowed()
{
    const Outcome outcome = run("triage", zip({{"in/", {}}, {"in/../evil.exe", m_content, classic}}));
    QVERIFY2(outcome.state == State::Done, outcome.error ? qPrintable(outcome.error->detail) : "");
    QVERIFY(outcome.findings.verdict);
    QCOMPARE(uploaded().value("archive_password"_L1).toString(), u"infected"_s);
    const QString sha1 = digestOf(m_content, QCryptographicHash::Sha1);
    QCOMPARE(outcome.findings.digest(u"SHA-1"), sha1);
    QCOMPARE(outcome.findings.digest(u"SHA-256"), digestOf(m_content, QCryptographicHash::Sha256));
    QVERIFY(uploaded().value("sha1"_L1).toString() != sha1); // the archive went, not what is in it
    QCOMPARE(fact(outcome, u"Archive SHA-1"_s), uploaded().value("sha1"_L1).toString());
    QCOMPARE(fact(outcome, u"File In Archive"_s), u"in/../evil.exe"_s);
    QCOMPARE(fact(outcome, u"Archive Password"_s), u"infected"_s);
}

void TestArchives::knownInnerFileIsNotUploaded()
{
    const Outcome outcome = run("triage", zip({{"evil.docm", known(), classic}}));
    QCOMPARE(outcome.state, State::Done);
    QCOMPARE(outcome.findings.verdict->classification, Classification::Malicious);
    QCOMPARE(m_demo->requestsTo(u"submit-file"_s), 0);
}

void TestArchives::submitFileSendsThePassword()
{
    const Outcome outcome = run("submit-file", zip({{"evil.exe", m_content, classic}}), {{u"tags"_s, u"a"_s}});
    QCOMPARE(outcome.state, State::Done);
    QCOMPARE(uploaded().value("archive_password"_L1).toString(), u"infected"_s);
    QCOMPARE(uploaded().value("tags"_L1).toString(), u"a"_s);
    QCOMPARE(outcome.findings.related.size(), size_t(1));
    QCOMPARE(outcome.findings.related[0],
        (RelatedIndicator{u"SHA-1"_s, digestOf(m_content, QCryptographicHash::Sha1), true}));
}

void TestArchives::lookUpsAskForTheInnerFile()
{
    const QString path = zip({{"evil.docm", known(), classic}});
    for (const char *action : {"summary", "classification"}) {
        const Outcome outcome = run(action, path);
        QCOMPARE(outcome.state, State::Done);
        QCOMPARE(outcome.findings.verdict->classification, Classification::Malicious);
    }
    // An archive that stays closed is looked up as the file that it is.
    QCOMPARE(run("summary", zip({{"evil.docm", known(), classic}}, "unheard of")).state, State::NotFound);
}

void TestArchives::nothingIsSentWhenItCannotBeOpened_data()
{
    QTest::addColumn<bool>("twice");
    QTest::addColumn<int>("encryption");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("words");
    QTest::newRow("two files") << true << int(classic) << "infected"_ba << u"2 file"_s;
    QTest::newRow("AES") << false << int(ZIP_EM_AES_256) << "infected"_ba << u"AES"_s;
    QTest::newRow("another password") << false << int(classic) << "secret"_ba << u"none of the"_s;
}

void TestArchives::nothingIsSentWhenItCannotBeOpened()
{
    QFETCH(bool, twice);
    QFETCH(int, encryption);
    QFETCH(QByteArray, password);
    QFETCH(QString, words);
    std::vector<ZipEntry> entries{{"a", m_content, zip_uint16_t(encryption)}};
    if (twice)
        entries.push_back({"b", m_content, zip_uint16_t(encryption)});
    const QString path = zip(entries, password);
    for (const char *action : {"triage", "submit-file"}) {
        const Outcome outcome = run(action, path);
        QCOMPARE(outcome.state, State::Failed);
        QCOMPARE(outcome.error->kind, ApiError::Kind::Input);
        QVERIFY2(outcome.error->detail.contains(words), qPrintable(outcome.error->detail));
    }
    QCOMPARE(m_demo->journal().size(), size_t(0));
}

void TestArchives::givenPasswordIsTriedFirst()
{
    const QString password = u"s\u00e9cret \"x\"\r\n--"_s;
    const QString path = zip({{"evil.exe", m_content, classic}}, password.toUtf8());
    QCOMPARE(run("submit-file", path).state, State::Failed);
    m_context->archivePasswords = {u"one"_s, u"two"_s};
    const Outcome given = run("submit-file", path, {{u"archive-password"_s, password}});
    QCOMPARE(given.state, State::Done);
    QCOMPARE(uploaded().value("archive_password"_L1).toString(), password);
    QCOMPARE(fact(given, u"File In Archive"_s), u"evil.exe"_s);
    QCOMPARE(fact(given, u"Archive Password"_s), QString()); // it was for this one run, and is kept nowhere
    m_context->archivePasswords.append(password);
    const Outcome remembered = run("submit-file", path);
    QCOMPARE(remembered.state, State::Done);
    QCOMPARE(fact(remembered, u"Archive Password"_s), password);
}

void TestArchives::plainArchiveGoesAsItIs()
{
    const QString path = zip({{"a", m_content}, {"b", m_content}});
    const Outcome outcome = run("triage", path, {{u"archive-password"_s, u"infected"_s}});
    QCOMPARE(outcome.state, State::Done);
    QVERIFY(!uploaded().contains("archive_password"_L1));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(outcome.findings.digest(u"SHA-1"), digestOf(file.readAll(), QCryptographicHash::Sha1));
    QCOMPARE(fact(outcome, u"File In Archive"_s), QString());
}

void TestArchives::anywaySendsAClosedArchiveAsItIs()
{
    const QString path = zip({{"a", m_content, ZIP_EM_AES_256}});
    for (const char *action : {"triage", "submit-file"}) {
        const Outcome outcome = run(action, path, {{u"upload"_s, u"anyway"_s}});
        QCOMPARE(outcome.state, State::Done);
        QCOMPARE(outcome.findings.digest(u"SHA-1"), uploaded().value("sha1"_L1).toString());
        QVERIFY(!uploaded().contains("archive_password"_L1));
    }
    QCOMPARE(m_demo->requestsTo(u"submit-file"_s), 2);
}

void TestArchives::anywayUploadsWhatIsKnown()
{
    const QString path = m_demo->ready().samples[0];
    QCOMPARE(run("triage", path).state, State::Done);
    QCOMPARE(m_demo->requestsTo(u"submit-file"_s), 0);
    for (int uploads = 1; uploads < 3; ++uploads) {
        const Outcome outcome = run("triage", path, {{u"upload"_s, u"anyway"_s}});
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(outcome.findings.verdict);
        QCOMPARE(m_demo->requestsTo(u"submit-file"_s), uploads);
    }
}

void TestArchives::hashOnlyRefusesAnyway()
{
    Profile profile = m_demo->ready().profile;
    profile.hashOnly = true;
    Dispatcher dispatcher(profile, m_demo->ready().token);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    const QString path = m_demo->ready().samples[0];
    const Outcome outcome = runToEnd(
        context, *actionFromWord(u"triage"), {{IndicatorType::File, path, path}, {{u"upload"_s, u"anyway"_s}}, {}});
    QCOMPARE(outcome.error->kind, ApiError::Kind::NotAllowed);
    // An archive that stays closed is still looked up as the file that it is: nothing would be uploaded.
    const QString closed = zip({{"a", m_content, ZIP_EM_AES_256}});
    const Target target{{IndicatorType::File, closed, closed}, {}, {}};
    QCOMPARE(runToEnd(context, *actionFromWord(u"triage"), target).state, State::NotFound);
    QCOMPARE(m_demo->requestsTo(u"submit-file"_s), 0);
}

// The sample is the file inside, or the archive itself when the appliance did not open it: it is asked by the digest
// that it named. A third digest is another sample's: it is not asked about, and the upload counts as unclear.
void TestArchives::whatTheApplianceMadeOfAnArchiveIsFollowed()
{
    const QString path = zip({{"a", m_content, classic}});
    QFile archive(path);
    QVERIFY(archive.open(QIODevice::ReadOnly));
    const auto sha1
        = [](const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex(); };
    const QByteArray another = "86bb5ed57999602fc4540ace6086a891c996e3f3";
    for (const QByteArray &named : {sha1(m_content), sha1(archive.readAll()), another}) {
        HostileServer server;
        QByteArray submission;
        QByteArrayList after;
        server.onRequest = [&](int, const Received &request) -> Script {
            if (request.target().contains("/submit/file/")) {
                submission = request.body;
                return {sends(
                    answer(201, R"({"code":201,"message":"Done.","detail":{"id":1,"sha1":")" + named + R"("}})"))};
            }
            if (submission.isEmpty())
                return {sends(answer(200, R"({"hash_type":"sha256","results":[]})"))};
            after.append(request.target() + ' ' + request.body);
            return {sends(answer(404))};
        };
        Dispatcher dispatcher(profileFor(server), recordedToken);
        ActionContext context(dispatcher, std::make_unique<NoLedger>());
        dispatcher.setConsents(&agreesToAll);
        const auto run = actionFromWord(u"triage")->make(context, {{IndicatorType::File, path, path}, {}, {}});
        std::optional<Outcome> outcome;
        connect(run.get(), &ActionRun::ended, this, [&outcome](const Outcome &ended) { outcome = ended; });
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(!after.isEmpty() || outcome, 20000);
        QVERIFY2(submission.contains("archive_password"), submission.constData());
        if (named == another) {
            QVERIFY(after.isEmpty());
            QCOMPARE(outcome->error->kind, ApiError::Kind::BadAnswer);
        } else {
            // The file inside is asked for by its SHA-256, which is known here.
            const QByteArray sha256 = QCryptographicHash::hash(m_content, QCryptographicHash::Sha256).toHex();
            QVERIFY2(after[0].contains(named) || (named == sha1(m_content) && after[0].contains(sha256)),
                after[0].constData());
        }
    }
}

ASSAY_TEST(TestArchives);
#include "test_archives.moc"
