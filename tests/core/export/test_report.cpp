// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "export/report.h"
#include "read_back.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// So many copies; a report asks nothing of their ids.
std::vector<const Row *> times(const Row &row, qint64 count)
{
    return std::vector<const Row *>(size_t(count), &row);
}

QByteArray written(const Format &format, const std::vector<const Row *> &items, qint64 &rows)
{
    QByteArray all;
    const ByteSink sink = [&all](QByteArrayView bytes) {
        all.append(bytes);
        return true;
    };
    return format.write(items, {}, sink, rows) ? all : QByteArray();
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsWherePeopleStopReading_data();
    void endsWherePeopleStopReading();
    void saysNothingOfWhatIsNotLeftOut_data();
    void saysNothingOfWhatIsNotLeftOut();
    void namesDoNotBecomeMarkup();
    void barsAreEscapedInTablesAlone();
    void anotherApplianceIsNamed();
    void whyItIsMaliciousAndWhatIsInside_data();
    void whyItIsMaliciousAndWhatIsInside();
    void aCaseAlwaysHasItsSections_data();
    void aCaseAlwaysHasItsSections();
    void aCaseTellsWhatTheAnalystWrote();
    void theAssessmentIsNoMarkup();
    void notesAreDefanged();
};

void ReportTest::endsWherePeopleStopReading_data()
{
    QTest::addColumn<const Format *>("format");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("details");
    QTest::newRow("html") << &htmlFormat << "<tr><td>"_ba
                          << "<article>"_ba;
    QTest::newRow("markdown") << &markdownFormat << "\n| Malicious |"_ba
                              << "\n### "_ba;
}

void ReportTest::endsWherePeopleStopReading()
{
    QFETCH(const Format *, format);
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, details);
    QCOMPARE(format->maxRows, report::maxRows);
    const Row item = test::fullRow();
    qint64 rows = 0;
    const QByteArray bytes = written(*format, times(item, report::maxRows + 5), rows);
    QCOMPARE(rows, report::maxRows);
    QCOMPARE(bytes.count(row), report::maxRows);
    QCOMPARE(bytes.count(details), report::maxDetailed);
    QVERIFY(bytes.contains("10005")); // counted are all
    QVERIFY(bytes.contains("5 more row"));
    QVERIFY(bytes.contains("9,005 more malicious"));
}

void ReportTest::saysNothingOfWhatIsNotLeftOut_data()
{
    endsWherePeopleStopReading_data();
}

void ReportTest::saysNothingOfWhatIsNotLeftOut()
{
    QFETCH(const Format *, format);
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, details);
    const Row item = test::fullRow();
    qint64 rows = 0;
    const QByteArray bytes = written(*format, times(item, 3), rows);
    QCOMPARE(rows, 3);
    QCOMPARE(bytes.count(row), 3);
    QCOMPARE(bytes.count(details), 3);
    QVERIFY(!bytes.contains(" more "));
}

void ReportTest::namesDoNotBecomeMarkup()
{
    Row row = test::fullRow();
    test::edit(row)->findings.verdict->threatName = u"<script>alert(1)</script>"_s;
    const QByteArray html = test::written(htmlFormat, {row});
    QVERIFY(!html.contains("<script"));
    QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    test::edit(row)->findings.verdict->threatName = u"[x](http://evil.example) | <b>"_s;
    const QByteArray markdown = test::written(markdownFormat, {row});
    QVERIFY(!markdown.contains("[x](") && !markdown.contains("<b>"));
    QVERIFY(markdown.contains("\\[x\\]\\(http"));
}

void ReportTest::barsAreEscapedInTablesAlone()
{
    Row row = test::fullRow();
    row.indicator = {IndicatorType::File, u"a|b.exe"_s, u"a|b.exe"_s};
    const QByteArray markdown = test::written(markdownFormat, {row});
    QVERIFY2(markdown.contains("| `a\\|b.exe` |"), markdown.constData());
    QVERIFY2(markdown.contains("### `a|b.exe`\n"), markdown.constData());
}

void ReportTest::anotherApplianceIsNamed()
{
    ExportOptions options;
    options.appliance = u"lab-a1000"_s;
    Row row = test::fullRow();
    QVERIFY(!test::written(htmlFormat, {row}, options).contains("<dt>Appliance</dt>"));
    row.appliance = u"far"_s;
    QVERIFY(test::written(htmlFormat, {row}, options).contains("<dt>Appliance</dt><dd><div>far</div></dd>"));
    QVERIFY(test::written(markdownFormat, {row}, options).contains("- Appliance: far\n"));
}

void ReportTest::whyItIsMaliciousAndWhatIsInside_data()
{
    endsWherePeopleStopReading_data();
}

