// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search_completion.h"
#include "hunting/search_keys.h"
#include "hunting/search_query.h"
#include "hunting/search_tokens.h"
#include "session/session.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "warninglists/warning_lists.h"

#include <QRandomGenerator>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

// Queries of the search while they are typed: what is wrong, what is offered, how a value is written.
class TestSearchQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faults_data();
    void faults();
    void remarksOnWhatIsNotKnown();
    void values();
    void anyValueCanBeWritten_data();
    void anyValueCanBeWritten();
    void anyTextIsReadOrRefused();
    void completes_data();
    void completes();
    void valuesOfTheSessionAreOffered();
    void ownThingsAreFound();
    void orders();
};

void TestSearchQuery::faults_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<qsizetype>("at"); // -1: good
    const auto row = [](const char *query, qsizetype at) { QTest::newRow(query) << QString::fromUtf8(query) << at; };
    row("", -1);
    row("threatname:Win32.* AND NOT (sampletype:PE OR sampletype:\"a b\")", -1);
    row("sha1:[a, b] size:[1 TO 5]", -1);
    row("3395856ce81f2b7382dee72602f798b642f14140", -1);
    row("own-key-of-a-newer-version:x", -1);
    row("domain:a.example tag:x", -1);
    row("threatname:", 0);
    row("sha1:a imphash:[]", 7);
    row("threatname:\"open", 0);
    row("tag:a sha1:[a, b", 6);
    row("(tag:a", 0);
    row("tag:a)", 5);
    row("()", 1);
    row("AND tag:a", 0);
    row("tag:a OR", 6);
    row("tag:a AND OR tag:b", 10);
    row("NOT", 0);
}

void TestSearchQuery::faults()
{
    QFETCH(QString, query);
    QFETCH(qsizetype, at);
    const auto fault = searchFault(query);
    QCOMPARE(fault ? fault->at : -1, at);
    if (fault)
        QVERIFY(fault->length > 0 && !fault->sentence.isEmpty());
    const QString longest = u"filename:"_s + QString(SearchQuery::maxLength - 9, u'x');
    QVERIFY(!searchFault(longest));
    QCOMPARE(searchFault(longest + u'x')->at, SearchQuery::maxLength);
}

void TestSearchQuery::remarksOnWhatIsNotKnown()
{
    QCOMPARE(searchRemark(u"classification:malicious tag:x word"), QString());
    QCOMPARE(searchRemark(u"classification:mal*"), QString());
    QVERIFY(searchRemark(u"classification:malicous").contains(u"malicious"_s));
    QVERIFY(searchRemark(u"imphsh:x").contains(u"imphsh"_s));
}

void TestSearchQuery::values()
{
    QCOMPARE(searchValues(u"a:b c:[d, \"e, f\"] (NOT g:\"h i\") size:[1 TO 5] word"),
        (QStringList{u"b"_s, u"d"_s, u"e, f"_s, u"h i"_s, u"1"_s, u"5"_s, u"word"_s}));
}

void TestSearchQuery::anyValueCanBeWritten_data()
{
    QTest::addColumn<QString>("value");
    for (const QString &name : test::hostileNames())
        QTest::addRow("%s", name.toUtf8().toPercentEncoding().constData()) << name;
    QTest::newRow("AND") << u"AND"_s;
    QTest::newRow("empty") << QString();
}

// A value that is put behind a key stays one value of that key, whatever it contains.
void TestSearchQuery::anyValueCanBeWritten()
{
    QFETCH(QString, value);
    const QString query = searchTerm("filename"_L1, value.left(200));
    const std::vector<SearchToken> tokens = searchTokens(query);
    QCOMPARE(tokens.size(), 1u);
    QCOMPARE(tokens[0].key, u"filename"_s);
    QVERIFY(!tokens[0].isCut);
    if (!value.trimmed().isEmpty())
        QVERIFY2(!searchFault(query), qPrintable(query));
}

