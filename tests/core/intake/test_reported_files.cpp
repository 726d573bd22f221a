// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/calendar_text.h"
#include "intake/candidate_reader.h"
#include "intake/csv_text.h"
#include "intake/flowed_text.h"
#include "intake/html_text.h"
#include "intake/json_text.h"
#include "intake/quoted_printable_text.h"
#include "intake/rtf_text.h"
#include "intake/xml_text.h"
#include "support/test_main.h"
#include "support/zip_maker.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace assay;
using namespace Qt::StringLiterals;

// Files of the kinds that analysts reported, from their bytes to the candidates, and every filter of texts.
class ReportedFilesTest : public QObject
{
    Q_OBJECT

    static QStringList listed(const Extraction &extraction)
    {
        QStringList all;
        for (const Candidate &candidate : extraction.candidates()) {
            const QString line = word(candidate.indicator.type) + QChar(u' ') + candidate.indicator.value;
            all.append(candidate.ticked ? line : QChar(u'?') + line);
        }
        return all;
    }
    static QStringList read(const QString &path, Imported *imported = nullptr)
    {
        const auto opened = SampleFile::open(path, std::numeric_limits<qint64>::max());
        if (!opened)
            return {u"not opened"_s};
        ImportSource source(*opened);
        CandidateReader reader;
        const auto result = reader.read(source);
        if (!result)
            return {u"error: "_s + result.error().detail};
        if (imported)
            *imported = *result;
        return listed(reader.finish());
    }
    static QStringList readBytes(const QString &name, const QByteArray &bytes, Imported *imported = nullptr)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot make a test file");
        file.close();
        return read(file.fileName(), imported);
    }
    static QStringList readZip(
        const QString &name, const std::vector<test::ZipEntry> &entries, Imported *imported = nullptr)
    {
        const QTemporaryDir folder;
        test::makeZip(folder.filePath(name), entries);
        return read(folder.filePath(name), imported);
    }
    template <class Filter>
    static QByteArray filtered(const QByteArray &text, qsizetype step, Filter filter = Filter())
    {
        QByteArray out;
        for (qsizetype done = 0; done < text.size(); done += step)
            out += filter.feed(QByteArrayView(text).sliced(done, std::min(step, text.size() - done)));
        return out + filter.finish();
    }

