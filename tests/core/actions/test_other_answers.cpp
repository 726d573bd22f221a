// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/sample_status.h"
#include "indicator/recognise.h"
#include "run_to_end.h"
#include "support/no_ledger.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// Answers that are well formed and of the wrong thing: about another sample, URL, host or submission, half of one, or
// with words in disguise.
class TestOtherAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerAboutSomethingElseIsNotBelieved_data();
    void anAnswerAboutSomethingElseIsNotBelieved();
    void otherSpellingsAreTheSame_data();
    void otherSpellingsAreTheSame();
    void aLongUrlMayBeCutInItsName();
    void aSampleAskedByItsSha512MayBeNamedByAnother();
    void aStatusOfAnotherSampleTellsNothing_data();
    void aStatusOfAnotherSampleTellsNothing();
    void wordsInDisguiseAreTheWords_data();
    void wordsInDisguiseAreTheWords();
    void halfAnAnswerIsNoVerdict_data();
    void halfAnAnswerIsNoVerdict();

private:
    // A digest, a URL, a file that holds "sample", and the number of a submission.
    std::vector<Target> targets() const;

    QTemporaryDir m_folder;
};

std::vector<Target> TestOtherAnswers::targets() const
{
    const QString sha1(40, u'a');
    const QString path = m_folder.filePath(u"sample.bin"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("sample") != 6)
        qFatal("cannot write a test file");
    return {{{IndicatorType::Sha1, sha1, sha1}, {}, {}},
        {{IndicatorType::Url, u"http://c2.example/"_s, u"http://c2.example/"_s}, {}, {}},
        {{IndicatorType::File, path, path}, {}, {}}, {{IndicatorType::Submission, u"7"_s, u"7"_s}, {}, {}}};
}

namespace {

using Routes = QList<std::pair<QByteArray, QByteArray>>; //!< part of a request's path -> body, "@" is what it is about

// Answers every request by its route; what is on none of them is not found.
void serve(HostileServer &server, const Routes &routes, const QByteArray &about)
{
    server.onRequest = [routes, about](int, const Received &request) -> Script {
        for (const auto &[route, body] : routes) {
            if (!request.target().contains(route))
                continue;
            const bool isPdf = body.startsWith('%');
            return {sends(answer(200, QByteArray(body).replace("@", about),
                isPdf ? "Content-Type: application/pdf\r\n" : "Content-Type: application/json\r\n"))};
        }
        return {sends(answer(404, R"({"detail":"Not found."})"))};
    };
}

} // namespace

