// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/indicator.h"
#include "indicator/rejection.h"
#include "indicator/remark.h"
#include "support/test_main.h"

#include <QSet>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class IndicatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsComeBack()
    {
        QSet<QString> seen;
        for (int i = 0; i <= int(IndicatorType::Submission); ++i) {
            const auto type = IndicatorType(i);
            const QString text = word(type);
            QVERIFY(!text.isEmpty());
            QCOMPARE(indicatorTypeFromWord(text), std::optional(type));
            seen.insert(text);
        }
        QCOMPARE(seen.size(), 10);
        QCOMPARE(word(IndicatorType::Sha256), "sha256"_L1);
        QVERIFY(!indicatorTypeFromWord(u"SHA256"));
        QVERIFY(!indicatorTypeFromWord(u""));
    }

    void digestsByLength()
    {
        QCOMPARE(digestTypeByLength(32), std::optional(IndicatorType::Md5));
        QCOMPARE(digestTypeByLength(40), std::optional(IndicatorType::Sha1));
        QCOMPARE(digestTypeByLength(64), std::optional(IndicatorType::Sha256));
        QCOMPARE(digestTypeByLength(128), std::optional(IndicatorType::Sha512));
        for (const int length : {0, 31, 33, 39, 41, 56, 96, 127, 129}) {
            QVERIFY(!digestTypeByLength(length));
        }
        QVERIFY(isDigest(IndicatorType::Md5));
        QVERIFY(!isDigest(IndicatorType::File));
    }

    void everyRejectionSpeaks()
    {
        QSet<QString> words;
        for (int i = 0; i <= int(Rejection::NotAnIndicator); ++i) {
            words.insert(word(Rejection(i)));
            const QString text = rejectionText(Rejection(i));
            QVERIFY2(text.endsWith(u'.') && text.count(u' ') > 3, qPrintable(text));
        }
        QCOMPARE(words.size(), int(Rejection::NotAnIndicator) + 1);
    }

    void everyRemarkSpeaks()
    {
        QVERIFY(word(Remark::None).isEmpty());
        QVERIFY(remarkText(Remark::None).isEmpty());
        QVERIFY(isTickedByDefault(Remark::None));
        QSet<QString> words;
        for (int i = 1; i <= int(Remark::FromMail); ++i) {
            words.insert(word(Remark(i)));
            QVERIFY(!remarkText(Remark(i), u"x"_s).contains(u'%'));
        }
        QCOMPARE(words.size(), int(Remark::FromMail));
        QVERIFY(remarkText(Remark::LabelledHash, u"imphash"_s).contains(u"imphash"_s));
        QVERIFY(!isTickedByDefault(Remark::HostOrFileName));
        QVERIFY(isTickedByDefault(Remark::UserInfo));
    }
};

ASSAY_TEST(IndicatorTest);
#include "test_indicator.moc"
