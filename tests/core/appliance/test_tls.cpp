// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/trust.h"
#include "support/test_main.h"
#include "transport.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;

// Whom the token is sent to. A refused server must not see one byte of HTTP.
class TestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void matrix_data();
    void matrix();
    void facts();
    void trustIsNotShared();
    void refusedConnectionIsNotReused();
    void caFiles_data();
    void caFiles();
    void names_data();
    void names();
    void plainServerOnHttps();
    void tlsServerOnHttp();
    void proxies();

private:
    QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    Identity m_ca = makeIdentity({.commonName = "Own CA", .authority = true});
    Identity m_otherCa = makeIdentity({.commonName = "Other CA", .authority = true});
    QString m_caFile;
};

QString TestTls::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

void TestTls::initTestCase()
{
    m_caFile = write(u"ca.pem"_s, m_ca.certificate);
}

void TestTls::matrix_data()
{
    QTest::addColumn<CertificateWish>("wish");
    QTest::addColumn<int>("issuer"); // 0 = itself, 1 = our CA, 2 = another CA
    QTest::addColumn<bool>("ownRoots");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("reason"); // empty = accepted
    const auto row
        = [](const char *name, const CertificateWish &wish, int issuer, bool ownRoots, const QString &host,
              const QString &reason) { QTest::newRow(name) << wish << issuer << ownRoots << host << reason; };
    const auto name = u"localhost"_s;
    const auto address = u"127.0.0.1"_s;
    row("own CA, configured", {}, 1, true, name, {});
    row("own CA, configured, by address", {}, 1, true, address, {});
    row("own CA, not configured", {}, 1, false, name, u"issuer"_s);
    row("another CA than the configured one", {}, 2, true, name, u"issuer"_s);
    row("self-signed", {}, 0, false, name, u"self-signed"_s);
    row("self-signed, another root configured", {}, 0, true, name, u"self-signed"_s);
    row("expired", {.validFromDays = -30, .validToDays = -1}, 1, true, name, u"expired"_s);
    row("not yet valid", {.validFromDays = 1}, 1, true, name, u"not yet valid"_s);
    row("wrong name", {.commonName = "a1000.example", .alternativeNames = "DNS:a1000.example"}, 1, true, name,
        u"host name"_s);
    row("name for an address", {.alternativeNames = "DNS:localhost"}, 1, true, address, u"host name"_s);
    row("star", {.commonName = "x", .alternativeNames = "DNS:*"}, 1, true, name, u"host name"_s);
    row("longer name", {.commonName = "x", .alternativeNames = "DNS:localhost.evil.example"}, 1, true, name,
        u"host name"_s);
    row("common name only", {.alternativeNames = ""}, 1, true, name, {});
    row("common name fits, names do not", {.alternativeNames = "DNS:other.example"}, 1, true, name, u"other.example"_s);
    row("common name fits, addresses do not", {.alternativeNames = "IP:10.0.0.1"}, 1, true, name, u"10.0.0.1"_s);
    row("common name is the address, names do not fit",
        {.commonName = "127.0.0.1", .alternativeNames = "DNS:other.example"}, 1, true, address, u"other.example"_s);
}

