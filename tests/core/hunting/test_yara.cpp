// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/demo_fixture.h"
#include "core/actions/run_to_end.h"
#include "hunting/retro_hunt.h"
#include "hunting/search_page.h"
#include "hunting/yara_rules.h"
#include "session/cell_values.h"
#include "session/session.h"
#include "session/session_consents.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

RawAnswer json(const QByteArray &body)
{
    return {200, "application/json", body};
}

// Waits for a call.
template <class T>
Result<T> resultOf(Call<T> *call)
{
    std::optional<Result<T>> result;
    QObject context;
    call->then(&context, [&result](const Result<T> &one) { result = one; });
    (void)QTest::qWaitFor([&result] { return result.has_value(); }, 30000);
    return result ? *result : Result<T>(ApiError::of(ApiError::Kind::TimedOut));
}

} // namespace

// YARA rule sets: what is sent, what is made of answers, and which names never reach a path.
class TestYara : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names();
    void ruleSets_data();
    void ruleSets();
    void matches_data();
    void matches();
    void texts();
    void retroHunts_data();
    void retroHunts();
    void changesAreSentAsForms();
    void theCloudNeedsConsent();
    void theDemoHasRuleSets();
};

void TestYara::names()
{
    for (const QString &name : {u"abc"_s, u"my_rules-2"_s, QString(48, u'x')})
        QVERIFY2(isRuleSetName(name), qPrintable(name));
    for (const QString &name : {QString(), u"ab"_s, QString(49, u'x'), u"a/b"_s, u"a b"_s, u"..\u002f"_s, u"rüles"_s,
             u"a\nb"_s, u"a?b"_s, u"%2f"_s, u"\u0661\u0662\u0663"_s})
        QVERIFY2(!isRuleSetName(name), qPrintable(name));
}

void TestYara::ruleSets_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count"); // -1: an error
    QTest::newRow("none") << R"({"count":0,"next":null,"results":[]})"_ba << 0;
    QTest::newRow("one") << R"({"results":[{"name":"a_b","owner":"me","status":"active","malicious_match_count":3,
        "suspicious_match_count":0,"goodware_match_count":1,"unknown_match_count":0,"last_matched":null}]})"_ba
                         << 1;
    QTest::newRow("a count is missing") << R"({"results":[{"name":"a_b","status":"invalid"}]})"_ba << 1;
    QTest::newRow("a count is a word") << R"({"results":[{"name":"a_b","malicious_match_count":"many"}]})"_ba << -1;
    QTest::newRow("no name") << R"({"results":[{"status":"active"}]})"_ba << -1;
    QTest::newRow("a name is a list") << R"({"results":[{"name":["x"]}]})"_ba << -1;
    QTest::newRow("no list") << R"({"detail":"x"})"_ba << -1;
    QTest::newRow("no JSON") << "<html>"_ba << -1;
}

void TestYara::ruleSets()
{
    QFETCH(QByteArray, body);
    QFETCH(int, count);
    const Result<RuleSetPage> page = decodeRuleSets(json(body));
    QCOMPARE(page ? int(page->ruleSets.size()) : -1, count);
    if (!page) {
        QCOMPARE(page.error().kind, ApiError::Kind::BadAnswer);
        return;
    }
    if (count == 1 && body.contains("\"malicious_match_count\":3"))
        QCOMPARE(page->ruleSets[0].malicious, 3);
    QVERIFY(!page->hasMore);
}

void TestYara::matches_data()
{
    QTest::addColumn<QByteArray>("match");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<int>("classification");
    const QByteArray sha1 = R"("sha1":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","rule":"r1")";
    const auto row = [](const char *name, const QByteArray &match, bool isRead, Classification classification) {
        QTest::newRow(name) << match << isRead << int(classification);
    };
    row("a number", '{' + sha1 + R"(,"classification":3,"riskscore":9})", true, Classification::Malicious);
    row("a word", '{' + sha1 + R"(,"classification":"goodware","riskscore":1})", true, Classification::Goodware);
    row("unknown", '{' + sha1 + R"(,"classification":0,"riskscore":0})", true, Classification::Unknown);
    row("none", '{' + sha1 + '}', true, Classification::None);
    row("another number", '{' + sha1 + R"(,"classification":17})", false, Classification::None);
    row("no hash", R"({"rule":"r1","classification":3})", false, Classification::None);
    row("a rule that is an object", R"({"sha1":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","rule":{}})", false,
        Classification::None);
    row("no object", "7", false, Classification::None);
}

