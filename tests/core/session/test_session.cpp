// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_codec.h"
#include "session/session.h"
#include "session/twins.h"
#include "support/items.h"
#include "support/test_main.h"

#include <QSignalSpy>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idsCountUpAndAreNeverReused();
    void removesRunsOfRowsFromTheEnd();
    void scatteredRowsLeaveAtOnce();
    void removedItemsComeBackWhereTheyWere();
    void burstsAreAnnouncedOnce();
    void changesOfRemovedRowsAreNotAnnounced();
    void sameActionTakesThePlaceOfItsEarlierAnswer();
    void theLatestVerdictWinsAndTheOneBeforeIsRemembered();
    void laterListsOfDetectionsTakeThePlaceOfEarlierOnes();
    void aReputationTakesNoRiskScoreAway();
    void storedScoresAreScores();
    void detectionsInDisguiseAreCountedAsWhatTheyAre();
    void twinsKnowEachOther();
    void automaticOnesAreAlwaysKept();
};

void TestSession::idsCountUpAndAreNeverReused()
{
    Session session;
    QCOMPARE(session.add(std::vector<Item>(3)), ItemId(1));
    session.remove({2, 3});
    QCOMPARE(session.add(std::vector<Item>(1)), ItemId(4));
    QCOMPARE(session.rowOf(4), 1);
    QCOMPARE(session.rowOf(2), -1);
    QVERIFY(!session.find(3));
    QVERIFY(session.find(4)->addedAt.isValid());
}

void TestSession::removesRunsOfRowsFromTheEnd()
{
    Session session;
    session.add(std::vector<Item>(8));
    QStringList announced;
    connect(&session, &Session::aboutToRemove, this, [&](qsizetype first, qsizetype last) {
        announced.append(u"%1-%2 of %3"_s.arg(first).arg(last).arg(session.count()));
    });
    session.remove({7, 2, 3, 2, 4, 99});
    QCOMPARE(announced, QStringList({u"6-6 of 8"_s, u"1-3 of 7"_s}));
    QCOMPARE(session.count(), 4);
    for (qsizetype row = 0; row < session.count(); ++row)
        QCOMPARE(session.rowOf(session.at(row).id), row);
}

void TestSession::scatteredRowsLeaveAtOnce()
{
    Session session;
    session.add(std::vector<Item>(40));
    QSignalSpy about(&session, &Session::aboutToRearrange);
    QSignalSpy runs(&session, &Session::aboutToRemove);
    std::vector<ItemId> odd;
    for (ItemId id = 1; id <= 40; id += 2)
        odd.push_back(id);
    const std::vector<Item> gone = session.remove(odd);
    QCOMPARE(runs.count(), 0);
    QCOMPARE(about.count(), 1);
    QCOMPARE(about[0][0].value<std::vector<ItemId>>(), odd);
    QCOMPARE(session.count(), 20);
    QCOMPARE(gone.size(), size_t(20));
    for (qsizetype row = 0; row < session.count(); ++row) {
        QCOMPARE(session.at(row).id, ItemId(2 * row + 2));
        QCOMPARE(session.rowOf(session.at(row).id), row);
        QCOMPARE(session.rowOf(odd[size_t(row)]), -1);
    }
}

void TestSession::removedItemsComeBackWhereTheyWere()
{
    Session session;
    std::vector<Item> items(12);
    items[4].batch = u"kept"_s;
    items[4].state = State::Done;
    items[5].state = State::Uploading;
    session.add(items);
    std::vector<Item> gone = session.remove({9, 5, 6, 1});
    QCOMPARE(session.count(), 8);
    session.add(std::vector<Item>(1));
    gone.push_back(gone.front()); // twice
    gone.push_back(session.at(0)); // was never away
    Item foreign;
    foreign.id = 99; // not of this session
    gone.push_back(foreign);
    QSignalSpy rearranged(&session, &Session::rearranged);
    session.restore(gone);
    QCOMPARE(rearranged.count(), 1);
    QCOMPARE(session.count(), 13);
    for (qsizetype row = 0; row < session.count(); ++row)
        QCOMPARE(session.at(row).id, ItemId(row + 1));
    QCOMPARE(session.find(5)->batch, u"kept"_s);
    QCOMPARE(session.find(5)->state, State::Done);
    QCOMPARE(session.find(6)->state, State::Queued); // nothing works on it any more
    QCOMPARE(session.add(std::vector<Item>(1)), ItemId(14));
}