// Every route of every action: accepts the right answer, and rejects the same answer about another subject.
void TestOtherAnswers::anAnswerAboutSomethingElseIsNotBelieved_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>(
        "subject"); // as it is recognised; "file" is a file, "id" a row with a submission's number
    QTest::addColumn<Routes>("routes");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArrayList>("wrong"); // "" where an answer has to say what it is about
    const QByteArray asked(40, 'a');
    const QByteArrayList others{QByteArray(40, 'b'), QByteArray(39, 'a'), QByteArray(64, 'a'), ""};
    const QString sha1 = QString::fromLatin1(asked);
    const auto row = [](const char *name, const char *action, const QString &subject, const Routes &routes,
                         const QByteArray &right, const QByteArrayList &wrong) {
        QTest::newRow(name) << QString::fromLatin1(action) << subject << routes << right << wrong;
    };
    const QByteArray judged = R"({"sha1":"@","classification":"goodware","riskscore":1})";
    const Routes summary{{"/samples/v2/list/", "{\"results\":[" + judged + "]}"}};
    const Routes classification{{"/classification/", judged}};
    row("classification", "classification", sha1, classification, asked, others);
    row("classification, wrapped", "classification", sha1, {{"/classification/", "{\"data\":" + judged + "}"}}, asked,
        others);
    row("classification, listed", "classification", sha1, {{"/classification/", "{\"data\":[" + judged + "]}"}}, asked,
        others);
    row("classification by MD5", "classification", QString(32, u'a'),
        {{"/classification/", R"({"md5":"@","sha1":")" + asked + R"(","classification":"goodware"})"}},
        QByteArray(32, 'a'), {QByteArray(32, 'b'), ""});
    row("summary", "summary", sha1, summary, asked, others);
    row("summary, older", "summary", sha1, {{"/api/samples/list/", "{\"results\":[" + judged + "]}"}}, asked, others);
    row("triage, summary", "triage", sha1, summary, asked, others);
    row("triage, classification", "triage", sha1, classification, asked, others);
    const QByteArray queued = R"({"results":[{"detail":{"sha1":"@"},"analysis":[{"name":"cloud","code":201}]}]})";
    row("reanalyze", "reanalyze", sha1, {{"/analyze_bulk/", queued}}, asked, others);
    // The newer route of the summary is the older one of a reanalysis, and its verdict is fetched at the end.
    const QByteArray both
        = R"({"results":[{"sha1":"@","classification":"goodware","riskscore":1,"detail":{"sha1":"@"},)"
          R"("analysis":[{"name":"cloud","code":201}]}]})";
    row("reanalyze, older", "reanalyze", sha1, {{"/samples/v2/list/", both}}, asked, others);
    const auto links = [](const QByteArray &status, const QByteArray &download) {
        return R"({"status_endpoint":")" + status + R"(","download_endpoint":")" + download + "\"}";
    };
    const QByteArray statusLink = "/api/pdf/" + asked + "/status";
    const QByteArray downloadLink = "/api/pdf/" + asked + "/download";
    row("create-pdf", "create-pdf", sha1, {{"/create", links("/api/pdf/@/status", "/api/pdf/@/download")}}, asked,
        others);
    row("create-pdf, status", "create-pdf", sha1, {{"/create", links("@", downloadLink)}}, statusLink,
        {downloadLink, "/api/samples/" + asked + "/status", "/api/pdf/" + asked, statusLink + "?a", statusLink + "#a",
            ""});
    row("create-pdf, download", "create-pdf", sha1, {{"/create", links(statusLink, "@")}}, downloadLink,
        {statusLink, "/api/samples/" + asked + "/download/", "//elsewhere.example" + downloadLink,
            "/api/pdf/" + asked + "/../" + QByteArray(40, 'b') + "/download", ""});
    const std::pair pdf{"/download"_ba, "%PDF-1.4 %%EOF"_ba};
    row("get-pdf", "get-pdf", sha1, {{"/status", R"({"status":2,"sha1":"@"})"}, pdf}, asked, {QByteArray(40, 'b')});
    row("get-pdf by SHA-256", "get-pdf", QString(64, u'c'),
        {{"/samples/v2/list/", R"({"results":[{"sha256":"@","sha1":")" + asked + "\"}]}"},
            {"/status", R"({"status":2})"}, pdf},
        QByteArray(64, 'c'), {QByteArray(64, 'b'), ""});
    const QByteArray sample = "8151325dcdbae9e0ff95f9f9658432dbedfdb209"; // SHA-1 of "sample"
    const QByteArray taken = R"({"code":201,"detail":{"id":1,"sha1":"@"}})";
    row("submit-file", "submit-file", u"file"_s, {{"/submit/file/", taken}}, sample, others);
    row("submit-file, older", "submit-file", u"file"_s, {{"/api/uploads/", taken}}, sample, others);
    const QString url = u"http://c2.example/a?b=1"_s;
    const QByteArrayList otherUrls{"http://other.example/a?b=1", "http://c2.example/", "https://c2.example/a?b=1",
        "http://c2.example/a?b=2", "http://c2.example:8080/a?b=1", "http://c2.example/A?b=1"};
    const QByteArray submitted = R"({"code":201,"detail":{"id":7,"filename":"@"}})";
    row("submit-url", "submit-url", url, {{"/submit/url/", submitted}}, url.toLatin1(), otherUrls);
    row("submit-url, older", "submit-url", url, {{"/api/uploads/", submitted}}, url.toLatin1(), otherUrls);
    const QByteArray report
        = R"({"processing_status":"complete","report":{"networkthreatintelligence":{"requested_url":"@","classification":"goodware"}}})";
    const Routes status{{"/url-samples/7", report}};
    row("url-status", "url-status", url, status, url.toLatin1(), otherUrls + QByteArrayList{""});
    row("url-status, number", "url-status", u"id"_s,
        {{"/url-samples/7", R"({"id":"@","processing_status":"complete","report":{"classification":"goodware"}})"}},
        "7", {"8", "77"});
    row("url-status, digest", "url-status", u"id"_s,
        {{"/url-samples/7", R"({"processing_status":"complete","report":{"sha256":"@","classification":"goodware"}})"}},
        QByteArray(64, 'a'), {QByteArray(40, 'a'), "../../etc"});
    row("triage of a URL", "triage", url, status + Routes{{"/submit/url/", R"({"detail":{"id":7}})"}}, url.toLatin1(),
        otherUrls);
    row("network, URL", "network", url,
        {{"/network-threat-intel/url/", R"({"requested_url":"@","classification":"goodware"})"}}, url.toLatin1(),
        otherUrls + QByteArrayList{""});
    row("network, domain", "network", u"evil.example.com"_s,
        {{"/network-threat-intel/domain/", R"({"requested_domain":"@","classification":"goodware"})"}},
        "evil.example.com", {"other.example.com", "www.evil.example.com", "example.com", ""});
    const QByteArrayList otherAddresses{"203.0.113.8", "203.0.113.7.example", "::ffff:cb00:7108", ""};
    row("network, address", "network", u"203.0.113.7"_s,
        {{"/report/", R"({"requested_ip":"@","classification":"goodware"})"}}, "203.0.113.7", otherAddresses);
    for (const QByteArray list : {"resolutions", "urls", "downloaded_files"}) {
        const QByteArray listed = list == "downloaded_files" ? QByteArray(40, 'f') : "x.example"_ba;
        row(list.constData(), "network", u"203.0.113.7"_s,
            {{'/' + list + '/', R"({"requested_ip":"@",")"_ba + list + R"(":[{"value":")" + listed + R"("}]})"}},
            "203.0.113.7", otherAddresses);
    }
}

