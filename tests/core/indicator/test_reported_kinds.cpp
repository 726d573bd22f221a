// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"
#include "indicator/defang.h"
#include "support/test_main.h"

#include <QElapsedTimer>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

// Kinds of texts that analysts reported for this and for other extractors, each with relatives in other clothes.
class ReportedKindsTest : public QObject
{
    Q_OBJECT

    static constexpr auto md5 = "44d88612fea8a8f36de82e1278abb02f"_L1;
    static constexpr auto sha1 = "34eac7a39d75e8de6e72aff2cc6c72aa7d86728c"_L1;
    static constexpr auto sha256 = "149b2675984bb24393ebab85cc358e62c20b6457aad61a3ace39aa87738e0dc5"_L1;

    static QString grouped(QString digits, int size, const QString &separator)
    {
        for (qsizetype at = digits.size() - size; at > 0; at -= size)
            digits.insert(at, separator);
        return digits;
    }

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &text, const QStringList &expected) {
            QTest::newRow(name) << text << expected;
        };

        row("WebDAV server with a port", u"net use \\\\198.51.100.7@8080\\DavWWWRoot\\x.dll"_s,
            {u"ipv4 198.51.100.7"_s});
        row("WebDAV server over TLS", u"rundll32 \\\\files.example.net@SSL\\DavWWWRoot\\inv.dll,Start"_s,
            {u"fqdn files.example.net"_s});
        row("WebDAV server over TLS with a port", u"\"\\\\files.example.net@SSL@8443\\x\""_s,
            {u"fqdn files.example.net"_s});
        row("WebDAV server in search-ms",
            u"search-ms:query=x&crumb=location:\\\\files.example.net@80\\inv&displayname=x"_s,
            {u"fqdn files.example.net"_s});
        row("machine in a search", u"location:\\\\files.example.net\\inv"_s, {u"fqdn files.example.net"_s});
        row("machine in JSON", u"{\"cmd\":\"copy \\\\\\\\files.example.net\\\\c$\\\\a.exe\"}"_s,
            {u"fqdn files.example.net"_s});
        row("machine with slashes", u"//files.example.net@8080/DavWWWRoot"_s, {u"fqdn files.example.net"_s});
        row("paths are no machines", u"C:\\\\tools.example.net\\\\x D:\\\\\\\\y.example.net \\\\srv\\a.example.net"_s,
            {});
        row("mail address", u"a@mail.example.net"_s, {});

        row("escaped ampersands", u"{\"u\":\"https://a.example.net/c?id=7\\u0026d=in\\u0026k=9\"}"_s,
            {u"url https://a.example.net/c?id=7&d=in&k=9"_s});
        row("escaped twice", u"\"{\\\"u\\\":\\\"https://a.example.net/c?id=7\\\\u0026k=9\\\"}\""_s,
            {u"url https://a.example.net/c?id=7&k=9"_s});
        row("hexadecimal escapes", u"x='https://a.example.net/c?id=7\\x26k\\x3d9'"_s,
            {u"url https://a.example.net/c?id=7&k=9"_s});
        row("escaped angle brackets", u"\\u003ca href=\\\"https://a.example.net/x\\u003c/a\\u003e"_s,
            {u"url https://a.example.net/x"_s});
        row("escaped slashes without a scheme that shows them", u"\"https://a.example.net\\/x\\/y\""_s,
            {u"url https://a.example.net/x/y"_s});
        row("escaped letters outside ASCII", u"\"https://a.example.net/caf\\u00e9\""_s,
            {u"url https://a.example.net/café"_s});
        row("line end in program text", u"\"see https://a.example.net/x?id=4\\nThen\""_s,
            {u"url https://a.example.net/x?id=4"_s});
        row("host behind a line end in program text", u"\"message\":\"connect to\\nc2.example.net\\r\\nnow\""_s,
            {u"?fqdn c2.example.net"_s});
        row("a hash behind a tab in program text", u"\"x\\t%1\""_s.arg(md5), {u"?md5 "_s + md5});
        row("folders are no line ends",
            u"C:\\news.example.net\\x \\\\srv\\temp\\new.example.net %TEMP%\\new.example.net"_s, {});
        row("an escape hides the next URL", u"https://a.example.net/x,\\u0068ttps://b.example.net/"_s,
            {u"url https://a.example.net/x"_s});
        row("an escape hides a quote", u"https://a.example.net/x\\u0026quot;y"_s, {u"url https://a.example.net/x"_s});
        row("backslashes for slashes", u"http:\\\\a.example.net\\news\\x.php"_s,
            {u"url http://a.example.net/news/x.php"_s});

        row("HTML source", u"<a href=\"http://a.example.net/?x=1&amp;y=2\">"_s,
            {u"url http://a.example.net/?x=1&y=2"_s});
        row("HTML source in a string", u"\"<a href=\\\"http://a.example.net/?x=1&amp;y=2\\\">\""_s,
            {u"url http://a.example.net/?x=1&y=2"_s});
        row("XML source", u"<v>http://a.example.net/?x=1&amp;y=2</v>"_s, {u"url http://a.example.net/?x=1&y=2"_s});
        row("XML source, escaped twice", u"<v>http://a.example.net/?x=1&amp;amp;y=2</v>"_s,
            {u"url http://a.example.net/?x=1&amp;y=2"_s});
        row("no source", u"> http://a.example.net/?x=1&amp;y=2"_s, {u"url http://a.example.net/?x=1&amp;y=2"_s});
        row("a quoted line is no source", u">http://a.example.net/?x=1&amp;y=2"_s,
            {u"url http://a.example.net/?x=1&amp;y=2"_s});
        row("namespaces",
            u"<x xmlns:s=\"http://s.example.org/1\" xmlns='http://t.example.org/2' targetNamespace=\"http://u.example.org/\">"_s,
            {u"?url http://s.example.org/1"_s, u"?url http://t.example.org/2"_s, u"?url http://u.example.org/"_s});
        row("schema locations",
            u"xsi:schemaLocation=\"http://s.example.org/1 http://s.example.org/1.xsd\" a=\"http://a.example.net/\""_s,
            {u"?url http://s.example.org/1"_s, u"?url http://s.example.org/1.xsd"_s, u"url http://a.example.net/"_s});
        row("JSON schemas", u"{\"$schema\": \"http://s.example.org/1\", \"@context\":\"https://t.example.org\"}"_s,
            {u"?url http://s.example.org/1"_s, u"?url https://t.example.org"_s});
        row("document types",
            u"<!DOCTYPE html PUBLIC \"-//X//EN\" \"http://s.example.org/x.dtd\"><a href=\"http://a.example.net/\">"_s,
            {u"?url http://s.example.org/x.dtd"_s, u"url http://a.example.net/"_s});

        row("Markdown escapes", u"http://a.example.net/load\\_v2/get\\_file.php"_s,
            {u"url http://a.example.net/load_v2/get_file.php"_s});
        row("struck out, highlighted, emphasised",
            u"~~http://a.example.net/y~~ ==http://b.example.net/z== _http://c.example.net/w_ **http://d.example.net/v**"_s,
            {u"url http://a.example.net/y"_s, u"url http://b.example.net/z"_s, u"url http://c.example.net/w"_s,
                u"url http://d.example.net/v"_s});
        row("a value that ends in equals signs", u"u=http://a.example.net/?t=YQ=="_s,
            {u"url http://a.example.net/?t=YQ=="_s});
        row("escaped brackets", u"[x](http://a.example.net/a\\(b\\)c)"_s, {u"url http://a.example.net/a(b)c"_s});

        row("path that begins with a digit",
            u"198.51.100.9/85.exe, 198.51.100.23/1/2.bin, 198.51.100.24/7z, 198.51.100.25:8080/1.ps1"_s,
            {u"url 198.51.100.9/85.exe"_s, u"url 198.51.100.23/1/2.bin"_s, u"url 198.51.100.24/7z"_s,
                u"url 198.51.100.25:8080/1.ps1"_s});
        row("ports of a log", u"198.51.100.9/443 198.51.100.10/53->198.51.100.11/8080; (198.51.100.12/443)."_s,
            {u"ipv4 198.51.100.9"_s, u"ipv4 198.51.100.10"_s, u"ipv4 198.51.100.11"_s, u"ipv4 198.51.100.12"_s});
        row("networks", u"198.51.100.0/24. 198.51.100.0/255.255.255.0 198.51.100.4/30, 198.51.100.7/32."_s,
            {u"ipv4 198.51.100.7"_s});

        row("address as a number", u"https://3325256714/login/index.html"_s,
            {u"url https://198.51.100.10/login/index.html"_s});
        row("hexadecimal address", u"hxxp://0xC633640A:8080/pay/"_s, {u"url http://198.51.100.10:8080/pay/"_s});
        row("octal address", u"http://0306.0063.0144.0012/a.php"_s, {u"url http://198.51.100.10/a.php"_s});
        row("address of three parts", u"http://198.51.25610/x"_s, {u"url http://198.51.100.10/x"_s});
        row("mixed bases", u"http://0xc6.063.100.0xA/x"_s, {u"url http://198.51.100.10/x"_s});
        row("a host in front of the number", u"http://bank.example.com@3325256714/x"_s,
            {u"url http://bank.example.com@198.51.100.10/x"_s});
        row("this machine as a number", u"http://2130706433/ http://0x7f.1/"_s, {u"?url http://127.0.0.1/"_s});
        row("numbers that are no address", u"http://99999999999/ http://8080/ http://1.2.3.4.5/ http://09.1.1.1/"_s,
            {});

        row("in pairs", u"SHA1 hash of file invoice.scr:\n%1\nCertUtil: done"_s.arg(grouped(sha1, 2, u" "_s)),
            {u"sha1 "_s + sha1});
        row("in eights", u"MD5: %1"_s.arg(grouped(QString(md5).toUpper(), 8, u" "_s)), {u"md5 "_s + md5});
        row("in eights behind a glued label", u"MD5=%1, then"_s.arg(grouped(md5, 8, u" "_s)), {u"md5 "_s + md5});
        row("in fours", u"sha1 x.exe: %1"_s.arg(grouped(sha1, 4, u"  "_s)), {u"sha1 "_s + sha1});
        row("SHA-256 in pairs", u"The hash is %1"_s.arg(grouped(sha256, 2, u" "_s)), {});
        row("SHA-256 in pairs behind a colon", u"The hash: %1"_s.arg(grouped(sha256, 2, u" "_s)),
            {u"sha256 "_s + sha256});
        row("with dashes", u"SHA256 %1"_s.arg(grouped(QString(sha256).toUpper(), 2, u"-"_s)), {u"sha256 "_s + sha256});
        row("with colons", u"Server key MD5:%1"_s.arg(grouped(md5, 2, u":"_s)), {u"?md5 "_s + md5});
        row("fingerprint of a certificate", u"SHA1 Fingerprint=%1"_s.arg(grouped(sha1, 2, u":"_s)),
            {u"?sha1 "_s + sha1});
        row("pairs without a word", grouped(md5, 2, u" "_s), {u"?md5 "_s + md5});
        row("dump of bytes", u"00000000  %1  |D.a|\n00000010: %1\n"_s.arg(grouped(md5, 2, u" "_s)), {});
        row("dump without offsets", u"%1\n%2\n%1\n"_s.arg(grouped(md5, 2, u" "_s), grouped(md5, 2, u" "_s).toUpper()),
            {u"?md5 "_s + md5});
        row("too few groups", u"MD5: %1"_s.arg(grouped(QString(md5).first(24), 8, u" "_s)), {});

        row("apostrophes in a query", u"https://a.example.net/p?&message='hello'"_s,
            {u"url https://a.example.net/p?&message='hello'"_s});
        row("quoted URL with apostrophes", u"open 'https://a.example.net/p'"_s, {u"url https://a.example.net/p"_s});
        row("apostrophe of a sentence", u"the 'https://a.example.net/it's' page, https://b.example.net/x'"_s,
            {u"url https://a.example.net/it"_s, u"url https://b.example.net/x"_s});

        row("names that scanners give",
            u"HEUR:Trojan-Dropper.Win32.Agent.ws Backdoor.Win32.Poison.at Win32.Worm.Allaple.ga "
            "Trojan.Agent.me BehavesLike.Win32.Generic.ch Email-Worm.Win32.Bagle.at trojan.win32.agent.ws"_s,
            {u"?fqdn trojan-dropper.win32.agent.ws"_s, u"?fqdn backdoor.win32.poison.at"_s,
                u"?fqdn win32.worm.allaple.ga"_s, u"?fqdn trojan.agent.me"_s, u"?fqdn behaveslike.win32.generic.ch"_s,
                u"?fqdn email-worm.win32.bagle.at"_s, u"?fqdn trojan.win32.agent.ws"_s});
        row("hosts that sound like them",
            u"trojan.example.com win32.example.com Trojan[.]example[.]com virus.example.org"_s,
            {u"fqdn trojan.example.com"_s, u"fqdn win32.example.com"_s, u"fqdn virus.example.org"_s});
        row("classes and packages",
            u"CreateObject(\"WScript.Shell\") ADODB.Stream System.IO System.Net com.google.android.gms.ads com.bank.services"_s,
            {u"?fqdn wscript.shell"_s, u"?fqdn adodb.stream"_s, u"?fqdn system.io"_s, u"?fqdn system.net"_s,
                u"?fqdn com.google.android.gms.ads"_s, u"?fqdn com.bank.services"_s});
        row("hosts that sound like classes", u"Microsoft.com system.net com.evil.ru org.example.com"_s,
            {u"fqdn microsoft.com"_s, u"fqdn system.net"_s, u"fqdn com.evil.ru"_s, u"fqdn org.example.com"_s});
        row("version numbers",
            u"version 4.0.0.1, Version=4.0.0.2 (ver. 4.0.0.3) FileVersion: 4.0.0.4; version is 4.0.0.5"_s,
            {u"?ipv4 4.0.0.1"_s, u"?ipv4 4.0.0.2"_s, u"ipv4 4.0.0.3"_s, u"?ipv4 4.0.0.4"_s, u"?ipv4 4.0.0.5"_s});
        row("addresses behind other words", u"server 4.0.0.1 version 4[.]0[.]0[.]2"_s,
            {u"ipv4 4.0.0.1"_s, u"ipv4 4.0.0.2"_s});

        row("accounts of Windows", u"Administrator:500:aad3b435b51404eeaad3b435b51404ee:%1:::"_s.arg(md5),
            {u"?md5 aad3b435b51404eeaad3b435b51404ee"_s, u"?md5 "_s + md5});
        row("Kerberos keys", u"CORP\\x:aes256-cts-hmac-sha1-96:%1"_s.arg(sha256), {u"?sha256 "_s + sha256});
        row("mimikatz", u"\t * NTLM     : %1\n\t * SHA1     : %2"_s.arg(md5, sha1),
            {u"?md5 "_s + md5, u"?sha1 "_s + sha1});
        row("a challenge", u"x::CORP:1122334455667788:%1:0101000000"_s.arg(md5), {u"?md5 "_s + md5});
        row("lists are no dumps", u"* SHA1 : %2\n* invoice.exe:%1"_s.arg(md5, sha1),
            {u"sha1 "_s + sha1, u"md5 "_s + md5});

        row("page of VirusTotal", u"https://www.virustotal.com/gui/file/%1/detection"_s.arg(sha256),
            {u"?url https://www.virustotal.com/gui/file/%1/detection"_s.arg(sha256), u"sha256 "_s + sha256});
        row("page of MalwareBazaar, defanged",
            u"hxxps://bazaar[.]abuse[.]ch/sample/%1/"_s.arg(QString(sha256).toUpper()),
            {u"?url https://bazaar.abuse.ch/sample/%1/"_s.arg(QString(sha256).toUpper()), u"sha256 "_s + sha256});
        row("hash in an attacker's link", u"http://a.example.net/%1/x"_s.arg(md5),
            {u"url http://a.example.net/%1/x"_s.arg(md5)});
        row("page of VirusTotal without a hash", u"https://www.virustotal.com/gui/home"_s,
            {u"url https://www.virustotal.com/gui/home"_s});

        row("SafeLinks",
            u"https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example.net%2Fx%3Fi%3D1%2526j&data=05%7C&reserved=0"_s,
            {u"?url https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example.net%2Fx%3Fi%3D1%2526j&data=05%7C&reserved=0"_s,
                u"url https://a.example.net/x?i=1%26j"_s});
        row("Proofpoint, version 2",
            u"https://urldefense.proofpoint.com/v2/url?u=http-3A__a.example.net_x-3Fi-3D1&d=DwM"_s,
            {u"?url https://urldefense.proofpoint.com/v2/url?u=http-3A__a.example.net_x-3Fi-3D1&d=DwM"_s,
                u"url http://a.example.net/x?i=1"_s});
        row("Proofpoint, version 3", u"https://urldefense.com/v3/__https://a.example.net/x*i__;Iw!!Abc!x$"_s,
            {u"?url https://urldefense.com/v3/__https://a.example.net/x*i__;Iw!!Abc!x$"_s,
                u"url https://a.example.net/x#i"_s});
        row("a wrapper around a wrapper",
            u"https://www.google.com/url?q=https%3A%2F%2Flinkprotect.cudasvc.com%2Furl%3Fa%3Dhttps%253A%252F%252Fa.example.net%252F&sa=D"_s,
            {u"?url https://www.google.com/url?q=https%3A%2F%2Flinkprotect.cudasvc.com%2Furl%3Fa%3Dhttps%253A%252F%252Fa.example.net%252F&sa=D"_s,
                u"?url https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fa.example.net%2F"_s,
                u"url https://a.example.net/"_s});
        row("a wrapper around nothing",
            u"https://urldefense.com/v3/__javascript:x__;!! https://www.google.com/url?q=x"_s,
            {u"url https://urldefense.com/v3/__javascript:x__"_s, u"url https://www.google.com/url?q=x"_s});
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(findings(text), expected);
    }

    // What stands in the text is kept beside what is sent.
    void asWrittenAndAsMeant()
    {
        const auto all = extract(u"see http://0xC633640A/x and https://a.example.net/a\\u0026b"_s).candidates();
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].indicator.asPasted, u"http://0xC633640A/x"_s);
        QCOMPARE(all[0].indicator.value, u"http://198.51.100.10/x"_s);
        QCOMPARE(all[0].remark, Remark::AddressNotation);
        QCOMPARE(all[1].indicator.asPasted, u"https://a.example.net/a\\u0026b"_s);
    }

    void everyDoubtHasAReason()
    {
        for (int remark = int(Remark::HostOrFileName); remark <= int(Remark::FromMail); ++remark) {
            QVERIFY2(!word(Remark(remark)).isEmpty(), qPrintable(QString::number(remark)));
            QVERIFY2(!remarkText(Remark(remark)).isEmpty(), qPrintable(QString::number(remark)));
        }
    }

    void rejectedNetworks()
    {
        QCOMPARE(rejections(u"198.51.100.0/24. 198.51.100.0/255.255.255.0"_s),
            (QStringList{u"network_range 198.51.100.0/24"_s, u"network_range 198.51.100.0/255.255.255.0"_s}));
        QCOMPARE(rejections(u"\\\\files.corp.nowhere@80\\x"_s), (QStringList{u"unknown_tld files.corp.nowhere@80"_s}));
    }

    // Nothing takes time in the square of the text: each of these is four times as long as the one before.
    void hostileTextsTakeLinearTime_data()
    {
        QTest::addColumn<QString>("piece");
        const auto row = [](const char *name, const QString &piece) { QTest::newRow(name) << piece; };
        row("lines", u"a.example.net\n"_s);
        row("lines of pairs", u"00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff\n"_s);
        row("lines of links", u"'http://a.example.net/?x'\n"_s);
        row("pairs", u"aa "_s);
        row("eights", u"aaaaaaaa "_s);
        row("colons", u"aa:"_s);
        row("dashes", u"aa-"_s);
        row("backslashes", u"\\"_s);
        row("escapes", u"\\u0026"_s);
        row("quotes", u"'"_s);
        row("line ends", u"\\n"_s);
        row("slashes", u"//"_s);
        row("wrappers", u"https://www.google.com/url?q="_s);
        row("wrappers apart", u"https://www.google.com/url?q=http%3A%2F%2Fa.example.net "_s);
        row("namespaces", u"a=\"http://a.example.net "_s);
        row("tags", u"<a>http://a.example.net/?x&amp;"_s);
        row("versions", u"version is 1.1.1.1 "_s);
    }
    void hostileTextsTakeLinearTime()
    {
        QFETCH(QString, piece);
        const auto costOf = [&piece](qsizetype bytes) {
            const QByteArray text = u"http://a.example.net/"_s.toUtf8() + piece.toUtf8().repeated(bytes / piece.size());
            qint64 best = std::numeric_limits<qint64>::max();
            for (int round = 0; round < 2; ++round) {
                QElapsedTimer clock;
                clock.start();
                extract(QByteArrayView(text));
                best = std::min(best, clock.nsecsElapsed());
            }
            return best;
        };
        const qint64 small = costOf(20'000);
        const qint64 large = costOf(320'000);
        // Linear is 16, square would be 256.
        QVERIFY2(large < 100 * small + 50'000'000, qPrintable(u"%1 ns, then %2 ns"_s.arg(small).arg(large)));
    }
};

ASSAY_TEST(ReportedKindsTest);
#include "test_reported_kinds.moc"