void TestTls::matrix()
{
    QFETCH(CertificateWish, wish);
    QFETCH(int, issuer);
    QFETCH(bool, ownRoots);
    QFETCH(QString, host);
    QFETCH(QString, reason);
    const auto signer = issuer == 0 ? std::nullopt : std::optional(issuer == 1 ? m_ca : m_otherCa);
    HostileServer server(makeIdentity(wish, signer));
    Profile profile = tlsProfileOf(server, ownRoots ? m_caFile : QString());
    profile.host = u"%1:%2"_s.arg(host).arg(server.port());
    {
        Dispatcher dispatcher(profile, testToken);
        QSignalSpy refused(&dispatcher, &Dispatcher::certificateRefused);
        for (const Request &request : {getRequest(), submission()}) {
            Ended ended(dispatcher.send<QByteArray>(request, jsonBody));
            QVERIFY(ended.wait());
            QVERIFY2(
                bool(*ended.result) == reason.isEmpty(), *ended.result ? "accepted" : qPrintable(ended.error().detail));
            if (!reason.isEmpty()) {
                QCOMPARE(ended.error().kind, Kind::Tls);
                QVERIFY2(ended.error().detail.contains(reason, Qt::CaseInsensitive), qPrintable(ended.error().detail));
                QCOMPARE(int(ended.records.size()), 1);
            }
        }
        QTest::qWait(50);
        QCOMPARE(int(server.requests().size()), reason.isEmpty() ? 2 : 0);
        QCOMPARE(server.plainBytes() > 0, reason.isEmpty());
        QCOMPARE(int(refused.count()), reason.isEmpty() ? 0 : 2);
    }
    profile.verify = false;
    Dispatcher careless(profile, testToken);
    Ended ended(careless.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QVERIFY2(bool(*ended.result), *ended.result ? "" : qPrintable(ended.error().detail));
}

void TestTls::facts()
{
    const Identity identity
        = makeIdentity({.commonName = "<b>box</b>", .validFromDays = -30, .validToDays = -1}, m_otherCa);
    const QSslCertificate certificate(identity.certificate);
    HostileServer server(identity);
    Dispatcher dispatcher(tlsProfileOf(server, {}), testToken);
    std::vector<CertificateFacts> seen;
    connect(&dispatcher, &Dispatcher::certificateRefused, this,
        [&](const CertificateFacts &facts) { seen.push_back(facts); });
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(int(seen.size()), 1);
    QCOMPARE(seen[0].subject, u"CN=<b>box</b>"_s);
    QCOMPARE(seen[0].issuer, u"CN=Other CA"_s);
    QCOMPARE(
        seen[0].fingerprint.remove(u':').toLower().toLatin1(), certificate.digest(QCryptographicHash::Sha256).toHex());
    QCOMPARE(seen[0].notAfter, certificate.expiryDate());
    QCOMPARE(seen[0].notBefore, certificate.effectiveDate());
    QCOMPARE_GE(int(seen[0].reasons.size()), 2);
    for (const QString &part :
        {u"CN=<b>box</b>"_s, u"CN=Other CA"_s, u"SHA-256"_s, certificate.expiryDate().toUTC().toString(Qt::ISODate)})
        QVERIFY2(ended.error().detail.contains(part), qPrintable(ended.error().detail));
}

void TestTls::trustIsNotShared()
{
    HostileServer server(makeIdentity({}));
    Profile profile = tlsProfileOf(server, {});
    Profile careless = profile;
    careless.verify = false;
    Dispatcher trusting(careless, testToken);
    Dispatcher verifying(profile, testToken);
    for (int round = 0; round < 2; ++round) {
        Ended fine(trusting.send<QByteArray>(getRequest(), jsonBody));
        QVERIFY(fine.wait());
        QVERIFY(bool(*fine.result));
        Ended blocked(verifying.send<QByteArray>(getRequest(), jsonBody));
        QVERIFY(blocked.wait());
        QCOMPARE(blocked.error().kind, Kind::Tls);
    }
    QCOMPARE(int(server.requests().size()), 2);
}

void TestTls::refusedConnectionIsNotReused()
{
    HostileServer server(makeIdentity({.alternativeNames = "DNS:other.example"}, m_ca));
    Dispatcher dispatcher(tlsProfileOf(server, m_caFile), testToken);
    std::vector<std::unique_ptr<Ended>> ends;
    for (int i = 0; i < 30; ++i)
        ends.push_back(
            std::make_unique<Ended>(dispatcher.send<QByteArray>(i % 2 ? submission() : getRequest(), jsonBody)));
    for (const auto &ended : ends) {
        QVERIFY(ended->wait());
        QVERIFY(!*ended->result);
        QCOMPARE(ended->error().kind, Kind::Tls);
    }
    QTest::qWait(50);
    QCOMPARE(int(server.requests().size()), 0);
    QCOMPARE(server.plainBytes(), 0);
}

void TestTls::caFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << m_folder.filePath(u"nowhere.pem"_s);
    QTest::newRow("empty") << write(u"empty.pem"_s, {});
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("no certificate") << write(u"text.pem"_s, "hello");
    QTest::newRow("a key") << write(u"key.pem"_s, m_ca.key);
    QTest::newRow("broken") << write(u"broken.pem"_s, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    const QString fifo = m_folder.filePath(u"fifo"_s);
    ::mkfifo(qPrintable(fifo), 0600);
    QTest::newRow("a pipe") << fifo;
}

void TestTls::caFiles()
{
    QFETCH(QString, path);
    HostileServer server(makeIdentity({}, m_ca));
    Dispatcher dispatcher(tlsProfileOf(server, path), testToken);
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Tls);
    QVERIFY2(ended.error().detail.contains(path), qPrintable(ended.error().detail));
    QCOMPARE(server.connections(), 0);
}

