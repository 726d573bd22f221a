// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/evidence.h"
#include "support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <functional>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// Everything that the signals may read, owned.
struct Known
{
    Findings findings;
    std::optional<Verdict> local, cloud, previous;
    StaticAnalysis analysis;
    Contents contents;
    QDateTime verdictAt;
};

Verdict verdictOf(Classification classification)
{
    Verdict verdict;
    verdict.classification = classification;
    return verdict;
}

const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);

using enum Classification;

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signal_data();
    void signal();
    void nothingIsKnown();
    void everySignalHasARow();
    void theMainReasonsExplainTheVerdict();
    void hostileNamesAreLegible();
};

namespace {

using Fill = std::function<void(Known &)>;
struct Case
{
    const char *name;
    const char *signal;
    const char *direction; //!< "-" = no evidence
    const char *text; //!< part of the sentence
    Fill fill;
};

const std::vector<Case> &cases()
{
    static const std::vector<Case> all{
        {"scanners", "scanners", "for", "2 of 3 scanners detected it: a, b.",
            [](Known &k) {
                k.findings.scanners
                    = {{u"a"_s, u"Trojan.X"_s, {}, false}, {u"b"_s, u"X"_s, {}, false}, {u"c"_s, {}, {}, false}};
            }},
        {"scanner counts", "scanners", "for", "19 of 31",
            [](Known &k) {
                k.findings.facts = {{u"Scanner Match"_s, u"19"_s, false}, {u"Scanner Count"_s, u"31"_s, false}};
            }},
        {"no scanner", "scanners", "against", "None of 1",
            [](Known &k) {
                k.findings.scanners = {{u"a"_s, {}, {}, false}};
            }},
        {"counts that make no sense", "scanners", "-", "",
            [](Known &k) {
                k.findings.facts = {{u"Scanner Match"_s, u"9"_s, false}, {u"Scanner Count"_s, u"3"_s, false}};
            }},
        {"some generic names", "generic-names", "neutral", "1 of 2",
            [](Known &k) {
                k.findings.scanners = {{u"a"_s, u"Trojan.Generic.1"_s, {}, false}, {u"b"_s, u"Emotet"_s, {}, false}};
            }},
        {"generic names only", "generic-names", "against", "2 of 2",
            [](Known &k) {
                k.findings.scanners = {{u"a"_s, u"Gen:Variant.x"_s, {}, false}, {u"b"_s, u"HEUR/x"_s, {}, false}};
            }},
        {"a name with ai in it", "generic-names", "-", "",
            [](Known &k) {
                k.findings.scanners = {{u"a"_s, u"Win32.Rainbow"_s, {}, false}};
            }},
        {"third parties", "third-parties", "for", "1 of 2 third parties",
            [](Known &k) {
                k.findings.detections = {{u"x"_s, u"malicious"_s, {}}, {u"y"_s, u"undetected"_s, {}}};
            }},
        {"third parties are clean", "third-parties", "against", "None of 1",
            [](Known &k) {
                k.findings.detections = {{u"x"_s, u"clean"_s, {}}};
            }},
        {"neighbours", "neighbours", "for", "1",
            [](Known &k) {
                k.findings.network = {{NetworkRecord::Kind::Url, u"a"_s, u"b"_s, u"malicious"_s, {}, {}}};
            }},
        {"own decision", "own-decision", "against", "A user",
            [](Known &k) {
                k.findings.verdict = verdictOf(Goodware);
                k.findings.verdict->reason = u"User Override"_s;
            }},
        {"static analysis", "static-analysis", "for", "decided by RHA",
            [](Known &k) {
                k.analysis.decision.classification = Malicious;
                k.analysis.decision.engines = {{u"RHA"_s, u"1"_s, Malicious, {}, {}, false, true}};
            }},
        {"static analysis says goodware", "static-analysis", "against", "Goodware",
            [](Known &k) { k.analysis.decision.classification = Goodware; }},
        {"propagated", "propagated", "for", "from the file abc",
            [](Known &k) {
                k.analysis.decision.classification = Malicious;
                k.analysis.decision.isPropagated = true;
                k.analysis.decision.propagatedFrom = {u"sha1"_s, u"abc"_s};
            }},
        {"indicators", "indicators", "for", "The first: Injects.",
            [](Known &k) {
                k.analysis.indicators.resize(2);
                k.analysis.indicators[0].priority = 9;
                k.analysis.indicators[0].description = u"Injects"_s;
            }},
        {"low indicators", "indicators", "-", "",
            [](Known &k) {
                k.analysis.indicators.resize(1);
                k.analysis.indicators[0].priority = 6;
            }},
        {"attack", "attack", "neutral", "1 (T1082)",
            [](Known &k) {
                k.analysis.attack
                    = {{{}, {}, u"Discovery"_s, {}, {{u"T1082"_s, u"x"_s, {}, {}}, {u"T1082"_s, u"x"_s, {}, {}}}}};
            }},
        {"children", "children", "for", "Of 3 files inside, 1 malicious and 1 suspicious.",
            [](Known &k) {
                k.contents.nodes.resize(1);
                k.contents.malicious = k.contents.suspicious = k.contents.goodware = 1;
            }},
        {"good children", "children", "against", "None of 2",
            [](Known &k) {
                k.contents.nodes.resize(1);
                k.contents.goodware = 2;
            }},
        {"unread children", "children", "neutral", "None of 2",
            [](Known &k) {
                k.contents.nodes.resize(1);
                k.contents.goodware = 2;
                k.contents.listed = 5;
            }},
        {"signer", "signer", "against", "Demo Ltd", [](Known &k) { k.analysis.signer = u"Demo Ltd"_s; }},
        {"packer", "packer", "neutral", "UPX", [](Known &k) { k.analysis.identification = u"UPX"_s; }},
        {"packer of the summary", "packer", "neutral", "NSIS",
            [](Known &k) {
                k.findings.attributes = {{u"Identification Name"_s, u"NSIS"_s, false}};
            }},
        {"password", "password", "neutral", "infected",
            [](Known &k) {
                k.analysis.properties = {{u"password"_s, u"infected"_s}};
            }},
        {"contradiction", "contradiction", "neutral", "disagree",
            [](Known &k) {
                k.local = verdictOf(Goodware);
                k.cloud = verdictOf(Malicious);
            }},
        {"agreement", "contradiction", "-", "", [](Known &k) { k.local = k.cloud = verdictOf(Goodware); }},
        {"changed verdict", "changed-verdict", "neutral", "from Unknown to Malicious",
            [](Known &k) {
                k.previous = verdictOf(Unknown);
                k.findings.verdict = verdictOf(Malicious);
            }},
        {"verdict of today", "verdict-age", "neutral", "today",
            [](Known &k) {
                k.findings.verdict = verdictOf(Unknown);
                k.verdictAt = now;
            }},
        {"old verdict", "verdict-age", "neutral", "40 day",
            [](Known &k) {
                k.findings.verdict = verdictOf(Unknown);
                k.verdictAt = now.addDays(-40);
            }},
    };
    return all;
}

std::vector<Evidence> evidenceOf(const Known &known)
{
    return evidenceFor({known.findings, known.local, known.cloud, known.previous, &known.analysis, &known.contents,
        known.verdictAt, now});
}

} // namespace

