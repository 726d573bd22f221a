// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"
#include "indicator/defang.h"
#include "indicator/recognise.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class DefangTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defangs_data()
    {
        QTest::addColumn<IndicatorType>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        const auto row = [](IndicatorType type, const QString &value, const QString &shown) {
            QTest::newRow(qPrintable(value)) << type << value << shown;
        };
        row(IndicatorType::Url, u"http://c2.example.net/x.exe"_s, u"hxxp://c2[.]example[.]net/x.exe"_s);
        row(IndicatorType::Url, u"https://c2.example.net"_s, u"hxxps://c2[.]example[.]net"_s);
        row(IndicatorType::Url, u"http://a.b:c@c2.example.net:8080/?u=http://x.y/"_s,
            u"hxxp://a.b:c@c2[.]example[.]net:8080/?u=http://x.y/"_s);
        row(IndicatorType::Url, u"http://198.51.100.2/x"_s, u"hxxp://198[.]51[.]100[.]2/x"_s);
        row(IndicatorType::Url, u"http://[2001:db8::1]:80/x"_s, u"hxxp://[2001:db8::1]:80/x"_s);
        row(IndicatorType::Url, u"c2.example.net/a.php"_s, u"c2[.]example[.]net/a.php"_s);
        row(IndicatorType::Url, u"http://c2.example.net/a[.]b[:](/){@}[@]({.})[dot]"_s,
            u"hxxp://c2[.]example[.]net/a[[.]]b[[:]](/){@}[[@]]({[.]})[dot]"_s);
        row(IndicatorType::Url, u"http://c2.example.net/a\\b(c)_[d]"_s, u"hxxp://c2[.]example[.]net/a\\b(c)_[d]"_s);
        row(IndicatorType::Fqdn, u"c2.example.net"_s, u"c2[.]example[.]net"_s);
        row(IndicatorType::Ipv4, u"198.51.100.2"_s, u"198[.]51[.]100[.]2"_s);
        row(IndicatorType::Ipv6, u"2001:db8::1"_s, u"2001[:]db8[:][:]1"_s);
        row(IndicatorType::Md5, QString(32, u'a'), QString(32, u'a'));
        row(IndicatorType::File, u"/tmp/a.b"_s, u"/tmp/a.b"_s);
    }
    void defangs()
    {
        QFETCH(IndicatorType, type);
        QFETCH(QString, value);
        QFETCH(QString, shown);
        QCOMPARE(defanged(type, value), shown);
        QCOMPARE(defanged(Indicator{type, value, u"?"_s}), shown);
        if (type == IndicatorType::File) {
            return;
        }
        for (const QString &text : {shown, u"We saw "_s + shown + u" there."_s}) {
            QCOMPARE(findings(text), QStringList{word(type) + QChar(u' ') + value});
        }
        QCOMPARE(recognise(shown).indicator.value_or(Indicator{}).value, value);
    }

    void readsAsPeopleDo()
    {
        const QString host = u"xn--80a1acny.xn--p1ai"_s;
        const QString word = u"\u043F\u043E\u0447\u0442\u0430.\u0440\u0444"_s;
        QCOMPARE(readable({IndicatorType::Fqdn, host, {}}), word);
        QCOMPARE(readable({IndicatorType::Url, u"http://a@"_s + host + u":80/x?"_s + host, {}}),
            u"http://a@"_s + word + u":80/x?"_s + host);
        QCOMPARE(readable({IndicatorType::Url, u"http://[2001:db8::1]:80/x"_s, {}}), u"http://[2001:db8::1]:80/x"_s);
        QCOMPARE(readable({IndicatorType::Md5, QString(32, u'a'), {}}), QString(32, u'a'));
    }
};

ASSAY_TEST(DefangTest);
#include "test_defang.moc"
