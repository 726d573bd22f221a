// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "export/ticket.h"
#include "export/ticket_fields.h"
#include "read_back.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

TicketTemplate templateOf(const QString &text, TicketMarkup markup = TicketMarkup::Plain)
{
    return {u"own"_s, u"own"_s, {}, markup, text};
}

QString made(const std::vector<Row> &rows, const TicketTemplate &ticket, const ExportOptions &options = {})
{
    const Result<QString> text = ticketText(test::pointersTo(rows), ticket, options);
    return text ? *text : u"ERROR "_s + text.error().detail;
}

const TicketTemplate &builtIn(const QString &name)
{
    return *std::ranges::find(builtInTemplates(), name, &TicketTemplate::name);
}

} // namespace

// Texts for tickets: what they hold, that nothing in them is live, and what is wrong with a template.
class TestTicket : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void builtInTemplatesTellEverything_data();
    void builtInTemplatesTellEverything();
    void valuesAreEscaped();
    void nothingIsLive();
    void sectionsAndLists();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void aTicketEndsAtItsMaximum();
    void linksOnlyOnRequest();
    void templatesOfAFolder();
    void everyColumnIsAField();
};

void TestTicket::builtInTemplatesTellEverything_data()
{
    QTest::addColumn<QString>("name");
    for (const TicketTemplate &one : builtInTemplates())
        QTest::addRow("%s", qPrintable(one.name)) << one.name;
}

void TestTicket::builtInTemplatesTellEverything()
{
    QFETCH(QString, name);
    QCOMPARE(templateFault(builtIn(name).text), QString());
    Row row = test::analysedRow();
    row.decision = Decision{u"escalated"_s, u"first line\nsecond"_s, u"INC4711"_s, {}};
    const QString text = made({row}, builtIn(name));
    QVERIFY2(!text.startsWith("ERROR"_L1), qPrintable(text));
    for (const QString &part : {u"Malicious"_s, u"Emotet"_s, u"Escalated"_s, u"first line"_s, u"INC4711"_s, u"T1082"_s,
             u"It does harm"_s, QString::fromLatin1(test::maliciousChild), u"Injects code"_s, u"Evidence"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" in\n"_s + text));
    QVERIFY2(!text.contains("{{"_L1) && !text.contains("SPDX"_L1), qPrintable(text));
}

void TestTicket::valuesAreEscaped()
{
    Row row = test::fullRow();
    const QString evil = u"*b* {color:red} [x|http://a.example] <img src=x> `c` |t| \\\\ @all #1 & \u202Eexe"_s;
    row.decision = Decision{{}, evil, {}, {}};
    for (const QString &tag : {u"{{note}}"_s, u"{{{note}}}"_s, u"{{&note}}"_s}) {
        const QString text = u"{{#rows}}"_s + tag + u"{{/rows}}"_s;
        const QString html = made({row}, templateOf(text, TicketMarkup::Html));
        QVERIFY2(html.contains("&lt;img"_L1) && !html.contains(u'<'), qPrintable(html));
        const QString markdown = made({row}, templateOf(text, TicketMarkup::Markdown));
        QVERIFY2(markdown.contains("\\<img"_L1) && markdown.contains("\\[x\\|"_L1) && markdown.contains("\\`c\\`"_L1),
            qPrintable(markdown));
        const QString jira = made({row}, templateOf(text, TicketMarkup::Jira));
        QVERIFY2(jira.contains("\\{color\\:red\\}"_L1) && jira.contains("\\[x\\|"_L1) && jira.contains("&#92;"_L1)
                && jira.contains("\\*b\\*"_L1),
            qPrintable(jira));
        const QString plain = made({row}, templateOf(text));
        QVERIFY(plain.contains("*b* {color:red}"_L1));
        for (const QString &one : {html, markdown, jira, plain})
            QVERIFY(!one.contains(QChar(0x202e)));
    }
}

void TestTicket::nothingIsLive()
{
    Row row;
    row.indicator = {IndicatorType::Url, u"http://evil.example.com/a"_s, u"http://evil.example.com/a"_s};
    const QString text = made({row}, builtIn(u"text"_s));
    QVERIFY2(text.contains("hxxp://evil[.]example[.]com/a"_L1), qPrintable(text));
    QVERIFY2(!text.contains("http://"_L1), qPrintable(text));
}

