// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/csv_cell.h"
#include "export/formats.h"
#include "read_back.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// What a program does to get the analyst's own values back.
QString unguarded(const QString &cell)
{
    static const QRegularExpression guard(u"\\A'+[=+\\-@\\t\\r\\n\\x{0}\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]"_s);
    return guard.match(cell).hasMatch() ? cell.sliced(1) : cell;
}

bool runsInASpreadsheet(const QString &cell)
{
    static const QRegularExpression trigger(u"\\A[=+\\-@\\t\\r\\n\\x{0}\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]"_s);
    static const QRegularExpression number(u"\\A[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?\\z"_s);
    return trigger.match(cell).hasMatch() && !number.match(cell).hasMatch();
}

// A row that was pasted as this text, which is also what the appliance calls the threat.
Row named(const QString &text)
{
    Row row = test::fullRow();
    row.indicator.asPasted = text;
    test::edit(row)->findings.verdict->threatName = text;
    return row;
}

ExportOptions only(std::initializer_list<QStringView> names)
{
    ExportOptions options;
    for (const QStringView name : names)
        options.columns.push_back(columnFromName(name));
    return options;
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guard_data();
    void guard();
    void guardCanBeUndone();
    void quoting_data();
    void quoting();
    void headerIsTheFixedCore();
    void hostileNamesRoundTrip_data();
    void hostileNamesRoundTrip();
    void megabyteCell();
    void numbersAreNeverGuarded();
    void hostileTimeIsGuarded();
    void severalValuesAreJoined();
    void switches();
    void demoIsStamped();
    void attributesAreLongForm();
    void attributesOfTickedOnly();
    void attributesOfHostileAnswers();
};

void CsvTest::guard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    for (const QString &text : {u"=cmd|'/C calc'!A0"_s, u"@SUM(1)"_s, u"-1+1"_s, u"\t=1"_s, u"\r=1"_s, u"\n=1"_s,
             u"'=x"_s, u"''=x"_s, u"＝1"_s, u"＋1"_s, u"－1"_s, u"＠x"_s, u"'＝1"_s, u"-"_s, u"+1 "_s, u"-5\n"_s,
             u"--5"_s, u"+1e"_s, u"'-5"_s, u"-٥"_s})
        QTest::newRow(qPrintable(text)) << text << u'\'' + text;
    for (const QString &text : {u"-5"_s, u"+1"_s, u"-1.5e-7"_s, u"5"_s, u"a=1"_s, u"'"_s, u"''"_s, u"'x"_s, u" =1"_s,
             QString(), u"invoice.exe"_s})
        QTest::newRow(qPrintable(u"left alone: "_s + text)) << text << text;
    QTest::newRow("NUL") << QString(QChar::Null) << u'\'' + QString(QChar::Null);
}

void CsvTest::guard()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(formulaGuarded(text), cell);
    QCOMPARE(unguarded(cell), text);
}

void CsvTest::guardCanBeUndone()
{
    const QString letters = u"'=-+@1.e\ta＝"_s;
    QStringList all{QString()};
    for (qsizetype from = 0, length = 1; length <= 5; ++length) {
        const qsizetype to = all.size();
        for (; from < to; ++from) {
            for (const QChar letter : letters)
                all << all[from] + letter;
        }
    }
    QVERIFY(all.size() > 170000);
    for (const QString &text : std::as_const(all)) {
        const QString cell = formulaGuarded(text);
        if (unguarded(cell) != text || runsInASpreadsheet(cell))
            QFAIL(qPrintable(u"“%1” became “%2”"_s.arg(text, cell)));
    }
}

void CsvTest::quoting_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("empty") << QVariant() << QByteArray();
    QTest::newRow("plain") << QVariant(u"abc"_s) << "abc"_ba;
    QTest::newRow("comma") << QVariant(u"a,b"_s) << "\"a,b\""_ba;
    QTest::newRow("semicolon") << QVariant(u"a;=b"_s) << "\"a;=b\""_ba;
    QTest::newRow("tab") << QVariant(u"a\tb"_s) << "\"a\tb\""_ba;
    QTest::newRow("quote") << QVariant(u"a\"b"_s) << "\"a\"\"b\""_ba;
    QTest::newRow("line feed") << QVariant(u"a\nb"_s) << "\"a\nb\""_ba;
    QTest::newRow("umlaut") << QVariant(u"ä"_s) << "\xC3\xA4"_ba;
    QTest::newRow("lone surrogate") << QVariant(QString(QChar(0xD800))) << "\xEF\xBF\xBD"_ba;
    QTest::newRow("number") << QVariant(-5LL) << "-5"_ba;
}

