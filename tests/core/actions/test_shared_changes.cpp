// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/set_verdict.h"
#include "actions/shared_tags.h"
#include "demo_fixture.h"
#include "findings/user_facts.h"
#include "queue/queue.h"
#include "run_to_end.h"
#include "session/columns.h"
#include "session/session.h"
#include "support/no_ledger.h"
#include "support/test_main.h"
#include "text/user_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sha1(40, 'a');

Target targetWith(const QHash<QString, QString> &parameters)
{
    Target target;
    target.indicator = {IndicatorType::Sha1, QString::fromLatin1(sha1), {}};
    target.parameters = parameters;
    target.owner = 1;
    return target;
}

QString factOf(const Findings &findings, QStringView name)
{
    const auto fact = std::ranges::find(findings.facts, name, &Attribute::name);
    return fact == findings.facts.end() ? QString() : fact->value;
}

QStringList userTags(const Findings &findings)
{
    QStringList tags;
    for (const Attribute &attribute : findings.attributes) {
        if (attribute.name == userTagName)
            tags << attribute.value;
    }
    return tags;
}

} // namespace

// Own verdicts and tags: what is sent, what is taken for an answer, and that nothing is sent unasked.
class TestSharedChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongVerdictsAreNotSent_data();
    void wrongVerdictsAreNotSent();
    void verdictIsSetAndAskedAgain();
    void answersToAVerdict_data();
    void answersToAVerdict();
    void onlyTheDifferenceOfTagsIsSent();
    void answersToTags_data();
    void answersToTags();
    void nothingIsChangedWithoutConsent();
    void consentIsForOneRun();
    void theDemoTakesAndRemovesVerdictAndTags();

private:
    struct Seen
    {
        Outcome outcome;
        std::vector<Received> requests;
    };
    // Runs an action against a server that answers to the change with `answerToChange`.
    static Seen run(const QString &word, const QHash<QString, QString> &parameters, const QByteArray &answerToChange,
        const QByteArray &held = R"(["old"])");
};

TestSharedChanges::Seen TestSharedChanges::run(const QString &word, const QHash<QString, QString> &parameters,
    const QByteArray &answerToChange, const QByteArray &held)
{
    HostileServer server;
    server.onRequest = [&](int, const Received &request) -> Script {
        const QByteArray target = request.target();
        if (target.contains("/setclassification/") || (target.contains("/tag/") && request.method() != "GET"))
            return {sends(answerToChange)};
        if (target.contains("/tag/"))
            return {sends(answer(200, held))};
        const QByteArray sample
            = R"({"sha1":")" + sha1 + R"(","classification":"goodware","riskscore":0,"classification_reason":"user"})";
        return {sends(answer(200, target.contains("/classification/") ? sample : "{\"results\":[" + sample + "]}"))};
    };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    Seen seen;
    seen.outcome = runToEnd(context, *actionFromWord(word), targetWith(parameters));
    seen.requests = server.requests();
    return seen;
}

void TestSharedChanges::wrongVerdictsAreNotSent_data()
{
    QTest::addColumn<QString>("classification");
    QTest::addColumn<QString>("risk");
    QTest::addColumn<QString>("name");
    QTest::addRow("none") << u""_s << u""_s << u""_s;
    QTest::addRow("unknown") << u"unknown"_s << u""_s << u""_s;
    QTest::addRow("risk of goodware") << u"goodware"_s << u"6"_s << u""_s;
    QTest::addRow("risk of malicious") << u"malicious"_s << u"5"_s << u""_s;
    QTest::addRow("risk over ten") << u"suspicious"_s << u"11"_s << u""_s;
    QTest::addRow("no number") << u"suspicious"_s << u"7; DROP"_s << u""_s;
    QTest::addRow("name with a dot") << u"malicious"_s << u""_s << u"a.b"_s;
    QTest::addRow("long name") << u"malicious"_s << u""_s << QString(33, u'x');
}

