// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imported.h"
#include "intake/limited_process.h"
#include "support/test_main.h"

#include <QTest>
#include <QThread>

using namespace assay;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using How = ProcessEnd::How;

class PdfTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::shared_ptr<SampleFile> m_input;

    // One page with a line of text, and a link that the text does not show.
    static QByteArray pdf()
    {
        const QByteArray page = "BT /F1 12 Tf 72 700 Td (see hxxp://evil[.]example[.]com/a.php) Tj ET";
        return "%PDF-1.4\n"
               "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
               "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
               "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Annots[<</Type/Annot"
               "/Subtype/Link/Rect[72 690 200 710]/A<</S/URI/URI(http://hidden.example.com/x)>>>>]>>endobj\n"
               "4 0 obj<</Length "
            + QByteArray::number(page.size()) + ">>stream\n" + page
            + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    }
    ProcessEnd run(const QStringList &words, const ProcessLimits &limits, QByteArray *text = nullptr,
        const std::function<bool()> &goOn = {})
    {
        const auto output = [text](QByteArrayView piece) {
            if (text)
                text->append(piece.data(), piece.size());
            return true;
        };
        return runLimited(QStringLiteral(FENCE_PROBE), words, *m_input, limits, output, goOn);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"input"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
        file.close();
        m_input = *SampleFile::open(file.fileName(), 100);
    }

    void textAndLinksAreRead()
    {
        const Read read = readFile(u"report.bin"_s, pdf());
        QVERIFY2(!read.error, read.error ? qPrintable(read.error->detail) : "");
        QCOMPARE(read.format, "pdf");
        QVERIFY2(read.text.contains(u"hxxp://evil[.]example[.]com/a.php"), qPrintable(read.text));
        QVERIFY2(read.text.contains(u"http://hidden.example.com/x"), qPrintable(read.text));
        QCOMPARE(read.imported.notes, QStringList());
    }

    void whatFailsSaysWhatToDo()
    {
        const Read broken = readFile(u"a.pdf"_s, "%PDF-1.4 and nothing else");
        QVERIFY(broken.error);
        QVERIFY2(
            broken.error->detail.startsWith(u"pdftotext cannot read this PDF: "), qPrintable(broken.error->detail));
        ImportRules without;
        without.pdfText = u"no-such-program-pdftotext"_s;
        const Read missing = readFile(u"a.pdf"_s, pdf(), without);
        QVERIFY2(missing.error && missing.error->detail.contains(u"poppler-utils"), qPrintable(missing.text));
        ImportRules noLinks;
        noLinks.pdfLinks = u"false"_s;
        const Read half = readFile(u"a.pdf"_s, pdf(), noLinks);
        QVERIFY(!half.error && half.text.contains(u"evil"));
        QCOMPARE(half.imported.notes.size(), 1);
    }

    void filesInsideAPdfAreNamed()
    {
        QByteArray holder = pdf();
        holder.replace("/Type/Catalog", "/Type/Catalog/Names<</EmbeddedFiles<</Names[(a) 5 0 R (b) 7 0 R]>>>>");
        holder.replace("trailer",
            "5 0 obj<</Type/Filespec/F(evil.exe)/UF(evil.exe)/EF<</F 6 0 R>>>>endobj\n"
            "6 0 obj<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream endobj\n"
            "7 0 obj<</Type/Filespec/F(two: b.doc)/EF<</F 6 0 R>>>>endobj\ntrailer");
        const Read read = readFile(u"a.pdf"_s, holder);
        QVERIFY(!read.error && read.text.contains(u"evil[.]example[.]com"));
        QCOMPARE(read.imported.unread.size(), size_t(2));
        QCOMPARE(read.imported.unread[0].what, u"evil.exe"_s);
        QCOMPARE(read.imported.unread[1].what, u"two: b.doc"_s);
        QVERIFY(read.imported.unread[1].offset > 0);
        ImportRules rules;
        rules.pdfFiles = u"false"_s;
        QCOMPARE(readFile(u"a.pdf"_s, holder, rules).imported.notes.size(), 1);
    }

    void aPdfWithoutTextSaysSo()
    {
        QByteArray empty = pdf();
        empty.replace("Tj", "  "); // draws nothing
        const Read read = readFile(u"a.pdf"_s, empty);
        QVERIFY(!read.error);
        QCOMPARE(read.imported.notes.size(), 1);
        QVERIFY2(read.imported.notes[0].contains(u"no text"), qPrintable(read.imported.notes[0]));
    }

    void whatIsTooMuchIsNamed()
    {
        ImportRules rules;
        rules.pdf.output = 10;
        const Read read = readFile(u"a.pdf"_s, pdf(), rules);
        QVERIFY(!read.error);
        QVERIFY(read.imported.notes.value(0).contains(u"only the first part"));
        ImportRules little;
        little.pdf.memory = 1 << 20; // not enough to start
        QVERIFY(readFile(u"a.pdf"_s, pdf(), little).error);
    }

    void readsItsInputInABareEnvironment()
    {
        qputenv("ASSAY_TOKEN", "canary");
        QByteArray text;
        QCOMPARE(run({u"copy"_s}, {}, &text).how, How::Done);
        QCOMPARE(text, QByteArray("hello"));
        QCOMPARE(run({u"variables"_s}, {}, &text).how, How::Done);
        QVERIFY2(!text.contains("canary") && !text.contains("HOME"), text.constData());
        qunsetenv("ASSAY_TOKEN");
    }

    void limitsEndIt()
    {
        QCOMPARE(run({u"sleep"_s}, {.wallTime = 200ms}).how, How::TooLong);
        QCOMPARE(run({u"spin"_s}, {.cpu = 1s, .wallTime = 60s}).how, How::TooLong);
        QByteArray text;
        QCOMPARE(run({u"yes"_s}, {.output = 100'000}, &text).how, How::TooMuchOutput);
        QVERIFY(text.size() <= 100'000);
        // Half a gigabyte does not go into a quarter.
        QCOMPARE(run({u"memory"_s, u"500000000"_s}, {.memory = 256 << 20}, &text).how, How::Failed);
        QCOMPARE(run({u"memory"_s, u"500000000"_s}, {}, &text).how, How::Done);
        const QString path = m_folder.filePath(u"written"_s);
        QByteArray said;
        QCOMPARE(run({u"make"_s, path}, {}, &said).how, How::Done);
        QCOMPARE(said, QByteArray("EACCES\n"));
        QVERIFY(!QFileInfo::exists(path));
    }

    // The time that the caller takes for the text is not the program's.
    void aSlowCallerIsNoSlowProgram()
    {
        const auto slow = [](QByteArrayView) {
            QThread::msleep(500);
            return true;
        };
        const ProcessEnd end = runLimited(
            QStringLiteral(FENCE_PROBE), {u"copy"_s}, *m_input, {.wallTime = 400ms}, slow, [] { return true; });
        QCOMPARE(end.how, How::Done);
    }

    void otherEnds()
    {
        QCOMPARE(run({u"yes"_s}, {}, nullptr, [] { return false; }).how, How::Cancelled);
        const ProcessEnd failed = run({u"fail"_s, u"3"_s}, {});
        QCOMPARE(failed.how, How::Failed);
        QCOMPARE(failed.exitCode, 3);
        QCOMPARE(failed.complaint, u"Syntax Error: x"_s);
        QCOMPARE(run({u"crash"_s}, {}).exitCode, -1);
    }
};

ASSAY_TEST(PdfTest);
#include "test_pdf_reader.moc"