void CsvTest::quoting()
{
    QFETCH(QVariant, value);
    QFETCH(QByteArray, cell);
    QCOMPARE(csvCell(value, {}), cell);
}

void CsvTest::headerIsTheFixedCore()
{
    QCOMPARE(test::written(csvFormat, {}),
        "input,indicator,indicator_defanged,type,verdict,risk_score,threat_name,classification_reason,"
        "classification_source,file_name,file_type,file_size,md5,sha1,sha256,sha512,first_seen,last_seen,"
        "third_party_detections,third_party_total,scanner_match,scanner_count,tags,comment,state,error,appliance,"
        "submission_id,queried_at,pdf_path,decision,note,case,decided_at,warnings\r\n"_ba);
}

void CsvTest::hostileNamesRoundTrip_data()
{
    QTest::addColumn<char>("separator");
    QTest::newRow("comma") << ',';
    QTest::newRow("semicolon") << ';';
    QTest::newRow("tab") << '\t';
}

void CsvTest::hostileNamesRoundTrip()
{
    QFETCH(char, separator);
    std::vector<Row> items;
    for (const QString &name : test::hostileNames())
        items.push_back(named(name));
    ExportOptions options = only({u"threat_name", u"verdict", u"input"});
    options.separator = separator;
    const QByteArray bytes = test::written(csvFormat, items, options);
    const QJsonArray rows = test::readBack(u"csv"_s, bytes, QString(QLatin1Char(separator))).array();
    QCOMPARE(rows.size(), qsizetype(items.size()) + 1);
    for (qsizetype i = 0; i < qsizetype(items.size()); ++i) {
        const QJsonArray row = rows[i + 1].toArray();
        QCOMPARE(row.size(), 3);
        QVERIFY(!runsInASpreadsheet(row[0].toString()));
        QCOMPARE(unguarded(row[0].toString()), test::hostileNames()[i]);
        QCOMPARE(row[1].toString(), u"malicious"_s);
        QCOMPARE(unguarded(row[2].toString()), test::hostileNames()[i]);
    }
}

void CsvTest::megabyteCell()
{
    const QString name = u"=\""_s + QString(1 << 20, u'x') + u",\r\n\U0001F600"_s;
    const QByteArray bytes = test::written(csvFormat, {named(name)}, only({u"threat_name"}));
    const QJsonArray rows = test::readBack(u"csv"_s, bytes).array();
    QCOMPARE(rows.size(), 2);
    QVERIFY(unguarded(rows[1].toArray()[0].toString()) == name);
}

void CsvTest::numbersAreNeverGuarded()
{
    Row row = test::fullRow();
    test::edit(row)->findings.verdict->riskScore = -5;
    QCOMPARE(test::written(csvFormat, {row}, only({u"risk_score"})), "risk_score\r\n-5\r\n"_ba);
}

void CsvTest::hostileTimeIsGuarded()
{
    Row row = test::fullRow();
    test::edit(row)->findings.verdict->firstSeen = u"=1+1"_s;
    QCOMPARE(test::written(csvFormat, {row}, only({u"first_seen"})), "first_seen\r\n'=1+1\r\n"_ba);
}

void CsvTest::severalValuesAreJoined()
{
    ExportOptions options = only({u"tags"});
    options.header = false;
    QCOMPARE(
        test::written(csvFormat, {test::fullRow()}, options), "a|b c|URL Download|entropy-high|contains-pe\r\n"_ba);
    options.joiner = u"; "_s;
    QCOMPARE(test::written(csvFormat, {test::fullRow()}, options),
        "\"a; b c; URL Download; entropy-high; contains-pe\"\r\n"_ba);
}