void TestSharedChanges::wrongVerdictsAreNotSent()
{
    QFETCH(QString, classification);
    QFETCH(QString, risk);
    QFETCH(QString, name);
    const Seen seen = run(
        u"set-verdict"_s, {{u"classification"_s, classification}, {u"risk"_s, risk}, {u"name"_s, name}}, answer(200));
    QCOMPARE(seen.outcome.state, State::Failed);
    QCOMPARE(seen.outcome.error->kind, ApiError::Kind::Input);
    QVERIFY(!seen.outcome.error->detail.isEmpty());
    QVERIFY(seen.requests.empty());
}

void TestSharedChanges::verdictIsSetAndAskedAgain()
{
    const Seen seen = run(u"set-verdict"_s, {{u"classification"_s, u"goodware"_s}, {u"risk"_s, u"0"_s}},
        answer(200, R"({"classification":"goodware","risk_score":0,"threat_name":""})"));
    QCOMPARE(seen.outcome.state, State::Done);
    const Received &change = seen.requests.front();
    QCOMPARE(change.method(), "POST"_ba);
    QCOMPARE(change.target(), "/api/samples/" + sha1 + "/setclassification/local/");
    QVERIFY(change.header("Content-Type").startsWith("multipart/form-data"));
    QVERIFY(change.body.contains("name=\"classification\"\r\n\r\ngoodware\r\n"));
    QVERIFY(change.body.contains("name=\"risk_score\"\r\n\r\n0\r\n")); // a zero is a score
    QVERIFY(!change.body.contains("threat_name"));
    QCOMPARE(seen.outcome.findings.verdict->reason, u"user"_s);
    QCOMPARE(factOf(seen.outcome.findings, u"Own Verdict"), u"goodware"_s);
}

void TestSharedChanges::answersToAVerdict_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("answerToChange");
    QTest::addColumn<State>("state");
    const auto both = [](const char *name, const QByteArray &answer, State state) {
        QTest::addRow("set, %s", name) << u"set-verdict"_s << answer << state;
        QTest::addRow("remove, %s", name) << u"remove-verdict"_s << answer << state;
    };
    both("empty 200", answer(200, {}), State::Done);
    both("204", "HTTP/1.1 204 No Content\r\n\r\n", State::Done);
    both("400", answer(400, R"({"classification":["not a valid choice"]})"), State::Failed);
    both("403", answer(403, R"({"detail":"You do not have permission."})"), State::Failed);
    both("404", answer(404, R"({"detail":"Not found."})"), State::NotFound);
    both("a page", answer(200, "<html>log in</html>", "Content-Type: text/html\r\n"), State::Failed);
    both("redirect", answer(302, {}, "Location: https://elsewhere.example/\r\n"), State::Failed);
    QTest::addRow("another verdict") << u"set-verdict"_s << answer(200, R"({"classification":"malicious"})")
                                     << State::Failed;
    QTest::addRow("no JSON") << u"set-verdict"_s << answer(200, "OK: {") << State::Failed;
}

void TestSharedChanges::answersToAVerdict()
{
    QFETCH(QString, action);
    QFETCH(QByteArray, answerToChange);
    QFETCH(State, state);
    const Seen seen = run(action, {{u"classification"_s, u"goodware"_s}}, answerToChange);
    QCOMPARE(seen.outcome.state, state);
    if (state == State::Failed)
        QVERIFY(!userText(*seen.outcome.error).isEmpty());
    if (state == State::Done)
        QCOMPARE(seen.outcome.findings.verdict->classification, Classification::Goodware);
}