void TestSession::burstsAreAnnouncedOnce()
{
    Session session;
    session.add(std::vector<Item>(3));
    QSignalSpy changed(&session, &Session::changed);
    for (int i = 0; i < 100; ++i) {
        session.update(3, [i](Item &item) { item.stage.done = i; });
        session.update(1, [i](Item &item) { item.stage.done = i; });
    }
    QVERIFY(changed.wait());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<QList<qsizetype>>(), QList<qsizetype>({0, 2}));
    QVERIFY(!session.update(77, [](Item &) {}));
}

void TestSession::changesOfRemovedRowsAreNotAnnounced()
{
    Session session;
    session.add(std::vector<Item>(2));
    session.update(1, [](Item &) {});
    session.remove({1});
    QSignalSpy changed(&session, &Session::changed);
    QVERIFY(!changed.wait(200));
}

void TestSession::sameActionTakesThePlaceOfItsEarlierAnswer()
{
    Session session;
    const ItemId id = session.add(std::vector<Item>(1));
    Outcome first;
    first.findings.attributes = {{u"Classification"_s, u"Unknown"_s, false}};
    first.findings.verdict = Verdict{Classification::Unknown, u"unknown"_s, {}, {}, {}, {}, {}, {}};
    session.settle(id, u"summary"_s, first);
    Outcome other;
    other.findings.attributes = {{u"Data Source"_s, u"LOCAL"_s, false}};
    session.settle(id, u"classification"_s, other);
    Outcome second;
    second.findings.attributes = {{u"Classification"_s, u"Malicious"_s, false}};
    second.findings.verdict = Verdict{Classification::Malicious, u"malicious"_s, 9, {}, {}, {}, {}, {}};
    session.settle(id, u"summary"_s, second);
    const Item &item = session.at(0);
    QCOMPARE(item.answers.size(), 2u);
    QCOMPARE(item.findings.attributes.size(), 2u);
    QCOMPARE(item.findings.verdict->classification, Classification::Malicious);
    QCOMPARE(item.findings.verdict->riskScore, 9);
    session.settle(id, u"summary"_s, {State::Failed, {}, ApiError{ApiError::Kind::Server, 500, {}, {}}});
    QCOMPARE(session.at(0).state, State::Failed);
    QCOMPARE(session.at(0).error->httpStatus, 500);
    QCOMPARE(session.at(0).findings.verdict->classification, Classification::Malicious); // what was known is not lost
    session.settle(id, u"summary"_s, {State::NotFound, {}, {}});
    QVERIFY(!session.at(0).findings.verdict);
}

void TestSession::theLatestVerdictWinsAndTheOneBeforeIsRemembered()
{
    const auto verdict = [](Classification classification) {
        Outcome outcome;
        outcome.findings.verdict = Verdict{classification, QString(word(classification)), {}, {}, {}, {}, {}, {}};
        return outcome;
    };
    Session session;
    const ItemId id = session.add(std::vector<Item>(1));
    const Item &item = session.at(0);
    session.settle(id, u"summary"_s, verdict(Classification::Unknown));
    QVERIFY(!item.previousVerdict);
    QCOMPARE(verdictAt(item), item.answers[0].at);
    session.settle(id, u"classification"_s, verdict(Classification::Goodware));
    QCOMPARE(item.previousVerdict->classification, Classification::Unknown);
    // The first action's second answer is newer than the other action's.
    session.settle(id, u"summary"_s, verdict(Classification::Malicious));
    QCOMPARE(item.findings.verdict->classification, Classification::Malicious);
    QCOMPARE(item.previousVerdict->classification, Classification::Goodware);
    QVERIFY(item.previousAt.isValid());
    // Neither a report nor a failure says anything about the verdict.
    session.settle(id, u"get-pdf"_s, {});
    session.settle(id, u"summary"_s, {State::Failed, {}, ApiError{ApiError::Kind::Server, 500, {}, {}}});
    QCOMPARE(item.findings.verdict->classification, Classification::Malicious);
    QCOMPARE(item.previousVerdict->classification, Classification::Goodware);
    QCOMPARE(verdictAt(item), item.answers[1].at);
}

