// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;

//! Nothing secret goes anywhere but to the appliance, and nothing goes out when it cannot be right.
class TestCredentials : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void redirects_data();
    void redirects();
    void noOwnLogin_data();
    void noOwnLogin();
    void cookies();
    void echoedToken();
    void refusedToken();
    void unusable_data();
    void unusable();
};

namespace {

const QByteArray jsonType = "Content-Type: application/json\r\n";

} // namespace

void TestCredentials::redirects_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("post");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const bool post : {false, true}) {
            for (const auto &location : {"http://127.0.0.1:PORT/steal?x=1"_ba, "http://localhost:PORT/steal"_ba,
                     "//127.0.0.1:PORT/steal"_ba, "http://user:pw@127.0.0.1:PORT/"_ba, "/login/"_ba,
                     "https://127.0.0.1:PORT/"_ba, "file:///etc/passwd"_ba})
                QTest::addRow("%d %s %s", status, post ? "POST" : "GET", location.constData())
                    << status << location << post;
        }
    }
}

void TestCredentials::redirects()
{
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    QFETCH(bool, post);
    HostileServer thief;
    HostileServer server;
    location.replace("PORT", QByteArray::number(thief.port()));
    server.onRequest = [&](int, const Received &) -> Script {
        return {sends(answer(status, "{}", jsonType + "Location: " + location + "\r\n"))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended ended(dispatcher.send<QByteArray>(post ? submission() : getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QVERIFY(!*ended.result);
    QCOMPARE(ended.error().kind, Kind::BadAnswer);
    QCOMPARE(ended.error().httpStatus, status);
    const QString port = QString::number(location.contains("login") ? server.port() : thief.port());
    QVERIFY2(location.startsWith("file") || ended.error().detail.contains(port), qPrintable(ended.error().detail));
    QVERIFY(!ended.error().detail.contains(u"pw"_s));
    QVERIFY(!ended.error().detail.contains(u"steal"_s));
    QCOMPARE(int(server.requests().size()), 1);
    QCOMPARE(thief.connections(), 0);
    QCOMPARE(thief.plainBytes(), 0);
}

void TestCredentials::noOwnLogin_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<bool>("post");
    for (const auto &challenge :
        {"Basic realm=\"x\""_ba, "NTLM"_ba, "Negotiate"_ba, "Digest realm=\"x\", nonce=\"y\""_ba, "Token"_ba}) {
        for (const bool post : {false, true})
            QTest::addRow("%s %s", challenge.constData(), post ? "POST" : "GET") << challenge << post;
    }
}

void TestCredentials::noOwnLogin()
{
    QFETCH(QByteArray, challenge);
    QFETCH(bool, post);
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script {
        return {
            sends(answer(401, R"({"detail":"Invalid token."})", jsonType + "WWW-Authenticate: " + challenge + "\r\n"))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended ended(dispatcher.send<QByteArray>(post ? submission() : getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(int(server.requests().size()), 1);
    QCOMPARE(server.requests()[0].header("Authorization"), "Token "_ba + testToken);
    QCOMPARE(ended.error().kind, Kind::Unauthorized);
    QCOMPARE(ended.error().detail, u"Invalid token."_s);
}

void TestCredentials::cookies()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script {
        return {sends(answer(200, "{}", jsonType + "Set-Cookie: sessionid=1; Path=/\r\n"))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    for (int i = 0; i < 2; ++i) {
        Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
        QVERIFY(ended.wait());
    }
    QCOMPARE(server.requests()[1].headerCount("Cookie"), 0);
}

void TestCredentials::echoedToken()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script {
        return {sends(answer(400, R"({"detail":"Bad token )"_ba + testToken + R"( here"})"))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().detail, u"Bad token [token] here"_s);
}

void TestCredentials::refusedToken()
{
    HostileServer server;
    server.onRequest = [](int, const Received &request) -> Script {
        return {
            sends(request.header("Authorization").endsWith("fresh") ? answer(200) : answer(403, R"({"detail":"no"})"))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    QSignalSpy refused(&dispatcher, &Dispatcher::tokenRefused);
    Ended first(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(first.wait());
    QCOMPARE(first.error().kind, Kind::Unauthorized);
    QCOMPARE(refused.count(), 1);
    dispatcher.setToken("fresh");
    Ended second(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(second.wait());
    QVERIFY(bool(*second.result));
    QCOMPARE(refused.count(), 1);
}

void TestCredentials::unusable_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no token") << QString() << ""_ba << Kind::Unauthorized;
    QTest::newRow("line break in the token") << QString() << "a\r\nX-Evil: 1"_ba << Kind::Unauthorized;
    QTest::newRow("path in the host") << u"a1000/x"_s << "t"_ba << Kind::Input;
    QTest::newRow("http elsewhere") << u"http://a1000.invalid"_s << "t"_ba << Kind::Input;
    QTest::newRow("no such host") << u"https://a1000.invalid"_s << "t"_ba << Kind::Unreachable;
    QTest::newRow("refused") << u"http://127.0.0.1:1"_s << "t"_ba << Kind::Unreachable;
}

void TestCredentials::unusable()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, token);
    QFETCH(Kind, kind);
    HostileServer server;
    Profile profile = profileOf(server);
    if (!host.isEmpty())
        profile.host = host;
    Dispatcher dispatcher(profile, token);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QCOMPARE(ended.times, 0);
    QVERIFY(ended.wait(60000));
    QCOMPARE(ended.error().kind, kind);
    QVERIFY(!ended.error().detail.isEmpty());
    QCOMPARE(server.connections(), 0);
    if (host.contains(u"invalid"_s) && kind == Kind::Unreachable)
        QVERIFY2(ended.error().detail.contains(u"a1000.invalid"_s), qPrintable(ended.error().detail));
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "test_credentials.moc"