void TestSharedChanges::onlyTheDifferenceOfTagsIsSent()
{
    const Seen added = run(
        u"add-tags"_s, {{u"shared-tags"_s, u"old, new ,two words,new"_s}}, answer(200, R"(["old","new","two words"])"));
    QCOMPARE(added.outcome.state, State::Done);
    QCOMPARE(added.requests.size(), 2u);
    QCOMPARE(added.requests[1].method(), "POST"_ba);
    QCOMPARE(
        QJsonDocument::fromJson(added.requests[1].body)["tags"_L1].toArray(), (QJsonArray{u"new"_s, u"two words"_s}));
    QCOMPARE(userTags(added.outcome.findings), (QStringList{u"old"_s, u"new"_s, u"two words"_s}));
    QCOMPARE(factOf(added.outcome.findings, changedTagsFact), u"new,two words"_s);
    const Seen nothing = run(u"add-tags"_s, {{u"shared-tags"_s, u"old"_s}}, answer(500));
    QCOMPARE(nothing.outcome.state, State::Done);
    QCOMPARE(nothing.requests.size(), 1u);
    QVERIFY(factOf(nothing.outcome.findings, changedTagsFact).isEmpty());
    const Seen removed = run(u"remove-tags"_s, {{u"shared-tags"_s, u"old,other"_s}}, answer(200, "[]"));
    QCOMPARE(removed.requests[1].method(), "DELETE"_ba);
    QCOMPARE(removed.requests[1].target(), "/api/tag/" + sha1 + '/');
    QCOMPARE(QJsonDocument::fromJson(removed.requests[1].body)["tags"_L1].toArray(), QJsonArray{u"old"_s});
    QVERIFY(userTags(removed.outcome.findings).isEmpty());
    QCOMPARE(factOf(removed.outcome.findings, allUserTagsFact), u"0"_s);
}

void TestSharedChanges::answersToTags_data()
{
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QByteArray>("held");
    QTest::addColumn<QByteArray>("answerToChange");
    QTest::addColumn<State>("state");
    QTest::addColumn<QStringList>("after");
    const auto row
        = [](const char *name, const QString &tags, const QByteArray &held, const QByteArray &given, State state,
              const QStringList &after = {}) { QTest::addRow("%s", name) << tags << held << given << state << after; };
    row("wrapped", u"new"_s, R"({"tags":["old"]})", answer(200, R"({"tags":["old","new"]})"), State::Done,
        {u"old"_s, u"new"_s});
    row("empty 200", u"new"_s, R"(["old"])", answer(200, {}), State::Done, {u"old"_s, u"new"_s});
    row("204", u"new"_s, R"(["old"])", "HTTP/1.1 204 No Content\r\n\r\n", State::Done, {u"old"_s, u"new"_s});
    row("400", u"new"_s, R"(["old"])", answer(400, R"({"tags":["too long"]})"), State::Failed);
    row("403", u"new"_s, R"(["old"])", answer(403, R"({"detail":"no"})"), State::Failed);
    row("a number", u"new"_s, R"(["old"])", answer(200, R"([1])"), State::Failed);
    row("an object", u"new"_s, R"(["old"])", answer(200, R"({"message":"ok"})"), State::Failed);
    row("a page", u"new"_s, R"(["old"])", answer(200, "<html></html>", "Content-Type: text/html\r\n"), State::Failed);
    row("quotes", u"a\"b\\c"_s, "[]", answer(200, R"(["a\"b\\c"])"), State::Done, {u"a\"b\\c"_s});
    row("10,000 characters", QString(10'000, u't'), "[]", answer(200, "[]"), State::Failed);
    row("none", u" , "_s, "[]", answer(200, "[]"), State::Failed);
}

void TestSharedChanges::answersToTags()
{
    QFETCH(QString, tags);
    QFETCH(QByteArray, held);
    QFETCH(QByteArray, answerToChange);
    QFETCH(State, state);
    QFETCH(QStringList, after);
    const Seen seen = run(u"add-tags"_s, {{u"shared-tags"_s, tags}}, answerToChange, held);
    QCOMPARE(seen.outcome.state, state);
    QCOMPARE(userTags(seen.outcome.findings), after);
}

void TestSharedChanges::nothingIsChangedWithoutConsent()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {sends(answer(200, "[]"))}; };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    Session session;
    Row row;
    row.indicator = {IndicatorType::Sha1, QString::fromLatin1(sha1), {}};
    const RowId id = session.add({row});
    Queue queue(session);
    queue.setAppliance(&context);
    for (const auto &[word, parameters] :
        {std::pair{u"set-verdict"_s, Parameters{{u"classification"_s, u"goodware"_s}}},
            std::pair{u"remove-verdict"_s, Parameters{}},
            std::pair{u"add-tags"_s, Parameters{{u"shared-tags"_s, u"x"_s}}}}) {
        QCOMPARE(queue.enqueue({id}, *actionFromWord(word), parameters), 1);
        QTRY_VERIFY(isFinal(session.find(id)->state));
        QCOMPARE(session.find(id)->error->kind, ApiError::Kind::Withheld);
    }
    for (const Received &request : server.requests())
        QCOMPARE(request.method(), "GET"_ba);
    queue.setAppliance(nullptr);
}

