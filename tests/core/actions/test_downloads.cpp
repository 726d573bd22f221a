// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "demo_fixture.h"
#include "run_to_end.h"
#include "support/no_ledger.h"
#include "support/test_main.h"
#include "text/user_text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <zip.h>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray marker = "these bytes must never be on the disk as they are";

QByteArray sampleContent()
{
    QByteArray content;
    for (int i = 0; content.size() < 300'000; ++i)
        content += QByteArray::number(i) + marker;
    return content;
}

QByteArray hexOf(const QByteArray &content, QCryptographicHash::Algorithm algorithm)
{
    return QCryptographicHash::hash(content, algorithm).toHex();
}

// What the archive holds, read by another library; nothing if the password does not open it.
std::optional<std::pair<QByteArray, QByteArray>> entryOf(const QString &path, const QByteArray &password)
{
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    if (!zip)
        return {};
    std::optional<std::pair<QByteArray, QByteArray>> found;
    zip_stat_t about;
    if (zip_get_num_entries(zip, 0) == 1 && zip_stat_index(zip, 0, 0, &about) == 0
        && about.encryption_method == ZIP_EM_TRAD_PKWARE) {
        if (zip_file_t *file = zip_fopen_index_encrypted(zip, 0, 0, password.constData())) {
            QByteArray bytes(qsizetype(about.size) + 1, '\0');
            const zip_int64_t read = zip_fread(file, bytes.data(), zip_uint64_t(bytes.size()));
            bytes.truncate(std::max(read, zip_int64_t(0)));
            found = {about.name, bytes};
            zip_fclose(file);
        }
    }
    zip_discard(zip);
    return found;
}

} // namespace

// Samples from the appliance: checked and encrypted while they arrive, and never plain on the disk.
class TestDownloads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theSampleIsEncryptedWhileItArrives();
    void badDownloads_data();
    void badDownloads();
    void childrenAreWrapped();
    void badChildren_data();
    void badChildren();
    void fetchNeedsConsent();
    void aPasswordIsNeeded();
    void dynamicReports_data();
    void dynamicReports();
    void theDemoGivesSamples();

private:
    Target target(const QHash<QString, QString> &parameters = {}) const;
    Outcome run(const Action &action, const Script &download, const QHash<QString, QString> &parameters = {});
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<HostileServer> m_server;
    const QByteArray m_content = sampleContent();
    const QByteArray m_sha1 = hexOf(sampleContent(), QCryptographicHash::Sha1);
    const QByteArray m_sha256 = hexOf(sampleContent(), QCryptographicHash::Sha256);
    bool m_isKnown = true; //!< to the appliance
};

void TestDownloads::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_temporary = std::make_unique<QTemporaryDir>();
    qputenv("TMPDIR", m_temporary->path().toLocal8Bit());
    m_isKnown = true;
}

void TestDownloads::cleanup()
{
    qunsetenv("TMPDIR");
}

Target TestDownloads::target(const QHash<QString, QString> &parameters) const
{
    Target one;
    one.indicator = {IndicatorType::Sha1, QString::fromLatin1(m_sha1), {}};
    one.parameters = parameters;
    one.owner = 1;
    return one;
}

Outcome TestDownloads::run(const Action &action, const Script &download, const QHash<QString, QString> &parameters)
{
    m_server = std::make_unique<HostileServer>();
    m_server->onRequest = [this, download](int, const Received &request) -> Script {
        if (request.target().contains("/download/") || request.target().contains("/unpacked/"))
            return download;
        const QByteArray row = R"({"sha1":")" + m_sha1 + R"(","sha256":")" + m_sha256
            + R"(","classification":"malicious","riskscore":9})";
        return {sends(answer(200, "{\"results\":[" + (m_isKnown ? row : QByteArray()) + "]}"))};
    };
    Dispatcher dispatcher(profileFor(*m_server), recordedToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds(1));
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    context.reportFolder = m_folder->path();
    return runToEnd(context, action, target(parameters));
}

