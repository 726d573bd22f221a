// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/decode.h"

#include <QStringEncoder>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class DecodeTest : public QObject
{
    Q_OBJECT

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
        QTest::newRow("cut in a character") << QByteArray("caf\xC3") << TextEncoding::Latin1 << u"caf\u00C3"_s;
        QTest::newRow("odd byte at the end") << QByteArray("\xFF\xFE"
                                                           "a\0b",
            5) << TextEncoding::Utf16 << u"a"_s;
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(TextEncoding, encoding);
        QFETCH(QString, text);
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.encoding, encoding);
        QCOMPARE(QString::fromUtf8(decoded.utf8), text);
    }

    void charactersAcrossPieces()
    {
        // Longer than the pieces it is looked at in, with characters of three bytes at every edge.
        const QString euros(1'500'000, u'\u20AC');
        for (const QByteArray &shift : {QByteArray(), QByteArray("a"), QByteArray("ab")}) {
            const QByteArray bytes = shift + euros.toUtf8();
            const DecodedText decoded = decodeText(bytes);
            QCOMPARE(decoded.encoding, TextEncoding::Utf8);
            QVERIFY(decoded.utf8 == bytes);
        }
        QStringEncoder encoder(QStringConverter::Utf16, QStringConverter::Flag::WriteBom);
        QVERIFY(decodeText(QByteArray(encoder(euros))).utf8 == euros.toUtf8());
    }

    void oneBrokenByteMakesItLatin1()
    {
        QByteArray bytes = QByteArray(3'000'000, 'a');
        bytes[2'500'000] = '\xE9';
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.encoding, TextEncoding::Latin1);
        QCOMPARE(decoded.utf8.size(), bytes.size() + 1);
    }
};

QTEST_APPLESS_MAIN(DecodeTest)
#include "decode_test.moc"
