// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/cell_terms.h"
#include "filter/completion.h"
#include "filter/facets.h"
#include "indicator/defang.h"
#include "session/cell_values.h"
#include "session/columns.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "text/user_text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
Row plain(IndicatorType type, const QString &value, State state = State::Queued)
{
    Row row;
    row.indicator = {type, value, value};
    row.state = state;
    return row;
}

Row judged(Classification classification, std::optional<qint64> risk, const QString &threat = {})
{
    Row row = plain(IndicatorType::Md5, QString(32, u'a'), State::Done);
    test::edit(row)->findings.verdict = Verdict{.classification = classification,
        .word = QString(word(classification)),
        .riskScore = risk,
        .threatName = threat,
        .reason = {},
        .source = {},
        .firstSeen = {},
        .lastSeen = {}};
    return row;
}

// One letter for each row below that the line lets through.
std::vector<Row> table()
{
    Row a = judged(Classification::Malicious, 10, u"Win32.Trojan.Emotet"_s);
    a.batch = u"Pasted 14:02"_s;
    a.appliance = u"lab-a1000"_s;
    test::edit(a)->findings.facts.push_back({u"Worst Child"_s, u"malicious"_s, false});
    a.parameters = {{u"tags"_s, u"x,Campaign 7"_s}};
    Row b = judged(Classification::Suspicious, 6);
    b.batch = u"Pasted 15:00"_s;
    b.parameters = {{u"tags"_s, u"xy"_s}};
    b.cameFrom = CameFrom{0, u"aabbcc"_s};
    Row c = judged(Classification::Goodware, 0);
    c.indicator = {IndicatorType::Sha256, QString(64, u'c'), QString(64, u'c')};
    Row d = judged(Classification::Unknown, {});
    test::edit(d)->findings.verdict->riskScore.reset();
    d.decision = Decision{u"false_positive"_s, u"Our own build"_s, u"INC-7"_s, {}};
    Row e = plain(IndicatorType::Url, u"http://evil.example.com/a"_s, State::Failed);
    e.decision = Decision{u"of_a_newer_version"_s, {}, {}, {}};
    Row f = plain(IndicatorType::File, u"/home/x/Invoice \"1\".pdf.exe"_s, State::Uploading);
    Row g = plain(IndicatorType::Fqdn, u"mail.example.com"_s, State::NotFound);
    return {a, b, c, d, e, f, g};
}

QString through(const Filter &filter)
{
    QString letters;
    const std::vector<Row> rows = table();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (filter.matches(rows[i]))
            letters += QChar(u'a' + int(i));
    }
    return letters;
}
} // namespace

class TestFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letsThrough_data();
    void letsThrough();
    void errorsNameThePlace_data();
    void errorsNameThePlace();
    void termsHavePlaces();
    void aRowThatIsAskedAgainStaysFound();
    void anyTextIsUnderstoodOrRefused();
    void completes_data();
    void completes();
    void completedValuesAreRead();
    void freeWordsAreFoundInEveryForm();
    void aCellIsATerm();
    void facetsCount();
    void facetChoices();
};

