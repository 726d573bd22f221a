// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/json_answer.h"
#include "run_to_end.h"
#include "support/no_ledger.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// Every action against an appliance that answers nonsense with a good status: an error, never a verdict, never a
// crash.
class TestHostileAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formIsChecked_data();
    void formIsChecked();
    void everyRouteSurvives_data();
    void everyRouteSurvives();
    void anotherServersAnswerIsNoMiss_data();
    void anotherServersAnswerIsNoMiss();
    void aVerdictBesideEmptyDataCounts_data();
    void aVerdictBesideEmptyDataCounts();
    void theWorseOfTwoReportsStands();

private:
    std::vector<Target> targets() const;

    QTemporaryDir m_folder;
};

namespace {

// They need parameters and consent, and their answers have rules of their own: test_shared_changes.
bool changesForOthers(const Action &action, const Target &target)
{
    return bool(disclosuresOf(action, target) & sharedChanges);
}

QByteArray repeated(const QByteArray &part, int times)
{
    QByteArray all;
    all.reserve(part.size() * times);
    for (int i = 0; i < times; ++i)
        all += part;
    return all;
}

} // namespace

std::vector<Target> TestHostileAnswers::targets() const
{
    const QString sha1(40, u'a');
    const QString path = m_folder.filePath(u"sample.bin"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("sample") != 6)
        qFatal("cannot write a test file");
    return {{{IndicatorType::Sha1, sha1, sha1}, {}, {}},
        {{IndicatorType::Url, u"http://c2.example/"_s, u"http://c2.example/"_s}, {}, {}},
        {{IndicatorType::File, path, path}, {}, {}},
        {{IndicatorType::Submission, u"9007199254740993"_s, u"9007199254740993"_s}, {}, {}}};
}

void TestHostileAnswers::formIsChecked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("plain") << R"({"a":{"b":[1,{"b":2}]},"b":"x"})"_ba << true;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf{\"a\":1}"_ba << true;
    QTest::newRow("half a surrogate pair, escaped")
        << R"({"name":"\udcff.exe"})"_ba << true; // a name that is not UTF-8
    QTest::newRow("line feed in a string") << "{\"a\":\"x\ny\"}"_ba << false;
    QTest::newRow("control character in a key") << "{\"a\x01\":1}"_ba << false;
    QTest::newRow("key that is not UTF-8") << "{\"\xff\":1}"_ba << false;
    QTest::newRow("repeated behind a byte order mark") << "\xef\xbb\xbf{\"a\":1,\"a\":2}"_ba << false;
}

void TestHostileAnswers::formIsChecked()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isAccepted);
    const Result<QJsonObject> object = objectOf({.status = 200, .contentType = "application/json", .body = body});
    QCOMPARE(bool(object), isAccepted);
    if (!isAccepted)
        QCOMPARE(object.error().kind, ApiError::Kind::BadAnswer);
}

