// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/extract.h"
#include "indicator/recognise.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

struct Spelling
{
    const char16_t *pasted;
    IndicatorType type;
    const char16_t *sent;
    bool onlyAlone = false; //!< inside a sentence it would be ordinary words
};

constexpr auto asUrl = IndicatorType::Url;
constexpr auto asFqdn = IndicatorType::Fqdn;
constexpr auto asIpv4 = IndicatorType::Ipv4;

constexpr const char16_t *page = u"http://c2.example.net/get.php";
constexpr const char16_t *securePage = u"https://c2.example.net/get.php";
constexpr const char16_t *c2Host = u"c2.example.net";
constexpr const char16_t *c2Address = u"198.51.100.23";

// Every way of writing an indicator that reports use, and what it stands for.
constexpr Spelling spellings[] = {
    {u"http://c2.example.net/get.php", asUrl, page},
    {u"hxxp://c2.example.net/get.php", asUrl, page},
    {u"hXXp://c2.example.net/get.php", asUrl, page},
    {u"HXXPS://c2.example.net/get.php", asUrl, securePage},
    {u"HTTP://C2.Example.NET/get.php", asUrl, page},
    {u"hxtp://c2.example.net/get.php", asUrl, page},
    {u"htxps://c2.example.net/get.php", asUrl, securePage},
    {u"h**p://c2.example.net/get.php", asUrl, page},
    {u"h**ps://c2.example.net/get.php", asUrl, securePage},
    {u"h__p://c2.example.net/get.php", asUrl, page},
    {u"h[tt]p://c2.example.net/get.php", asUrl, page},
    {u"h[xx]ps://c2.example.net/get.php", asUrl, securePage},
    {u"meow://c2.example.net/get.php", asUrl, page},
    {u"xxxx://c2.example.net/get.php", asUrl, page},
    {u"xxxxs://c2.example.net/get.php", asUrl, securePage},
    {u"http[:]//c2.example.net/get.php", asUrl, page},
    {u"http[://]c2.example.net/get.php", asUrl, page},
    {u"hxxps[:]//c2[.]example[.]net/get.php", asUrl, securePage},
    {u"http:[//]c2.example.net/get.php", asUrl, page},
    {u"http(:)//c2.example.net/get.php", asUrl, page},
    {u"http:\\\\c2.example.net/get.php", asUrl, page},
    {u"http:\\/\\/c2.example.net\\/get.php", asUrl, page},
    {u"http:// c2.example.net/get.php", asUrl, page},
    {u"hxxp[:]// c2[.]example[.]net/get.php", asUrl, page},
    {u"http ://c2.example.net/get.php", asUrl, page},
    {u"http://c2[.]example[.]net/get.php", asUrl, page},
    {u"http://c2.example[.]net/get.php", asUrl, page},
    {u"hxxp://c2[.]example[.]net/get[.]php", asUrl, page},
    {u"hxxp[://]c2[.]example[.]net[/]get[.]php", asUrl, page},
    {u"hxxp://c2[dot]example[dot]net/get[dot]php", asUrl, page},
    {u"http://c2.example.net[/]get.php", asUrl, page},
    {u"hxxp://c2 [.] example [.] net/get.php", asUrl, page},
    {u"hxxp://c2[.]example[.]net[:]8080/get.php", asUrl, u"http://c2.example.net:8080/get.php"},
    {u"http://joe:pw@c2.example.net/get.php", asUrl, u"http://joe:pw@c2.example.net/get.php"},
    {u"http://[2001:db8::17]:8080/get", asUrl, u"http://[2001:db8::17]:8080/get"},
    {u"hxxp://[2001[:]db8[:][:]17]/get", asUrl, u"http://[2001:db8::17]/get"},
    {u"http://c2.example.net/get_(1)", asUrl, u"http://c2.example.net/get_(1)"},
    {u"http://c2.example.net/?a=1,2", asUrl, u"http://c2.example.net/?a=1,2"},
    {u"http://c2.example.net./get.php", asUrl, page},
    {u"http://\u043F\u043E\u0447\u0442\u0430.\u0440\u0444/\u044F", asUrl, u"http://xn--80a1acny.xn--p1ai/\u044F"},
    // A browser goes on to evil.de: what only looks like a slash is a letter of the host.
    {u"https://a1000.com\u2044evil.de/x", asUrl, u"https://a1000.xn--comevil-3d7c.de/x"},
    {u"https://a1000.com\u2215evil.de/x", asUrl, u"https://a1000.xn--comevil-ef0d.de/x"},
    {u"hxxps://a1000[.]com\u2044evil[.]de/x", asUrl, u"https://a1000.xn--comevil-3d7c.de/x"},
    {u"http://xn--80a1acny.xn--p1ai/A", asUrl, u"http://xn--80a1acny.xn--p1ai/A"},
    {u"http://c2\u200B.example.net/get.php", asUrl, page},
    {u"http://c2.exam\u00ADple.net/get.php", asUrl, page},
    {u"http://\u2060c2.example.net/get.php", asUrl, page},
    {u"http://c2\uFF0Eexample\uFF61net/get.php", asUrl, page},
    {u"c2.example.net", asFqdn, c2Host},
    {u"C2.EXAMPLE.NET", asFqdn, c2Host},
    {u"c2.example.net.", asFqdn, c2Host},
    {u"c2[.]example[.]net", asFqdn, c2Host},
    {u"c2(.)example(.)net", asFqdn, c2Host},
    {u"c2{.}example{.}net", asFqdn, c2Host},
    {u"c2<.>example<.>net", asFqdn, c2Host},
    {u"c2[dot]example[dot]net", asFqdn, c2Host},
    {u"c2(dot)example(dot)net", asFqdn, c2Host},
    {u"c2{dot}example{dot}net", asFqdn, c2Host},
    {u"c2<dot>example<dot>net", asFqdn, c2Host},
    {u"c2[DOT]example(Dot)net", asFqdn, c2Host},
    {u"c2 dot example dot net", asFqdn, c2Host, true},
    {u"c2 [.] example [.] net", asFqdn, c2Host},
    {u"c2 [dot] example (dot) net", asFqdn, c2Host},
    {u"c2 . example . net", asFqdn, c2Host, true},
    {u"c2[.example[.net", asFqdn, c2Host},
    {u"c2.]example.]net", asFqdn, c2Host},
    {u"c2(.example.)net", asFqdn, c2Host},
    {u"c2[.)example(.]net", asFqdn, c2Host},
    {u"c2\\.example\\.net", asFqdn, c2Host},
    {u"c2^.example^.net", asFqdn, c2Host},
    {u"c2-dot-example-dot-net", asFqdn, c2Host, true},
    {u"c2\uFF0Eexample\uFF0Enet", asFqdn, c2Host},
    {u"c2\u3002example\u3002net", asFqdn, c2Host},
    {u"\u043F\u043E\u0447\u0442\u0430[.]\u0440\u0444", asFqdn, u"xn--80a1acny.xn--p1ai"},
    {u"\u041F\u041E\u0427\u0422\u0410.\u0420\u0424", asFqdn, u"xn--80a1acny.xn--p1ai"},
    {u"198.51.100.23", asIpv4, c2Address},
    {u"198[.]51[.]100[.]23", asIpv4, c2Address},
    {u"198.51.100[.]23", asIpv4, c2Address},
    {u"198(dot)51(dot)100(dot)23", asIpv4, c2Address},
    {u"198\\.51\\.100\\.23", asIpv4, c2Address},
    {u"198[.51[.100[.23", asIpv4, c2Address},
    {u"198 [.] 51 [.] 100 [.] 23", asIpv4, c2Address},
    {u"198 . 51 . 100 . 23", asIpv4, c2Address, true},
    {u"198,51,100,23", asIpv4, c2Address, true},
    {u"198.51.100.23/32", asIpv4, c2Address},
    {u"2001:db8::17", IndicatorType::Ipv6, u"2001:db8::17"},
    {u"2001[:]DB8[:]0[:]0[:]0[:]0[:]0[:]17", IndicatorType::Ipv6, u"2001:db8::17"},
    {u"D41D8CD98F00B204E9800998ECF8427E", IndicatorType::Md5, u"d41d8cd98f00b204e9800998ecf8427e"},
};

