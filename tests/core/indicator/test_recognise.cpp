// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/insisted.h"
#include "indicator/recognise.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class RecogniseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void taken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<IndicatorType>("type");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const QString &text, IndicatorType type, const QString &value) {
            QTest::newRow(name) << text << type << value;
        };
        row("blanks around", u"  c2.example.net\t"_s, IndicatorType::Fqdn, u"c2.example.net"_s);
        row("quotes", u"\"http://c2.example.net/\""_s, IndicatorType::Url, u"http://c2.example.net/"_s);
        row("curly quotes", u"\u201Cc2.example.net\u201D"_s, IndicatorType::Fqdn, u"c2.example.net"_s);
        row("URL without scheme", u"c2.example.net/a?b"_s, IndicatorType::Url, u"c2.example.net/a?b"_s);
        row("port makes a URL", u"c2[.]example[.]net:8443"_s, IndicatorType::Url, u"c2.example.net:8443"_s);
        row("address and port", u"198.51.100.23:8443"_s, IndicatorType::Url, u"198.51.100.23:8443"_s);
        row("wildcard", u"*.example.net"_s, IndicatorType::Fqdn, u"example.net"_s);
        row("localhost", u"http://localhost:8080/a"_s, IndicatorType::Url, u"http://localhost:8080/a"_s);
        row("private", u"https://10.1.2.3/a"_s, IndicatorType::Url, u"https://10.1.2.3/a"_s);
        row("onion", u"http://abcdefgh.onion/"_s, IndicatorType::Url, u"http://abcdefgh.onion/"_s);
        row("case kept behind the host", u"HtTp://C2.Example.Net/A%2fB?C#D"_s, IndicatorType::Url,
            u"http://c2.example.net/A%2fB?C#D"_s);
        row("backslash in a path", u"http://c2.example.net/a\\b"_s, IndicatorType::Url,
            u"http://c2.example.net/a\\b"_s);
        row("brackets in a path", u"http://c2.example.net/a[.]b"_s, IndicatorType::Url,
            u"http://c2.example.net/a[.]b"_s);
        row("submission", u"9007199254740993"_s, IndicatorType::Submission, u"9007199254740993"_s);
        row("digits of an MD5", QString(32, u'1'), IndicatorType::Md5, QString(32, u'1'));
        row("SHA-1", QString(40, u'A'), IndicatorType::Sha1, QString(40, u'a'));
        row("SHA-256", QString(64, u'B'), IndicatorType::Sha256, QString(64, u'b'));
        row("SHA-512", QString(128, u'c'), IndicatorType::Sha512, QString(128, u'c'));
        row("longest label", QString(63, u'a') + u".net"_s, IndicatorType::Fqdn, QString(63, u'a') + u".net"_s);
    }
    void taken()
    {
        QFETCH(QString, text);
        QFETCH(IndicatorType, type);
        QFETCH(QString, value);
        const Recognised recognised = recognise(text);
        QVERIFY2(recognised.indicator,
            recognised.rejection ? word(*recognised.rejection).data() : "neither indicator nor rejection");
        QVERIFY(!recognised.rejection);
        QCOMPARE(recognised.indicator->type, type);
        QCOMPARE(recognised.indicator->value, value);
        QCOMPARE(recognised.indicator->asPasted, text.trimmed());
    }

    // What the analyst insists on has to have the form of its type, and nothing else.
    void insisted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const QString &text, const QStringList &expected) {
            QTest::newRow(qPrintable(text)) << text << expected;
        };
        row(u"shop.bit"_s, {u"fqdn shop.bit"_s, u"url shop.bit/"_s});
        row(u"Abc[.]Onion"_s, {u"fqdn abc.onion"_s, u"url abc.onion/"_s});
        row(u"hxxp://build[.]internal:8080/x"_s, {u"url http://build.internal:8080/x"_s, u"fqdn build.internal"_s});
        row(u"http://intranet/x?y=1"_s, {u"url http://intranet/x?y=1"_s});
        row(u"ftp://files.example.net/x"_s, {u"fqdn files.example.net"_s});
        row(u"bob@mail.example.net"_s, {u"fqdn mail.example.net"_s});
        row(u"198.51.100.0/24"_s, {u"url 198.51.100.0/24"_s, u"ipv4 198.51.100.0"_s});
        row(u"2001:db8::/32"_s, {u"ipv6 2001:db8::"_s});
        row(u"xn--bcher-kva.neu"_s, {u"fqdn xn--bcher-kva.neu"_s, u"url xn--bcher-kva.neu/"_s});
        row(u"44d88612fea8a8f36de82e1278abb02"_s, {});
        row(u"44d88612fea8a8f36de82e1278abb02f"_s, {u"md5 44d88612fea8a8f36de82e1278abb02f"_s});
        row(u"198.51.100.256"_s, {});
        row(u"two words.bit"_s, {});
        row(u"javascript:alert(1)"_s, {});
        row(u"-bad-.bit"_s, {});
        row(u"a..bit"_s, {});
        row(QString(9'000, u'a') + u".bit"_s, {});
        row(QString(), {});
    }
    void insisted()
    {
        QFETCH(QString, text);
        QStringList all;
        for (const IndicatorType type : typesToInsistOn(text)) {
            const auto indicator = insistedOn(text, type);
            QVERIFY(indicator && indicator->type == type && indicator->asPasted == text.trimmed());
            all += word(type) + QChar(u' ') + indicator->value;
        }
        QTEST(all, "expected");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rejection>("reason");
        const auto row
            = [](const char *name, const QString &text, Rejection reason) { QTest::newRow(name) << text << reason; };
        row("empty", QString(), Rejection::Empty);
        row("blanks", u" \t "_s, Rejection::Empty);
        row("far too long", u"http://c2.example.net/"_s + QString(20'000, u'a'), Rejection::TooLong);
        row("too long", u"http://c2.example.net/"_s + QString(9'000, u'a'), Rejection::TooLong);
        row("NUL", u"c2.example.net"_s + QChar(0) + u"x"_s, Rejection::ControlCharacters);
        row("line end inside", u"c2.example\n.net"_s, Rejection::ControlCharacters);
        row("39 digits", QString(39, u'a'), Rejection::DigestLength);
        row("41 digits", QString(41, u'a'), Rejection::DigestLength);
        row("39 decimal digits", QString(39, u'7'), Rejection::DigestLength);
        row("SHA-384", QString(96, u'a'), Rejection::DigestLength);
        row("O for 0", QString(31, u'a') + u"O"_s, Rejection::DigestLetter);
        row("stray letter in SHA-256", QString(30, u'4') + u"g"_s + QString(33, u'd'), Rejection::DigestLetter);
        row("stray letter and too short", QString(38, u'4') + u"x"_s, Rejection::DigestLetter);
        row("ftp", u"ftp://c2.example.net/a"_s, Rejection::Scheme);
        row("defanged ftp", u"fxp://c2[.]example[.]net/a"_s, Rejection::Scheme);
        row("javascript", u"javascript:alert(1)"_s, Rejection::Scheme);
        row("javascript with host", u"javascript://c2.example.net/%0aalert(1)"_s, Rejection::Scheme);
        row("file", u"file:///etc/passwd"_s, Rejection::Scheme);
        row("data", u"data:text/html;base64,AAAA"_s, Rejection::Scheme);
        row("mail address", u"bob@example.net"_s, Rejection::MailAddress);
        row("network", u"198.51.100.0/24"_s, Rejection::NetworkRange);
        row("part over 255", u"198.51.100.256"_s, Rejection::Address);
        row("leading zero", u"198.51.100.07"_s, Rejection::Address);
        row("bad address in URL", u"http://300.1.1.1/"_s, Rejection::Address);
        row("port", u"http://c2.example.net:65536/"_s, Rejection::Port);
        row("unknown end", u"c2.example.nowhere"_s, Rejection::UnknownTld);
        row("unknown end in URL", u"http://c2.example.nowhere/"_s, Rejection::UnknownTld);
        row("file name", u"invoice.exe"_s, Rejection::UnknownTld);
        row("full-width slash in the host", u"https://a1000.com\uFF0Fevil.de/x"_s, Rejection::Host);
        row("no host", u"http:///"_s, Rejection::Host);
        row("one label", u"http://intranet/"_s, Rejection::Host);
        row("dash at the edge", u"http://bad-.example.net/"_s, Rejection::Host);
        row("label of 64", QString(64, u'a') + u".net"_s, Rejection::Host);
        row("name of 254",
            QString(62, u'a') + u'.' + QString(62, u'a') + u'.' + QString(62, u'a') + u'.' + QString(61, u'a')
                + u".net"_s,
            Rejection::Host);
        row("percent in the host", u"http://%65vil.net/"_s, Rejection::Host);
        row("URL in a sentence", u"see http://c2.example.net/"_s, Rejection::Blanks);
        row("two hosts", u"c2.example.net c3.example.net"_s, Rejection::Blanks);
        row("five parts", u"1.2.3.4.5"_s, Rejection::NotAnIndicator);
        row("UUID", u"550e8400-e29b-41d4-a716-446655440000"_s, Rejection::NotAnIndicator);
        row("word", u"hello"_s, Rejection::NotAnIndicator);
        row("21 digits", QString(21, u'1'), Rejection::DigestLength);
        row("dot", u"."_s, Rejection::NotAnIndicator);
        row("only an end", u".com"_s, Rejection::NotAnIndicator);
    }
    void refused()
    {
        QFETCH(QString, text);
        QFETCH(Rejection, reason);
        const Recognised recognised = recognise(text);
        QVERIFY2(!recognised.indicator, qPrintable(recognised.indicator.value_or(Indicator{}).value));
        QVERIFY(recognised.rejection.has_value());
        QCOMPARE(*recognised.rejection, reason);
    }

    void remarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Remark>("remark");
        QTest::addColumn<QString>("label");
        QTest::newRow("file name?") << u"invoice.zip"_s << Remark::HostOrFileName << QString();
        QTest::newRow("defanged is a host") << u"invoice[.]zip"_s << Remark::None << QString();
        QTest::newRow("URL is no file") << u"http://invoice.zip/"_s << Remark::None << QString();
        QTest::newRow("password") << u"http://a:b@example.net/"_s << Remark::UserInfo << QString();
        QTest::newRow("Cyrillic a") << u"\u0430pple.com"_s << Remark::MixedScripts << u"apple.com"_s;
        QTest::newRow("the same as A-label") << u"xn--pple-43d.com"_s << Remark::MixedScripts << u"apple.com"_s;
        QTest::newRow("all Cyrillic peers")
            << u"http://\u0440\u0430\u0443\u0440\u0430.com/"_s << Remark::MixedScripts << u"paypa.com"_s;
        QTest::newRow("fraction slash in the host")
            << u"https://a1000.com\u2044evil.de/x"_s << Remark::MixedScripts << u"a1000.com"_s;
        QTest::newRow("honest Cyrillic") << u"\u043F\u0440\u0438\u043C\u0435\u0440.com"_s << Remark::None << QString();
        QTest::newRow("Han with Latin") << u"\u5C0Fapp.com"_s << Remark::None << QString();
        QTest::newRow("suffix") << u"co.uk"_s << Remark::PublicSuffix << QString();
        QTest::newRow("no scheme") << u"example.net/a"_s << Remark::NoScheme << QString();
    }
    void remarks()
    {
        QFETCH(QString, text);
        QFETCH(Remark, remark);
        QFETCH(QString, label);
        const Recognised recognised = recognise(text);
        QVERIFY(recognised.indicator);
        QCOMPARE(recognised.remark, remark);
        QCOMPARE(recognised.label, label);
    }
};

ASSAY_TEST(RecogniseTest);
#include "test_recognise.moc"