void TestFilter::letsThrough_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *line, const char *rows) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromLatin1(rows);
    };
    row("", "abcdefg");
    row("   ", "abcdefg");
    row("class:malicious", "a");
    row("CLASS:Malicious", "a");
    row("verdict:malicious,suspicious", "ab");
    row("class:mal", "a"); // while it is typed
    row("class:s", "b");
    row("class:none", "efg");
    row("error:none", "abcdefg");
    row("error:timed_out", "");
    row("-class:none", "abcd");
    row("NOT class:none", "abcd");
    row("NOT -class:none", "efg");
    row("status:failed,not_found", "eg");
    row("state:running", "f");
    row("type:hash", "abcd");
    row("type:sha256", "c");
    row("type:sha256,url", "ce");
    row("type:domain", "g");
    row("risk:>=6", "ab");
    row("risk:>6", "a");
    row("risk:<6", "c");
    row("risk:<=6", "bc");
    row("risk:6", "b");
    row("risk:=6", "b");
    row("risk:5-7", "b");
    row("risk:7-5", "b");
    row("risk:<0", "");
    row("risk:none", "defg");
    row("risk:0,10", "ac");
    row("-risk:none risk:<10", "bc");
    row("tag:x", "a");
    row("tag:X", "a");
    row("tag:x*", "ab");
    row("tag:*y", "b");
    row("tag:\"campaign 7\"", "a");
    row("tag:none", "cdefg");
    row("tag:*", "ab");
    row("-tag:*", "cdefg");
    row("tag:\"none\"", "");
    row("batch:\"Pasted 14:02\"", "a");
    row("batch:pasted", "ab");
    row("batch:none", "cdefg");
    row("source:lab", "a");
    row("appliance:none", "bcdefg");
    row("name:invoice", "f");
    row("name:\"1\\\".pdf\"", "f");
    row("threat:emotet", "a");
    row("family:none", "bcdefg");
    row("child:malicious", "a");
    row("child:none", "bcdefg");
    row("children:suspicious,goodware", "");
    row("from:aabb", "b");
    row("from:none", "acdefg");
    row("decision:false_positive", "d");
    row("decision:positive", "d"); // while it is typed
    row("decision:none", "abcfg");
    row("-decision:none", "de");
    row("decision:of_a_newer_version", "e");
    row("note:\"own build\"", "d");
    row("-note:none", "d");
    row("note:none", "abcefg");
    row("case:inc", "d");
    row("ticket:INC-7", "d");
    row("case:none", "abcefg");
    row("\"false positive\"", "d"); // as shown
    row("inc-7", "d");
    row("build", "d");
    row("evil", "e");
    row("EVIL example", "e");
    row("example", "eg");
    row("-example", "abcdf");
    row("\"example.com/a\"", "e");
    row("evil[.]example", "e"); // as shown
    row("http://evil.example.com/a", "e"); // as it is, and no key
    row("hxxp://", "e");
    row("http:", "ERROR");
    row("2001:db8::1", "");
    row("c:\\temp", "");
    row("class:malicious,suspicious risk:>=6 tag:x*", "ab");
    row("class:malicious AND tag:x", "a");
    row("- x", "a"); // a dash alone is a word
}

void TestFilter::letsThrough()
{
    QFETCH(const QString, line);
    QFETCH(const QString, rows);
    const ParsedFilter parsed = parseFilter(line);
    QCOMPARE(parsed.error ? u"ERROR"_s : through(parsed.filter), rows);
    QCOMPARE(parsed.filter.isEmpty(), line.trimmed().isEmpty() || parsed.error);
}

void TestFilter::errorsNameThePlace_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, int at, int length, const char *says) {
        QTest::newRow(line) << QString::fromUtf8(line) << at << length << QString::fromUtf8(says);
    };
    row("class:", 6, 1, "Enter a value");
    row("x class:wrong", 8, 5, "malicious, suspicious, goodware");
    row("class:malicious, tag:x", 16, 1, "Enter a value");
    row("colour:red", 0, 7, "class, status, type");
    row("risk:high", 5, 4, ">=6");
    row("risk:>=", 5, 2, ">=6");
    row("risk:-3", 5, 2, ">=6");
    row("risk:99999999999", 5, 11, ">=6");
    row("tag:\"open", 4, 5, "closing quote");
    row("\"\"", 0, 2, "quotes are empty");
    row("\"a\"b", 3, 1, "blank");
    row("tag:\"a\"b", 7, 1, "blank");
    row("a OR b", 2, 2, "comma");
    row("a NOT", 2, 3, "term after NOT");
    row("NOT ", 0, 4, "term after NOT");
}

void TestFilter::errorsNameThePlace()
{
    QFETCH(const QString, line);
    QFETCH(const QString, says);
    const ParsedFilter parsed = parseFilter(line);
    QVERIFY(parsed.error);
    QTEST(int(parsed.error->at), "at");
    QTEST(int(parsed.error->length), "length");
    QVERIFY2(parsed.error->sentence.contains(says), qPrintable(parsed.error->sentence));
    QVERIFY(parsed.filter.isEmpty());
}

