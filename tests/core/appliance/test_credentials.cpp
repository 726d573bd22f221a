// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QSignalSpy>

#include <array>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;

// Nothing secret goes anywhere but to the appliance, and nothing goes out when it cannot be right.
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
    void echoedSecret_data();
    void echoedSecret();
    void echoedInAHeader_data();
    void echoedInAHeader();
    void echoedIntoASink_data();
    void echoedIntoASink();
    void refusedToken();
    void unusable_data();
    void unusable();
};

namespace {

constexpr auto proxyPassword = "correct/horse+battery";

struct Writing
{
    const char *name;
    QByteArray (*write)(const QByteArray &secret);
};

// Ways to write a secret into an answer.
const std::array writings{
    Writing{"as it is", [](const QByteArray &secret) { return secret; }},
    Writing{"upper case", [](const QByteArray &secret) { return secret.toUpper(); }},
    Writing{"percent", [](const QByteArray &secret) { return secret.toPercentEncoding({}, secret); }},
    Writing{"Base64", [](const QByteArray &secret) { return secret.toBase64(); }},
    Writing{"Base64 behind one", [](const QByteArray &secret) { return (":" + secret).toBase64(); }},
    Writing{"Base64 behind two", [](const QByteArray &secret) { return ("u:" + secret).toBase64(); }},
    Writing{"JSON",
        [](const QByteArray &secret) {
            QByteArray all;
            for (const char c : secret)
                all += "\\u00" + QByteArray(1, c).toHex();
            return all;
        }},
};

class Memory : public BodySink
{
public:
    std::optional<ApiError> take(QByteArrayView bytes) override
    {
        body += bytes;
        return {};
    }
    std::optional<ApiError> complete() override
    {
        isComplete = true;
        return {};
    }
    QByteArray body;
    bool isComplete = false;
};

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
    QCOMPARE(ended.error().detail, u"Bad token [secret] here"_s);
}

void TestCredentials::echoedSecret_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qsizetype>("filler");
    for (const QByteArray &secret : {QByteArray(testToken), QByteArray(proxyPassword)}) {
        for (const Writing &writing : writings) {
            for (const qsizetype filler : {0, 100'000}) // the longer one is decoded on another thread
                QTest::addRow("%s %s %d", secret.constData(), writing.name, int(filler))
                    << secret << writing.write(secret) << filler;
        }
    }
}

// A good answer, or a refusal, that holds the token or the proxy's password: no decoder and no error sees either.
void TestCredentials::echoedSecret()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, written);
    QFETCH(qsizetype, filler);
    for (const int status : {200, 400}) {
        HostileServer server;
        const QByteArray body
            = R"({"detail":")" + QByteArray(filler, '.') + " said " + written + " twice " + written + "\"}";
        server.onRequest = [&](int, const Received &) -> Script { return {sends(answer(status, body))}; };
        Profile profile = profileOf(server);
        profile.disableProxies = false;
        profile.proxy = server.host(); // answers instead of the appliance, as every proxy may
        profile.proxyUser = u"analyst"_s;
        Dispatcher dispatcher(profile, testToken);
        dispatcher.setProxyPassword(proxyPassword);
        Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
        QVERIFY(ended.wait());
        QCOMPARE(bool(*ended.result), status == 200);
        const QByteArray seen = status == 200 ? **ended.result : ended.error().detail.toUtf8();
        if (status == 200 || filler == 0)
            QVERIFY2(seen.contains("[secret]"), seen.constData());
        for (const Writing &writing : writings) {
            if (qsizetype(writing.write(secret).size()) > 8)
                QVERIFY2(!seen.toLower().contains(writing.write(secret).toLower()), writing.name);
        }
        QVERIFY2(!seen.contains(written), seen.constData());
        QVERIFY(!QByteArray::fromPercentEncoding(seen).toLower().contains(secret.toLower()));
        QVERIFY(server.requests()[0].header("Authorization").contains(testToken));
    }
}

void TestCredentials::echoedInAHeader_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    const QByteArray token = testToken;
    QTest::newRow("type") << 200 << "Content-Type: text/" + token + "\r\n";
    QTest::newRow("type, cut") << 200 << "Content-Type: text/" + QByteArray(80, 'x') + token + "\r\n";
    QTest::newRow("redirect") << 302 << jsonType + "Location: http://" + token + ".example/\r\n";
    QTest::newRow("redirect, upper case") << 302 << jsonType + "Location: http://" + token.toUpper() + ".example/\r\n";
    QTest::newRow("redirect, percent") << 302 << jsonType + "Location: http://%63" + token.sliced(1) + ".example/\r\n";
    QTest::newRow("length") << 200 << jsonType + "Content-Length: " + token + "\r\n";
    QTest::newRow("encoding") << 200 << jsonType + "Content-Encoding: " + token + "\r\n";
}

void TestCredentials::echoedInAHeader()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(answer(status, "{}", headers))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QVERIFY(!*ended.result);
    // Not even the start of it, where the text is cut.
    QVERIFY2(!ended.error().detail.toLower().contains(QString::fromLatin1(testToken).left(12)),
        qPrintable(ended.error().detail));
    for (const CallRecord &record : ended.records)
        QVERIFY(!record.note.contains(QString::fromLatin1(testToken)));
}

void TestCredentials::echoedIntoASink_data()
{
    QTest::addColumn<QByteArray>("written");
    for (const Writing &writing : writings)
        QTest::newRow(writing.name) << writing.write(testToken);
}

// What is saved cannot be changed: a report with the token in it is refused, wherever its parts were torn.
void TestCredentials::echoedIntoASink()
{
    QFETCH(QByteArray, written);
    const QByteArray body = "%PDF-1.7 " + QByteArray(3000, ' ') + written + QByteArray(3000, ' ') + "%%EOF";
    for (const bool isTorn : {false, true}) {
        HostileServer server;
        server.onRequest = [&](int, const Received &) -> Script {
            const QByteArray whole = answer(200, body, "Content-Type: application/pdf\r\n");
            const qsizetype tear = whole.indexOf(written) + written.size() / 2;
            if (!isTorn)
                return {sends(whole)};
            return {sends(whole.first(tear)), waits(std::chrono::milliseconds{50}), sends(whole.sliced(tear))};
        };
        Dispatcher dispatcher(profileOf(server), testToken);
        const auto sink = std::make_shared<Memory>();
        Request request = getRequest();
        request.sink = sink;
        Ended ended(dispatcher.send<QByteArray>(std::move(request), plainBody));
        QVERIFY(ended.wait());
        QVERIFY(!*ended.result);
        QCOMPARE(ended.error().kind, Kind::BadAnswer);
        QVERIFY(!sink->isComplete);
        QVERIFY(!sink->body.contains(written));
    }
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

ASSAY_TEST(TestCredentials);
#include "test_credentials.moc"
