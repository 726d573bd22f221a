// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exporter.h"
#include "indicator/recognise.h"
#include "queue/queue.h"
#include "run_to_end.h"
#include "session/session.h"
#include "session/session_ledger.h"
#include "support/test_main.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// An appliance that says the token back in every field of every answer: it is in no row, no session file, no export
// and no report.
class TestEchoedToken : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isKeptNowhere_data();
    void isKeptNowhere();
};

namespace {

constexpr auto canary = "5EC4E7c0ffee5ec4e70123456789abcdefcafe99";

QByteArray percent(const QByteArray &text)
{
    QByteArray all;
    for (const char c : text)
        all += '%' + QByteArray(1, c).toHex();
    return all;
}

QByteArray json(const QByteArray &text)
{
    QByteArray all;
    for (const char c : text)
        all += "\\u00" + QByteArray(1, c).toHex();
    return all;
}

// All that can be read as the token, whatever its case, once escapes and Base64 are taken off.
bool holdsToken(const QByteArray &bytes)
{
    const QByteArray token = QByteArray(canary).toLower();
    const QByteArray lower = bytes.toLower();
    if (lower.contains(token) || QByteArray::fromPercentEncoding(lower).contains(token) || lower.contains(json(token)))
        return true;
    for (const char *before : {"", ":", "u:"}) {
        const QByteArray coded = (before + QByteArray(canary)).toBase64();
        // The first and last characters also belong to the neighbours.
        if (bytes.contains(coded.sliced(4, coded.size() - 8)))
            return true;
    }
    return false;
}

// A report of everything, with the words in each of its fields; digests, numbers and what it is about are right.
QByteArray report(const QByteArray &target, const QByteArray &words)
{
    const QByteArray digests = R"("sha1":")" + QByteArray(40, 'a') + R"(","md5":")" + QByteArray(32, 'a') + '"';
    const QByteArray verdict = R"("classification":"malicious","riskscore":9,"classification_result":"@",
        "classification_reason":"@","data_source":"@","first_seen":"@","last_seen":"@","aliases":["@"],"imphash":"@")";
    const QByteArray sample = '{' + digests + ',' + verdict + R"(,"@":"@","file_type":"@","category":"@",
        "tags":{"user":["@"],"ticore":["@"]},"av_scanners":[{"record_time":"@","scanners":[{"name":"@","result":"@"}]}]})";
    const QByteArray reputation = R"("classification":"malicious","reason":"@","categories":["@"],
        "third_party_reputations":{"sources":[{"source":"@","detection":"@","update_time":"@"}]},
        "analysis":{"first_analysis":"@","last_analysis":{"domain":"@","serving_ip_address":"@"}},
        "last_dns_records":[{"value":"@","type":"@","provider":"@"}])";
    QByteArray body = R"({"detail":"@","message":"@"})";
    if (target.contains("/classification/"))
        body = sample;
    else if (target.contains("/list/"))
        body = "{\"results\":[" + sample + "],\"next\":\"@\"}";
    else if (target.contains("/analyze_bulk/"))
        body = "{\"results\":[{\"detail\":{" + digests + R"(},"analysis":[{"name":"@","code":201,"message":"@"}]}]})";
    else if (target.contains("/submit/url/"))
        body = R"({"message":"@","detail":{"id":7,"created":"@"}})";
    else if (target.contains("/url-samples/"))
        body = R"({"processing_status":"complete","message":"@","report":{)" + digests + ',' + verdict
            + R"(,"networkthreatintelligence":{"requested_url":"http://c2.example/",)" + reputation + "}}}";
    else if (target.contains("/create"))
        body = R"({"status_endpoint":"/api/pdf/@/status","download_endpoint":"/api/pdf/@/download"})";
    else if (target.contains("/status"))
        body = R"({"status":2,"status_message":"@"})";
    else if (target.contains("/download"))
        body = "%PDF-1.4 @ %%EOF";
    else if (target.contains("/url/"))
        body = R"({"requested_url":"http://c2.example/",)" + reputation + '}';
    else if (target.contains("/domain/"))
        body = R"({"requested_domain":"c2.example",)" + reputation + '}';
    return body.replace("@", words);
}

} // namespace

