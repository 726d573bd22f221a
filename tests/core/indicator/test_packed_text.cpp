// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/packed_text.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestPackedText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryText_data();
    void keepsEveryText();
    void comparesLikeTheText();
};

void TestPackedText::keepsEveryText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("digest") << QString(64, u'a');
    QTest::newRow("latin-1") << u"grün\u00ff.example"_s;
    QTest::newRow("with a NUL") << u"a\0b"_s;
    QTest::newRow("wide") << u"пример.example"_s;
    QTest::newRow("beyond 16 bits") << u"a\U0001F600b"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd83d)) + u"a"_s;
    QTest::newRow("longer than the stack") << QString(100'000, u'ж');
}

void TestPackedText::keepsEveryText()
{
    QFETCH(QString, text);
    const PackedText packed(text);
    QCOMPARE(packed.toString(), text);
    QCOMPARE(QString(packed), text);
    QCOMPARE(packed.view().toString(), text);
    QCOMPARE(packed.size(), text.size());
    QCOMPARE(packed.isEmpty(), text.isEmpty());
    QVERIFY(packed == text);
    QVERIFY(packed == PackedText(text));
    QVERIFY(packed != text + u'x');
    const PackedText copy = packed;
    QCOMPARE(copy.toString(), text);
    QCOMPARE(qHash(copy), qHash(PackedText(text)));
}

void TestPackedText::comparesLikeTheText()
{
    QVERIFY(PackedText(u"http://a.example"_s).startsWith("http://"_L1));
    QVERIFY(!PackedText(u"http"_s).startsWith("http://"_L1));
    QVERIFY(PackedText(u"http://пример"_s).startsWith("http://"_L1));
    QVERIFY(PackedText(u"abc"_s) == "abc"_L1);
    QVERIFY(PackedText(u"é"_s) == "\xe9"_L1);
    // The same bytes, once as two narrow characters and once as a wide one.
    QVERIFY(PackedText(u"\u0100"_s) != PackedText(QString(QChar(0x00)) + QChar(0x01)));
}

ASSAY_TEST(TestPackedText);
#include "test_packed_text.moc"
