// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/indicator_index.h"
#include "session/peers.h"
#include "session/row_codec.h"
#include "session/session.h"
#include "support/sample_rows.h"
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
    void manyRowsAreAddedOverSeveralTurns();
    void rowsOnTheirWayAreNeverLost();
    void removesRunsOfRowsFromTheEnd();
    void scatteredRowsLeaveAtOnce();
    void removedItemsComeBackWhereTheyWere();
    void burstsAreAnnouncedOnce();
    void changesOfRemovedRowsAreNotAnnounced();
    void sameActionTakesThePlaceOfItsEarlierAnswer();
    void theLatestVerdictWinsAndTheOneBeforeIsRemembered();
    void aNewerVerdictLeavesNothingOfTheOlderOne();
    void laterListsOfDetectionsTakeThePlaceOfEarlierOnes();
    void aReputationTakesNoRiskScoreAway();
    void storedScoresAreScores();
    void detectionsInDisguiseAreCountedAsWhatTheyAre();
    void twinsKnowEachOther();
    void rowsThatComeAndGoLeaveNothingInTheIndex();
    void automaticOnesAreAlwaysKept();
};

void TestSession::idsCountUpAndAreNeverReused()
{
    Session session;
    QCOMPARE(session.add(std::vector<Row>(3)), RowId(1));
    session.remove({2, 3});
    QCOMPARE(session.add(std::vector<Row>(1)), RowId(4));
    QCOMPARE(session.rowOf(4), 1);
    QCOMPARE(session.rowOf(2), -1);
    QVERIFY(!session.find(3));
    QVERIFY(session.find(4)->addedAt.isValid());
}

void TestSession::manyRowsAreAddedOverSeveralTurns()
{
    Session session;
    const auto count = qsizetype(2 * RowIntake::slice + 1);
    std::vector<RowId> ids;
    QCOMPARE(session.addLater(std::vector<Row>(size_t(count)), this, [&ids](const auto &all) { ids = all; }), RowId(1));
    QCOMPARE(session.count(), qsizetype(RowIntake::slice));
    QVERIFY(ids.empty());
    QCoreApplication::processEvents();
    QCOMPARE(session.add(std::vector<Row>(1)), RowId(session.count())); // others come between
    QTRY_COMPARE(qsizetype(ids.size()), count);
    QCOMPARE(session.count(), count + 1);
    QVERIFY(std::ranges::is_sorted(ids));
    QVERIFY(std::ranges::adjacent_find(ids) == ids.end());
    QVERIFY(std::ranges::all_of(ids, [&session](RowId id) { return session.find(id) != nullptr; }));
}

void TestSession::rowsOnTheirWayAreNeverLost()
{
    Session session;
    int ended = 0;
    const auto add = [&session, &ended](QObject *context) {
        session.addLater(std::vector<Row>(RowIntake::slice + 5), context, [&ended](const auto &) { ++ended; });
    };
    add(this);
    add(this); // waits for the first one
    {
        QObject gone;
        add(&gone);
    }
    QVERIFY(session.flush());
    QCOMPARE(session.count(), qsizetype(3 * (RowIntake::slice + 5)));
    QCOMPARE(ended, 2); // nobody waits for the third
    add(this);
    session.close();
    QCOMPARE(session.count(), 0);
    QCOMPARE(ended, 3);
    QCoreApplication::processEvents();
    QCOMPARE(session.count(), 0);
}

void TestSession::removesRunsOfRowsFromTheEnd()
{
    Session session;
    session.add(std::vector<Row>(8));
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
    session.add(std::vector<Row>(40));
    QSignalSpy about(&session, &Session::aboutToRearrange);
    QSignalSpy runs(&session, &Session::aboutToRemove);
    std::vector<RowId> odd;
    for (RowId id = 1; id <= 40; id += 2)
        odd.push_back(id);
    const std::vector<Row> gone = session.remove(odd);
    QCOMPARE(runs.count(), 0);
    QCOMPARE(about.count(), 1);
    QCOMPARE(about[0][0].value<std::vector<RowId>>(), odd);
    QCOMPARE(session.count(), 20);
    QCOMPARE(gone.size(), size_t(20));
    for (qsizetype row = 0; row < session.count(); ++row) {
        QCOMPARE(session.at(row).id, RowId(2 * row + 2));
        QCOMPARE(session.rowOf(session.at(row).id), row);
        QCOMPARE(session.rowOf(odd[size_t(row)]), -1);
    }
}