void TestYara::matches()
{
    QFETCH(QByteArray, match);
    QFETCH(bool, isRead);
    QFETCH(int, classification);
    const Result<MatchPage> page
        = decodeMatches(json(R"({"next":"https://other.example/?page=2","results":[)" + match + "]}"));
    QVERIFY(page);
    QVERIFY(page->hasMore); // the link itself is never followed
    QCOMPARE(page->matches.size(), isRead ? 1u : 0u);
    QCOMPARE(page->leftOut, isRead ? 0 : 1);
    if (!isRead)
        return;
    const Row row = rowOfHit(page->matches[0], u"lab"_s, QDateTime::currentDateTimeUtc(), yaraAction);
    const Verdict *verdict = shownVerdict(row);
    QCOMPARE(int(verdict ? verdict->classification : Classification::None), classification);
    QVERIFY(std::ranges::any_of(row.record->findings.attributes,
        [](const Attribute &one) { return one.name == yaraRuleName && one.value == "r1"_L1; }));
}

void TestYara::texts()
{
    const QString text = u"rule a { condition: true }\n"_s;
    QCOMPARE(
        *decodeRuleText(json(R"({"code":200,"detail":{"name":"a","content":"rule a { condition: true }\n"}})")), text);
    QCOMPARE(*decodeRuleText({200, "text/plain", text.toUtf8()}), text);
    QVERIFY(!decodeRuleText(json(R"({"detail":{}})")));
    QVERIFY(!decodeRuleText(json(R"({"detail":{"content":7}})")));
}

void TestYara::retroHunts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("state");
    QTest::addColumn<qint64>("processed"); // -1: unknown
    QTest::newRow("here") << R"({"success":true,"message":"","status":{"state":"RUNNING","started":"2026-01-01",
        "stopped":null,"samples":100,"processed":40,"history":[]}})"_ba
                          << u"RUNNING"_s << qint64(40);
    QTest::newRow("stopped by another user") << R"({"success":true,"status":{"state":"STOPPED","samples":100,
        "processed":7,"started_username":"eve"}})"_ba
                                             << u"STOPPED"_s << qint64(7);
    QTest::newRow("in the cloud") << R"({"success":true,"ruleset_name":"a_b","status":{"cloud_status":"x",
        "retrohunt_status":"IN_PROGRESS","retrohunt_progress":55}})"_ba
                                  << u"IN_PROGRESS"_s << qint64(-1);
    QTest::newRow("odd numbers") << R"({"status":{"state":"RUNNING","samples":"many","processed":[]}})"_ba
                                 << u"RUNNING"_s << qint64(-1);
    QTest::newRow("refused") << R"({"success":false,"message":"It runs already.","status":{}})"_ba << QString()
                             << qint64(-2);
    QTest::newRow("no status") << R"({"success":true})"_ba << QString() << qint64(-2);
}

void TestYara::retroHunts()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, state);
    QFETCH(qint64, processed);
    const Result<RetroHunt> hunt = decodeRetroHunt(json(body));
    QCOMPARE(bool(hunt), processed != -2);
    if (!hunt)
        return;
    QCOMPARE(hunt->state, state);
    QCOMPARE(hunt->processed.value_or(-1), processed);
}

void TestYara::changesAreSentAsForms()
{
    HostileServer server;
    server.onRequest
        = [](int, const Received &) -> Script { return {sends(answer(200, "ok", "Content-Type: text/plain\r\n"))}; };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    for (const RuleChange change : {RuleChange::Upload, RuleChange::Enable, RuleChange::Disable, RuleChange::Remove})
        (void)resultOf(sendRuleChange(dispatcher, change, u"my_rules"_s, u"rule a { condition: true }"_s));
    QCOMPARE(server.requests().size(), 4u);
    const QByteArrayList targets{
        "/api/yara/ruleset/", "/api/yara/ruleset/enable/", "/api/yara/ruleset/disable/", "/api/yara/ruleset/"};
    for (size_t i = 0; i < size_t(targets.size()); ++i) {
        QCOMPARE(server.requests()[i].target(), targets[qsizetype(i)]);
        QVERIFY(server.requests()[i].body.contains("my_rules"));
        QCOMPARE(server.requests()[i].body.contains("condition"), i == 0);
        QCOMPARE(server.requests()[i].method(), i == 3 ? "DELETE"_ba : "POST"_ba);
    }
}