void CsvTest::switches()
{
    ExportOptions options = only({u"threat_name", u"state"});
    options.byteOrderMark = true;
    QCOMPARE(test::written(csvFormat, {named(u"=x"_s)}, options),
        "\xEF\xBB\xBF"
        "threat_name,state\r\n'=x,done\r\n"_ba);
    options.byteOrderMark = false;
    options.header = false;
    options.formulaGuard = false;
    options.separator = ';';
    QCOMPARE(test::written(csvFormat, {named(u"=x"_s)}, options), "=x;done\r\n"_ba);
    QCOMPARE(test::written(csvFormat, {test::fullRow()}, only({u"error"})), "error\r\n\"\"\r\n"_ba);
}

void CsvTest::demoIsStamped()
{
    ExportOptions options = only({u"state", u"appliance"});
    options.header = false;
    Row row = test::fullRow();
    row.demo = true;
    QCOMPARE(test::written(csvFormat, {row}, options), "done,DEMO lab-a1000\r\n"_ba);
    options.columns.pop_back();
    QCOMPARE(test::written(csvFormat, {test::fullRow()}, options), "done\r\n"_ba);
    QCOMPARE(test::written(csvFormat, {test::fullRow(), row}, options), "done,lab-a1000\r\ndone,DEMO lab-a1000\r\n"_ba);
    options.demo = true; // the window's choice, whoever answered the rows
    QCOMPARE(test::written(csvFormat, {test::fullRow()}, options), "done,lab-a1000\r\n"_ba);
    row.appliance = u"Demo"_s;
    QCOMPARE(test::written(csvFormat, {row}, options), "done,DEMO\r\n"_ba);
    QVERIFY(test::written(attributesFormat, {row}, options).contains(",DEMO\r\n"));
}

void CsvTest::attributesAreLongForm()
{
    Row row = test::fullRow();
    row.indicator = {IndicatorType::Url, u"http://a.example/"_s, u"hxxp://a[.]example/"_s};
    test::edit(row)->findings.attributes
        = {{u"Classification"_s, u"Malicious"_s, false}, {u"TI Score Tag"_s, u"=x"_s, false}};
    test::edit(row)->findings.detections = {{u"feed, one"_s, u"malicious"_s, u"2021-09-04T11:18:47"_s},
        {u"quiet"_s, u"undetected"_s, u"2021-09-04T11:18:47"_s}};
    QCOMPARE(test::written(attributesFormat, {row}),
        "object_type,object_value,attribute_name,attribute_value,published_at,source\r\n"
        "URL,http://a.example/,Classification,Malicious,2026-03-02T13:02:41Z,lab-a1000\r\n"
        "URL,http://a.example/,TI Score Tag,'=x,2026-03-02T13:02:41Z,lab-a1000\r\n"
        "URL,http://a.example/,Third Party Detection,malicious,2021-09-04T11:18:47Z,\"feed, one\"\r\n"_ba);
}

void CsvTest::attributesOfTickedOnly()
{
    Row row = test::fullRow();
    test::edit(row)->findings.attributes
        = {{u"A"_s, u"kept"_s, false}, {u"B"_s, u"dropped"_s, false}, {u"C"_s, u"always"_s, true}};
    row.unticked = {tickKey(test::edit(row)->findings.attributes[1]), tickKey(test::edit(row)->findings.attributes[2])};
    ExportOptions options;
    const QByteArray ticked = test::written(attributesFormat, {row}, options);
    QVERIFY(ticked.contains("kept") && !ticked.contains("dropped") && ticked.contains("always"));
    options.onlyTicked = false;
    QVERIFY(test::written(attributesFormat, {row}, options).contains("dropped"));
}

void CsvTest::attributesOfHostileAnswers()
{
    Row row = test::fullRow();
    test::edit(row)->findings.attributes.clear();
    for (const QString &text : test::hostileNames())
        test::edit(row)->findings.attributes.push_back({text, text, false});
    const QJsonArray rows = test::readBack(u"csv"_s, test::written(attributesFormat, {row})).array();
    QCOMPARE(rows.size(), test::hostileNames().size() + 1);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        QCOMPARE(unguarded(rows[i].toArray()[2].toString()), test::hostileNames()[i - 1]);
        QCOMPARE(unguarded(rows[i].toArray()[3].toString()), test::hostileNames()[i - 1]);
    }
}

ASSAY_TEST(CsvTest);
#include "test_csv.moc"