void TestDownloads::theSampleIsEncryptedWhileItArrives()
{
    const QByteArray whole = answer(200, m_content, "Content-Type: application/octet-stream\r\n");
    Script slowly;
    const qsizetype piece = whole.size() / 20;
    for (qsizetype at = 0; at < whole.size(); at += piece) {
        slowly.push_back(sends(whole.sliced(at, std::min(piece, whole.size() - at))));
        slowly.push_back(waits(std::chrono::milliseconds(10)));
    }
    int looks = 0;
    QStringList plain;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, this, [&] {
        ++looks;
        for (const QString &folder : {m_folder->path(), m_temporary->path()}) {
            const QDir dir(folder);
            for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden)) {
                QFile file(dir.filePath(name));
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains(marker))
                    plain << name;
            }
        }
    });
    watch.start(3);
    const Outcome outcome = run(getSampleAction, slowly);
    QCOMPARE(outcome.state, State::Done);
    QVERIFY(looks > 3);
    QCOMPARE(plain, QStringList());
    QCOMPARE(files(), QStringList{QString::fromLatin1(m_sha1) + ".zip"_L1});
    const QString path = outcome.findings.attachments.front().path;
    QCOMPARE(QFile::permissions(path),
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser);
    const auto entry = entryOf(path, "infected");
    QVERIFY(entry);
    QCOMPARE(entry->first, m_sha256);
    QVERIFY(entry->second == m_content);
    const auto wrong = entryOf(path, "wrong");
    QVERIFY(!wrong || wrong->second != m_content);
}

void TestDownloads::badDownloads_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("says");
    const QByteArray type = "Content-Type: application/octet-stream\r\n";
    QTest::addRow("another sample") << answer(200, m_content + 'x', type) << State::Failed << u"not this sample"_s;
    QTest::addRow("nothing") << answer(200, {}, type) << State::Failed << u"not this sample"_s;
    QTest::addRow("a page") << answer(200, "<html>log in</html>", "Content-Type: text/html\r\n") << State::Failed
                            << QString();
    QTest::addRow("404") << answer(404, R"({"detail":"Not found."})") << State::NotFound << QString();
    QTest::addRow("410") << answer(410, R"({"message":"gone"})") << State::Failed << u"no longer"_s;
    QTest::addRow("503") << answer(503, R"({"message":"disk"})") << State::Failed << u"HTTP 503"_s;
    QTest::addRow("redirect") << answer(302, {}, "Location: https://elsewhere.example/\r\n") << State::Failed
                              << QString();
}

void TestDownloads::badDownloads()
{
    QFETCH(QByteArray, given);
    QFETCH(State, state);
    QFETCH(QString, says);
    const Outcome outcome = run(getSampleAction, {sends(given)});
    QCOMPARE(outcome.state, state);
    if (state == State::Failed)
        QVERIFY2(userText(*outcome.error).contains(says), qPrintable(userText(*outcome.error)));
    QCOMPARE(files(), QStringList());
    QVERIFY(outcome.findings.attachments.empty());
}

void TestDownloads::childrenAreWrapped()
{
    const QByteArray inner = "PK\x03\x04 whatever it holds PK\x05\x06" + QByteArray(18, '\0');
    const Outcome outcome = run(getChildrenAction, {sends(answer(200, inner, "Content-Type: application/zip\r\n"))});
    QCOMPARE(outcome.state, State::Done);
    const auto entry = entryOf(outcome.findings.attachments.front().path, "infected");
    QVERIFY(entry);
    QCOMPARE(entry->first, m_sha1 + "-children.zip");
    QCOMPARE(entry->second, inner);
}

void TestDownloads::badChildren_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("cut") << QByteArray("PK\x03\x04 and no end");
    QTest::addRow("a page") << QByteArray("<html></html>");
    QTest::addRow("nothing") << QByteArray();
}

void TestDownloads::badChildren()
{
    QFETCH(QByteArray, body);
    const Outcome outcome = run(getChildrenAction, {sends(answer(200, body, "Content-Type: application/zip\r\n"))});
    QCOMPARE(outcome.state, State::Failed);
    QCOMPARE(outcome.error->kind, ApiError::Kind::BadAnswer);
    QCOMPARE(files(), QStringList());
}

void TestDownloads::fetchNeedsConsent()
{
    m_isKnown = false;
    const QByteArray given = answer(200, m_content, "Content-Type: application/octet-stream\r\n");
    QCOMPARE(run(getSampleAction, {sends(given)}).state, State::NotFound); // the cloud is not asked
    QVERIFY(std::ranges::none_of(
        m_server->requests(), [](const Received &one) { return one.target().contains("download"); }));
    QCOMPARE(getSampleAction.discloses(target()), Disclosures());
    QVERIFY(getSampleAction.discloses(target({{u"fetch"_s, u"yes"_s}})).testFlag(Disclosure::CloudLookUp));
    QCOMPARE(run(getSampleAction, {sends(given)}, {{u"fetch"_s, u"yes"_s}}).state, State::Done);
    QVERIFY(std::ranges::any_of(
        m_server->requests(), [](const Received &one) { return one.target().contains("/download/?fetch"); }));
}