void TestFilter::termsHavePlaces()
{
    const auto placesOf = [](const QString &line) { return parseFilter(line).places; };
    using Places = std::vector<FilterPlace>;
    QCOMPARE(placesOf(u""_s), Places());
    QCOMPARE(placesOf(u"  class:malicious  word "_s), (Places{{2, 15, false}, {19, 4, false}}));
    QCOMPARE(
        placesOf(u"-tag:x NOT \"two words\" AND risk:>=6"_s), (Places{{0, 6, true}, {7, 15, true}, {27, 8, false}}));
    QCOMPARE(placesOf(u"tag:x risk:many name:y"_s), (Places{{0, 5, false}})); // up to the error
}

void TestFilter::aRowThatIsAskedAgainStaysFound()
{
    Row row = judged(Classification::Malicious, 9, u"Win32.Trojan.Emotet"_s);
    row.state = State::Waiting;
    for (const QString &line : {u"class:malicious"_s, u"risk:9"_s, u"threat:emotet"_s, u"emotet"_s, u"malicious"_s})
        QVERIFY2(parseFilter(line).filter.matches(row), qPrintable(line));
    QVERIFY(!parseFilter(u"class:none").filter.matches(row));
    test::edit(row)->findings = {};
    for (const QString &line : {u"class:malicious"_s, u"risk:9"_s, u"threat:emotet"_s})
        QVERIFY2(!parseFilter(line).filter.matches(row), qPrintable(line));
    QVERIFY(parseFilter(u"class:none").filter.matches(row));
}

void TestFilter::anyTextIsUnderstoodOrRefused()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces{u"class:"_s, u"risk:"_s, u"tag:"_s, u"\""_s, u"\\"_s, u","_s, u" "_s, u"-"_s, u"NOT "_s,
        u">="_s, u"6"_s, u"*"_s, u"none"_s, u"malicious"_s, u"OR"_s, u":"_s, u"\U0001F600"_s, u"\u202e"_s, u"é"_s};
    const Row row = test::fullRow(true);
    for (int i = 0; i < 4000; ++i) {
        QString line;
        for (int n = random.bounded(9); n > 0; --n)
            line += pieces[qsizetype(random.bounded(pieces.size()))];
        const ParsedFilter parsed = parseFilter(line);
        if (parsed.error) {
            QVERIFY2(!parsed.error->sentence.isEmpty(), qPrintable(line));
            QVERIFY2(parsed.error->at >= 0 && parsed.error->at <= line.size(), qPrintable(line));
        }
        (void)parsed.filter.matches(row);
        for (qsizetype cursor = 0; cursor <= line.size(); ++cursor) {
            const FilterCompletion completion = completeFilter(line, cursor, {});
            QVERIFY2(completion.at >= 0 && completion.at + completion.length == cursor, qPrintable(line));
        }
    }
}

void TestFilter::completes_data()
{
    QTest::addColumn<QString>("line"); // the cursor is at |
    QTest::addColumn<QString>("becomes"); // with the first candidate
    QTest::addColumn<int>("candidates");
    const auto row = [](const char *line, const char *becomes, int candidates) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(becomes) << candidates;
    };
    row("cl|", "class:", 1);
    row("x -cl|", "x -class:", 1);
    row("ver|", "class:", 1); // by its other name
    row("class:|", "class:malicious", 6);
    row("class:malicious,su|", "class:malicious,suspicious", 1);
    row("class:malicious|", "", 0);
    row("tag:|", "tag:alpha", 3);
    row("tag:b|", "tag:\"b c\"", 2);
    row("tag:\"b|", "tag:\"b c\"", 2);
    row("tag:alpha,b| x", "tag:alpha,\"b c\" x", 2);
    row("\"cl|", "", 0);
    row("http://cl|", "", 0);
    row("evil|", "", 0);
}

void TestFilter::completes()
{
    QFETCH(QString, line);
    QFETCH(const QString, becomes);
    const qsizetype cursor = line.indexOf(u'|');
    line.remove(cursor, 1);
    const FilterCompletion completion
        = completeFilter(line, cursor, {{FilterKey::Tag, {u"alpha"_s, u"b c"_s, u"say \"b\""_s}}});
    QTEST(int(completion.candidates.size()), "candidates");
    if (!completion.candidates.empty())
        QCOMPARE(line.replace(completion.at, completion.length, completion.candidates[0].insert), becomes);
}

