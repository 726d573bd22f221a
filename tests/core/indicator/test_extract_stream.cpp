// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"
#include "indicator/extraction_builder.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

QByteArray report()
{
    return "From: x@example.net\r\nSee hxxp://a[.]example[.]net/x.php, and\n"
           "imphash:\n0cc175b9c0f1b6a831c399e269772661\n"
           "\xD0\xBF\xD0\xBE\xD1\x87\xD1\x82\xD0\xB0.\xD1\x80\xD1\x84 c2 [.] example [.] net\rb dot example dot net\n"
           "198.51.100.2,198.51.100.3 http:// c.example.net/y\n";
}

QStringList all(const Extraction &extraction)
{
    QStringList lines;
    for (const Candidate &one : extraction.candidates()) {
        lines.append(u"%1 %2 %3 %4 %5"_s.arg(word(one.indicator.type), one.indicator.value, one.indicator.asPasted)
                         .arg(one.offset)
                         .arg(one.count));
    }
    for (const Rejected &one : extraction.rejected()) {
        lines.append(u"%1 %2 %3"_s.arg(word(one.reason), one.text).arg(one.offset));
    }
    return lines;
}

Extraction inPieces(QByteArrayView text, qsizetype size)
{
    Extractor extractor;
    for (qsizetype at = 0; at < text.size(); at += size) {
        extractor.feed(text.sliced(at, std::min(size, text.size() - at)));
    }
    return extractor.finish();
}

} // namespace

class ExtractStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesMakeNoDifference()
    {
        const QByteArray text = report();
        const QStringList whole = all(extract(QByteArrayView(text)));
        QCOMPARE(whole.size(), 9);
        for (qsizetype size = 1; size <= text.size(); ++size) {
            QCOMPARE(all(inPieces(text, size)), whole);
        }
    }

    void longLinesInPieces()
    {
        QByteArray text;
        for (int i = 0; i < 8'000; ++i) {
            text += "\"h" + QByteArray::number(i) + ".example.net\",";
        }
        const Extraction whole = extract(QByteArrayView(text));
        QCOMPARE(whole.candidateCount(), 8'000);
        for (const qsizetype size : {1'000, 65'536, 65'537, 100'000}) {
            QCOMPARE(all(inPieces(text, size)), all(whole));
        }
    }

    void commasOnly()
    {
        QByteArray text;
        for (int i = 0; i < 5'000; ++i) {
            text += QByteArray::number(i).rightJustified(32, 'a') + ',';
        }
        QCOMPARE(extract(QByteArrayView(text)).candidateCount(), 5'000);
    }

    void endlessWord()
    {
        const QByteArray word = QByteArray(300'000, 'x');
        const Extraction plain = extract(QByteArrayView(word + " a.example.net"));
        QCOMPARE(plain.candidateCount(), 1);
        QCOMPARE(plain.candidate(0).offset, 300'001);
        QVERIFY(plain.rejected().empty());
        const Extraction url = extract(QByteArrayView("http://a.example.net/" + word + " b.example.net"));
        QCOMPARE(url.candidateCount(), 1);
        QCOMPARE(url.rejected().size(), std::size_t(1));
        QCOMPARE(url.rejected()[0].reason, Rejection::TooLong);
        QVERIFY(std::size_t(url.rejected()[0].text.toUtf8().size()) <= ExtractionBuilder::maxRejectedText);
    }

    void progressAndCancel()
    {
        const QByteArray text = ("a.example.net " + QByteArray(1'000, '-') + '\n').repeated(5'000);
        QList<qint64> told;
        const Extraction whole = extract(QByteArrayView(text), {}, [&](qint64 bytes) {
            told.append(bytes);
            return true;
        });
        QCOMPARE(whole.candidate(0).count, 5'000);
        QVERIFY(told.size() > 4 && std::is_sorted(told.begin(), told.end()));
        QCOMPARE(told.constLast(), text.size());
        const Extraction part = extract(QByteArrayView(text), {}, [](qint64 bytes) { return bytes < 2'000'000; });
        QVERIFY(part.candidate(0).count > 1'500 && part.candidate(0).count < 2'500);
    }

    void usedAgain()
    {
        Extractor extractor;
        extractor.feed("a.example.net");
        QCOMPARE(extractor.soFar().candidateCount(), 0);
        extractor.feed("\n");
        QCOMPARE(extractor.soFar().candidateCount(), 1);
        QCOMPARE(extractor.finish().candidateCount(), 1);
        extractor.feed("b.example.net");
        const Extraction second = extractor.finish();
        QCOMPARE(second.candidateCount(), 1);
        QCOMPARE(second.candidate(0).offset, 0);
    }

    void brokenBytes()
    {
        QByteArray text;
        for (int i = 0; i < 256; ++i) {
            text += QByteArray(1, char(i)) + "a.example.net" + QByteArray(2, char(255 - i)) + '\n';
        }
        QVERIFY(extract(QByteArrayView(text)).candidateCount() > 0);
        QVERIFY(extract(QByteArrayView("\xE2\x80")).candidateCount() == 0);
    }
};

ASSAY_TEST(ExtractStreamTest);
#include "test_extract_stream.moc"
