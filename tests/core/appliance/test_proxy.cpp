// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/proxy.h"
#include "support/test_main.h"
#include "transport.h"

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;

//! The profile's own proxy: what it may be called, what it gets to see, and that nobody goes past it.
class TestProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void forms_data();
    void forms();
    void passwordForTheProxyOnly_data();
    void passwordForTheProxyOnly();
    void deadProxy();
    void deadProxyOfAnApplianceWithoutTls();
    void uselessProxyStopsAll();
    void switchedOff();
    void environment_data();
    void environment();
};

void TestProxy::environment_data()
{
    QTest::addColumn<QByteArray>("all");
    QTest::addColumn<QByteArray>("https");
    QTest::addColumn<QByteArray>("none");
    QTest::addColumn<QString>("means"); // empty: straight
    const QByteArray all = "http://all.example:3128";
    const QByteArray https = "http://own.example:3128";
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray() << QString();
    QTest::newRow("of the scheme") << all << https << QByteArray() << u"own.example:3128"_s;
    QTest::newRow("of all") << all << QByteArray() << QByteArray() << u"all.example:3128"_s;
    QTest::newRow("socks") << QByteArray("socks5://all.example") << QByteArray() << QByteArray()
                           << u"all.example:1080"_s;
    QTest::newRow("exempt from all") << all << QByteArray() << QByteArray("a, .Example.org") << QString();
    QTest::newRow("another host") << all << QByteArray() << QByteArray("ample.org") << u"all.example:3128"_s;
    QTest::newRow("star") << QByteArray() << https << QByteArray("*") << QString();
    QTest::newRow("star and all") << all << QByteArray() << QByteArray("x.example,*") << QString();
}

void TestProxy::environment()
{
    QFETCH(QByteArray, all);
    QFETCH(QByteArray, https);
    QFETCH(QByteArray, none);
    QFETCH(QString, means);
    const std::pair<const char *, QByteArray> variables[]
        = {{"all_proxy", all}, {"https_proxy", https}, {"no_proxy", none}};
    for (const auto &[name, value] : variables) {
        qunsetenv(QByteArray(name).toUpper().constData());
        value.isEmpty() ? qunsetenv(name) : qputenv(name, value);
    }
    const QNetworkProxy proxy = proxyFor(Profile(), QUrl(u"https://a1000.example.org"_s));
    for (const auto &[name, value] : variables)
        qunsetenv(name);
    QCOMPARE(proxyName(proxy), means);
}

void TestProxy::forms_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("means"); // empty: refused
    QTest::newRow("host") << u"proxy.example"_s << u"proxy.example:8080"_s;
    QTest::newRow("port") << u" proxy.example:3128 "_s << u"proxy.example:3128"_s;
    QTest::newRow("URL") << u"http://proxy.example:3128/"_s << u"proxy.example:3128"_s;
    QTest::newRow("port 80") << u"proxy.example:80"_s << u"proxy.example:80"_s;
    QTest::newRow("IPv6") << u"[::1]:3128"_s << u"::1:3128"_s;
    QTest::newRow("https") << u"https://proxy.example"_s << QString();
    QTest::newRow("socks") << u"socks5://proxy.example"_s << QString();
    QTest::newRow("password inside") << u"me:secret@proxy.example:3128"_s << QString();
    QTest::newRow("port out of range") << u"proxy.example:99999"_s << QString();
    QTest::newRow("path") << u"proxy.example/x"_s << QString();
    QTest::newRow("line break") << u"proxy\r\n.example"_s << QString();
}

void TestProxy::forms()
{
    QFETCH(QString, typed);
    QFETCH(QString, means);
    Profile profile;
    profile.proxy = typed;
    const Result<QNetworkProxy> proxy = manualProxy(profile);
    QCOMPARE(bool(proxy), !means.isEmpty());
    if (proxy)
        QCOMPARE(proxyName(*proxy), means);
    else
        QVERIFY(!proxy.error().detail.contains(u"secret"_s));
    profile.disableProxies = true;
    QCOMPARE(manualProxy(profile)->type(), QNetworkProxy::NoProxy);
}

void TestProxy::passwordForTheProxyOnly_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("right") << "canary-password"_ba;
    QTest::newRow("none") << ""_ba;
}

void TestProxy::passwordForTheProxyOnly()
{
    QFETCH(QByteArray, password);
    HostileServer proxy;
    proxy.onRequest = [](int, const Received &request) -> Script {
        if (request.header("Proxy-Authorization").isEmpty())
            return {sends(answer(407, "", "Proxy-Authenticate: Basic realm=\"x\"\r\n"))};
        return {sends(answer(502, "<html>", "Content-Type: text/html\r\n")), closes()};
    };
    Profile profile;
    profile.host = u"a1000.invalid"_s;
    profile.proxy = proxy.host();
    profile.proxyUser = u"analyst"_s;
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setProxyPassword(password);
    QCOMPARE(dispatcher.proxyInUse(), proxy.host());
    Ended ended(dispatcher.send<QByteArray>(submission(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Unreachable);
    QVERIFY(!ended.error().detail.contains(u"canary-password"_s));
    QCOMPARE_GE(int(proxy.requests().size()), 1);
    int withPassword = 0;
    for (const Received &request : proxy.requests()) {
        QCOMPARE(request.method(), "CONNECT"_ba);
        QVERIFY(!request.head.contains(testToken));
        withPassword += int(request.header("Proxy-Authorization") == "Basic " + ("analyst:" + password).toBase64());
    }
    QCOMPARE_GE(withPassword, 1);
}

void TestProxy::deadProxy()
{
    Profile profile;
    profile.host = u"a1000.invalid"_s;
    profile.proxy = u"127.0.0.1:1"_s;
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Unreachable);
    QVERIFY2(ended.error().detail.contains(u"proxy connection refused"_s, Qt::CaseInsensitive),
        qPrintable(ended.error().detail));
}

//! There Qt speaks of the appliance, which nobody asked.
void TestProxy::deadProxyOfAnApplianceWithoutTls()
{
    Profile profile;
    profile.host = u"http://a1000.invalid"_s;
    profile.allowHttp = true;
    profile.proxy = u"127.0.0.1:1"_s;
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Unreachable);
    QCOMPARE(ended.error().cause, ApiError::Cause::Other); // a cause would be worded as the appliance's
    QCOMPARE(ended.error().detail, u"the proxy 127.0.0.1:1 refused the connection"_s);
}

void TestProxy::uselessProxyStopsAll()
{
    HostileServer appliance;
    appliance.onRequest = [](int, const Received &) -> Script { return {sends(answer(200))}; };
    Profile profile = profileOf(appliance);
    profile.disableProxies = false;
    profile.proxy = u"proxy/with/path"_s;
    Dispatcher dispatcher(profile, testToken);
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::Input);
    QCOMPARE(appliance.connections(), 0);
}

void TestProxy::switchedOff()
{
    HostileServer appliance;
    appliance.onRequest = [](int, const Received &) -> Script { return {sends(answer(200))}; };
    Profile profile = profileOf(appliance);
    profile.proxy = u"127.0.0.1:1"_s;
    Dispatcher dispatcher(profile, testToken);
    QCOMPARE(dispatcher.proxyInUse(), QString());
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QVERIFY(bool(*ended.result));
}

ASSAY_TEST(TestProxy);
#include "test_proxy.moc"