void TestFilter::completedValuesAreRead()
{
    for (const QString &tag : test::hostileNames() + QStringList{u"none"_s, u"*"_s, u"a,b"_s, u"\\"_s, u"\\\""_s}) {
        FilterRow row;
        row.tags = {tag};
        const ParsedFilter parsed = parseFilter(u"tag:"_s + quotedFilterValue(tag));
        QVERIFY2(!parsed.error, qPrintable(tag));
        QVERIFY2(parsed.filter.judge(row).mayMatch, qPrintable(tag));
        row.tags = {tag + u'x'};
        QVERIFY2(!parsed.filter.judge(row).mayMatch, qPrintable(tag));
    }
}

namespace {
// All that free words search, put together as an analyst would: what is found must be in here, and nothing else.
QStringList allTextsOf(const Row &row)
{
    QStringList texts{row.indicator.value, defanged(row.indicator), row.indicator.asPasted, cell::fileName(row),
        row.batch, row.appliance, row.parameters.value(u"comment"_s), userText(row.state), userText(row.indicator.type),
        cell::named(row, u"File Type"), test::edit(row)->findings.submissionId,
        columnFromName(u"threat_name")->value(row).toString()};
    texts << cell::tags(row);
    for (const QStringView digest : RowSummary::digestTypes())
        texts << row.summary.digest(digest);
    if (const Verdict *verdict = shownVerdict(row))
        texts << userText(*verdict) << verdict->reason;
    if (row.error)
        texts << userText(*row.error);
    texts.removeAll(QString());
    return texts;
}

bool findsWord(const QString &folded, const Row &row)
{
    Filter::Term term;
    term.words.push_back({folded, true, true});
    return Filter({term}).matches(row);
}
} // namespace

void TestFilter::freeWordsAreFoundInEveryForm()
{
    std::vector<Row> rows = test::sampleRows(120, 21);
    for (const QString &url : {u"ws://evil.example.com/Straße?x=1"_s, u"FTP://user:p@1.2.3.4:21/A.EXE"_s,
             u"https://xn--e1afmkfd.example/a[.]b"_s, u"http://example.com/"_s + QString(400, u'Q')})
        rows.push_back(plain(IndicatorType::Url, url));
    rows.push_back(plain(IndicatorType::Ipv6, u"2001:db8::1"_s));
    rows.push_back(plain(IndicatorType::File, u"/home/x/GROẞ.exe"_s));
    QRandomGenerator random(8);
    QStringList words{u"e"_s, u"hxxp"_s, u"p://"_s, u"[.]"_s, u"xp"_s, u"[:]"_s, u"ss"_s, u"qqqq"_s, u"zzz"_s, u"0"_s};
    for (const Row &row : rows) {
        const QStringList texts = allTextsOf(row);
        const QString text = texts[random.bounded(texts.size())].toCaseFolded();
        const qsizetype from = random.bounded(text.size());
        words << text.sliced(from, std::min<qsizetype>(text.size() - from, 1 + random.bounded(7)));
    }
    int found = 0;
    for (const Row &row : rows) {
        const QStringList texts = allTextsOf(row);
        for (const QString &word : std::as_const(words)) {
            const bool isIn = std::ranges::any_of(
                texts, [&word](const QString &text) { return text.toCaseFolded().contains(word); });
            QVERIFY2(findsWord(word, row) == isIn, qPrintable(word + u" in "_s + row.indicator.value));
            found += isIn ? 1 : 0;
        }
    }
    QVERIFY(found > 1000);
}