void TestSharedChanges::consentIsForOneRun()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {sends(answer(200, "[]"))}; };
    const Profile profile = profileFor(server);
    Dispatcher dispatcher(profile, recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    Session session;
    Row row;
    row.indicator = {IndicatorType::Sha1, QString::fromLatin1(sha1), {}};
    const RowId id = session.add({row});
    Queue queue(session);
    queue.setAppliance(&context);
    queue.consents().grant(id, applianceKey(profile), Disclosure::SharedTags);
    const Parameters parameters{{u"shared-tags"_s, u"x"_s}};
    QCOMPARE(queue.enqueue({id}, *actionFromWord(u"add-tags"), parameters, false, applianceKey(profile)), 1);
    QTRY_COMPARE(session.find(id)->state, State::Done);
    QVERIFY(!queue.consents().covers(id, applianceKey(profile), Disclosure::SharedTags));
    queue.setAppliance(nullptr);
}

void TestSharedChanges::theDemoTakesAndRemovesVerdictAndTags()
{
    DemoFixture demo;
    QVERIFY(demo.isReady());
    Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    Target target;
    for (const QString &hash : demo.ready().hashes) {
        if (hash.size() == 40)
            target.indicator = {IndicatorType::Sha1, hash, {}};
    }
    target.owner = 1;
    const Outcome before = runToEnd(context, *actionFromWord(u"triage"), target);
    QVERIFY(before.findings.verdict);
    const auto was = before.findings.verdict->classification;
    const QString wanted = was == Classification::Suspicious ? u"malicious"_s : u"suspicious"_s;
    target.parameters = {{u"classification"_s, wanted}, {u"name"_s, u"Ours"_s}};
    const Outcome set = runToEnd(context, *actionFromWord(u"set-verdict"), target);
    QCOMPARE(set.state, State::Done);
    QCOMPARE(set.findings.verdict->word, wanted);
    QCOMPARE(set.findings.verdict->threatName, u"Win32.Malware.Ours"_s);
    QCOMPARE(set.findings.verdict->reason.toLower(), u"user"_s);
    const Outcome removed = runToEnd(context, *actionFromWord(u"remove-verdict"), target);
    QCOMPARE(removed.state, State::Done);
    QCOMPARE(removed.findings.verdict->classification, was);
    QCOMPARE(runToEnd(context, *actionFromWord(u"remove-verdict"), target).state, State::NotFound); // there is none
    target.parameters = {{u"shared-tags"_s, u"case-17"_s}};
    QVERIFY(userTags(runToEnd(context, *actionFromWord(u"add-tags"), target).findings).contains(u"case-17"_s));
    QVERIFY(!userTags(runToEnd(context, *actionFromWord(u"remove-tags"), target).findings).contains(u"case-17"_s));
    QVERIFY(demo.requestsTo(u"own-verdict"_s) >= 3);
}

ASSAY_TEST(TestSharedChanges);
#include "test_shared_changes.moc"
