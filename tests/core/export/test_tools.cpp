// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/csv_cell.h"
#include "export/formats.h"
#include "read_back.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "text/user_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

// The tools that people open exports with read back what was written. A tool that is not installed skips its test.
class ToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void jqReadsEveryJson_data();
    void jqReadsEveryJson();
    void xmllintReadsTheReport();
    void reportHasNoScriptAndFetchesNothing();
    void markdownHoldsNoMarkup();
    void aSpreadsheetKeepsEveryText();

private:
    QString put(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    // What the tool printed; nothing when it failed.
    static QByteArray run(const QString &tool, const QStringList &arguments)
    {
        QProcess process;
        process.start(tool, arguments);
        if (!process.waitForFinished(240000) || process.exitCode() != 0) {
            qWarning("%s: %s", qPrintable(tool), process.readAllStandardError().constData());
            return {};
        }
        return process.readAllStandardOutput();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

std::vector<Row> hostileRows()
{
    std::vector<Row> rows;
    for (const QString &name : test::hostileNames()) {
        Row row = test::fullRow(true);
        row.indicator.value = u"/x/"_s + QString(name).remove(u'/');
        row.indicator.asPasted = name;
        test::edit(row)->findings.verdict->threatName = name;
        test::edit(row)->findings.attributes.push_back({name, name, false});
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

void ToolsTest::jqReadsEveryJson_data()
{
    QTest::addColumn<QString>("word");
    for (const auto *word : {"json", "ndjson", "stix", "misp", "threatq"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void ToolsTest::jqReadsEveryJson()
{
    if (QStandardPaths::findExecutable(u"jq"_s).isEmpty())
        QSKIP("jq is not installed");
    QFETCH(QString, word);
    // Without raw answers: jq keeps no integer beyond 2^53.
    const QByteArray written = test::written(*formatFromWord(word), hostileRows());
    // Each document on a line of its own; the same values come out, to the last hostile character.
    const QByteArray seen = run(u"jq"_s, {u"-c"_s, u"."_s, put(u"x.json"_s, written)});
    QVERIFY(!seen.isEmpty());
    const QByteArrayList before = word == u"ndjson" ? written.trimmed().split('\n') : QByteArrayList{written};
    const QByteArrayList after = seen.trimmed().split('\n');
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        QJsonParseError error;
        const QJsonDocument expected = QJsonDocument::fromJson(before[i], &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(QJsonDocument::fromJson(after[i]) == expected);
    }
}

void ToolsTest::xmllintReadsTheReport()
{
    if (QStandardPaths::findExecutable(u"xmllint"_s).isEmpty())
        QSKIP("xmllint is not installed");
    const std::vector<Row> rows = hostileRows();
    const QString path = put(u"x.html"_s, test::written(htmlFormat, rows));
    for (size_t i = 0; i < rows.size(); ++i) {
        const QString cell = u"string(//table/tbody/tr[%1]/td[3])"_s.arg(i + 1);
        const QByteArray seen = run(u"xmllint"_s, {u"--nonet"_s, u"--xpath"_s, cell, path});
        QVERIFY(seen.endsWith('\n'));
        QCOMPARE(QString::fromUtf8(seen).chopped(1), forDisplay(rows[i].indicator.value.toString().mid(3)));
    }
    QCOMPARE(run(u"xmllint"_s, {u"--nonet"_s, u"--xpath"_s, u"count(//article)"_s, path}).trimmed(),
        QByteArray::number(rows.size()));
}

void ToolsTest::reportHasNoScriptAndFetchesNothing()
{
    Row row = test::fullRow();
    row.indicator = {IndicatorType::Url, u"http://evil.example.com/<script>alert(1)</script>"_s, {}};
    test::edit(row)->findings.verdict->threatName = u"\"><img src=x onerror=alert(1)>"_s;
    test::edit(row)->findings.related.push_back({u"FQDN"_s, u"payload.example.net"_s, false});
    const QByteArray html = test::written(htmlFormat, {row});
    for (const auto *bad : {"<script", "<img", "<link", "<iframe", "<a ", "href=\"h", "url(", "@import", "http://",
             "evil.example", "payload.example"})
        QVERIFY2(!html.contains(bad), bad);
    QVERIFY(html.contains("Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    QVERIFY(html.contains("hxxp://evil[.]example[.]com/&lt;script&gt;"));
    QVERIFY(html.contains("payload[.]example[.]net"));
}

void ToolsTest::markdownHoldsNoMarkup()
{
    Row row = test::fullRow(true);
    row.indicator.value = u"/x/a`b``c|d"_s;
    test::edit(row)->findings.verdict->threatName = u"[x](http://evil.example.com/) @all #1 <b> ![y](z) *s* | end"_s;
    test::edit(row)->findings.related.push_back({u"IP Address"_s, u"203.0.113.7"_s, false});
    const QByteArray text = test::written(markdownFormat, {row});
    QVERIFY2(text.contains("| ```a`b``c\\|d``` |"), text.constData());
    QVERIFY2(text.contains(
                 "\\[x\\]\\(http\\://evil\\.example\\.com/\\) \\@all \\#1 \\<b\\> \\!\\[y\\]\\(z\\) \\*s\\* \\| end"),
        text.constData());
    QVERIFY(text.contains("`203[.]0[.]113[.]7`"));
    // A row stays a row: every one has as many bars that are not escaped as the head of its table.
    qsizetype bars = 0;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype count = QByteArray(line).replace("\\|", "").count('|');
        if (!line.startsWith('|'))
            bars = 0;
        else if (bars == 0)
            bars = count;
        else
            QCOMPARE(count, bars);
    }
}

void ToolsTest::aSpreadsheetKeepsEveryText()
{
    if (QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
        QSKIP("LibreOffice Calc is not installed");
    std::vector<Row> items;
    for (const Row &row : hostileRows()) {
        // A plain number is no danger and may come back as the spreadsheet writes numbers; it keeps no NUL.
        bool isNumber = false;
        row.indicator.asPasted.toString().toDouble(&isNumber);
        if (!isNumber && !row.indicator.asPasted.toString().contains(QChar::Null))
            items.push_back(row);
    }
    ExportOptions options;
    options.localPaths = true; // hostile names hold slashes, too
    for (const auto *name : {"input", "threat_name"})
        options.columns.push_back(columnFromName(QString::fromLatin1(name)));
    const QString path = put(u"in.csv"_s, test::written(csvFormat, items, options));
    run(u"soffice"_s,
        {u"-env:UserInstallation=file://"_s + m_folder->filePath(u"profile"_s), u"--headless"_s,
            u"--infilter=CSV:44,34,76,1"_s, u"--convert-to"_s, u"csv:Text - txt - csv (StarCalc):44,34,76,1"_s,
            u"--outdir"_s, m_folder->filePath(u"out"_s), path});
    QFile file(m_folder->filePath(u"out/in.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows = test::readBack(u"csv"_s, file.readAll()).array();
    QCOMPARE(rows.size(), qsizetype(items.size()) + 1);
    for (size_t i = 0; i < items.size(); ++i) {
        // Line breaks inside a cell are the spreadsheet's own.
        const QString expected
            = formulaGuarded(items[i].indicator.asPasted).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        const QString seen = rows[qsizetype(i) + 1][0].toString().replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        QCOMPARE(seen, expected);
        QCOMPARE(rows[qsizetype(i) + 1][1].toString().replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n'), expected);
    }
}

ASSAY_TEST(ToolsTest);
#include "test_tools.moc"