void TestTls::names_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("none listed") << ""_ba << u"a.example"_s << true;
    QTest::newRow("mail only") << "email:x@a.example"_ba << u"a.example"_s << true;
    QTest::newRow("same") << "DNS:A.Example"_ba << u"a.example"_s << true;
    QTest::newRow("second") << "DNS:b.example,DNS:a.example"_ba << u"a.example"_s << true;
    QTest::newRow("star") << "DNS:*.a.example"_ba << u"x.a.example"_s << true;
    QTest::newRow("star, two labels") << "DNS:*.a.example"_ba << u"y.x.a.example"_s << false;
    QTest::newRow("star, no label") << "DNS:*.a.example"_ba << u"a.example"_s << false;
    QTest::newRow("star at the top") << "DNS:*.example"_ba << u"a.example"_s << false;
    QTest::newRow("star inside") << "DNS:x*.a.example"_ba << u"xy.a.example"_s << false;
    QTest::newRow("IDN") << "DNS:xn--bcher-kva.example"_ba << u"b\u00fccher.example"_s << true;
    QTest::newRow("address") << "IP:10.0.0.1"_ba << u"10.0.0.1"_s << true;
    QTest::newRow("other address") << "IP:10.0.0.2"_ba << u"10.0.0.1"_s << false;
    QTest::newRow("address as a name") << "DNS:10.0.0.1"_ba << u"10.0.0.1"_s << false;
    QTest::newRow("IPv6") << "IP:2001:db8::1"_ba << u"2001:db8:0::1"_s << true;
}

void TestTls::names()
{
    QFETCH(QByteArray, names);
    QFETCH(QString, host);
    QFETCH(bool, allowed);
    const Identity identity = makeIdentity({.alternativeNames = names});
    QCOMPARE(alternativeNamesAllow(QSslCertificate(identity.certificate), host), allowed);
}

void TestTls::plainServerOnHttps()
{
    HostileServer server;
    server.when = When::Connected;
    server.onRequest = [](int, const Received &) -> Script {
        return {sends(answer(400, "<html>", "Content-Type: text/html\r\n")), closes()};
    };
    Dispatcher dispatcher(tlsProfileOf(server, {}), testToken);
    Ended ended(dispatcher.send<QByteArray>(submission(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Tls);
    QVERIFY2(ended.error().detail.contains(u"http://"_s), qPrintable(ended.error().detail));
}

void TestTls::tlsServerOnHttp()
{
    HostileServer server(makeIdentity({}));
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended ended(dispatcher.send<QByteArray>(submission(), jsonBody));
    QVERIFY(ended.wait());
    QVERIFY(ended.error().kind == Kind::Unreachable || ended.error().kind == Kind::BadAnswer);
    QCOMPARE(int(server.requests().size()), 0);
}

void TestTls::proxies()
{
    HostileServer proxy;
    proxy.onRequest = [](int, const Received &) -> Script {
        return {sends(answer(407, "", "Proxy-Authenticate: Basic realm=\"x\"\r\n")), closes()};
    };
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.port());
    qputenv("https_proxy", address);
    qputenv("http_proxy", address);
    Profile profile;
    profile.host = u"a1000.invalid"_s;
    Dispatcher through(profile, testToken);
    QTRY_COMPARE(through.proxyInUse(), proxy.host()); // found in a thread
    Ended ended(through.send<QByteArray>(submission(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Unreachable);
    QVERIFY2(ended.error().detail.contains(u"proxy"_s), qPrintable(ended.error().detail));
    QCOMPARE_GE(int(proxy.requests().size()), 1);
    for (const Received &request : proxy.requests()) {
        QCOMPARE(request.method(), "CONNECT"_ba);
        QVERIFY(!request.head.contains(testToken));
        QCOMPARE(request.headerCount("Proxy-Authorization"), 0);
    }
    const size_t before = proxy.requests().size();
    profile.disableProxies = true;
    Dispatcher direct(profile, testToken);
    QCOMPARE(direct.proxyInUse(), QString());
    Ended alone(direct.send<QByteArray>(submission(), jsonBody));
    QVERIFY(alone.wait(60000));
    QCOMPARE(alone.error().kind, Kind::Unreachable);
    QCOMPARE(proxy.requests().size(), before);
    qunsetenv("https_proxy");
    qunsetenv("http_proxy");
}

ASSAY_TEST(TestTls);
#include "test_tls.moc"