void TestOtherAnswers::anAnswerAboutSomethingElseIsNotBelieved()
{
    QFETCH(QString, action);
    QFETCH(QString, subject);
    QFETCH(Routes, routes);
    QFETCH(QByteArray, right);
    QFETCH(QByteArrayList, wrong);
    Target target;
    if (subject == "file"_L1)
        target = targets()[2];
    else if (subject == "id"_L1)
        target.indicator = {IndicatorType::Submission, u"7"_s, u"7"_s};
    else
        target.indicator = *recognise(subject).indicator;
    if (action == "url-status"_L1)
        target.known.submissionId = u"7"_s;
    for (const QByteArray &about : QByteArrayList{right} + wrong) {
        HostileServer server;
        serve(server, routes, about);
        Dispatcher dispatcher(profileFor(server), recordedToken);
        ActionContext context(dispatcher, std::make_unique<NoLedger>());
        context.reportFolder = m_folder.filePath(u"reports"_s);
        const Outcome outcome = runToEnd(context, *actionFromWord(action), target);
        if (about == right) {
            QVERIFY2(
                outcome.state == State::Done, outcome.error ? qPrintable(outcome.error->detail) : about.constData());
            QVERIFY(QDir(context.reportFolder).removeRecursively());
            continue;
        }
        QVERIFY2(outcome.state == State::Failed || outcome.state == State::NotFound, about.constData());
        QVERIFY2(!outcome.error || outcome.error->kind == ApiError::Kind::BadAnswer, qPrintable(outcome.error->detail));
        QVERIFY2(!outcome.findings.verdict, about.constData());
        QVERIFY2(outcome.findings.network.empty() && outcome.findings.engines.empty(), about.constData());
        QVERIFY2(outcome.findings.attachments.empty() && QDir(context.reportFolder).isEmpty(), about.constData());
        const bool hasLink = std::ranges::any_of(outcome.findings.attributes,
            [](const Attribute &row) { return row.name.endsWith("Link"_L1) || row.name == "Classification"_L1; });
        QVERIFY2(!hasLink, about.constData());
        if (action == "submit-url"_L1)
            QVERIFY2(outcome.findings.submissionId.isEmpty(), about.constData());
    }
}

