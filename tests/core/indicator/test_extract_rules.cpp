// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class ExtractRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &text, const QStringList &expected) {
            QTest::newRow(name) << text << expected;
        };
        const QString md5 = u"0cc175b9c0f1b6a831c399e269772661"_s;
        const QString sha1 = u"86f7e437faa5a7fce15d1ddcb9eaeaea377667b8"_s;

        row("ordinary words", u"A dot here . and a hotpocket, e.g. this (etc.) i.e. that; a. [b a. (b 3.5 GB v1.2"_s,
            {});
        row("words around dots", u"They dot the map. Connect . com and more"_s, {});
        row("glued words", u"foodotcom hxxpfoo h**pfoo"_s, {});
        row("line of its own between prose", u"Hosts:\nc2 dot example dot net\nEnd."_s, {u"fqdn c2.example.net"_s});
        row("dashed dots in a sentence", u"the c2-dot-example-dot-net host"_s, {u"?fqdn c2.example.net"_s});
        row("commas in a sentence", u"got 10,20,30,40 hits"_s, {u"?ipv4 10.20.30.40"_s});
        row("five numbers", u"rows 1,2,3,4,5 and 1.2.3.4.5"_s, {});

        row("of this machine or a private network",
            u"127.0.0.1 172.16.0.1 172.32.0.1 169.254.1.1 255.255.255.255 ::1 fe80::1 fd00::1 2001:db8::1 "
            "http://localhost:8080/x http://192.168.0.1/admin http://[::1]/ 10.0.0.2/login http://203.0.113.7/"_s,
            {u"?ipv4 127.0.0.1"_s, u"?ipv4 172.16.0.1"_s, u"ipv4 172.32.0.1"_s, u"?ipv4 169.254.1.1"_s,
                u"?ipv4 255.255.255.255"_s, u"?ipv6 ::1"_s, u"?ipv6 fe80::1"_s, u"?ipv6 fd00::1"_s,
                u"ipv6 2001:db8::1"_s, u"?url http://localhost:8080/x"_s, u"?url http://192.168.0.1/admin"_s,
                u"?url http://[::1]/"_s, u"?url 10.0.0.2/login"_s, u"url http://203.0.113.7/"_s});
        row("comma list", u"c2.example.net,c3.example.net;c4.example.net"_s,
            {u"fqdn c2.example.net"_s, u"fqdn c3.example.net"_s, u"fqdn c4.example.net"_s});
        row("URLs in a comma list", u"http://a.example.net/1,hxxp://b[.]example[.]net/2;https://c.example.net"_s,
            {u"url http://a.example.net/1"_s, u"url http://b.example.net/2"_s, u"url https://c.example.net"_s});
        row("URL inside a query", u"https://a.example.net/?u=http://b.example.net/"_s,
            {u"url https://a.example.net/?u=http://b.example.net/"_s});
        row("option with URL", u"tool /url:https://a.example.net/x -ip4:198.51.100.2"_s,
            {u"url https://a.example.net/x"_s, u"ipv4 198.51.100.2"_s});
        row("markup", u"<a href=\"http://a.example.net/x\">b.example.net</a>"_s,
            {u"url http://a.example.net/x"_s, u"fqdn b.example.net"_s});
        row("escaped markup", u"http://a.example.net/x&lt;br&gt;"_s, {u"url http://a.example.net/x"_s});
        row("two links", u"[a](http://a.example.net/x)[b](http://b.example.net/y)"_s,
            {u"url http://a.example.net/x"_s, u"url http://b.example.net/y"_s});
        row("single quotes", u"get('http://a.example.net/x')+'y'"_s, {u"url http://a.example.net/x"_s});
        row("apostrophe", u"http://a.example.net/it's"_s, {u"url http://a.example.net/it's"_s});
        row("JSON", u"{\"u\":\"http:\\/\\/a.example.net\\/x\\/y\"}"_s, {u"url http://a.example.net/x/y"_s});
        row("cut off", u"http://a.example.net/lo\u2026 http://b.example.net/lo[...]"_s,
            {u"?url http://a.example.net/lo"_s, u"?url http://b.example.net/lo"_s});
        row("a question", u"Is it http://a.example.net? Or http://b.example.net/?"_s,
            {u"url http://a.example.net"_s, u"url http://b.example.net/"_s});
        row("full stop in brackets", u"hxxp://a[.]example[.]net/x[.] hxxp://b[.]example[.]net/y[:]"_s,
            {u"url http://a.example.net/x"_s, u"url http://b.example.net/y"_s});
        row("star at the end", u"http://a.example.net/*"_s, {u"url http://a.example.net/*"_s});
        row("broken bytes at the end", u"http://a.example.net/x\uFFFD\uFFFD"_s, {u"url http://a.example.net/x"_s});
        row("scheme twice", u"http://http://a.example.net/x"_s, {u"url http://a.example.net/x"_s});
        row("Chinese text", u"\u8BBF\u95EEhttp://a.example.net/x.php\u3002\u7136\u540E"_s,
            {u"url http://a.example.net/x.php"_s});
        row("Korean particle", u"a.example.net\uC5D0\uC11C http://b.example.net\uC740"_s,
            {u"fqdn a.example.net"_s, u"url http://b.example.net"_s});

        row("ports of a log", u"10.0.0.1:4242 -> a.example.net:443"_s, {u"?ipv4 10.0.0.1"_s, u"fqdn a.example.net"_s});
        row("port after slash", u"outside:198.51.100.2/443 (198.51.100.2/443)"_s, {u"ipv4 198.51.100.2"_s});
        row("range", u"10.0.0.1-10.0.0.9"_s, {u"?ipv4 10.0.0.1"_s, u"?ipv4 10.0.0.9"_s});
        row("no scheme", u"see a.example.net/x and 198.51.100.2/x.php"_s,
            {u"url a.example.net/x"_s, u"url 198.51.100.2/x.php"_s});
        row("bare slash", u"see a.example.net/"_s, {u"fqdn a.example.net"_s});
        row("IPv6",
            u"[2001:db8::2]:443 fe80::1%eth0 ::ffff:1.2.3.4 std::x Bad::Cafe :: 0::0 12:30:45 "_s
                + u"00:11:22:33:44:55:66:77"_s,
            {u"ipv6 2001:db8::2"_s, u"?ipv6 fe80::1"_s, u"ipv6 ::ffff:1.2.3.4"_s});

        row("paths", u"C:\\a\\update.app /usr/lib/foo.so ./run.sh src/main.rs ../x.py"_s, {});
        row("machine names", u"\\\\files.example.net\\c $a.id %2Fa.example.net"_s, {u"fqdn files.example.net"_s});
        row("program text", u"os.system(x) self.id=3 foo.name(y) a[.]name(z)"_s, {u"fqdn a.name"_s});
        row("file names", u"invoice.exe invoice.zip setup.py lib.so"_s,
            {u"?fqdn invoice.zip"_s, u"?fqdn setup.py"_s, u"?fqdn lib.so"_s});
        row("sentence end", u"it was downloaded.It ran"_s, {u"?fqdn downloaded.it"_s});
        row("dots in front", u".a.example.net *.b.example.net"_s, {u"fqdn a.example.net"_s, u"fqdn b.example.net"_s});
        row("never cut", u"[www].example.net foo[-]example.net"_s, {});
        row("emphasis", u"_a.example.net_ **b.example.net**"_s, {u"fqdn a.example.net"_s, u"fqdn b.example.net"_s});

        row("whole digests", md5 + u", "_s + sha1.toUpper() + u"; x"_s, {u"md5 "_s + md5, u"sha1 "_s + sha1});
        row("not inside a longer one", md5 + md5 + md5, {});
        row("not glued to letters", md5 + u"hash x"_s + md5, {});
        row("labels", u"imphash: "_s + md5 + u"\nJA3 hash = "_s + md5.toUpper().replace(u'0', u'1'),
            {u"?md5 "_s + md5, u"?md5 "_s + QString(md5).replace(u'0', u'1')});
        row("label on the line before", u"Imphash\n"_s + md5, {u"?md5 "_s + md5});
        row("label of a file hash", u"imphash n/a MD5: "_s + md5, {u"md5 "_s + md5});
        row("labelled and plain", u"imphash: "_s + md5 + u" md5: "_s + md5, {u"md5 "_s + md5});
        row("Ethereum", u"0x"_s + sha1, {u"?sha1 "_s + sha1});
        row("in a file name", u"VirusShare_"_s + md5 + u" "_s + sha1 + u".bin"_s,
            {u"?md5 "_s + md5, u"?sha1 "_s + sha1});
        row("in a host name", md5 + u".example.net"_s, {u"fqdn "_s + md5 + u".example.net"_s});
        row("UUID", u"550e8400-e29b-41d4-a716-446655440000"_s, {});
        row("submission ids are no text", u"12345678"_s, {});
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(findings(text), expected);
    }

    void rejects_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &text, const QStringList &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("schemes", u"ftp://a.example.net/x fxp://b[.]example[.]net"_s,
            {u"scheme ftp://a.example.net/x"_s, u"scheme fxp://b[.]example[.]net"_s});
        row("mail", u"Bob <bob@example.net>, eve[@]example[.]net eve(at)example(dot)org"_s,
            {u"mail_address bob@example.net"_s, u"mail_address eve[@]example[.]net"_s,
                u"mail_address eve(at)example(dot)org"_s});
        row("digests", QString(41, u'a').replace(5, 1, u'5') + u" "_s + QString(31, u'7') + u"g"_s,
            {u"digest_length "_s + QString(41, u'a').replace(5, 1, u'5'),
                u"digest_letter "_s + QString(31, u'7') + u"g"_s});
        row("numbers", u"256.1.1.1 10.0.0.0/8 1.2.3.07"_s,
            {u"address 256.1.1.1"_s, u"network_range 10.0.0.0/8"_s, u"address 1.2.3.07"_s});
        row("hosts", u"a.example.nowhere http://b.example.nowhere/x http://c.example.net:70000/"_s,
            {u"unknown_tld a.example.nowhere"_s, u"unknown_tld http://b.example.nowhere/x"_s,
                u"port http://c.example.net:70000/"_s});
        row("each once", u"ftp://a.example.net ftp://a.example.net"_s, {u"scheme ftp://a.example.net"_s});
        row("prose", u"e.g. this, i.e. that (v1.2.3)."_s, {});
    }
    void rejects()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(rejections(text), expected);
    }

    void placesAndCounts()
    {
        const QString text = u"\u00E9 HXXP://a[.]example[.]net/X\nhttp://a.example.net/X http://a.example.net/x"_s;
        const auto found = extract(QStringView(text)).candidates();
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].indicator.asPasted, u"HXXP://a[.]example[.]net/X"_s);
        QCOMPARE(found[0].indicator.value, u"http://a.example.net/X"_s);
        QCOMPARE(found[0].count, 2);
        QCOMPARE(found[0].offset, 3);
        QCOMPARE(found[1].count, 1);
        QCOMPARE(found[1].offset, text.toUtf8().lastIndexOf("http"));
    }

    void hostsByChoice()
    {
        const QString text = u"http://a.example.net/x ftp://b.example.net bob@c.example.net http://[2001:db8::1]/"_s;
        QCOMPARE(findings(text), (QStringList{u"url http://a.example.net/x"_s, u"url http://[2001:db8::1]/"_s}));
        ExtractOptions options;
        options.hostsOfUrls = true;
        options.hostsOfMail = true;
        QCOMPARE(findings(text, options),
            (QStringList{u"url http://a.example.net/x"_s, u"fqdn a.example.net"_s, u"fqdn b.example.net"_s,
                u"fqdn c.example.net"_s, u"url http://[2001:db8::1]/"_s, u"ipv6 2001:db8::1"_s}));
        QCOMPARE(extract(QStringView(text), options).candidate(1).remark, Remark::FromUrl);
        QCOMPARE(extract(QStringView(text), options).candidate(3).remark, Remark::FromMail);
    }

    void separatedValues()
    {
        const QString text = u"http://a.example.net/x,bad,\"http://b.example.net/?q=1,2\",3"_s;
        ExtractOptions options;
        options.separatedValues = true;
        QCOMPARE(findings(text, options),
            (QStringList{u"url http://a.example.net/x"_s, u"url http://b.example.net/?q=1,2"_s}));
    }

    void limits()
    {
        ExtractOptions options;
        options.mostCandidates = 2;
        options.mostRejected = 1;
        const QString text = u"a.example.net b.example.net c.example.net a.example.net x.nowhere y.nowhere"_s;
        const Extraction extraction = extract(QStringView(text), options);
        QCOMPARE(extraction.candidateCount(), 2);
        QCOMPARE(extraction.candidate(0).count, 2);
        QCOMPARE(extraction.candidatesLeftOut(), 1);
        QCOMPARE(extraction.rejected().size(), std::size_t(1));
        QCOMPARE(extraction.rejectedLeftOut(), 1);
    }
};

ASSAY_TEST(ExtractRulesTest);
#include "test_extract_rules.moc"
