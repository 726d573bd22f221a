// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/proxy.h"
#include "appliance/proxy_finder.h"
#include "support/test_main.h"
#include "transport.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;

// The profile's own proxy: what it may be called, what it gets to see, and that nobody goes past it.
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
    void rangesWithoutProxy_data();
    void rangesWithoutProxy();
    void oneRefusalEndsIt_data();
    void oneRefusalEndsIt();
    void settingsThatNeverAnswer();
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

void TestProxy::rangesWithoutProxy_data()
{
    QTest::addColumn<QByteArray>("none");
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("exempt");
    const auto row = [](const char *none, const char *base, bool exempt) {
        QTest::addRow("%s, %s", none, base) << QByteArray(none) << QString::fromLatin1(base) << exempt;
    };
    row("10.0.0.0/8", "https://10.20.30.40", true);
    row("x.example, 10.0.0.0/8", "https://10.20.30.40:8443", true);
    row("10.0.0.0/8", "https://11.20.30.40", false);
    row("10.0.0.0/8", "https://a10.example", false);
    row("fd00::/8", "https://[fd12::1]", true);
    row("fd00::/8", "https://[fe80::1]", false);
    row("[fd12::1]", "https://[fd12::1]", true);
    row("fd12:0::1", "https://[fd12::1]", true);
    row("192.0.2.7", "https://192.0.2.7", true);
    row("a1000.example:8443", "https://a1000.example:8443", true);
    row("a1000.example:443", "https://a1000.example", true);
    row("a1000.example:8443", "https://a1000.example", false);
    row("[fd12::1]:443", "https://[fd12::1]", true);
    row("10.0.0.0/99", "https://10.20.30.40", false);
    row("/", "https://10.20.30.40", false);
}

void TestProxy::rangesWithoutProxy()
{
    QFETCH(QByteArray, none);
    QFETCH(QString, base);
    QFETCH(bool, exempt);
    for (const char *name : {"all_proxy", "https_proxy"}) {
        qputenv(name, "http://proxy.example:3128");
        qputenv("no_proxy", none);
        const QNetworkProxy proxy = proxyFor(Profile(), QUrl(base));
        qunsetenv(name);
        qunsetenv("no_proxy");
        QCOMPARE(proxyName(proxy).isEmpty(), exempt);
    }
}

void TestProxy::oneRefusalEndsIt_data()
{
    QTest::addColumn<QByteArray>("offer");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("isHttp");
    QTest::addColumn<int>("most"); // requests
    const QByteArray digest = "Proxy-Authenticate: Digest realm=\"x\", nonce=\"abc\", qop=\"auth\"\r\n";
    const QByteArray ntlm = "Proxy-Authenticate: NTLM\r\n";
    const QByteArray negotiate = "Proxy-Authenticate: Negotiate\r\n";
    const QByteArray basic = "Proxy-Authenticate: Basic realm=\"x\"\r\n";
    for (const bool isHttp : {false, true}) {
        const char *scheme = isHttp ? "http" : "https";
        for (const QString &user : {QString(), u"CORP\\clerk"_s}) {
            const char *who = user.isEmpty() ? "nobody" : "wrong password";
            const int login = user.isEmpty() ? 1 : 3; // without; type 1; type 3
            QTest::addRow("NTLM, %s, %s", who, scheme) << ntlm << user << isHttp << login;
            QTest::addRow("Negotiate and NTLM, %s, %s", who, scheme) << negotiate + ntlm << user << isHttp << login;
            QTest::addRow("Negotiate, %s, %s", who, scheme) << negotiate << user << isHttp << 2;
            QTest::addRow("Digest, %s, %s", who, scheme) << digest << user << isHttp << 2;
            QTest::addRow("Basic, %s, %s", who, scheme) << basic << user << isHttp << 2;
            QTest::addRow("no scheme, %s, %s", who, scheme) << ""_ba << user << isHttp << 2;
        }
    }
}

// Each refused login may bring an account nearer to being locked. Neither does another request try again.
void TestProxy::oneRefusalEndsIt()
{
    QFETCH(QByteArray, offer);
    QFETCH(QString, user);
    QFETCH(bool, isHttp);
    QFETCH(int, most);
    // A challenge of our own making: header, type 2, no target name, flags, eight bytes, no target information.
    QByteArray challenge("NTLMSSP\0\2\0\0\0\0\0\0\0\x38\0\0\0\1\x82\0\0", 24);
    challenge
        += QByteArray(8, '\x23') + QByteArray(8, '\0') + QByteArray("\0\0\0\0\x38\0\0\0", 8) + QByteArray(8, '\0');
    HostileServer proxy;
    proxy.onRequest = [&](int, const Received &request) -> Script {
        QByteArray offered = offer;
        if (request.header("Proxy-Authorization").startsWith("NTLM TlRMTVNTUAAB"))
            offered.replace("NTLM", "NTLM " + challenge.toBase64());
        return {sends(answer(407, "", offered))};
    };
    Profile profile;
    profile.host = isHttp ? u"http://a1000.invalid"_s : u"a1000.invalid"_s;
    profile.allowHttp = true;
    profile.proxy = proxy.host();
    profile.proxyUser = user;
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    dispatcher.waitForAppliance({});
    if (!user.isEmpty())
        dispatcher.setProxyPassword("wrong-password");
    std::vector<std::unique_ptr<Ended>> ends;
    for (int i = 0; i < 20; ++i)
        ends.push_back(std::make_unique<Ended>(dispatcher.send<QByteArray>(getRequest(), jsonBody)));
    for (const auto &ended : ends) {
        QVERIFY(ended->wait());
        QCOMPARE(ended->error().kind, Kind::Unreachable);
        QCOMPARE(ended->error().cause, ApiError::Cause::ProxyUnusable);
        QVERIFY2(ended->error().detail.contains(proxy.host()), qPrintable(ended->error().detail));
    }
    QVERIFY2(int(proxy.requests().size()) <= most + (isHttp ? 0 : 1), // a first one without any login
        qPrintable(QString::number(proxy.requests().size())));
    int logins = 0;
    for (const Received &request : proxy.requests())
        logins += int(!request.header("Proxy-Authorization").isEmpty() && user.isEmpty());
    QCOMPARE(logins, 0); // nobody logs in without a name
}

// As libproxy reads it, a script at a server that takes the connection and says nothing.
void TestProxy::settingsThatNeverAnswer()
{
    HostileServer script;
    script.onRequest = [](int, const Received &) -> Script { return {stalls()}; };
    qputenv("https_proxy", "pac+http://" + script.host().toLatin1() + "/proxy.pac");
    Profile profile;
    profile.host = u"https://192.0.2.1"_s;
    profile.timeouts = shortTimeouts();
    QElapsedTimer clock;
    clock.start();
    {
        Dispatcher dispatcher(profile, testToken);
        QVERIFY(clock.elapsed() < 5000); // it does not wait here
        QVERIFY(dispatcher.isFindingProxy());
        QSignalSpy found(&dispatcher, &Dispatcher::proxyFound);
        Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
        QVERIFY(ended.wait()); // straight, and nobody is there
        QCOMPARE(int(found.size()), 1);
        QVERIFY(dispatcher.isProxyUnknown());
        QTRY_VERIFY(script.connections() > 0);
        Dispatcher next(profile, testToken); // does not queue behind the one that hangs
        QVERIFY(!next.isFindingProxy());
        QVERIFY(next.isProxyUnknown());
    }
    qunsetenv("https_proxy");
    QVERIFY(ProxyFinder::isStuck());
    script.onRequest = {};
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

// There Qt speaks of the appliance, which nobody asked.
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