// An appliance evens out what it was asked; that is no other question.
void TestOtherAnswers::otherSpellingsAreTheSame_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("said");
    const auto row = [](const QString &subject, const QString &said) {
        QTest::addRow("%s as %s", qPrintable(subject), qPrintable(said)) << subject << said;
    };
    row(u"http://c2.example"_s, u"http://c2.example/"_s);
    row(u"http://c2.example/"_s, u"http://c2.example"_s);
    row(u"HTTP://C2.Example/a"_s, u"http://c2.example/a"_s);
    row(u"http://c2.example:80/a"_s, u"http://c2.example/a"_s);
    row(u"https://c2.example/a"_s, u"https://c2.example:443/a"_s);
    row(u"http://c2.example/a b"_s, u"http://c2.example/a%20b"_s);
    row(u"http://c2.example/%7Ea"_s, u"http://c2.example/~a"_s);
    row(u"http://c2.example/a#part"_s, u"http://c2.example/a"_s);
    row(u"http://b\u00fccher.example/a"_s, u"http://xn--bcher-kva.example/a"_s);
    row(u"198.51.100.9/a.exe"_s, u"http://198.51.100.9/a.exe"_s);
    row(u"198.51.100.9/a.exe"_s, u"198.51.100.9/a.exe"_s);
    row(u"c2.example"_s, u"C2.EXAMPLE."_s);
    row(u"b\u00fccher.example"_s, u"xn--bcher-kva.example"_s);
    row(u"2001:db8::1"_s, u"2001:0DB8:0:0:0:0:0:1"_s);
}

void TestOtherAnswers::otherSpellingsAreTheSame()
{
    QFETCH(QString, subject);
    QFETCH(QString, said);
    HostileServer server;
    serve(server,
        {{"/url/", R"({"requested_url":"@"})"}, {"/domain/", R"({"requested_domain":"@"})"},
            {"/report/", R"({"requested_ip":"@"})"}},
        said.toUtf8());
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    Target target;
    target.indicator.type = subject.contains(u'/') ? IndicatorType::Url
        : subject.contains(u':')                   ? IndicatorType::Ipv6
                                                   : IndicatorType::Fqdn;
    target.indicator.value = subject;
    // The host of a URL is asked about as well, and is told the URL: only the first answer counts here.
    const Outcome outcome = runToEnd(context, *actionFromWord(u"network"), target);
    QVERIFY2(!outcome.findings.network.empty(), outcome.error ? qPrintable(outcome.error->detail) : "");
    QCOMPARE(outcome.findings.network.front().about, subject);
}

// A submission that was made is not called unclear because a field of a database is short.
void TestOtherAnswers::aLongUrlMayBeCutInItsName()
{
    const QByteArray url = "http://c2.example/" + QByteArray(400, 'a');
    for (const qsizetype size : {255, 50}) {
        HostileServer server;
        serve(server, {{"/submit/url/", R"({"detail":{"id":7,"filename":"@"}})"}}, url.first(size));
        Dispatcher dispatcher(profileFor(server), recordedToken);
        ActionContext context(dispatcher, std::make_unique<NoLedger>());
        const QString value = QString::fromLatin1(url);
        const Outcome outcome
            = runToEnd(context, *actionFromWord(u"submit-url"), {{IndicatorType::Url, value, value}, {}, {}});
        QCOMPARE(outcome.state, size == 255 ? State::Done : State::Failed);
    }
}