void TestEvidence::signal_data()
{
    QTest::addColumn<int>("number");
    for (size_t i = 0; i < cases().size(); ++i)
        QTest::newRow(cases()[i].name) << int(i);
}

void TestEvidence::signal()
{
    QFETCH(int, number);
    const Case &one = cases()[size_t(number)];
    Known known;
    one.fill(known);
    const auto all = evidenceOf(known);
    const auto line = std::ranges::find_if(
        all, [&one](const Evidence &e) { return QLatin1StringView(e.signal) == QLatin1StringView(one.signal); });
    if (QLatin1StringView(one.direction) == "-"_L1) {
        QVERIFY(line == all.end());
        return;
    }
    QVERIFY(line != all.end());
    QCOMPARE(QString(word(line->direction)), QString::fromLatin1(one.direction));
    QVERIFY2(line->text.contains(QString::fromLatin1(one.text)), qPrintable(line->text));
    QVERIFY(!word(line->source).isEmpty());
}

void TestEvidence::nothingIsKnown()
{
    const Findings none;
    QVERIFY(evidenceFor({none, {}, {}, {}, nullptr, nullptr, {}, now}).empty());
    QVERIFY(evidenceOf(Known()).empty());
}

void TestEvidence::everySignalHasARow()
{
    for (const EvidenceRow &row : evidenceRows()) {
        const bool isTested = std::ranges::any_of(cases(), [&row](const Case &one) {
            return QLatin1StringView(one.signal) == QLatin1StringView(row.signal)
                && QLatin1StringView(one.direction) != "-"_L1;
        });
        QVERIFY2(isTested, row.signal);
    }
}

void TestEvidence::theMainReasonsExplainTheVerdict()
{
    const auto one = [](const char *signal, Direction direction) {
        return Evidence{signal, direction, EvidenceSource::Scanners, QString::fromLatin1(signal)};
    };
    const std::vector<Evidence> all{one("signer", Direction::Against), one("scanners", Direction::For),
        one("packer", Direction::Neutral), one("children", Direction::For), one("contradiction", Direction::Neutral),
        one("own-decision", Direction::Neutral)};
    const auto signalsOf = [&all](Classification classification, size_t count) {
        QStringList names;
        for (const Evidence &reason : mainReasons(all, classification, count))
            names << reason.text;
        return names.join(u' ');
    };
    QCOMPARE(signalsOf(Malicious, 3), u"own-decision scanners children"_s);
    QCOMPARE(signalsOf(Goodware, 3), u"own-decision signer scanners"_s);
    QCOMPARE(signalsOf(Malicious, 10), u"own-decision scanners children signer contradiction"_s);
    QCOMPARE(signalsOf(Malicious, 0), QString());
    QVERIFY(mainReasons({}, Malicious, 3).empty());
}

void TestEvidence::hostileNamesAreLegible()
{
    Known known;
    const QString hostile = u"\u202Egpj.exe\n\x1b[31m<b>"_s;
    known.findings.scanners = {{hostile, hostile, {}, false}};
    known.analysis.signer = hostile;
    known.analysis.identification = hostile;
    known.analysis.decision.isPropagated = true;
    known.analysis.decision.propagatedFrom.value = hostile;
    known.analysis.properties = {{u"password"_s, hostile}};
    known.analysis.attack = {{{}, {}, {}, {}, {{hostile, {}, {}, {}}}}};
    const auto all = evidenceOf(known);
    QVERIFY(all.size() >= 6);
    for (const Evidence &one : all) {
        QVERIFY2(!one.text.contains(u'\u202E') && !one.text.contains(u'\n') && !one.text.contains(u'\x1b'), one.signal);
    }
}

ASSAY_TEST(TestEvidence);
#include "test_evidence.moc"