void TestSession::laterListsOfDetectionsTakeThePlaceOfEarlierOnes()
{
    Findings findings;
    findings.detections = {{u"one"_s, u"undetected"_s, {}}, {u"two"_s, u"malicious"_s, {}}};
    Findings later;
    findings.merge(later); // nothing said, nothing lost
    QCOMPARE(findings.detections.size(), 2u);
    later.detections = {{u"one"_s, u"malicious"_s, {}}};
    findings.merge(later);
    QCOMPARE(findings.detections, later.detections); // "one" does not count twice
}

void TestSession::aReputationTakesNoRiskScoreAway()
{
    Findings findings;
    findings.verdict = Verdict{Classification::Malicious, u"malicious"_s, 10, {}, {}, {}, {}, {}};
    Findings reputation;
    reputation.verdict = Verdict{Classification::Malicious, u"malicious"_s, {}, {}, {}, {}, {}, {}};
    findings.merge(reputation);
    QCOMPARE(findings.verdict->riskScore, std::optional<int>(10));
    reputation.verdict->classification = Classification::Goodware; // the ten was the malicious one's
    findings.merge(reputation);
    QVERIFY(!findings.verdict->riskScore);
}

void TestSession::detectionsInDisguiseAreCountedAsWhatTheyAre()
{
    const auto of = [](const QString &word) { return Detection{u"feed"_s, word, {}}; };
    for (const QString &word : {u"undetected"_s, u" Undetected\u200b"_s, QString(), u" "_s})
        QVERIFY2(!isReported(of(word)) && !isDetected(of(word)), qPrintable(word));
    for (const QString &word : {u"clean"_s, u"CLEAN "_s})
        QVERIFY2(isReported(of(word)) && !isDetected(of(word)), qPrintable(word));
    for (const QString &word : {u"malicious"_s, u" malicious"_s, u"phishing"_s})
        QVERIFY2(isReported(of(word)) && isDetected(of(word)), qPrintable(word));
}

//! The session may come from somebody else, or from a version that took any number.
void TestSession::storedScoresAreScores()
{
    for (const qint64 score : {qint64(-1), qint64(0), qint64(10), qint64(11), qint64(9'000'000'000'000'000)}) {
        Item item;
        item.findings.verdict = Verdict{Classification::Goodware, u"goodware"_s, score, {}, {}, {}, {}, {}};
        Item read;
        QVERIFY(rowFromCbor(rowToCbor(item), read));
        QCOMPARE(read.findings.verdict->classification, Classification::Goodware);
        QCOMPARE(read.findings.verdict->riskScore, isRiskScore(score) ? std::optional(score) : std::nullopt);
    }
}

void TestSession::twinsKnowEachOther()
{
    Session session;
    Item item;
    item.indicator = {IndicatorType::Md5, QString(32, u'a'), QString(32, u'a')};
    item.findings.attributes = {{u"Classification"_s, u"Malicious"_s, false}};
    const ItemId first = session.add({item});
    const ItemId second = addTwin(session, first, u"lab"_s, u"Lab"_s);
    const ItemId third = addTwin(session, second, u"site"_s, u"Site"_s);
    QCOMPARE(session.find(first)->twins, (std::vector<ItemId>{second, third}));
    QCOMPARE(session.find(second)->twins, (std::vector<ItemId>{first, third}));
    QCOMPARE(session.find(third)->twins, (std::vector<ItemId>{first, second}));
    QCOMPARE(session.find(third)->indicator.value, item.indicator.value);
    QVERIFY(session.find(third)->findings.attributes.empty());
    QCOMPARE(session.find(third)->profileId, u"site"_s);
    session.remove({first});
    QCOMPARE(addTwin(session, first, u"lab"_s, u"Lab"_s), ItemId(0));
}

void TestSession::automaticOnesAreAlwaysKept()
{
    Item item;
    const Attribute id{u"ReversingLabs Submission ID"_s, u"1"_s, true};
    const Attribute offered{u"Category"_s, u"archive"_s, false};
    item.unticked = {tickKey(id), tickKey(offered)};
    QVERIFY(isKept(item, id));
    QVERIFY(!isKept(item, offered));
    QVERIFY(isKept(item, Attribute{u"Category"_s, u"other"_s, false}));
    QVERIFY(isKept(item, RelatedIndicator{u"SHA-1"_s, u"archive"_s, false}));
}

ASSAY_TEST(TestSession);
#include "test_session.moc"
