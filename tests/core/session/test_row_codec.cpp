// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_codec.h"
#include "support/items.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;

//! Rows come out of files that others may have written, or a disk has damaged.
class TestRowCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void partOfARowIsNone();
    void partOfAnAnswerIsNone();
    void moreThanARowIsNone();
};

void TestRowCodec::comesBack()
{
    Item ofTheDemo = test::fullItem();
    ofTheDemo.demo = true;
    ofTheDemo.pathLinks = PathLinks::None;
    for (const Item &item : {test::fullItem(true), test::fullItem(false), test::reanalyzedItem(), ofTheDemo}) {
        Item again;
        QVERIFY(rowFromCbor(rowToCbor(item), again));
        QCOMPARE(again.indicator.value, item.indicator.value);
        QCOMPARE(again.pathLinks, item.pathLinks);
        QCOMPARE(again.demo, item.demo); // exports of a later run are stamped, too
        QCOMPARE(rowToCbor(again), rowToCbor(item));
    }
}

void TestRowCodec::partOfARowIsNone()
{
    const QByteArray row = rowToCbor(test::fullItem(true));
    for (qsizetype size = 0; size < row.size(); ++size) {
        Item item;
        QVERIFY2(!rowFromCbor(row.first(size), item), qPrintable(QString::number(size)));
    }
}

void TestRowCodec::partOfAnAnswerIsNone()
{
    Outcome whole;
    whole.state = State::Done;
    whole.findings = test::fullItem().findings;
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
    Item item;
    QVERIFY(!rowFromCbor(rowToCbor(test::fullItem()) + 'x', item));
}

ASSAY_TEST(TestRowCodec);
#include "test_row_codec.moc"
