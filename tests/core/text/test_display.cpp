// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "text/user_text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class DisplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHidden_data();
    void showsHidden();
    void leavesLegibleTextAlone_data();
    void leavesLegibleTextAlone();
    void boundsCombiningStorms();
    void elides_data();
    void elides();
    void survivesNoise();
    void terminalGetsNoControl();
};

void DisplayTest::showsHidden_data()
{
    QTest::addColumn<QString>("hostile");
    QTest::addColumn<QString>("shown");
    const std::initializer_list<std::pair<char16_t, char16_t>> ranges{{0x00, 0x1F}, {0x7F, 0x9F}, {0x202A, 0x202E},
        {0x2066, 0x2069}, {0x200B, 0x200F}, {0x2060, 0x2064}, {0x2028, 0x2029}, {0x00AD, 0x00AD}, {0x061C, 0x061C},
        {0xFEFF, 0xFEFF}, {0xD800, 0xD800}, {0xDFFF, 0xDFFF}, {0xFE0F, 0xFE0F}, {0x3164, 0x3164}, {0xFFFE, 0xFFFF}};
    for (const auto &[first, last] : ranges) {
        for (uint c = first; c <= last; ++c) {
            const QString escape = u"\\u"_s + QString::number(c, 16).toUpper().rightJustified(4, u'0');
            QTest::addRow("U+%04X", c) << u"a"_s + QChar(char16_t(c)) + u"b"_s << u"a"_s + escape + u"b"_s;
        }
    }
    QTest::newRow("right-to-left override") << u"invoice\u202Efdp.exe"_s << u"invoice\\u202Efdp.exe"_s;
    QTest::newRow("tag character") << u"a\U000E0041b"_s << u"a\\U000E0041b"_s;
    QTest::newRow("line break") << u"a\r\nb"_s << u"a\\u000D\\u000Ab"_s;
    QTest::newRow("surrogates the wrong way round") << QString(QChar(0xDC00)) + QChar(0xD83D) << u"\\uDC00\\uD83D"_s;
    QTest::newRow("lone high surrogate at the end") << u"a"_s + QChar(0xD83D) << u"a\\uD83D"_s;
}

void DisplayTest::showsHidden()
{
    QFETCH(QString, hostile);
    QFETCH(QString, shown);
    QCOMPARE(forDisplay(hostile), shown);
    QCOMPARE(forTerminal(hostile), shown.toUtf8());
}

void DisplayTest::leavesLegibleTextAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("markup") << u"<b>x</b> &lt; %1 &x \\ \"'"_s;
    QTest::newRow("german") << u"Rechnung für März.pdf"_s;
    QTest::newRow("combining") << u"e\u0301 Vie\u0323\u0302t"_s;
    QTest::newRow("arabic") << u"\u0641\u0627\u062A\u0648\u0631\u0629.exe"_s;
    QTest::newRow("chinese") << u"\u53D1\u7968.exe"_s;
    QTest::newRow("emoji") << u"\U0001F600.exe"_s;
}

void DisplayTest::leavesLegibleTextAlone()
{
    QFETCH(QString, text);
    QCOMPARE(forDisplay(text), text);
    QCOMPARE(forTerminal(text), text.toUtf8());
}

void DisplayTest::boundsCombiningStorms()
{
    const QString storm = u"a"_s + QString(50000, QChar(0x0301)) + u"b"_s;
    QVERIFY(forDisplay(storm).size() <= 512);
    const QString shown = forDisplay(storm, 1000000);
    QVERIFY(shown.count(QChar(0x0301)) <= 8);
    QVERIFY(shown.startsWith(u"a\u0301\u0301"_s));
    QVERIFY(shown.endsWith(u"\\u0301b"_s));
}

void DisplayTest::elides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("shown");
    QTest::newRow("fits exactly") << u"abcde"_s << 5 << u"abcde"_s;
    QTest::newRow("one too many") << u"abcdef"_s << 5 << u"abcd…"_s;
    QTest::newRow("not through a pair") << u"abc\U0001F600de"_s << 5 << u"abc…"_s;
    QTest::newRow("pair fits") << u"ab\U0001F600de"_s << 5 << u"ab\U0001F600…"_s;
    QTest::newRow("not through an escape") << u"ab\u202Ecd"_s << 6 << u"ab…"_s;
    QTest::newRow("nothing") << u"abc"_s << 0 << QString();
    QTest::newRow("only the ellipsis") << u"abc"_s << 1 << u"…"_s;
    QTest::newRow("megabyte") << QString(1 << 20, u'x') << 512 << QString(511, u'x') + u'…';
}

void DisplayTest::elides()
{
    QFETCH(QString, text);
    QFETCH(int, limit);
    QFETCH(QString, shown);
    QCOMPARE(forDisplay(text, limit), shown);
}

void DisplayTest::survivesNoise()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int n = random.bounded(40); n > 0; --n)
            text += QChar(char16_t(random.bounded(0x10000)));
        const int limit = random.bounded(1, 60);
        const QString shown = forDisplay(text, limit);
        QVERIFY(shown.size() <= limit);
        QVERIFY(shown.isValidUtf16());
        for (const char32_t c : shown.toUcs4())
            QVERIFY(QChar::category(c) != QChar::Other_Control && QChar::category(c) != QChar::Other_Format);
    }
}

void DisplayTest::terminalGetsNoControl()
{
    QString all;
    for (char16_t c = 0; c < 0xA0; ++c)
        all += QChar(c);
    const QString shown = QString::fromUtf8(forTerminal(u"\u001B]0;title\u0007\u009B31m"_s + all, 100000));
    for (const QChar c : shown)
        QVERIFY(c >= u' ' && (c < QChar(0x7F) || c > QChar(0x9F)));
}

ASSAY_TEST(DisplayTest);
#include "test_display.moc"