void TestHostileAnswers::everyRouteSurvives_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("list") << "[]"_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("string") << "\"x\""_ba;
    QTest::newRow("number") << "7"_ba;
    QTest::newRow("cut") << R"({"results":[{"sha1":")"_ba;
    QTest::newRow("not JSON") << "hello"_ba;
    QTest::newRow("NaN") << R"({"riskscore":NaN})"_ba;
    QTest::newRow("1e400") << R"({"riskscore":1e400,"results":[]})"_ba;
    QTest::newRow("depth 1025") << repeated("[", 1025) + repeated("]", 1025);
    QTest::newRow("depth 100,000") << repeated("{\"a\":", 100'000);
    QTest::newRow("5,000,000 brackets") << QByteArray(5'000'000, '[');
    QTest::newRow("invalid UTF-8") << "{\"detail\":\"\xff\xfe\"}"_ba;
    QTest::newRow("NUL inside") << "{\"detail\":{\"id\":1\0,\"sha1\":2}}"_ba;
    QTest::newRow("wrong types")
        << R"({"code":[],"detail":7,"results":{"a":1},"data":"x","sha1":[],"classification":{},"riskscore":"high"})"_ba;
    QTest::newRow("rows of wrong types")
        << R"({"count":"many","results":[null,7,"x",[],{"sha1":7,"classification":[]}]})"_ba;
    QTest::newRow("two of each key")
        << R"({"classification":"malicious","classification":7,"detail":{"id":1},"detail":null,"results":[],"results":3})"_ba;
    const QByteArray sample = R"({"sha1":")" + QByteArray(40, 'a') + R"(",)";
    const auto inResults = [](const QByteArray &elements) { return "{\"results\":[" + elements + "]}"; };
    QTest::newRow("equal keys") << sample + R"("classification":"malicious","classification":"goodware"})";
    QTest::newRow("equal keys, one escaped")
        << sample + R"("classification":"malicious","classif\u0069cation":"goodware"})";
    QTest::newRow("equal keys in data") << R"({"data":)" + sample
            + R"("classification":"malicious","classification":"goodware"}})";
    QTest::newRow("equal keys in a result")
        << inResults(sample + R"("classification":"malicious","classification":"goodware"})");
    QTest::newRow("equal keys further down")
        << sample + R"("classification":"goodware","x":[[{"y":{"a":1,"b":2,"a":3}}]]})";
    QTest::newRow("equal lists") << R"({"results":[)" + sample + R"("classification":"malicious"}],"results":[)"
            + sample + R"("classification":"goodware"}]})";
    QTest::newRow("two results of one sample")
        << inResults(sample + R"("classification":"malicious"},)" + sample + R"("classification":"goodware"})");
    QTest::newRow("no digest") << R"({"classification":"goodware","results":[{"classification":"goodware"}]})"_ba;
    for (const QByteArray &digest :
        {QByteArray(39, 'a'), QByteArray(41, 'a'), QByteArray(40, 'g'), QByteArray(40, 'b')}) {
        QTest::addRow("digest %s", digest.constData()) << R"({"classification":"goodware","sha1":")" + digest
                + R"(","results":[{"sha1":")" + digest + R"(","classification":"goodware"}]})";
    }
    for (const char *score : {"-1", "11", "9007199254740993", "1e300", "5.5", "true", "\"high\"", "[]", "{}"}) {
        const QByteArray judged = sample + R"("classification":"goodware","riskscore":)" + score + "}";
        QTest::addRow("score %s", score) << judged.chopped(1) + ",\"results\":[" + judged + "]}";
    }
    for (const char *level : {"-1", "6", "9223372036854775807", "1e300"}) {
        const QByteArray judged = sample + R"("threat_status":"malicious","threat_level":)" + level + "}";
        QTest::addRow("level %s", level) << judged.chopped(1) + ",\"results\":[" + judged + "]}";
    }
    for (const char *blank : {"", " ", "\\t", "\\u200b", "\\u00a0\\u2060", "\\u0000"}) {
        const QByteArray judged = sample + R"("classification":")" + blank + "\"}";
        QTest::addRow("blank '%s'", blank) << judged.chopped(1) + ",\"results\":[" + judged + "]}";
    }
    QTest::newRow("a million rows") << "{\"results\":[" + repeated("{},", 1'000'000) + "{}]}";
}

void TestHostileAnswers::everyRouteSurvives()
{
    QFETCH(QByteArray, body);
    HostileServer server;
    server.onRequest = [&body](int, const Received &) -> Script { return {sends(answer(200, body))}; };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    context.reportFolder = m_folder.filePath(u"reports"_s);
    const std::vector<Target> all = targets();
    for (const Action *action : actions()) {
        for (const Target &target : all) {
            if (!action->applies(target) || changesForOthers(*action, target))
                continue;
            const Outcome outcome = runToEnd(context, *action, target);
            const QByteArray what = QByteArray(action->word) + " on " + word(target.indicator.type).data();
            // What is inside and why shows less where a field is odd, or lists nothing; a key twice is never accepted.
            const bool showsLess = (what.startsWith("static-report") || what.startsWith("details")
                                       || what.startsWith("extracted-files") || what.startsWith("containers"))
                && !QByteArray(QTest::currentDataTag()).startsWith("equal keys");
            QVERIFY2(outcome.state == State::Failed || outcome.state == State::NotFound
                    || (showsLess && outcome.state == State::Done),
                what.constData());
            QVERIFY2(!outcome.findings.verdict, what.constData());
            QVERIFY2(!outcome.error || outcome.error->kind != ApiError::Kind::TimedOut, what.constData());
            context.uploads.clear();
        }
    }
    QVERIFY(QDir(context.reportFolder).isEmpty());
}

void TestHostileAnswers::anotherServersAnswerIsNoMiss_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto textType = "Content-Type: text/plain\r\n"_ba;
    QTest::newRow("404, page") << answer(404, "<html>Not Found</html>", "Content-Type: text/html\r\n");
    QTest::newRow("404, text") << answer(404, "404 page not found\n", textType);
    QTest::newRow("404, empty") << answer(404, "", "");
    QTest::newRow("404, JSON of its own") << answer(404, R"({"error":"not found"})");
    QTest::newRow("200, JSON of its own") << answer(200, R"({"status":"ok"})");
    QTest::newRow("200, text") << answer(200, "It works!", textType);
    QTest::newRow("403, text") << answer(403, "RBAC: access denied", textType);
    QTest::newRow("503, text") << answer(503, "no available server", textType);
}