struct Dress
{
    const char16_t *before;
    const char16_t *after;
};

// What stands around an indicator and is no part of it.
constexpr Dress dresses[] = {
    {u"the loader calls ", u" twice a day"},
    {u"It came from ", u"."},
    {u"(", u"), as seen"},
    {u"Seen: ", u", then gone"},
    {u"\u201C", u"\u201D"},
    {u"\u00AB", u"\u00BB!"},
    {u"<", u">"},
    {u"| ", u" | active |"},
    {u"| a |", u"|"},
    {u"`", u"`"},
    {u"value='", u"'"},
    {u"{\"ioc\": \"", u"\"}"},
    {u"- ", u""},
    {u"> ", u"\r"},
    {u"<td>", u"</td>"},
    {u"\t", u"\t5"},
    {u"[here](", u") and there"},
    {u"**", u"**"},
};

} // namespace

class SpellingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alone_data() { spellingData(true); }
    void alone()
    {
        QFETCH(const Spelling *, spelling);
        const QString pasted = QString::fromUtf16(spelling->pasted);
        for (const QString &text : {pasted, u"one\n"_s + pasted + u"\ntwo"_s, pasted + u"\r\n"_s}) {
            const auto found = extract(QStringView(text)).candidates();
            QCOMPARE(found.size(), std::size_t(1));
            QCOMPARE(found[0].indicator.type, spelling->type);
            QCOMPARE(found[0].indicator.value, QString::fromUtf16(spelling->sent));
            QVERIFY(found[0].ticked);
        }
        const Recognised recognised = recognise(pasted);
        QVERIFY(recognised.indicator && !recognised.rejection);
        QCOMPARE(recognised.indicator->type, spelling->type);
        QCOMPARE(recognised.indicator->value, QString::fromUtf16(spelling->sent));
        QCOMPARE(recognised.indicator->asPasted, pasted);
    }

    void insideText_data() { spellingData(false); }
    void insideText()
    {
        QFETCH(const Spelling *, spelling);
        const QString pasted = QString::fromUtf16(spelling->pasted);
        for (const Dress &dress : dresses) {
            const QString before = QString::fromUtf16(dress.before);
            const QString text = before + pasted + QString::fromUtf16(dress.after);
            const auto found = extract(QStringView(text)).candidates();
            QVERIFY2(found.size() == 1, qPrintable(text));
            QCOMPARE(found[0].indicator.value, QString::fromUtf16(spelling->sent));
            QVERIFY2(found[0].ticked, qPrintable(text));
            QCOMPARE(found[0].offset, before.toUtf8().size());
            QVERIFY2(pasted.startsWith(found[0].indicator.asPasted), qPrintable(text));
        }
    }

private:
    static void spellingData(bool alone)
    {
        QTest::addColumn<const Spelling *>("spelling");
        for (const Spelling &spelling : spellings) {
            if (alone || !spelling.onlyAlone) {
                QTest::newRow(qPrintable(QString::fromUtf16(spelling.pasted))) << &spelling;
            }
        }
    }
};

ASSAY_TEST(SpellingTest);
#include "test_spelling.moc"