void TestSession::removedItemsComeBackWhereTheyWere()
{
    Session session;
    std::vector<Row> rows(12);
    rows[4].batch = u"kept"_s;
    rows[4].state = State::Done;
    rows[5].state = State::Uploading;
    session.add(rows);
    std::vector<Row> gone = session.remove({9, 5, 6, 1});
    QCOMPARE(session.count(), 8);
    session.add(std::vector<Row>(1));
    gone.push_back(gone.front()); // twice
    gone.push_back(session.at(0)); // was never away
    Row foreign;
    foreign.id = 99; // not of this session
    gone.push_back(foreign);
    QSignalSpy rearranged(&session, &Session::rearranged);
    session.restore(gone);
    QCOMPARE(rearranged.count(), 1);
    QCOMPARE(session.count(), 13);
    for (qsizetype row = 0; row < session.count(); ++row)
        QCOMPARE(session.at(row).id, RowId(row + 1));
    QCOMPARE(session.find(5)->batch, u"kept"_s);
    QCOMPARE(session.find(5)->state, State::Done);
    QCOMPARE(session.find(6)->state, State::Queued); // nothing works on it any more
    QCOMPARE(session.add(std::vector<Row>(1)), RowId(14));
}

void TestSession::burstsAreAnnouncedOnce()
{
    Session session;
    session.add(std::vector<Row>(3));
    QSignalSpy changed(&session, &Session::changed);
    for (int i = 0; i < 100; ++i) {
        session.update(3, [i](Row &row) { row.stage.edit().done = i; });
        session.update(1, [i](Row &row) { row.stage.edit().done = i; });
    }
    QVERIFY(changed.wait());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<QList<qsizetype>>(), QList<qsizetype>({0, 2}));
    QVERIFY(!session.update(77, [](Row &) {}));
}

void TestSession::changesOfRemovedRowsAreNotAnnounced()
{
    Session session;
    session.add(std::vector<Row>(2));
    session.update(1, [](Row &) {});
    session.remove({1});
    QSignalSpy changed(&session, &Session::changed);
    QVERIFY(!changed.wait(200));
}

void TestSession::sameActionTakesThePlaceOfItsEarlierAnswer()
{
    Session session;
    const RowId id = session.add(std::vector<Row>(1));
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
    const Row &row = session.at(0);
    QCOMPARE(row.record->answers.size(), 2u);
    QCOMPARE(test::edit(row)->findings.attributes.size(), 2u);
    QCOMPARE(test::edit(row)->findings.verdict->classification, Classification::Malicious);
    QCOMPARE(test::edit(row)->findings.verdict->riskScore, 9);
    session.settle(id, u"summary"_s, {State::Failed, {}, ApiError::of(ApiError::Kind::Server, {}, 500)});
    QCOMPARE(session.at(0).state, State::Failed);
    QCOMPARE(session.at(0).error->httpStatus, 500);
    QCOMPARE(session.at(0).verdict->classification, Classification::Malicious); // what was known is not lost
    session.settle(id, u"summary"_s, {State::NotFound, {}, {}});
    QVERIFY(!session.at(0).verdict);
}

void TestSession::theLatestVerdictWinsAndTheOneBeforeIsRemembered()
{
    const auto verdict = [](Classification classification) {
        Outcome outcome;
        outcome.findings.verdict = Verdict{classification, QString(word(classification)), {}, {}, {}, {}, {}, {}};
        return outcome;
    };
    Session session;
    const RowId id = session.add(std::vector<Row>(1));
    const Row &row = session.at(0);
    session.settle(id, u"summary"_s, verdict(Classification::Unknown));
    QVERIFY(!row.previous);
    QCOMPARE(verdictAt(row), row.record->answers[0].at);
    session.settle(id, u"classification"_s, verdict(Classification::Goodware));
    QCOMPARE(row.previous->verdict->classification, Classification::Unknown);
    // The first action's second answer is newer than the other action's.
    session.settle(id, u"summary"_s, verdict(Classification::Malicious));
    QCOMPARE(test::edit(row)->findings.verdict->classification, Classification::Malicious);
    QCOMPARE(row.previous->verdict->classification, Classification::Goodware);
    QVERIFY(row.previous->at.isValid());
    // Neither a report nor a failure says anything about the verdict.
    session.settle(id, u"get-pdf"_s, {});
    session.settle(id, u"summary"_s, {State::Failed, {}, ApiError::of(ApiError::Kind::Server, {}, 500)});
    QCOMPARE(test::edit(row)->findings.verdict->classification, Classification::Malicious);
    QCOMPARE(row.previous->verdict->classification, Classification::Goodware);
    QCOMPARE(verdictAt(row), row.record->answers[1].at);
}