void ReportTest::whyItIsMaliciousAndWhatIsInside()
{
    QFETCH(const Format *, format);
    const Row row = test::analysedRow();
    qint64 rows = 0;
    const QByteArray bytes = written(*format, {&row}, rows);
    for (const char *part :
        {"It does harm", "Injects code", "T1082 System Information Discovery", "1 malicious", test::maliciousChild})
        QVERIFY2(bytes.contains(part), part);
}

void ReportTest::aCaseAlwaysHasItsSections_data()
{
    QTest::addColumn<const Format *>("format");
    QTest::addColumn<QByteArray>("heading");
    QTest::newRow("html") << &caseHtmlFormat << "<h2>"_ba;
    QTest::newRow("markdown") << &caseMarkdownFormat << "\n## "_ba;
}

void ReportTest::aCaseAlwaysHasItsSections()
{
    QFETCH(const Format *, format);
    QFETCH(QByteArray, heading);
    for (const std::vector<Row> &rows : {std::vector<Row>(), std::vector{test::fullRow()}, test::sampleRows(40, 3)}) {
        const QByteArray bytes = test::written(*format, rows);
        qsizetype before = -1;
        for (const char *section : {"Summary", "Assessment", "Findings", "All indicators", "Decisions"}) {
            const qsizetype at = bytes.indexOf(heading + section);
            QVERIFY2(at > before, section);
            before = at;
        }
        QCOMPARE(bytes.count(heading), 5);
        QVERIFY(bytes.contains("No assessment was written"));
    }
}

void ReportTest::aCaseTellsWhatTheAnalystWrote()
{
    Row malicious = test::fullRow();
    malicious.decision = Decision{u"escalated"_s, u"seen at http://evil.example.net/x"_s, u"INC-7"_s, {}};
    Row suspicious = test::fullRow(true);
    test::edit(suspicious)->findings.verdict->classification = Classification::Suspicious;
    ExportOptions options;
    options.caseTitle = u"The parcel"_s;
    options.assessment = u"First, from http://evil.example.net/a and c2.example.net.\nSame part.\n\nSecond."_s;
    const QByteArray html = test::written(caseHtmlFormat, {malicious, suspicious}, options);
    QVERIFY(html.contains("<h1>The parcel</h1>"));
    QVERIFY(html.contains("<dt>Case number</dt><dd><div>INC-7</div></dd>"));
    QVERIFY(html.contains("<div>Escalated: 1</div>"));
    QVERIFY2(html.contains("<p>First, from hxxp://evil[.]example[.]net/a and c2[.]example[.]net.<br/>Same part.</p>\n"
                           "<p>Second.</p>"),
        html.constData());
    QVERIFY(!html.contains("http://evil") && html.contains("seen at hxxp://evil[.]example[.]net/x"));
    QCOMPARE(html.count("<article"), 2); // suspicious ones are findings, too, after the malicious ones
    QVERIFY(html.indexOf("<article>") < html.indexOf("<article class=\"suspicious\">"));
    QVERIFY(html.contains("1 row(s) without a decision."));
    options.caseNumber = u"4711"_s;
    const QByteArray markdown = test::written(caseMarkdownFormat, {malicious, suspicious}, options);
    QVERIFY(markdown.contains("# The parcel\n") && markdown.contains("- Case number: 4711\n"));
    QVERIFY(markdown.contains("\n\nSecond\\.\n"));
}

void ReportTest::theAssessmentIsNoMarkup()
{
    ExportOptions options;
    options.caseTitle = options.caseNumber = options.assessment
        = u"<script>alert(1)</script>\n# [x](javascript:1) \u202egpj"_s;
    const QByteArray html = test::written(caseHtmlFormat, {test::fullRow()}, options);
    QVERIFY(!html.contains("<script") && !html.contains("\u202e"));
    const QByteArray markdown = test::written(caseMarkdownFormat, {test::fullRow()}, options);
    QVERIFY(markdown.contains("\\<script\\>") && !markdown.contains("<script>"));
    QVERIFY(!markdown.contains("[x](") && !markdown.contains("\n# "));
}

void ReportTest::notesAreDefanged()
{
    Row row = test::fullRow();
    row.decision = Decision{{}, u"http://evil.example.net/x, then EVIL.example.net and a@evil.example.org"_s, {}, {}};
    for (const Format *format : {&htmlFormat, &markdownFormat, &caseHtmlFormat, &ticketFormat}) {
        ExportOptions options;
        options.ticketTemplate = u"text"_s;
        const QByteArray bytes = test::written(*format, {row}, options);
        QVERIFY2(!bytes.contains("http://evil") && !bytes.contains("http\\:"), format->word);
        QVERIFY2(!bytes.contains("EVIL.example"), format->word);
    }
}

ASSAY_TEST(ReportTest);
#include "test_report.moc"