void TestEchoedToken::isKeptNowhere_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("status");
    const QByteArray token = canary;
    for (const int status : {200, 400, 500}) {
        const auto row = [status](const char *name, const QByteArray &words) {
            QTest::addRow("%s %d", name, status) << words << status;
        };
        row("as it is", "Token " + token);
        row("lower case", token.toLower());
        row("upper case", token.toUpper());
        row("percent", percent(token));
        row("Base64", token.toBase64());
        row("Base64 behind one", (":" + token).toBase64());
        row("Base64 behind two", ("u:" + token).toBase64());
        row("JSON", json(token));
        row("long answer", QByteArray(70'000, '.') + token);
    }
}

void TestEchoedToken::isKeptNowhere()
{
    QFETCH(QByteArray, words);
    QFETCH(int, status);
    HostileServer server;
    int answers = 0;
    server.onRequest = [&](int, const Received &request) -> Script {
        ++answers;
        const QByteArray type = request.target().contains("/download") ? "application/pdf" : "application/json";
        const QByteArray headers
            = "Content-Type: " + type + "\r\nServer: " + canary + "\r\nX-Request: " + words.left(400) + "\r\n";
        return {sends(answer(status, report(request.target(), words), headers))};
    };
    QTemporaryDir folder;
    const auto path = [&folder](const QString &name) { return folder.filePath(name); };
    Session session;
    Queue queue(session);
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(path(u"session"_s));
    QVERIFY(loaded.wait());
    Dispatcher dispatcher(profileFor(server), canary);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(session));
    context.reportFolder = path(u"reports"_s);
    queue.setAppliance(&context);

    std::vector<Row> rows(2);
    rows[0].indicator = *recognise(QString(40, u'a')).indicator;
    rows[1].indicator = *recognise(u"http://c2.example/"_s).indicator;
    const RowId first = session.add(rows);
    QVERIFY(first != 0);
    for (const Action *action : actions()) {
        for (const RowId id : {first, first + 1}) {
            if (queue.enqueue({id}, *action, {}) > 0)
                QTRY_VERIFY_WITH_TIMEOUT(isFinal(session.find(id)->state) && !session.find(id)->wanted, 60000);
        }
    }
    QVERIFY(answers > 5);
    if (status == 200) {
        QCOMPARE(session.find(first)->verdict->classification, Classification::Malicious);
        QVERIFY(session.withRecord(first)->verdict->threatName.contains(u"[secret]"_s));
    }
    std::vector<std::shared_ptr<const Row>> whole{session.withRecord(first), session.withRecord(first + 1)};
    const std::array items{whole[0].get(), whole[1].get()};
    for (const Format *format : formats()) {
        ExportOptions options;
        options.raw = true;
        options.links = true;
        options.thirdParties = true;
        options.suspicious = true;
        options.applianceUrl = profileFor(server).host;
        QVERIFY(
            exportTo(path(u"export."_s + QLatin1StringView(format->word)), IfExists::Replace, *format, items, options));
    }
    for (const Row *row : items) {
        for (const CallRecord &call : row->record->calls)
            QVERIFY(!holdsToken((call.path + call.note + call.host).toUtf8()));
        for (const Answer &one : row->record->answers) {
            QVERIFY(!one.outcome.error || !holdsToken(one.outcome.error->detail.toUtf8()));
            for (const RawJson &raw : one.outcome.findings.raw)
                QVERIFY2(!holdsToken(raw.json), raw.json.left(300).constData());
        }
    }
    session.close();
    int files = 0;
    for (QDirIterator all(folder.path(), QDir::Files, QDirIterator::Subdirectories); all.hasNext(); ++files) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!holdsToken(file.readAll()), qPrintable(file.fileName()));
        QVERIFY2(!file.fileName().endsWith(".pdf"_L1), "a report that holds the token is not saved");
    }
    QVERIFY2(files > int(formats().size()), "every format and the session");
}

ASSAY_TEST(TestEchoedToken);
#include "test_echoed_token.moc"
