// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/dispatcher.h"
#include "appliance/http_request.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

// What an analyst types, and what leaves the machine for it: host, token, path, query.
class TestProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hosts_data();
    void hosts();
    void httpWhenAllowed();
    void tokens_data();
    void tokens();
    void paths();
    void queries();
};

void TestProfile::hosts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("url"); // empty = Input error
    const auto row = [](const QString &typed, const QByteArray &url) {
        QTest::newRow(qPrintable(typed.isEmpty() ? u"(empty)"_s : typed)) << typed << url;
    };
    row(u"a1000"_s, "https://a1000");
    row(u"  a1000.example \n"_s, "https://a1000.example");
    row(u"A1000.Example"_s, "https://a1000.example");
    row(u"a1000:8443"_s, "https://a1000:8443");
    row(u"a1000:443"_s, "https://a1000");
    row(u"https://a1000/"_s, "https://a1000");
    row(u"https://a1000///"_s, "https://a1000");
    row(u"HTTPS://a1000:8443"_s, "https://a1000:8443");
    row(u"10.1.2.3"_s, "https://10.1.2.3");
    row(u"10.1.2.3:9443"_s, "https://10.1.2.3:9443");
    row(u"[::1]:8443"_s, "https://[::1]:8443");
    row(u"[fe80::1]"_s, "https://[fe80::1]");
    row(u"::1"_s, "https://[::1]");
    row(u"https://[::1]/"_s, "https://[::1]");
    row(u"bücher.example"_s, "https://xn--bcher-kva.example");
    row(u"\u0456dentity.example"_s, "https://xn--dentity-qog.example"); // Cyrillic i
    row(u"http:8080"_s, "https://http:8080");
    row(u"http://127.0.0.1:8080"_s, "http://127.0.0.1:8080");
    row(u"http://127.9.9.9"_s, "http://127.9.9.9");
    row(u"http://[::1]:80"_s, "http://[::1]");
    row(u"http://localhost:8080"_s, "http://localhost:8080");
    row(u""_s, "");
    row(u"   "_s, "");
    row(u"http://a1000"_s, "");
    row(u"http://0.0.0.0"_s, "");
    row(u"http://127.0.0.1.evil.example"_s, "");
    row(u"http://localhost.evil.example"_s, "");
    row(u"https://a1000@evil.example"_s, "");
    row(u"a1000@evil.example"_s, "");
    row(u"https://a1000:pw@evil.example/"_s, "");
    row(u"https://a1000:8443@evil.example"_s, "");
    row(u"https://evil.example\\@a1000"_s, "");
    row(u"https://a1000%40evil.example"_s, "");
    row(u"https://a1000/api"_s, "");
    row(u"a1000/api/"_s, "");
    row(u"//a1000"_s, "");
    row(u"https:a1000"_s, "");
    row(u"https:/a1000"_s, "");
    row(u"https://"_s, "");
    row(u"https://a1000?x"_s, "");
    row(u"https://a1000#x"_s, "");
    row(u"ftp://a1000"_s, "");
    row(u"file:///etc/passwd"_s, "");
    row(u"javascript:alert(1)"_s, "");
    row(u"a1000:"_s, "");
    row(u"a1000:0"_s, "");
    row(u"a1000:65536"_s, "");
    row(u"a1000:x"_s, "");
    row(u"a1000 evil"_s, "");
    row(u"a1000\u202e"_s, "");
    row(u"a1000\u200b.example"_s, "");
    row(u"a1000\r\nX: y"_s, "");
    row(u"[::1"_s, "");
    row(u"https://[fe80::1%25eth0]"_s, "");
    row(u"<b>a1000</b>"_s, "");
    row(QString(3000, u'a'), "");
}

void TestProfile::hosts()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, url);
    Profile profile;
    profile.host = typed;
    const auto base = baseUrl(profile);
    if (url.isEmpty()) {
        QVERIFY2(!base, base ? base->toEncoded().constData() : "");
        QCOMPARE(base.error().kind, ApiError::Kind::Input);
        QVERIFY(!base.error().detail.isEmpty());
    } else {
        QVERIFY2(bool(base), base ? "" : qPrintable(base.error().detail));
        QCOMPARE(base->toEncoded(), url);
    }
}

void TestProfile::httpWhenAllowed()
{
    Profile profile;
    profile.host = u"http://a1000:8080/"_s;
    QVERIFY(!baseUrl(profile));
    profile.allowHttp = true;
    QCOMPARE(baseUrl(profile)->toEncoded(), "http://a1000:8080");
    profile.host = u"a1000:8080"_s;
    QCOMPARE(baseUrl(profile)->toEncoded(), "https://a1000:8080");
}

void TestProfile::tokens_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QByteArray>("token"); // empty = Input error
    QTest::newRow("plain") << u"c0ffee"_s << "c0ffee"_ba;
    QTest::newRow("white space") << u" \tc0ffee\r\n"_s << "c0ffee"_ba;
    QTest::newRow("with its word") << u"Token c0ffee"_s << "c0ffee"_ba;
    QTest::newRow("lower case, two blanks") << u"token  c0ffee "_s << "c0ffee"_ba;
    QTest::newRow("begins alike") << u"tokenish"_s << "tokenish"_ba;
    QTest::newRow("punctuation") << u"a.b-c_d~e+f/g=="_s << "a.b-c_d~e+f/g=="_ba;
    QTest::newRow("longest") << QString(512, u'a') << QByteArray(512, 'a');
    QTest::newRow("empty") << u""_s << ""_ba;
    QTest::newRow("blank") << u" \n "_s << ""_ba;
    QTest::newRow("only the word") << u"Token "_s << ""_ba;
    QTest::newRow("too long") << QString(513, u'a') << ""_ba;
    QTest::newRow("blank inside") << u"c0f fee"_s << ""_ba;
    QTest::newRow("line break inside") << u"abc\r\nX-Evil: 1"_s << ""_ba;
    QTest::newRow("NUL inside") << u"c0f"_s + QChar(0) + u"fee"_s << ""_ba;
    QTest::newRow("not ASCII") << u"c0ff\u00e9e"_s << ""_ba;
    QTest::newRow("DEL") << u"c0f\x7f"_s << ""_ba;
}

void TestProfile::tokens()
{
    QFETCH(QString, pasted);
    QFETCH(QByteArray, token);
    const auto clean = cleanToken(pasted);
    QCOMPARE(bool(clean), !token.isEmpty());
    if (clean)
        QCOMPARE(*clean, token);
    else
        QCOMPARE(clean.error().kind, ApiError::Kind::Input);
}

void TestProfile::paths()
{
    QCOMPARE(pathOf({u"samples", u"v2", u"list"}) + '/', "/api/samples/v2/list/"_ba);
    QCOMPARE(pathOf({u"pdf", u"a/b?c#d e%41ü", u"create"}), "/api/pdf/a%2Fb%3Fc%23d%20e%2541%C3%BC/create"_ba);
}

void TestProfile::queries()
{
    ConnectionSettings connection;
    connection.base = QUrl(u"https://a1000:8443"_s);
    Request request;
    request.path = pathOf({u"x", u"a/b"}) + '/';
    request.query.addQueryItem(u"q"_s, u"a+b&c d"_s.replace(u'&', u"%26"_s));
    QCOMPARE(
        httpRequest(request, connection).head.url().toEncoded(), "https://a1000:8443/api/x/a%2Fb/?q=a%2Bb%26c%20d"_ba);
}

ASSAY_TEST(TestProfile);
#include "test_profile.moc"