void TestYara::theCloudNeedsConsent()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script {
        return {sends(answer(200, R"({"success":true,"status":{"retrohunt_status":"x"}})"))};
    };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    Session session;
    SessionConsents consents(session);
    dispatcher.setConsents(&consents);
    const Result<RetroHunt> refused = resultOf(askRetroHunt(dispatcher, RetroStep::Start, u"my_rules"_s, 0));
    QCOMPARE(refused.error().kind, ApiError::Kind::Withheld);
    QVERIFY(server.requests().empty());
    const quint64 owner = consents.grantOnce(applianceKey(dispatcher.profile()), Disclosure::CloudSubmission);
    QVERIFY(resultOf(askRetroHunt(dispatcher, RetroStep::Start, u"my_rules"_s, owner)));
    QCOMPARE(server.requests()[0].target(), "/api/yara/ruleset/my_rules/cloud-retro-hunt/"_ba);
    QVERIFY(server.requests()[0].body.contains("START"));
    QVERIFY(resultOf(askRetroHunt(dispatcher, RetroStep::Status, {}, 0)));
    QCOMPARE(server.requests()[1].method(), "GET"_ba);
}

void TestYara::theDemoHasRuleSets()
{
    DemoFixture demo({u"--latency"_s, u"0"_s, u"--processing"_s, u"200"_s});
    QVERIFY(demo.isReady());
    Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
    const Result<RuleSetPage> page = resultOf(askRuleSets(dispatcher, 1));
    QVERIFY(page);
    QCOMPARE(page->ruleSets.size(), 2u);
    for (const RuleSet &one : page->ruleSets) {
        QVERIFY(one.malicious + one.suspicious + one.goodware + one.unknown > 0);
        const Result<MatchPage> found = resultOf(askMatches(dispatcher, one.name, 1));
        QVERIFY(found && found->leftOut == 0);
        QCOMPARE(qint64(found->matches.size()), one.malicious + one.suspicious + one.goodware + one.unknown);
        QVERIFY(resultOf(askRuleText(dispatcher, one.name))->contains(u"condition"_s));
    }
    QVERIFY(resultOf(sendRuleChange(dispatcher, RuleChange::Upload, u"mine_1"_s, u"rule a { condition: true }"_s)));
    const Result<QString> bad = resultOf(sendRuleChange(dispatcher, RuleChange::Upload, u"mine_2"_s, u"no rule"_s));
    QCOMPARE(bad.error().kind, ApiError::Kind::BadRequest);
    QVERIFY(bad.error().detail.contains(u"syntax error"_s));
    QVERIFY(resultOf(sendRuleChange(dispatcher, RuleChange::Disable, u"mine_1"_s)));
    QVERIFY(resultOf(sendRuleChange(dispatcher, RuleChange::Remove, u"mine_1"_s)));
    QCOMPARE(resultOf(askMatches(dispatcher, u"mine_1"_s, 1)).error().kind, ApiError::Kind::NotFound);
    QVERIFY(resultOf(askRetroHunt(dispatcher, RetroStep::Start, {}, 0)));
    QCOMPARE(resultOf(askRetroHunt(dispatcher, RetroStep::Start, {}, 0)).error().kind, ApiError::Kind::BadRequest);
    const auto isOver = [&dispatcher] {
        const Result<RetroHunt> hunt = resultOf(askRetroHunt(dispatcher, RetroStep::Status, {}, 0));
        return hunt && hunt->state == "COMPLETED"_L1 && hunt->processed == hunt->samples;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 20000);
}

ASSAY_TEST(TestYara);
#include "test_yara.moc"