// The classification leaves it out, so that there is nothing to compare; any other digest stands for the sample then.
void TestOtherAnswers::aSampleAskedByItsSha512MayBeNamedByAnother()
{
    for (const bool isNamed : {true, false}) {
        HostileServer server;
        serve(server,
            {{"/classification/",
                isNamed ? R"({"classification":"goodware","sha1":"@"})" : R"({"classification":"goodware"})"}},
            QByteArray(40, 'a'));
        Dispatcher dispatcher(profileFor(server), recordedToken);
        ActionContext context(dispatcher, std::make_unique<NoLedger>());
        const QString sha512(128, u'd');
        const Outcome outcome
            = runToEnd(context, *actionFromWord(u"classification"), {{IndicatorType::Sha512, sha512, sha512}, {}, {}});
        QCOMPARE(outcome.state, isNamed ? State::Done : State::Failed);
        QCOMPARE(bool(outcome.findings.verdict), isNamed);
    }
}

void TestOtherAnswers::aStatusOfAnotherSampleTellsNothing_data()
{
    QTest::addColumn<QByteArray>("rows"); // "@" is the digest that was asked about
    QTest::addColumn<int>("status"); // -1: an error
    QTest::newRow("processed") << R"({"hash_value":"@","status":"processed"})"_ba << int(SampleStatus::Processed);
    QTest::newRow("absent") << R"({"hash_value":"@","status":"not_found"})"_ba << int(SampleStatus::Absent);
    QTest::newRow("in disguise") << R"({"hash_value":"@","status":" Not_Found\u200b"})"_ba << int(SampleStatus::Absent);
    QTest::newRow("none") << ""_ba << int(SampleStatus::Omitted);
    QTest::newRow("another sample")
        << R"({"hash_value":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","status":"processed"})"_ba
        << int(SampleStatus::Omitted);
    // Never "not there": that would be uploaded.
    QTest::newRow("another word") << R"({"hash_value":"@","status":"queued"})"_ba << int(SampleStatus::AtWork);
    QTest::newRow("no word") << R"({"hash_value":"@","status":7})"_ba << -1;
    QTest::newRow("blank") << R"({"hash_value":"@","status":" "})"_ba << -1;
    QTest::newRow("both") << R"({"hash_value":"@","status":"processed"},{"hash_value":"@","status":"not_found"})"_ba
                          << -1;
    QTest::newRow("twice") << R"({"hash_value":"@","status":"processed"},{"hash_value":"@","status":"processed"})"_ba
                           << int(SampleStatus::Processed);
}

void TestOtherAnswers::aStatusOfAnotherSampleTellsNothing()
{
    QFETCH(QByteArray, rows);
    QFETCH(int, status);
    HostileServer server;
    serve(server, {{"/samples/status/", "{\"results\":[" + rows + "]}"}}, QByteArray(40, 'a'));
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    std::optional<int> told;
    context.statuses.ask(QString(40, u'a'))->then(this, [&told](const Result<SampleStatus> &result) {
        told = result ? int(*result) : -1;
    });
    QTRY_VERIFY(told);
    QCOMPARE(*told, status);
}

void TestOtherAnswers::wordsInDisguiseAreTheWords_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<Classification>("classification");
    using enum Classification;
    QTest::newRow("blank before") << " malicious"_ba << Malicious;
    QTest::newRow("blank behind") << "malicious "_ba << Malicious;
    QTest::newRow("tab and line feed") << "\\tmalicious\\n"_ba << Malicious;
    QTest::newRow("odd case") << "mALICIOUS"_ba << Malicious;
    QTest::newRow("zero width") << "mali\\u200bcious\\ufeff"_ba << Malicious;
    QTest::newRow("bidi") << "\\u202emalicious"_ba << Malicious;
    QTest::newRow("soft hyphen") << "mali\\u00adcious"_ba << Malicious;
    QTest::newRow("hard blank") << "\\u00a0malicious\\u3000"_ba << Malicious;
    QTest::newRow("NUL") << "malicious\\u0000"_ba << Malicious;
    QTest::newRow("wide letters") << "\\uff2d\\uff41licious"_ba << Malicious;
    QTest::newRow("marks") << "mali\\u0301cious\\ufe0f"_ba << Malicious;
    QTest::newRow("suspicious") << " Suspicious"_ba << Suspicious;
    QTest::newRow("goodware") << "goodware\\u200b"_ba << Goodware;
    QTest::newRow("known") << " KNOWN "_ba << Goodware;
    QTest::newRow("unknown") << " unknown"_ba << Unknown;
    QTest::newRow("Cyrillic") << "m\\u0430licious"_ba << Other;
    QTest::newRow("two words") << "not malicious"_ba << Other;
}