// As after a reanalysis.
void TestSession::aNewerVerdictLeavesNothingOfTheOlderOne()
{
    Session session;
    const RowId id = session.add(std::vector<Row>(1));
    Outcome triage;
    triage.findings.verdict
        = Verdict{Classification::Malicious, u"malicious"_s, 9, u"Win32.Trojan.X"_s, {}, {}, {}, {}};
    triage.findings.attributes = {{u"Classification"_s, u"Malicious"_s, false}, {u"Risk Score"_s, u"9"_s, false},
        {u"File Type"_s, u"PE"_s, false}, {u"Threat Name"_s, u"Win32.Trojan.X"_s, false}};
    session.settle(id, u"triage"_s, triage);
    Outcome again;
    again.findings.verdict = Verdict{Classification::Goodware, u"goodware"_s, 1, {}, {}, {}, {}, {}};
    again.findings.attributes = {{u"Classification"_s, u"Goodware"_s, false}, {u"Risk Score"_s, u"1"_s, false}};
    session.settle(id, u"reanalyze"_s, again);
    const Row &row = *session.find(id);
    QCOMPARE(row.verdict->classification, Classification::Goodware);
    QCOMPARE(row.verdict->threatName, QString()); // it was the malicious one's
    QCOMPARE(row.previous->verdict->threatName, u"Win32.Trojan.X"_s);
    QStringList said;
    for (const Attribute &attribute : row.record->findings.attributes) {
        if (attribute.name == "Classification"_L1 || attribute.name == "Risk Score"_L1)
            said << attribute.value;
    }
    QCOMPARE(said, (QStringList{u"Goodware"_s, u"1"_s}));
    QCOMPARE(row.record->findings.attributes.size(), 3u); // the file type stays, the threat name goes
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

// The session may come from somebody else, or from a version that took any number.
void TestSession::storedScoresAreScores()
{
    for (const qint64 score : {qint64(-1), qint64(0), qint64(10), qint64(11), qint64(9'000'000'000'000'000)}) {
        Row row;
        row.verdict = Verdict{Classification::Goodware, u"goodware"_s, score, {}, {}, {}, {}, {}};
        Row read;
        QVERIFY(rowFromCbor(rowToCbor(row), read));
        QCOMPARE(read.verdict->classification, Classification::Goodware);
        QCOMPARE(read.verdict->riskScore, isRiskScore(score) ? std::optional(score) : std::nullopt);
    }
}

void TestSession::twinsKnowEachOther()
{
    Session session;
    Row row;
    row.indicator = {IndicatorType::Md5, QString(32, u'a'), QString(32, u'a')};
    test::edit(row)->findings.attributes = {{u"Classification"_s, u"Malicious"_s, false}};
    const RowId first = session.add({row});
    const RowId second = addPeerRow(session, first, u"lab"_s, u"Lab"_s);
    const RowId third = addPeerRow(session, second, u"site"_s, u"Site"_s);
    QCOMPARE(*session.find(first)->peers, (std::vector<RowId>{second, third}));
    QCOMPARE(*session.find(second)->peers, (std::vector<RowId>{first, third}));
    QCOMPARE(*session.find(third)->peers, (std::vector<RowId>{first, second}));
    QCOMPARE(session.find(third)->indicator.value, row.indicator.value);
    QVERIFY(session.find(third)->record->findings.attributes.empty());
    QCOMPARE(session.find(third)->profileId, u"site"_s);
    session.remove({first});
    QCOMPARE(addPeerRow(session, first, u"lab"_s, u"Lab"_s), RowId(0));
}

void TestSession::rowsThatComeAndGoLeaveNothingInTheIndex()
{
    RowList rows;
    IndicatorIndex index;
    const auto indicator = [](RowId id) { return Indicator{IndicatorType::Fqdn, u"%1.example"_s.arg(id), {}}; };
    RowId next = 1;
    for (int round = 0; round < 30; ++round) {
        std::vector<Row> added(1000);
        for (Row &row : added) {
            row.id = next++;
            row.indicator = indicator(row.id);
            index.add(row.indicator, row.id);
        }
        rows.insert(rows.size(), added);
        std::vector<qsizetype> leaving;
        for (qsizetype at = 1; at < rows.size(); ++at)
            leaving.push_back(at);
        rows.take(leaving); // all but the very first
        index.prune(rows);
        QVERIFY2(index.size() <= 5096, qPrintable(QString::number(index.size())));
    }
    QCOMPARE(index.find(indicator(1), [](RowId) { return true; }), RowId(1));
    QCOMPARE(index.find(indicator(2), [&rows](RowId id) { return rows[0].id == id; }), RowId(0));
}

void TestSession::automaticOnesAreAlwaysKept()
{
    Row row;
    const Attribute id{u"ReversingLabs Submission ID"_s, u"1"_s, true};
    const Attribute offered{u"Category"_s, u"archive"_s, false};
    row.unticked = {tickKey(id), tickKey(offered)};
    QVERIFY(isKept(row, id));
    QVERIFY(!isKept(row, offered));
    QVERIFY(isKept(row, Attribute{u"Category"_s, u"other"_s, false}));
    QVERIFY(isKept(row, RelatedIndicator{u"SHA-1"_s, u"archive"_s, false}));
}

ASSAY_TEST(TestSession);
#include "test_session.moc"
