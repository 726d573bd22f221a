// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imported.h"
#include "intake/html_text.h"
#include "support/test_main.h"

#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

using namespace assay;
using namespace Qt::StringLiterals;

class TextFormatsTest : public QObject
{
    Q_OBJECT

    // Lines without the empty ones.
    static QStringList lines(const QString &text)
    {
        static const QRegularExpression ends(u"[\\r\\n]+"_s);
        QStringList lines = text.split(ends, Qt::SkipEmptyParts);
        for (QString &line : lines)
            line = line.trimmed();
        lines.removeAll(QString());
        return lines;
    }

private Q_SLOTS:
    void theFormatIsInTheBytesFirst_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::newRow("txt") << u"a.txt"_s << QByteArray("x") << u"text"_s;
        QTest::newRow("no suffix") << u"messages"_s << QByteArray("x") << u"text"_s;
        QTest::newRow("unknown suffix") << u"a.xyz"_s << QByteArray("x") << u"text"_s;
        QTest::newRow("upper case") << u"A.CSV"_s << QByteArray("x") << u"csv"_s;
        QTest::newRow("json") << u"a.json"_s << QByteArray("{}") << u"json"_s;
        QTest::newRow("html by name") << u"a.htm"_s << QByteArray("<p>x") << u"html"_s;
        QTest::newRow("html by bytes") << u"a.txt"_s << QByteArray(" \n<!DOCTYPE HTML><p>x") << u"html"_s;
        QTest::newRow("mail by name") << u"a.eml"_s << QByteArray("Subject: x\n\ny") << u"mail"_s;
        QTest::newRow("mail by bytes") << u"mail.txt"_s << QByteArray("Received: from x\n\ny") << u"mail"_s;
        QTest::newRow("a quoted mail is text") << u"notes.txt"_s << QByteArray("From: x\nSubject: y\n") << u"text"_s;
        QTest::newRow("a quoted mail and more")
            << u"notes.txt"_s << QByteArray("From: x\n\nMIME-Version: 1.0\n\n") << u"text"_s;
        QTest::newRow("an encoded mail") << u"x"_s
                                         << QByteArray(
                                                "From: x\nTo: y,\n z\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                                         << u"mail"_s;
        QTest::newRow("words about headers") << u"x"_s << QByteArray("See this:\nMIME-Version: 1.0\n\n") << u"text"_s;
    }
    void theFormatIsInTheBytesFirst()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QTEST(QString::fromLatin1(readFile(name, bytes).format), "format");
    }

    void everyFormatHasAReaderAndSuffixes()
    {
        QStringList seen;
        for (const ImportFormat &format : importFormats()) {
            QVERIFY(format.read && *format.word && *format.title);
            for (const QString &suffix : QString::fromLatin1(format.suffixes).split(u' ')) {
                QVERIFY2(!seen.contains(suffix), qPrintable(suffix));
                QVERIFY(isReadable(u"x."_s + suffix.toUpper()));
                seen += suffix;
            }
        }
        QVERIFY(!isReadable(u"setup.exe"_s) && !isReadable(u"csv"_s));
    }

    void programsAreNoText()
    {
        for (const QByteArray &bytes : {QByteArray("MZ\0\1evil.example.com", 20), QByteArray("\0\0\0\0", 4)}) {
            const Read read = readFile(u"a.txt"_s, bytes);
            QVERIFY(read.error);
            QCOMPARE(read.error->kind, ApiError::Kind::Input);
            QVERIFY(read.text.isEmpty());
        }
        QVERIFY(readFile(u"a.doc"_s, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(500, '\0'))
                    .error->detail.contains(u"Outlook"));
        // One stray NUL in a list does not make a program of it.
        QVERIFY(!readFile(u"a.txt"_s, QByteArray("44d88612fea8a8f36de82e1278abb02f\0\nevil.example.com\n", 51)).error);
        // UTF-16 is full of NULs and is text.
        QCOMPARE(readFile(u"a.txt"_s,
                     QByteArray("\xFF\xFE"
                                "a\0b\0c\0d\0",
                         10))
                     .text,
            u"abcd"_s);
    }

    void brokenEncodingIsNamed()
    {
        const Read read = readFile(u"a.log"_s, "caf\xE9 evil.example.com");
        QCOMPARE(read.text, u"caf\u00E9 evil.example.com"_s);
        QCOMPARE(read.imported.notes.size(), 1);
        QVERIFY2(read.imported.notes[0].contains(u"byte 3"), qPrintable(read.imported.notes[0]));
        QVERIFY(readFile(u"a.log"_s, "caf\xC3\xA9").imported.notes.isEmpty());
    }

    void readingCanBeCancelledAndComesInPieces()
    {
        const QByteArray bytes(3'000'000, 'a');
        int pieces = 0;
        const Read read = readFile(u"a.txt"_s, bytes, {}, {[&](QByteArrayView) { return ++pieces < 3; }, {}});
        QCOMPARE(read.error->kind, ApiError::Kind::Cancelled);
        QCOMPARE(pieces, 3);
        const Read stopped = readFile(u"a.txt"_s, bytes, {}, {{}, [](qint64 done) { return done < 1'000'000; }});
        QCOMPARE(stopped.error->kind, ApiError::Kind::Cancelled);
        QVERIFY(stopped.text.size() < 1'500'000);
    }

    void aStreamIsReadAsItComes()
    {
        int ends[2];
        QVERIFY(pipe(ends) == 0);
        QVERIFY(::write(ends[1], "evil.example.com", 16) == 16);
        ::close(ends[1]);
        ImportSource source(ends[0], u"x.txt"_s);
        QCOMPARE(source.size(), -1);
        QCOMPARE(source.head().toByteArray(), QByteArray("evil.example.com"));
        const auto file = source.file(); // as PDF and mail want it
        QVERIFY(file);
        QCOMPARE((*file)->size(), 16);
        ::close(ends[0]);
    }

    void json_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("solidus") << QByteArray("{\"u\":\"http:\\/\\/evil.example.com\\/a\"}")
                                 << QString::fromUtf8("{\"u\":\"http://evil.example.com/a\"}");
        QTest::newRow("line ends") << QByteArray("\"a.example.com\\r\\nb.example.com\\tc\"")
                                   << u"\"a.example.com\n\nb.example.com\tc\""_s;
        QTest::newRow("codes") << QByteArray("\"\\u0065vil\\u002Eexample.com \\ud83d\\uDE00\"")
                               << u"\"evil.example.com \U0001F600\""_s;
        QTest::newRow("lone half") << QByteArray("\"\\ud83dx\\udE00\"") << u"\"?x?\""_s;
        QTest::newRow("no JSON escapes") << QByteArray("\"C:\\Users\\x \\u12G4\"")
                                         << QString::fromUtf8("\"C:\\Users\\x \\u12G4\"");
        QTest::newRow("outside of strings") << QByteArray("\\n // \\u0041") << u"\\n // \\u0041"_s;
        QTest::newRow("quotes inside") << QByteArray("\"say \\\"x\\\" \\\\\"") << QString::fromUtf8("\"say \"x\" \\\"");
        QTest::newRow("broken") << QByteArray("{\"a\":\"evil.example.com")
                                << QString::fromUtf8("{\"a\":\"evil.example.com");
    }
    void json()
    {
        QFETCH(QByteArray, json);
        QTEST(readFile(u"a.json"_s, json).text, "text");
    }

    void html_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QStringList>("text");
        QTest::newRow("inline tags join") << QByteArray("<p>http://evil.<b>exam</b>ple<wbr>.com/<i>a</i></p><p>b</p>")
                                          << QStringList{u"http://evil.example.com/a"_s, u"b"_s};
        QTest::newRow("cells do not") << QByteArray("<td>a.example.com</td><td>b.example.com</td>")
                                      << QStringList{u"a.example.com"_s, u"b.example.com"_s};
        QTest::newRow("links are read") << QByteArray(
            "<a class='x.y' href=\"http://evil.example.com/?a=1&amp;b=2\">click <b>here</b></a> now")
                                        << QStringList{
                                               u"click"_s, u"http://evil.example.com/?a=1&b=2"_s, u"here now"_s};
        QTest::newRow("without quotes") << QByteArray("<img src = http://evil.example.com/p.png alt='a > b'>")
                                        << QStringList{u"http://evil.example.com/p.png"_s, u"a > b"_s};
        QTest::newRow("entities") << QByteArray(
            "hxxp&colon;&#47;&#x2F;evil&lsqb;&period;&rsqb;example&nbsp;x&unknown; a&b")
                                  << QStringList{u"hxxp://evil[.]example\u00A0x&unknown; a&b"_s};
        QTest::newRow("scripts and comments")
            << QByteArray(
                   "<script>var u='http://evil.example.com/';</script ><!-- old.example.com --><style>x</style>y")
            << QStringList{u"var u='http://evil.example.com/';"_s, u"old.example.com --"_s, u"x"_s, u"y"_s};
        QTest::newRow("no tags") << QByteArray("evil<.>example<.>com 1 < 2")
                                 << QStringList{u"evil<.>example<.>com 1 < 2"_s};
        QTest::newRow("doctype") << QByteArray("<!DOCTYPE html PUBLIC \"-//W3C\" \"http://www.w3.org/x\"><p>a")
                                 << QStringList{u"a"_s};
        QTest::newRow("never closed") << QByteArray("<p>a <a href=\"http://evil.example.com/")
                                      << QStringList{u"a"_s, u"a href=\"http://evil.example.com/"_s};
        QTest::newRow("self-closed script") << QByteArray("<script src='http://evil.example.com/x.js'/>b")
                                            << QStringList{u"b"_s, u"http://evil.example.com/x.js"_s};
    }
    void html()
    {
        QFETCH(QByteArray, html);
        QFETCH(QStringList, text);
        // Wherever the pieces are cut.
        for (const qsizetype step : {1, 7, 100000}) {
            HtmlText filter;
            QByteArray out;
            for (qsizetype done = 0; done < html.size(); done += step)
                out += filter.feed(QByteArrayView(html).sliced(done, std::min(step, html.size() - done)));
            out += filter.finish();
            QCOMPARE(lines(QString::fromUtf8(out)), text);
        }
    }

    void tagsThatAreTooLongAreNamed()
    {
        const QByteArray page
            = "<html><a title=\"" + QByteArray(100'000, 'x') + "\" href=\"http://evil.example.com/\">x</a>";
        const Read read = readFile(u"a.html"_s, page);
        QVERIFY(!read.error && read.text.contains(u"http://evil.example.com/"));
        QCOMPARE(read.imported.notes.size(), 1);
        QVERIFY2(read.imported.notes[0].contains(u"64 KiB"), qPrintable(read.imported.notes[0]));
        QCOMPARE(
            readFile(u"a.html"_s, "<html><a href=\"http://evil.example.com/\">x</a>").imported.notes, QStringList());
    }

    void htmlThatNeverEndsLosesNothing()
    {
        const QByteArray tail(1'000'000, 'x');
        for (const QByteArray &start : {QByteArray("<a href=\""), QByteArray("<!--"), QByteArray("<script>"),
                 QByteArray("<!DOCTYPE "), QByteArray("&"), QByteArray("<a ")}) {
            HtmlText filter;
            QByteArray out = filter.feed(start);
            out += filter.feed(tail);
            out += filter.feed(" http://evil.example.com/");
            out += filter.finish();
            QVERIFY2(out.contains("http://evil.example.com/"), start.constData());
            QVERIFY2(out.count('x') >= tail.size(), start.constData());
        }
    }
};

ASSAY_TEST(TextFormatsTest);
#include "test_text_formats.moc"