// In the verdict, in the attributes that repeat it, and beside a URL.
void TestOtherAnswers::wordsInDisguiseAreTheWords()
{
    QFETCH(QByteArray, said);
    QFETCH(Classification, classification);
    const QString plain = classification == Classification::Other
        ? QJsonDocument::fromJson("[\"" + said + "\"]").array().first().toString()
        : QString(word(classification));
    HostileServer server;
    const QByteArray sha1(40, 'a');
    const QByteArray judged = R"({"sha1":")" + sha1 + R"(","classification":"@"})";
    serve(server,
        {{"/classification/", judged}, {"/samples/v2/list/", "{\"results\":[" + judged + "]}"},
            {"/url/", R"({"requested_url":"http://c2.example/","classification":"@"})"},
            {"/url-samples/",
                R"({"processing_status":" Complete","report":{"networkthreatintelligence":{"classification":"@"}}})"}},
        said);
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    for (const auto &[action, target] :
        {std::pair(u"classification"_s, targets()[0]), std::pair(u"summary"_s, targets()[0]),
            std::pair(u"network"_s, targets()[1]), std::pair(u"url-status"_s, targets()[3])}) {
        const Outcome outcome = runToEnd(context, *actionFromWord(action), target);
        QVERIFY2(outcome.state == State::Done, outcome.error ? qPrintable(outcome.error->detail) : "");
        QCOMPARE(outcome.findings.verdict->classification, classification);
        QCOMPARE(outcome.findings.verdict->word, plain);
        const auto attribute = std::ranges::find(outcome.findings.attributes, u"Classification"_s, &Attribute::name);
        QVERIFY(attribute != outcome.findings.attributes.end());
        QCOMPARE(attribute->value.toLower(), plain);
        if (!outcome.findings.network.empty())
            QCOMPARE(outcome.findings.network.front().verdict, plain);
    }
}

// The summary has come, the classification, which counts where they differ, has not.
void TestOtherAnswers::halfAnAnswerIsNoVerdict_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("classification");
    QTest::newRow("refused") << 400 << R"({"detail":"no"})"_ba;
    QTest::newRow("token refused") << 403 << R"({"detail":"Invalid token."})"_ba;
    QTest::newRow("no JSON") << 200 << "hello"_ba;
    QTest::newRow("null") << 200 << R"({"classification":null,"sha1":")" + QByteArray(40, 'a') + "\"}";
    QTest::newRow("another sample") << 200 << R"({"classification":"malicious","sha1":")" + QByteArray(40, 'b') + "\"}";
}

void TestOtherAnswers::halfAnAnswerIsNoVerdict()
{
    QFETCH(int, status);
    QFETCH(QByteArray, classification);
    HostileServer server;
    server.onRequest = [&](int, const Received &request) -> Script {
        const QByteArray summary = R"({"results":[{"classification":"goodware","riskscore":1,"file_type":"PE","sha1":")"
            + QByteArray(40, 'a') + R"(","classification_result":"x","classification_reason":"y"}]})";
        const bool isSummary = request.target().contains("/list/");
        return {sends(answer(isSummary ? 200 : status, isSummary ? summary : classification))};
    };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    const Outcome outcome = runToEnd(context, *actionFromWord(u"triage"), targets()[0]);
    QCOMPARE(outcome.state, State::Failed);
    QVERIFY(!outcome.findings.verdict);
    // Nor do the attributes say it, from which exports and columns are filled; the rest was learned and stays.
    QStringList names;
    for (const Attribute &attribute : outcome.findings.attributes)
        names.append(attribute.name);
    QCOMPARE(names, QStringList{u"File Type"_s});
    QCOMPARE(outcome.findings.digest(u"SHA-1"), QString(40, u'a'));
    QCOMPARE(outcome.findings.raw.size(), 1u);
}

ASSAY_TEST(TestOtherAnswers);
#include "test_other_answers.moc"