void TestTicket::sectionsAndLists()
{
    Row row = test::analysedRow();
    row.decision = Decision{{}, u"one\n\ntwo"_s, {}, {}};
    QCOMPARE(made({row},
                 templateOf(u"{{#rows}}{{#note_lines}}<{{.}}>{{/note_lines}}{{^decision}}none{{/decision}}"
                            "{{#decision}}some{{/decision}}{{#has_children}} c{{/has_children}}{{/rows}}"_s)),
        u"<one><><two>none c\n"_s);
    QCOMPARE(made({row, row}, templateOf(u"{{count}} {{malicious}} {{label_threat_name}}"_s)), u"2 2 Threat name\n"_s);
    QCOMPARE(made({row, row}, templateOf(u"{{#rows}}\n- {{verdict}}\n{{/rows}}\n"_s)), u"- Malicious\n- Malicious\n"_s);
}

void TestTicket::faultsAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, const char *says) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(says);
    };
    row("a\n{{nonsense}}", "Line 2");
    row("{{#rows}}{{threat-name}}{{/rows}}", "threat-name");
    row("{{{nonsense}}}", "nonsense");
    row("{{> other}}", "not supported");
    row("{{=<% %>=}}<% nonsense %>", "not supported");
    row("{{#rows}}", "cannot be read");
    row("{{/rows}}", "cannot be read");
    row("{{title", "cannot be read");
}

void TestTicket::faultsAreNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const QString result = made({test::fullRow()}, templateOf(text));
    QVERIFY2(result.startsWith("ERROR"_L1) && result.contains(says), qPrintable(result));
}

void TestTicket::aTicketEndsAtItsMaximum()
{
    const std::vector<Row> rows = test::sampleRows(int(maxTicketRows) + 5, 3);
    const QString text = made(rows, templateOf(u"{{#rows}}R{{/rows}} {{count}} {{more}}"_s));
    QCOMPARE(text.count(u'R'), maxTicketRows);
    QVERIFY2(text.contains("105 5 more"_L1), qPrintable(text));
}

void TestTicket::linksOnlyOnRequest()
{
    Row row = test::fullRow();
    ExportOptions options;
    options.applianceUrl = u"https://a1000.example.org"_s;
    options.appliance = row.appliance;
    const TicketTemplate ticket = templateOf(u"{{#rows}}{{link}}{{/rows}}"_s);
    QCOMPARE(made({row}, ticket, options), u"\n"_s);
    options.links = true;
    QVERIFY(made({row}, ticket, options).startsWith("https://a1000.example.org/?q="_L1));
}

void TestTicket::templatesOfAFolder()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"ours.jira"_s, "h1. {{title}}") && write(u"theirs.md"_s, "# {{title}}") && write(u"x.exe"_s, "no"));
    QVERIFY(write(u"large.txt"_s, QByteArray(TicketTemplate::maxBytes + 1, 'x')) && write(u"bad.txt"_s, "\xff\xfe"));
    const std::vector<TicketTemplate> own = templatesIn(folder.path());
    QCOMPARE(own.size(), 2u);
    QCOMPARE(own[0].name, u"ours"_s);
    QCOMPARE(own[0].markup, TicketMarkup::Jira);
    QVERIFY(findTemplate(u"theirs"_s, folder.path()));
    QVERIFY(findTemplate(folder.filePath(u"ours.jira"_s), {}));
    QVERIFY(findTemplate(u"jira"_s, folder.path())->path.isEmpty());
    for (const QString &name :
        {u"nobody"_s, folder.filePath(u"large.txt"_s), folder.filePath(u"bad.txt"_s), folder.path()})
        QVERIFY(!findTemplate(name, folder.path()));
    QVERIFY(templatesIn(folder.filePath(u"none"_s)).empty());
}

void TestTicket::everyColumnIsAField()
{
    QStringList names;
    for (const TicketValue &field : ticketFields()) {
        QVERIFY(!names.contains(field.name));
        QVERIFY(!field.label.isEmpty());
        names << field.name;
    }
    for (const Column &column : columns()) {
        const QString name = QString::fromLatin1(column.name);
        const bool isLeftOut = name == "input"_L1 || name == "indicator_defanged"_L1;
        QCOMPARE(names.contains(name), !isLeftOut);
    }
}

ASSAY_TEST(TestTicket);
#include "test_ticket.moc"