void TestDownloads::aPasswordIsNeeded()
{
    HostileServer server;
    server.onRequest = [this](int, const Received &) -> Script {
        return {sends(answer(200, "{\"results\":[{\"sha1\":\"" + m_sha1 + "\",\"classification\":\"unknown\"}]}"))};
    };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    context.reportFolder = m_folder->path();
    context.zipPassword.clear();
    const Outcome outcome = runToEnd(context, getSampleAction, target());
    QCOMPARE(outcome.error->kind, ApiError::Kind::Input);
    QCOMPARE(files(), QStringList());
}

void TestDownloads::dynamicReports_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QList<QByteArray>>("statuses"); // one after the other; the last one stays
    QTest::addColumn<QByteArray>("download");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("creations");
    const QByteArray none = answer(200, R"({"status":1,"message":"PDF does not exist and must be created."})");
    const QByteArray atWork = answer(200, R"({"status":0,"message":"being made"})");
    const QByteArray ready = answer(200, R"({"status":2,"message":"ready"})");
    const QByteArray pdf = answer(200, "%PDF-1.4 something %%EOF", "Content-Type: application/pdf\r\n");
    const QByteArray html
        = answer(200, "<!DOCTYPE html><html><script>x()</script></html>\n", "Content-Type: text/html\r\n");
    const auto row = [](const char *name, const QString &kind, const QList<QByteArray> &statuses,
                         const QByteArray &download, State state, int creations) {
        QTest::addRow("%s", name) << kind << statuses << download << state << creations;
    };
    row("made, waited for, saved", u"pdf"_s, {none, atWork, ready}, pdf, State::Done, 1);
    row("there already", u"pdf"_s, {ready}, pdf, State::Done, 0);
    row("HTML", u"html"_s, {ready}, html, State::Done, 0);
    row("no dynamic analysis", u"pdf"_s, {none, none}, pdf, State::Failed, 1);
    row("cut PDF", u"pdf"_s, {ready}, answer(200, "%PDF-1.4", "Content-Type: application/pdf\r\n"), State::Failed, 0);
    row("cut HTML", u"html"_s, {ready}, answer(200, "<html><body>", "Content-Type: text/html\r\n"), State::Failed, 0);
    row("a login page", u"html"_s, {ready},
        answer(200, "<html><form><input type=\"password\"></form></html>", "Content-Type: text/html\r\n"),
        State::Failed, 0);
    row("no HTML", u"html"_s, {ready}, answer(200, "{}"), State::Failed, 0);
    row("no status", u"pdf"_s, {answer(200, "{}")}, pdf, State::Failed, 0);
    row("unknown sample", u"pdf"_s, {answer(404, R"({"detail":"Not found."})")}, pdf, State::NotFound, 0);
}

void TestDownloads::dynamicReports()
{
    QFETCH(QString, kind);
    QFETCH(QList<QByteArray>, statuses);
    QFETCH(QByteArray, download);
    QFETCH(State, state);
    QFETCH(int, creations);
    HostileServer server;
    int asked = 0;
    int created = 0;
    const QByteArray route = "/api/rl_dynamic_analysis/export/summary/" + m_sha1 + '/' + kind.toLatin1() + '/';
    server.onRequest = [&](int, const Received &request) -> Script {
        if (request.target() == route + "create/") {
            ++created;
            return {sends(answer(200, R"({"status_endpoint":"/x","download_endpoint":"/y"})"))};
        }
        if (request.target() == route + "status/")
            return {sends(statuses[std::min(qsizetype(asked++), statuses.size() - 1)])};
        return {sends(download)};
    };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    context.reportFolder = m_folder->path();
    const Outcome outcome = runToEnd(context, dynamicReportAction, target({{u"kind"_s, kind}}));
    QCOMPARE(outcome.state, state);
    QCOMPARE(created, creations);
    const QString name = u"ReversingLabs Dynamic Analysis - %1.%2"_s.arg(QString::fromLatin1(m_sha1), kind);
    QCOMPARE(files(), state == State::Done ? QStringList{name} : QStringList());
}

void TestDownloads::theDemoGivesSamples()
{
    DemoFixture demo;
    QVERIFY(demo.isReady());
    Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    context.reportFolder = m_folder->path();
    int saved = 0;
    for (const QString &path : demo.ready().samples) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString sha1 = QString::fromLatin1(hexOf(file.readAll(), QCryptographicHash::Sha1));
        Target sample;
        sample.indicator = {IndicatorType::Sha1, sha1, sha1};
        sample.owner = 1;
        saved += runToEnd(context, getSampleAction, sample).state == State::Done;
        if (path.endsWith("scan_0042.zip"_L1))
            QCOMPARE(runToEnd(context, getChildrenAction, sample).state, State::Done);
    }
    QVERIFY(saved > 0);
}

ASSAY_TEST(TestDownloads);
#include "test_downloads.moc"
