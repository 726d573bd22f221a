// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_to_end.h"
#include "support/no_ledger.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// A reanalysis is followed until the appliance has processed the sample again.
class TestReanalyze : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsForTheNewVerdict_data();
    void waitsForTheNewVerdict();
    void aSampleThatIsDeletedMeanwhileHasNoVerdict();
    void theSandboxIsTheVendorsCloud();

private:
    struct Seen
    {
        Outcome outcome;
        int statuses = 0; // requests
    };
    // `words`: what the appliance says of the sample, one request after another; the last is repeated. "" leaves it
    // out. The verdict is new after as many requests as there are words.
    Seen reanalyse(const QByteArrayList &words, bool isDeleted = false);
};

TestReanalyze::Seen TestReanalyze::reanalyse(const QByteArrayList &words, bool isDeleted)
{
    const QByteArray digest(40, 'a');
    Seen seen;
    HostileServer server;
    server.onRequest = [&](int, const Received &request) -> Script {
        if (request.target().contains("/analyze_bulk/"))
            return {sends(answer(200,
                R"({"results":[{"detail":{"sha1":")" + digest + R"("},"analysis":[{"name":"cloud","code":201}]}]})"))};
        if (request.target().contains("/status/")) {
            const QByteArray word = words[std::min(seen.statuses, int(words.size()) - 1)];
            ++seen.statuses;
            const QByteArray row
                = word.isEmpty() ? QByteArray() : R"({"hash_value":")" + digest + R"(","status":")" + word + "\"}";
            return {sends(answer(200, "{\"results\":[" + row + "]}"))};
        }
        if (isDeleted)
            return {sends(answer(404, R"({"detail":"Not found."})"))};
        const bool isNew = seen.statuses >= words.size();
        const QByteArray sample = R"({"sha1":")" + digest + R"(","classification":")"
            + (isNew ? "malicious" : "goodware") + "\",\"riskscore\":" + (isNew ? "9" : "1") + '}';
        return {sends(
            answer(200, request.target().contains("/classification/") ? sample : "{\"results\":[" + sample + "]}"))};
    };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    Target target;
    target.indicator = {IndicatorType::Sha1, QString::fromLatin1(digest), {}};
    seen.outcome = runToEnd(context, *actionFromWord(u"reanalyze"), target);
    return seen;
}

void TestReanalyze::waitsForTheNewVerdict_data()
{
    QTest::addColumn<QByteArrayList>("words");
    QTest::addRow("at work, by a word") << QByteArrayList{"processing", "queued", "processed"};
    QTest::addRow("at work, left out") << QByteArrayList{"", "", "processed"};
    QTest::addRow("still the old word at first") << QByteArrayList{"processed", "", "processed"};
    QTest::addRow("over at once") << QByteArrayList{"processed", "processed", "processed"};
}

void TestReanalyze::waitsForTheNewVerdict()
{
    QFETCH(QByteArrayList, words);
    const Seen seen = reanalyse(words);
    QCOMPARE(seen.outcome.state, State::Done);
    QCOMPARE(seen.statuses, int(words.size()));
    QVERIFY(seen.outcome.findings.verdict);
    QCOMPARE(seen.outcome.findings.verdict->classification, Classification::Malicious);
    QCOMPARE(seen.outcome.findings.engines.size(), 1u);
}

void TestReanalyze::aSampleThatIsDeletedMeanwhileHasNoVerdict()
{
    const Seen seen = reanalyse({"not_found"}, true);
    QCOMPARE(seen.outcome.state, State::Done); // the engines have answered
    QVERIFY(!seen.outcome.findings.verdict);
    QCOMPARE(seen.outcome.findings.engines.size(), 1u);
}

void TestReanalyze::theSandboxIsTheVendorsCloud()
{
    const Action &action = *actionFromWord(u"reanalyze");
    Target target;
    const std::pair<QString, Disclosures> cases[]{{u"core"_s, {}}, {u"core, cloud"_s, Disclosure::CloudLookUp},
        {u"rl_cloud_sandbox"_s, Disclosure::CloudSandbox}, {u"RL_dynamic_analysis"_s, Disclosure::CloudSandbox},
        {u"cape,cuckoo"_s, {}}, {u"joe=internal"_s, Disclosure::CloudSandbox},
        {u"a_new_engine"_s, Disclosure::CloudSandbox}};
    for (const auto &[engines, kinds] : cases) {
        target.parameters = {{u"engines"_s, engines}};
        QCOMPARE(disclosuresOf(action, target), kinds);
        target.parameters.insert(u"sandbox"_s, u"linux"_s);
        QCOMPARE(disclosuresOf(action, target), kinds | Disclosure::CloudSandbox);
    }
}

ASSAY_TEST(TestReanalyze);
#include "test_reanalyze.moc"
