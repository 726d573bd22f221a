// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/file_strings.h"
#include "support/test_main.h"

#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestFileStrings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasAdded();
    void findsIgnoringCase();
    void findsInPieces();
    void holdsAMillion();
};

void TestFileStrings::keepsWhatWasAdded()
{
    FileStrings strings;
    QVERIFY(strings.isEmpty());
    QVERIFY(strings.add("\xc3\xa4 text", 77, 3, 2));
    QVERIFY(strings.add("", -1, -5, 99999));
    const FileStrings copy = strings;
    QCOMPARE(copy.size(), size_t(2));
    QCOMPARE(copy.at(0).value, u"ä text"_s);
    QCOMPARE(copy.at(0).offset, 77);
    QCOMPARE(copy.at(0).count, 3);
    QCOMPARE(copy.at(0).flags, 2);
    QCOMPARE(copy.at(1).value, QString());
    QCOMPARE(copy.at(1).count, 0);
    // A long one is cut, and not within a character.
    QByteArray umlauts;
    for (qsizetype i = 0; i < FileStrings::maxValueSize; ++i)
        umlauts += "\xc3\xa4";
    QVERIFY(strings.add("x" + umlauts, 0, 1, 0));
    const QString cut = strings.at(2).value;
    QVERIFY(cut.endsWith(u'ä'));
    QVERIFY(cut.toUtf8().size() <= FileStrings::maxValueSize);
}

void TestFileStrings::findsIgnoringCase()
{
    FileStrings strings;
    for (const char *text : {"Kernel32.DLL", "nothing", "\xc3\x84rger", "kernel"})
        strings.add(text, 0, 1, 0);
    const auto found = [&strings](const QString &word) { return strings.find(word, 0, 100, 100).indices; };
    QCOMPARE(found(u"KERNEL"_s), (std::vector<quint32>{0, 3}));
    QCOMPARE(found(u"ärger"_s), (std::vector<quint32>{2}));
    QCOMPARE(found(u""_s).size(), size_t(4));
    QVERIFY(found(u"absent"_s).empty());
}

void TestFileStrings::findsInPieces()
{
    FileStrings strings;
    for (int i = 0; i < 10; ++i)
        strings.add("hit", i, 1, 0);
    auto hits = strings.find(u"hit"_s, 0, 4, 100);
    QCOMPARE(hits.indices.size(), size_t(4));
    QCOMPARE(hits.next, size_t(4));
    hits = strings.find(u"hit"_s, hits.next, 100, 3);
    QCOMPARE(hits.indices, (std::vector<quint32>{4, 5, 6}));
    QCOMPARE(hits.next, size_t(7));
    hits = strings.find(u"hit"_s, hits.next, 100, 100);
    QCOMPARE(hits.next, strings.size());
    hits = strings.find(u"hit"_s, 500, 100, 100);
    QVERIFY(hits.indices.empty());
    QVERIFY(FileStrings().find(u"x"_s, 0, 10, 10).indices.empty());
}

void TestFileStrings::holdsAMillion()
{
    FileStrings strings;
    for (size_t i = 0; i < FileStrings::maxCount; ++i)
        strings.add("s", 0, 1, 0);
    QCOMPARE(strings.size(), FileStrings::maxCount);
    QVERIFY(!strings.add("one more", 0, 1, 0));
    QCOMPARE(strings.size(), FileStrings::maxCount);
}

ASSAY_TEST(TestFileStrings);
#include "test_file_strings.moc"