private Q_SLOTS:
    void reported_data()
    {
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QStringList &expected) { QTest::newRow(name) << expected; };
        row("webdav.txt", {u"ipv4 198.51.100.7"_s, u"fqdn files.example.net"_s, u"ipv4 203.0.113.40"_s});
        row("json_in_cells.csv",
            {u"url https://track.example.com/c?id=7&dest=inbox&k=9"_s,
                u"sha256 59d7f60d6a374987e726f2f2b09eb8a696e8161e9775c156f5634bdb8767749a"_s});
        row("json_in_json.json", {u"url https://track.example.com/c?id=7&dest=inbox&k=9"_s});
        row("report.xml",
            {u"?url http://stix.mitre.org/stix-1"_s, u"url http://xmlc2.example.com/gate.php?id=1&bot=2"_s,
                u"sha256 133f68c661198a0b954ef9917452576912ceaa00ae12eae6da31259d03ad0846"_s, u"ipv4 198.51.100.44"_s,
                u"ipv4 198.51.100.45"_s});
        row("markdown.txt",
            {u"url http://md.example.com/load_v2/get_file.php"_s, u"url http://bold.example.com/x"_s,
                u"url http://old.example.com/y"_s, u"url http://code.example.com/z"_s});
        row("digit_paths.txt",
            {u"url 198.51.100.9/85.exe"_s, u"url 198.51.100.23/1/2.bin"_s, u"url 198.51.100.24/a.exe"_s});
        row("notations.txt",
            {u"url https://198.51.100.10/login/index.html"_s, u"url http://198.51.100.10/pay/"_s,
                u"url http://198.51.100.10/a.php"_s, u"url http://198.51.100.10/x"_s});
        row("detections.txt", {u"?fqdn trojan-dropper.win32.agent.ws"_s, u"?fqdn backdoor.win32.poison.at"_s});
        row("grouped_digests.txt",
            {u"sha1 34eac7a39d75e8de6e72aff2cc6c72aa7d86728c"_s, u"md5 44d88612fea8a8f36de82e1278abb02f"_s});
        row("apostrophe.txt", {u"url https://msg.example.com/params?&message='hello'"_s});
        row("sample_pages.txt",
            {u"?url https://www.virustotal.com/gui/file/149b2675984bb24393ebab85cc358e62c20b6457aad61a3ace39aa87738e0dc5/detection"_s,
                u"sha256 149b2675984bb24393ebab85cc358e62c20b6457aad61a3ace39aa87738e0dc5"_s,
                u"?url https://bazaar.abuse.ch/sample/619e0d3887c927e3ac29ad6212f2b1c8a0a1732353b7c6d61cb16d8e69ec9f1d/"_s,
                u"sha256 619e0d3887c927e3ac29ad6212f2b1c8a0a1732353b7c6d61cb16d8e69ec9f1d"_s});
        row("flowed.eml",
            {u"fqdn a.example.org"_s, u"fqdn b.example.org"_s,
                u"url https://docs-share.example.com/view/quarterly-report/2026/november/session-3f9a1b7c?user=clerk&next=download"_s});
        row("invitation.ics",
            {u"url https://hr-benefits.example.com/enrol?id=41"_s,
                u"url https://hr-benefits.example.com/forms/tax/declaration/2026/step2.aspx?token=abcdef"_s});
        row("button.pdf", {u"url https://view-document.example.com/secure/?e=1&f=2"_s});
        row("brackets.txt",
            {u"ipv4 198.51.100.23"_s, u"ipv4 198.51.100.24"_s, u"url http://198.51.100.25/x"_s,
                u"fqdn ns1.alpha.example.net"_s, u"fqdn ns2.beta.example.net"_s,
                u"sha256 3b97f0c782c961bc4db8a5839deecea57c9e97c66066fde0b252f08934f43b42"_s});
        row("jira.txt",
            {u"fqdn cdn-sync.example.net"_s, u"fqdn track.example.org"_s,
                u"url https://jira-login.example.com/auth?x=1"_s, u"md5 cd58d01a92dfbb87a677cd98859b839b"_s,
                u"url https://two.example.com/p"_s, u"url http://tbl.example.com/a.php"_s,
                u"sha256 ab407769c9c5e2d6ec2d8ff247f6251f001ef5e9adbab5630a0c6745171c5ce6"_s});
    }
    void reported()
    {
        QFETCH(QStringList, expected);
        QCOMPARE(
            read(QStringLiteral(ASSAY_TEST_DATA "/reported/") + QLatin1StringView(QTest::currentDataTag())), expected);
    }

    // The same kinds in other clothes.
    void relatives_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *title, const char *name, const QByteArray &bytes, const QStringList &expected) {
            QTest::newRow(title) << QString::fromLatin1(name) << bytes << expected;
        };
        row("JSON three deep", "a.ndjson",
            "{\"a\":\"{\\\"b\\\":\\\"{\\\\\\\"u\\\\\\\":\\\\\\\"x\\\\\\\\nevil.example.com\\\\\\\"}\\\"}\"}",
            {u"fqdn evil.example.com"_s});
        row("JSON on standard input", "-", "{\"u\":\"x\\nevil.example.com\"}", {u"fqdn evil.example.com"_s});
        row("a path in JSON", "a.json", "{\"p\":\"C:\\\\new.example.com\\\\tools.example.com\"}", {});
        row("line ends in a JSON cell", "a.csv", "1,\"{\"\"m\"\":\"\"x\\nevil.example.com\"\"}\",c2.example.net",
            {u"fqdn evil.example.com"_s, u"fqdn c2.example.net"_s});
        row("JSON in a cell between tabs", "a.tsv", "1\t{\"m\":\"x\\nevil.example.com\"}\tc2.example.net",
            {u"fqdn evil.example.com"_s, u"fqdn c2.example.net"_s});
        row("other cells", "a.csv", "\"a \"\"quoted\"\" word\",\"http://a.example.net/x,y\",[b.example.net],,\"\"",
            {u"url http://a.example.net/x,y"_s, u"fqdn b.example.net"_s});
        row("data of XML", "a.xml", "<a><![CDATA[http://a.example.net/?x=1&y=2]]></a>",
            {u"url http://a.example.net/?x=1&y=2"_s});
        row("attributes of XML", "a.xml",
            "<?xml version='1.0'?><a u='http://a.example.net/?x=1&#38;y=2' "
            "xsi:schemaLocation='http://s.example.org/1\nhttp://s.example.org/1.xsd'/>",
            {u"url http://a.example.net/?x=1&y=2"_s, u"?url http://s.example.org/1"_s,
                u"?url http://s.example.org/1.xsd"_s});
        row("no entity of a document is read", "a.xml",
            "<!DOCTYPE a [<!ENTITY x \"evil.example.com\"><!ENTITY y SYSTEM \"file:///etc/passwd\">]><a>&x;&y;</a>",
            {u"fqdn evil.example.com"_s});
        row("SVG", "a.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><a "
            "xlink:href=\"https://a.example.net/l?a=1&amp;b=2\"><text>c2.<tspan>example</tspan>.net</text></a></svg>",
            {u"?url http://www.w3.org/2000/svg"_s, u"url https://a.example.net/l?a=1&b=2"_s, u"fqdn c2.example.net"_s});
        row("RTF", "a.rtf",
            "{\\rtf1\\ansi{\\fonttbl{\\f0 font.example.com;}}{\\*\\template http://tpl.example.net/x.dotm}\r\n"
            "{\\field{\\*\\fldinst{HYPERLINK \"https://a.example.net/x\\\\_y\"}}{\\fldrslt{here}}} ev\\'69l\\u46 "
            "?example.com\\par\r\n"
            "http://b.example.net/a\\_b\\~c{\\pict 0102}{\\*\\objdata 6576696c}\\bin5 x}}}}\\par}",
            {u"url http://tpl.example.net/x.dotm"_s, u"url https://a.example.net/x_y"_s, u"fqdn evil.example.com"_s,
                u"url http://b.example.net/a-b"_s});
        row("RTF by its bytes", "a.doc", "{\\rtf1 x\\line evil.example.com}", {u"fqdn evil.example.com"_s});
        row("a card", "a.vcf",
            "BEGIN:VCARD\nURL:https://a.example.net/very/l\n ong\\,path\nNOTE:c2.example.net\\nb\nEND:VCARD\n",
            {u"url https://a.example.net/very/long,path"_s, u"fqdn c2.example.net"_s});
        row("quoted-printable without headers", "a.txt",
            "Hello,\r\nplease see http://a.example.net/?id=3D7&b=3D8&verylong=3D0123456789012345678901=\r\n2345 "
            "today=2E\r\n",
            {u"url http://a.example.net/?id=7&b=8&verylong=01234567890123456789012345"_s});
        row("equals signs are no encoding", "a.txt",
            "http://a.example.net/?id=3D7&b=x\nMTIzNA==\nhttp://b.example.net/?q=20\n",
            {u"url http://a.example.net/?id=3D7&b=x"_s, u"url http://b.example.net/?q=20"_s});
        row("an invitation inside of a mail", "a.eml",
            "Received: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/calendar\r\n\r\n"
            "BEGIN:VCALENDAR\r\nDESCRIPTION:https://a.example.net/x\\nThe e\r\n nd\r\n--b--\r\n",
            {u"url https://a.example.net/x"_s});
        row("flowed and quoted", "a.eml",
            "Received: x\r\nContent-Type: text/plain; format=Flowed; DelSp=Yes\r\n\r\n> https://a.example.net/ \r\n> "
            "x/y\r\n-- \r\nb.example.net \r\n",
            {u"url https://a.example.net/x/y"_s, u"fqdn b.example.net"_s});
        row("flowed without deleted blanks", "a.eml",
            "Received: x\r\nContent-Type: text/plain; format=flowed\r\n\r\nhttps://a.example.net/ \r\nx/y\r\n",
            {u"url https://a.example.net/"_s});
        row("addresses as browsers read them", "a.html",
            "<a href=' htt\np:\\\\a.example.net\\x y'>1</a><img src=//b.example.net/p.png><a "
            "href=\"https:/c.exam\tple.net/z\">"
            "<form action='HTTP:d.example.net/post'><iframe src='http://%65.example.net/'><!--><a "
            "href='http://f.example.net/?a&ampb=1&amp;c'>",
            {u"url http://a.example.net/x%20y"_s, u"url b.example.net/p.png"_s, u"url https://c.example.net/z"_s,
                u"url http://d.example.net/post"_s, u"url http://e.example.net/"_s,
                u"url http://f.example.net/?a&ampb=1&c"_s});
        row("entities without semicolons", "a.html",
            "<p>&#104&#116&#116p&#x3a;//a.example&#46net/x&#0000047;y &amp b.example.net&lt</p>",
            {u"url http://a.example.net/x/y"_s, u"fqdn b.example.net"_s});
        row("source of a page inside of a page", "a.html",
            "<pre>&lt;a href=\"http://a.example.net/?x=1&amp;amp;y=2\"&gt;</pre>",
            {u"url http://a.example.net/?x=1&y=2"_s});
    }
    void relatives()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expected);
        if (name != "-"_L1) {
            QCOMPARE(readBytes(name, bytes), expected);
            return;
        }
        qsizetype done = 0;
        ImportSource source(
            [&](char *to, qint64 size) {
                const auto taken = std::min(qsizetype(size), bytes.size() - done);
                std::copy_n(bytes.constData() + done, taken, to);
                done += taken;
                return qint64(taken);
            },
            {});
        CandidateReader reader;
        QVERIFY(reader.read(source));
        QCOMPARE(listed(reader.finish()), expected);
    }

    void officeDocuments_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("Word")
            << u"a.docx"_s << QByteArray("word/document.xml")
            << QByteArray("<w:document "
                          "xmlns:w=\"http://schemas.example.org/w\"><w:p><w:r><w:t>http://ev</w:t></"
                          "w:r><w:r><w:t>il.example.com/?a=1&amp;b=2</w:t></w:r></w:p>"
                          "<w:p><w:r><w:instrText> HYPERLINK "
                          "\"http://b.example.net/</w:instrText></w:r><w:r><w:instrText>x\" </w:instrText></w:r></w:p>"
                          "<w:fldSimple w:instr=\"HYPERLINK http://c.example.net/y\"/></w:document>")
            << QStringList{u"url http://evil.example.com/?a=1&b=2"_s, u"url http://b.example.net/x"_s,
                   u"url http://c.example.net/y"_s};
        QTest::newRow("relationships")
            << u"a.xlsm"_s << QByteArray("xl/_rels/workbook.xml.rels")
            << QByteArray("<Relationships><Relationship Type=\"http://schemas.example.org/hyperlink\" "
                          "Target=\"https://a.example.net/x.dotm\" TargetMode=\"External\"/></Relationships>")
            << QStringList{u"url https://a.example.net/x.dotm"_s};
        QTest::newRow("Excel") << u"a.xlsx"_s << QByteArray("xl/sharedStrings.xml")
                               << QByteArray(
                                      "<sst><si><t>a.example.net</t></si><si><r><t>b.exam</t></r><r><t>ple.net</t></"
                                      "r></si><c><f>HYPERLINK(\"http://c.example.net/\",\"x\")</f></c></sst>")
                               << QStringList{
                                      u"fqdn a.example.net"_s, u"fqdn b.example.net"_s, u"url http://c.example.net/"_s};
        QTest::newRow("OpenDocument") << u"a.odt"_s << QByteArray("content.xml")
                                      << QByteArray(
                                             "<o><text:p>a.exam<text:span>ple.net</text:span></text:p><text:p><text:a "
                                             "xlink:href=\"https://b.example.net/?x=1&amp;y\">c</text:a></text:p></o>")
                                      << QStringList{u"fqdn a.example.net"_s, u"url https://b.example.net/?x=1&y"_s};
    }
    void officeDocuments()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, part);
        QFETCH(QByteArray, text);
        const QByteArray first = name.endsWith("odt"_L1) ? "mimetype" : "[Content_Types].xml";
        const QByteArray kind = name.endsWith("odt"_L1) ? "application/vnd.oasis.opendocument.text" : "<Types/>";
        Imported imported;
        const auto entries = std::vector<test::ZipEntry>{{first, kind, ZIP_EM_NONE, ZIP_CM_STORE}, {part, text},
            {"word/media/a.png", "x"}, {"word/vbaProject.bin", "x"}};
        const QStringList found = readZip(name, entries, &imported);
        QTEST(found, "expected");
        QCOMPARE(imported.unread.size(), size_t(1));
        QCOMPARE(imported.unread[0].what, u"word/vbaProject.bin"_s);
        // Its bytes say what it is, whatever its name is.
        QCOMPARE(readZip(u"a.bin"_s, entries), found);
    }

    void officeDocumentsAreBounded()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.docx"_s);
        test::makeZip(path,
            {{"[Content_Types].xml", "<Types/>"},
                {"word/document.xml", "<w:p>a.example.net</w:p>" + QByteArray(4'000'000, ' ')},
                {"word/x.xml", "b.example.net"}});
        const auto opened = SampleFile::open(path, std::numeric_limits<qint64>::max());
        QVERIFY(opened);
        ImportSource source(*opened);
        ImportRules rules;
        rules.maxText = 1'000'000;
        CandidateReader reader({}, rules);
        const auto imported = reader.read(source);
        QVERIFY(imported);
        QCOMPARE(imported->notes.size(), 1);
        QCOMPARE(listed(reader.finish()), QStringList{u"fqdn a.example.net"_s});
    }

    void damagedOfficeDocumentsAreASentence()
    {
        const QByteArray bytes
            = QByteArray("PK\x03\x04", 4) + QByteArray(26, '\0') + "[Content_Types].xml" + QByteArray(500, '\x01');
        QVERIFY(readBytes(u"a.docx"_s, bytes)[0].startsWith(u"error: The document cannot be opened"_s));
        Imported imported;
        readZip(u"a.docx"_s,
            {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "a.example.net", ZIP_EM_TRAD_PKWARE}},
            &imported);
        QCOMPARE(imported.unread.size(), size_t(1));
    }

    void embeddedObjectsOfRtfAreNamed()
    {
        Imported imported;
        readBytes(u"a.rtf"_s, "{\\rtf1{\\object{\\*\\objdata 0102}}}", &imported);
        QCOMPARE(imported.notes.size(), 1);
    }

    // Pasted text is read as a file of the format that it shows.
    void pastedSources_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("mail")
            << u"Received: x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\naHR0cDovL2EuZXhhbXBsZS5uZXQveA==\r\n"_s
            << QStringList{u"url http://a.example.net/x"_s};
        QTest::newRow("page") << u"<!DOCTYPE html><p>evil.<b>example</b>.com"_s
                              << QStringList{u"fqdn evil.example.com"_s};
        QTest::newRow("JSON") << u"{\"m\": \"x\\nevil.example.com\"}"_s << QStringList{u"fqdn evil.example.com"_s};
        QTest::newRow("quoted-printable")
            << u"see http://a.example.net/?x=3D1=\r\n2"_s << QStringList{u"url http://a.example.net/?x=12"_s};
        QTest::newRow("calendar") << u"BEGIN:VCALENDAR\nURL:http://a.example.net/\n x"_s
                                  << QStringList{u"url http://a.example.net/x"_s};
        QTest::newRow("a line that begins like a mail")
            << u"Received: http://a.example.net/x"_s << QStringList{u"url http://a.example.net/x"_s};
        QTest::newRow("control characters")
            << u"<html>\x01\x02\x03\x04 a.example.net"_s << QStringList{u"fqdn a.example.net"_s};
        QTest::newRow("no document") << u"%PDF-1.4 a.example.net"_s << QStringList{u"fqdn a.example.net"_s};
    }
    void pastedSources()
    {
        QFETCH(QString, text);
        CandidateReader reader;
        QVERIFY(reader.read(QStringView(text)));
        QTEST(listed(reader.finish()), "expected");
    }

    // Wherever the pieces are cut, and however hostile the text is.
    void filtersDoNotDependOnPieces()
    {
        const QList<QByteArray> texts{"{\"a\":\" { \\\"b\\\":\\\"\\\\u0041\\\\ud83d\\\\ude00\\\"\",\"[\":\"[x\"}",
            "1,\"{\"\"a\"\":\"\"b\\n\"\"}\",\"{x\",\"\",[\n\"[\"\"a\"\"]\";{\"q\":1}\t\"a",
            "BEGIN:X\r\n y\r\n\tz\\n\\,\\x\\\r\n\r\r", "a =3D=\r\nb=\nc=C3=A9=zz==\r", "a \r\n> b \nc\n-- \nd \r",
            "<?xml x='1'?><!-- a--b > --><![CDATA[]]]>]]><a b=\"c>\" d='e'/>&amp;&x;<1<",
            "{\\rtf1\\'4\\u-10179?\\u-8704?\\uc2\\u65??x\\bin3abc\\par{\\*\\x y}}}}\\",
            "<a href='x&#104&amp b'>&#x6a;<!--><script></scrip</script>&"};
        for (const QByteArray &text : texts) {
            for (const qsizetype step : {1, 2, 3, 5}) {
                QCOMPARE(filtered<JsonText>(text, step), filtered<JsonText>(text, 1000));
                QCOMPARE(filtered<CsvText>(text, step), filtered<CsvText>(text, 1000));
                QCOMPARE(filtered<CalendarText>(text, step), filtered<CalendarText>(text, 1000));
                QCOMPARE(filtered<QuotedPrintableText>(text, step), filtered<QuotedPrintableText>(text, 1000));
                QCOMPARE(filtered<FlowedText>(text, step), filtered<FlowedText>(text, 1000));
                QCOMPARE(filtered<XmlText>(text, step), filtered<XmlText>(text, 1000));
                QCOMPARE(filtered<RtfText>(text, step), filtered<RtfText>(text, 1000));
                QCOMPARE(filtered<HtmlText>(text, step), filtered<HtmlText>(text, 1000));
            }
        }
    }
};

ASSAY_TEST(ReportedFilesTest);
#include "test_reported_files.moc"