void TestSearchQuery::anyTextIsReadOrRefused()
{
    QRandomGenerator random(20);
    const QString pieces = u"a:\"[](), ANDORNOT\\*?\n\u202e"_s;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (quint32 left = random.bounded(30u); left > 0; --left)
            text += pieces[qsizetype(random.bounded(quint32(pieces.size())))];
        const auto fault = searchFault(text);
        QVERIFY(!fault || (fault->at >= 0 && fault->at + fault->length <= text.size()));
        for (qsizetype cursor = 0; cursor <= text.size(); ++cursor) {
            const FilterCompletion completion = completeSearch(text, cursor, {});
            QVERIFY(completion.at >= 0 && completion.length >= 0 && completion.at + completion.length <= text.size());
        }
    }
}

void TestSearchQuery::completes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<qsizetype>("at");
    QTest::addColumn<QString>("first");
    QTest::newRow("nothing typed") << QString() << qsizetype(0) << u"classification:"_s;
    QTest::newRow("key") << u"tag:a thr"_s << qsizetype(6) << u"threatname:"_s;
    QTest::newRow("key in parentheses") << u"(im"_s << qsizetype(1) << u"imphash:"_s;
    QTest::newRow("fixed value") << u"classification:su"_s << qsizetype(15) << u"suspicious"_s;
    QTest::newRow("known value") << u"threatname:demo"_s << qsizetype(11) << u"Win32.Trojan.Demofox"_s;
    QTest::newRow("value with a blank") << u"tag:two"_s << qsizetype(4) << u"\"two words\""_s;
    QTest::newRow("quoted value") << u"tag:\"two"_s << qsizetype(4) << u"\"two words\""_s;
    QTest::newRow("in a list") << u"tag:[a,two"_s << qsizetype(7) << u"\"two words\""_s;
    QTest::newRow("unknown key") << u"nonsense:x"_s << qsizetype(9) << QString();
}

void TestSearchQuery::completes()
{
    QFETCH(QString, line);
    QFETCH(qsizetype, at);
    QFETCH(QString, first);
    const SearchVocabulary known{
        {u"threatname"_s, {u"Win32.Trojan.Demofox"_s}}, {u"tag"_s, {u"one"_s, u"two words"_s}}};
    const FilterCompletion completion = completeSearch(line, line.size(), known);
    QCOMPARE(completion.at, at);
    QCOMPARE(completion.at + completion.length, line.size());
    QCOMPARE(completion.candidates.empty() ? QString() : completion.candidates[0].insert, first);
}

void TestSearchQuery::valuesOfTheSessionAreOffered()
{
    Session session;
    session.add({test::fullRow(true)});
    const SearchVocabulary known = vocabularyOf(session.rows());
    for (const QString &key : {u"threatname"_s, u"sampletype"_s, u"tag"_s})
        QVERIFY2(!known.value(key).isEmpty(), qPrintable(key));
    for (auto entry = known.begin(); entry != known.end(); ++entry)
        QVERIFY(searchKeyFromWord(entry.key()));
}

void TestSearchQuery::ownThingsAreFound()
{
    QCOMPARE(ownThingIn(u"domain:ours.example"), QString());
    const Result<WarningList> list = readPlainList("ours.example\n198.51.100.0/24\n"_ba, u"ours"_s);
    QVERIFY(list);
    WarningLists::setCurrent(std::make_shared<WarningLists>(std::vector{*list}, std::vector<WarningList>()));
    QCOMPARE(ownThingIn(u"tag:x AND domain:mail.ours.example"), u"mail.ours.example"_s);
    QCOMPARE(ownThingIn(u"domain:*.ours.example"), u"*.ours.example"_s);
    QCOMPARE(ownThingIn(u"ipv4:[203.0.113.1, 198.51.100.7]"), u"198.51.100.7"_s);
    QCOMPARE(ownThingIn(u"domain:theirs.example"), QString());
    WarningLists::setCurrent(std::make_shared<WarningLists>());
}

void TestSearchQuery::orders()
{
    QCOMPARE(*searchSortFromWord(u"firstseen:desc"_s), std::pair(u"firstseen"_s, true));
    QCOMPARE(*searchSortFromWord(u"SIZE"_s), std::pair(u"size"_s, false));
    for (const QString &word : {u"colour"_s, u"size:up"_s, QString()})
        QVERIFY(!searchSortFromWord(word));
}

ASSAY_TEST(TestSearchQuery);
#include "test_search_query.moc"