void TestFilter::aCellIsATerm()
{
    // Whatever stands in a cell, its terms match the row, and their opposites do not.
    std::vector<Row> rows = table();
    rows.push_back(test::fullRow(true));
    rows.push_back(test::analysedRow());
    int asked = 0;
    for (const Row &row : rows) {
        for (const Column &column : columns()) {
            const QStringList terms = filterTermsOf(column, row);
            if (terms.isEmpty())
                continue;
            const QByteArray what = QByteArray(column.name) + ": " + terms.join(u' ').toUtf8();
            const ParsedFilter same = parseFilter(terms.join(u' '));
            QVERIFY2(!same.error, what.constData());
            const ParsedFilter others = parseFilter(negated(terms).join(u' '));
            QVERIFY2(!others.error, what.constData());
            if (terms[0].startsWith(u'"'))
                continue; // words are looked for where people would, not in every column
            QVERIFY2(same.filter.matches(row), what.constData());
            QVERIFY2(!others.filter.matches(row), what.constData());
            ++asked;
        }
    }
    QVERIFY(asked > 40);
    const Row first = table().front();
    const auto termsOf = [&first](QStringView name) { return filterTermsOf(*columnFromName(name), first).join(u' '); };
    QCOMPARE(termsOf(u"verdict"), u"class:malicious"_s);
    QCOMPARE(termsOf(u"risk_score"), u"risk:10"_s);
    QCOMPARE(termsOf(u"tags"), u"tag:x tag:\"Campaign 7\""_s);
    QCOMPARE(termsOf(u"worst_child"), u"child:malicious"_s);
    QCOMPARE(termsOf(u"came_from"), u"from:none"_s);
    QCOMPARE(termsOf(u"added_at"), QString());
}

void TestFilter::facetsCount()
{
    FacetCounts counts;
    std::vector<RowFacets> rows;
    for (const Row &item : table())
        rows.push_back(counts.add(filterRow(item)));
    const auto count = [&counts](Facet facet, int value) { return counts.values(facet)[size_t(value)].count; };
    QCOMPARE(count(Facet::Status, int(StatusGroup::Done)), 4);
    QCOMPARE(count(Facet::Status, int(StatusGroup::Running)), 1);
    QCOMPARE(count(Facet::Verdict, int(Classification::None)), 3);
    QCOMPARE(count(Facet::Type, int(IndicatorType::Md5)), 3);
    QCOMPARE(count(Facet::Child, int(Classification::Malicious)), 1);
    QCOMPARE(count(Facet::Decision, 0), 5); // not decided
    QStringList tags;
    for (const FacetCounts::Value &value : counts.values(Facet::Tag))
        tags << u"%1=%2"_s.arg(value.text).arg(value.count);
    QCOMPARE(tags.join(u' '), u"x=1 Campaign 7=1 xy=1 =5"_s);
    const Row analysed = test::analysedRow();
    const RowFacets facets = counts.add(filterRow(analysed));
    QVERIFY(std::ranges::any_of(counts.values(Facet::Technique),
        [](const FacetCounts::Value &value) { return value.text.startsWith(u'T') && value.count == 1; }));
    QVERIFY(std::ranges::any_of(
        counts.values(Facet::Family), [](const FacetCounts::Value &value) { return value.text == "Emotet"_L1; }));
    FacetChoice choice;
    choice[size_t(Facet::Technique)] = {0}; // rows without a technique
    QVERIFY(!accepts(choice, facets));
    QVERIFY(accepts(choice, rows.front()));
    counts.remove(facets);
    for (const RowFacets &row : rows)
        counts.remove(row);
    for (size_t facet = 0; facet < facetCount; ++facet) {
        for (const FacetCounts::Value &value : counts.values(Facet(facet)))
            QCOMPARE(value.count, 0);
    }
}

void TestFilter::facetChoices()
{
    FacetCounts counts;
    FacetChoice choice;
    const auto through = [&] {
        QString letters;
        const std::vector<Row> rows = table();
        for (size_t i = 0; i < rows.size(); ++i) {
            if (accepts(choice, counts.add(filterRow(rows[i]))))
                letters += QChar(u'a' + int(i));
        }
        return letters;
    };
    QVERIFY(isEmpty(choice));
    QCOMPARE(through(), u"abcdefg"_s);
    choice[size_t(Facet::Verdict)] = {int(Classification::Malicious), int(Classification::Suspicious)};
    QVERIFY(!isEmpty(choice));
    QCOMPARE(through(), u"ab"_s); // several in a group: or
    choice[size_t(Facet::Tag)] = {0};
    QCOMPARE(through(), u"a"_s); // groups: and
    choice[size_t(Facet::Verdict)] = {};
    choice[size_t(Facet::Tag)] = {3}; // the first row without tags came fourth
    QCOMPARE(through(), u"cdefg"_s);
}

ASSAY_TEST(TestFilter);
#include "test_filter.moc"
