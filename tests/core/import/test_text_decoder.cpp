// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/text_decoder.h"
#include "support/test_main.h"

#include <QStringEncoder>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TextDecoderTest : public QObject
{
    Q_OBJECT

    static QString decoded(TextDecoder &decoder, const QByteArray &bytes, qsizetype step)
    {
        QByteArray utf8;
        for (qsizetype done = 0; done < bytes.size(); done += step)
            utf8 += decoder.feed(QByteArrayView(bytes).sliced(done, std::min(step, bytes.size() - done)));
        utf8 += decoder.finish();
        return QString::fromUtf8(utf8);
    }

private Q_SLOTS:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<TextEncoding>("encoding");
        QTest::addColumn<QString>("text");
        const QString text = u"caf\u00E9 c2.example.net \U0001F600"_s;
        QTest::newRow("nothing") << QByteArray() << TextEncoding::Utf8 << QString();
        QTest::newRow("UTF-8") << text.toUtf8() << TextEncoding::Utf8 << text;
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << TextEncoding::Utf8 << text;
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE,
                 QStringConverter::Utf32BE}) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            const bool wide = encoding == QStringConverter::Utf32LE || encoding == QStringConverter::Utf32BE;
            QTest::newRow(QStringConverter::nameForEncoding(encoding))
                << QByteArray(encoder(text)) << (wide ? TextEncoding::Utf32 : TextEncoding::Utf16) << text;
        }
        QTest::newRow("Latin-1") << QByteArray("caf\xE9 c2.example.net") << TextEncoding::Latin1
                                 << u"caf\u00E9 c2.example.net"_s;
        QTest::newRow("quotes of Windows-1252") << QByteArray("\x93http://evil.example.com/\x94")
                                                << TextEncoding::Latin1 << u"\u201Chttp://evil.example.com/\u201D"_s;
        QTest::newRow("cut in a character") << QByteArray("caf\xC3") << TextEncoding::Latin1 << u"caf\u00C3"_s;
        QTest::newRow("one broken byte spoils no other")
            << QByteArray("\xD0\xBF\xFF\xD1\x80") << TextEncoding::Latin1 << u"\u043F\u00FF\u0440"_s;
        QTest::newRow("overlong and surrogates are no UTF-8")
            << QByteArray("\xC0\xAF\xED\xA0\x80") << TextEncoding::Latin1 << u"\u00C0\u00AF\u00ED\u00A0\u20AC"_s;
        QTest::newRow("odd byte at the end") << QByteArray("\xFF\xFE"
                                                           "a\0b",
            5) << TextEncoding::Utf16 << u"a"_s;
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(TextEncoding, encoding);
        QFETCH(QString, text);
        // Wherever the pieces are cut.
        for (const qsizetype step : {1, 2, 3, 5, 1000}) {
            TextDecoder decoder;
            QCOMPARE(decoded(decoder, bytes, step), text);
            QCOMPARE(decoder.encoding(), encoding);
        }
    }

    void saysWhatDidNotFit()
    {
        for (const qsizetype step : {1, 4, 1000}) {
            TextDecoder decoder;
            decoded(decoder, QByteArray("\xEF\xBB\xBF") + "plain \xC3\xA9 \xE9 and \xFF", step);
            QCOMPARE(decoder.broken(), 2);
            QCOMPARE(decoder.firstBroken(), 12);
        }
        TextDecoder decoder;
        decoded(decoder, QByteArray("\xFF\xFE\x00\xDC\x61\x00", 6), 2); // a lone half of a pair
        QCOMPARE(decoder.broken(), 1);
    }

    void charactersAcrossLargePieces()
    {
        const QString euros(1'500'000, u'\u20AC');
        for (const QByteArray &shift : {QByteArray(), QByteArray("a"), QByteArray("ab")}) {
            TextDecoder decoder;
            QVERIFY(decoded(decoder, shift + euros.toUtf8(), 1 << 20) == QString::fromUtf8(shift) + euros);
            QCOMPARE(decoder.encoding(), TextEncoding::Utf8);
        }
    }
};

ASSAY_TEST(TextDecoderTest);
#include "test_text_decoder.moc"
