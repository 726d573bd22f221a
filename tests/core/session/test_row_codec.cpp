// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_codec.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

// Rows come out of files that others may have written, or a disk has damaged.
class TestRowCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void partOfARowIsNone();
    void partOfAnAnswerIsNone();
    void moreThanARowIsNone();
    void decisionsAreBounded();
};

void TestRowCodec::comesBack()
{
    Row ofTheDemo = test::fullRow();
    ofTheDemo.demo = true;
    ofTheDemo.pathLinks = PathLinks::None;
    Row decided = test::fullRow();
    decided.decision
        = Decision{u"escalated"_s, u"two\nlines"_s, u"INC-7"_s, QDateTime::fromMSecsSinceEpoch(5, Qt::UTC)};
    for (const Row &row :
        {test::fullRow(true), test::fullRow(false), test::reanalyzedRow(), test::analysedRow(), ofTheDemo, decided}) {
        Row again;
        QVERIFY(rowFromCbor(rowToCbor(row), again));
        QCOMPARE(again.indicator.value, row.indicator.value);
        QCOMPARE(again.pathLinks, row.pathLinks);
        QCOMPARE(again.cameFrom->name, row.cameFrom->name);
        QCOMPARE(again.cameFrom->row, row.cameFrom->row);
        QCOMPARE(*again.decision, *row.decision);
        QCOMPARE(again.demo, row.demo); // exports of a later run are stamped, too
        QCOMPARE(rowToCbor(again), rowToCbor(row));
    }
}

void TestRowCodec::partOfARowIsNone()
{
    const QByteArray row = rowToCbor(test::fullRow(true));
    for (qsizetype size = 0; size < row.size(); ++size) {
        Row item;
        QVERIFY2(!rowFromCbor(row.first(size), item), qPrintable(QString::number(size)));
    }
}

void TestRowCodec::partOfAnAnswerIsNone()
{
    Outcome whole;
    whole.state = State::Done;
    whole.findings = test::fullRow().record->findings;
    const QByteArray answer = outcomeToCbor(whole);
    Outcome read;
    QVERIFY(outcomeFromCbor(answer, read));
    QCOMPARE(read.findings.attributes.size(), whole.findings.attributes.size());
    for (qsizetype size = 0; size < answer.size(); ++size) {
        Outcome outcome;
        QVERIFY2(!outcomeFromCbor(answer.first(size), outcome), qPrintable(QString::number(size)));
    }
}

void TestRowCodec::moreThanARowIsNone()
{
    Row row;
    QVERIFY(!rowFromCbor(rowToCbor(test::fullRow()) + 'x', row));
}

void TestRowCodec::decisionsAreBounded()
{
    Row row = test::fullRow();
    row.decision = Decision{QString(1000, u'w'), QString(100'000, u'n'), QString(1000, u'c') + u"\nd"_s, {}};
    Row again;
    QVERIFY(rowFromCbor(rowToCbor(row), again));
    QCOMPARE(again.decision->word.size(), Decision::maxWord);
    QCOMPARE(again.decision->note.size(), Decision::maxNote);
    QCOMPARE(again.decision->caseNumber.size(), Decision::maxCase);
    QCOMPARE(decisionTitle(again.decision->word), again.decision->word); // unknown words stay
}

ASSAY_TEST(TestRowCodec);
#include "test_row_codec.moc"