// A mistyped host, a login page, a router without a rule: nothing that was asked for is "not found" by that.
void TestHostileAnswers::anotherServersAnswerIsNoMiss()
{
    QFETCH(QByteArray, bytes);
    HostileServer server;
    server.onRequest = [&bytes](int, const Received &) -> Script { return {sends(bytes)}; };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    for (const Action *action : actions()) {
        for (const Target &target : targets()) {
            ActionContext context(dispatcher, std::make_unique<NoLedger>());
            context.reportFolder = m_folder.filePath(u"reports"_s);
            const QByteArray what = QByteArray(action->word) + " on " + word(target.indicator.type).data();
            // A report of the network intelligence has no field that must be there.
            const bool mayBeBare = what.startsWith("network on ") && bytes.startsWith("HTTP/1.1 200");
            if (!action->applies(target) || mayBeBare || changesForOthers(*action, target))
                continue;
            const size_t before = server.requests().size();
            const Outcome outcome = runToEnd(context, *action, target);
            QVERIFY2(outcome.state == State::Failed, what.constData());
            QVERIFY2(outcome.error->kind == ApiError::Kind::BadAnswer || outcome.error->kind == ApiError::Kind::Unclear,
                what.constData());
            for (size_t n = before; n < server.requests().size() && what != "submit-file on file"; ++n)
                QVERIFY2(!server.requests()[n].body.contains("sample.bin"), what.constData());
        }
    }
}

void TestHostileAnswers::aVerdictBesideEmptyDataCounts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("flat") << R"({"classification":"malicious","riskscore":9,"sha1":"@"})"_ba;
    QTest::newRow("object") << R"({"classification":"malicious","riskscore":9,"sha1":"@","data":{}})"_ba;
    QTest::newRow("list") << R"({"classification":"malicious","riskscore":9,"sha1":"@","data":[]})"_ba;
    QTest::newRow("other")
        << R"({"classification":"malicious","riskscore":9,"sha1":"@","data":{"classification":"goodware"}})"_ba;
    QTest::newRow("older") << R"({"threat_status":"malicious","threat_level":4,"sha1":"@","data":null})"_ba;
    QTest::newRow("wrapped") << R"({"data":{"classification":"malicious","riskscore":9,"sha1":"@"}})"_ba;
    QTest::newRow("wrapped in a list") << R"({"data":[{"classification":"malicious","riskscore":9,"sha1":"@"}]})"_ba;
}

void TestHostileAnswers::aVerdictBesideEmptyDataCounts()
{
    QFETCH(QByteArray, body);
    body.replace('@', QByteArray(40, 'a'));
    HostileServer server;
    server.onRequest = [&body](int, const Received &) -> Script { return {sends(answer(200, body))}; };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    const Outcome outcome = runToEnd(context, *actionFromWord(u"classification"), targets().front());
    QCOMPARE(outcome.state, State::Done);
    QCOMPARE(outcome.findings.verdict->classification, Classification::Malicious);
    QCOMPARE(outcome.findings.verdict->riskScore, 9);
}

// One submission with http, one with https; whichever report comes last.
void TestHostileAnswers::theWorseOfTwoReportsStands()
{
    for (const bool httpIsMalicious : {true, false}) {
        HostileServer server;
        server.onRequest = [&](int, const Received &request) -> Script {
            if (request.target().startsWith("/api/submit/url/"))
                return {sends(
                    answer(201, request.body.contains("https") ? R"({"detail":{"id":2}})" : R"({"detail":{"id":1}})"))};
            const bool isHttp = request.target().endsWith("/1");
            return {sends(answer(200,
                R"({"processing_status":"complete","report":{"networkthreatintelligence":{"requested_url":")"_ba
                    + (isHttp ? "http" : "https") + R"(://c2.example/","classification":")"
                    + (isHttp == httpIsMalicious ? "malicious" : "goodware") + R"("}}})"))};
        };
        Dispatcher dispatcher(profileFor(server), recordedToken);
        ActionContext context(dispatcher, std::make_unique<NoLedger>());
        const Target target{{IndicatorType::Fqdn, u"c2.example"_s, u"c2.example"_s}, {{u"scheme"_s, u"both"_s}}, {}};
        const Outcome outcome = runToEnd(context, *actionFromWord(u"triage"), target);
        QVERIFY2(outcome.state == State::Done, outcome.error ? qPrintable(outcome.error->detail) : "");
        QCOMPARE(outcome.findings.verdict->classification, Classification::Malicious);
    }
}

ASSAY_TEST(TestHostileAnswers);
#include "test_hostile_answers.moc"
