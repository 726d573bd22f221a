// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QLocale>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;

// What the transport makes of answers, good and bad, over a real socket.
class TestAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestBytes();
    void good_data();
    void good();
    void bad_data();
    void bad();
    void retried_data();
    void retried();
    void retryAfterByTheClockOfTheAppliance();
    void retryAfterIsWaited();
};

void TestAnswers::requestBytes()
{
    HostileServer server;
    Dispatcher dispatcher(profileOf(server), testToken);
    Request request = getRequest("/api/samples/x%2Fy/");
    request.query.addQueryItem(u"a"_s, u"1"_s);
    Ended got(dispatcher.send<QByteArray>(request, jsonBody));
    Ended posted(dispatcher.send<QByteArray>(submission(R"({"a":1})"), jsonBody));
    QVERIFY(got.wait() && posted.wait());
    QCOMPARE(int(server.requests().size()), 2);
    const bool getFirst = server.requests()[0].method() == "GET";
    const Received &get = server.requests()[getFirst ? 0 : 1];
    const Received &post = server.requests()[getFirst ? 1 : 0];
    QCOMPARE(get.target(), "/api/samples/x%2Fy/?a=1"_ba);
    QVERIFY(get.body.isEmpty());
    QCOMPARE(post.body, R"({"a":1})"_ba);
    QCOMPARE(post.header("Content-Type"), "application/json"_ba);
    for (const Received &request_ : {get, post}) {
        QCOMPARE(request_.header("Authorization"), "Token "_ba + testToken);
        QCOMPARE(request_.headerCount("Authorization"), 1);
        QCOMPARE(request_.header("Accept-Encoding"), "identity"_ba);
        QCOMPARE(request_.headerCount("Cookie"), 0);
        QVERIFY(request_.head.contains(" HTTP/1.1\r\n"));
        QVERIFY(!request_.head.toLower().contains("upgrade"));
    }
    QCOMPARE(int(got.records.size()), 1);
    QCOMPARE(got.records[0].method, "GET"_ba);
    QCOMPARE(got.records[0].path, u"/api/samples/x%2Fy/?a=1"_s);
    QCOMPARE(got.records[0].status, 200);
    QCOMPARE(got.records[0].note, QString());
    QVERIFY(got.records[0].at.isValid());
}

void TestAnswers::good_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("200") << answer(200, "{}") << "{}"_ba;
    QTest::newRow("201") << answer(201, "{}") << "{}"_ba;
    QTest::newRow("parameters") << answer(200, "{}", "content-type: Application/JSON; charset=utf-8\r\n") << "{}"_ba;
    QTest::newRow("problem+json") << answer(200, "{}", "Content-Type: application/problem+json\r\n") << "{}"_ba;
    QTest::newRow("no type") << answer(200, "{}", "") << "{}"_ba;
    QTest::newRow("identity") << answer(200, "{}", jsonType + "Content-Encoding: identity\r\n") << "{}"_ba;
    QTest::newRow("204") << "HTTP/1.1 204 No Content\r\n\r\n"_ba
                         << ""_ba;
    QTest::newRow("empty") << answer(200, "", htmlType) << ""_ba;
    QTest::newRow("chunked") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"_ba + jsonType
            + "\r\n3\r\n{\"a\r\n4\r\n\":1}\r\n0\r\n\r\n"
                             << R"({"a":1})"_ba;
    QTest::newRow("100 first") << "HTTP/1.1 100 Continue\r\n\r\n"_ba + answer(200, "{}") << "{}"_ba;
}

void TestAnswers::good()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(bytes)}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended ended(dispatcher.send<QByteArray>(getRequest(), plainBody));
    QVERIFY(ended.wait());
    QVERIFY2(bool(*ended.result), *ended.result ? "" : qPrintable(ended.error().detail));
    QCOMPARE(**ended.result, body);
    QCOMPARE(int(server.requests().size()), 1);
}

void TestAnswers::bad_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &bytes, Kind kind, int status, const QString &says) {
        QTest::newRow(name) << bytes << kind << status << says;
    };
    const auto detail = R"({"detail":"Said so."})"_ba;
    for (const int status : {400, 402, 406, 408, 409, 410, 415, 418, 422, 451, 499})
        row(qPrintable(u"%1"_s.arg(status)), answer(status, detail), Kind::BadRequest, status, u"Said so."_s);
    row("401", answer(401, detail), Kind::Unauthorized, 401, u"Said so."_s);
    row("403", answer(403, detail), Kind::Unauthorized, 403, u"Said so."_s);
    row("404", answer(404, R"({"code":404,"message":"No sample"})"), Kind::NotFound, 404, u"No sample"_s);
    row("405", answer(405, detail), Kind::BadRequest, 405, u"Said so."_s);
    row("413", answer(413, "<html>", htmlType), Kind::TooLarge, 413, u"web page"_s);
    row("429", answer(429, detail), Kind::RateLimited, 429, u"Said so."_s);
    row("500", answer(500, detail), Kind::Server, 500, u"Said so."_s);
    row("502", answer(502, "<html>", htmlType), Kind::Server, 502, u"web page"_s);
    row("503", answer(503, detail), Kind::Server, 503, u"Said so."_s);
    row("504", answer(504, detail), Kind::Server, 504, u"Said so."_s);
    row("504, empty", answer(504, ""), Kind::BadAnswer, 504, u"empty"_s);
    const auto textType = "Content-Type: text/plain; charset=utf-8\r\n"_ba;
    row("404, empty", answer(404, "", ""), Kind::BadAnswer, 404, u"empty"_s);
    row("404, text", answer(404, "404 page not found\n", textType), Kind::BadAnswer, 404, u"text/plain"_s);
    row("404, page", answer(404, "<html>", htmlType), Kind::BadAnswer, 404, u"web page"_s);
    row("404, another server's JSON", answer(404, R"({"error":"not found"})"), Kind::BadAnswer, 404, u"form"_s);
    row("401, page", answer(401, "<html>", htmlType + "WWW-Authenticate: Basic realm=\"x\"\r\n"), Kind::BadAnswer, 401,
        u"web page"_s);
    row("403, text", answer(403, "RBAC: access denied", textType), Kind::BadAnswer, 403, u"text/plain"_s);
    row("400, text", answer(400, "Bad Request", textType), Kind::BadAnswer, 400, u"text/plain"_s);
    row("429, text", answer(429, "slow down", textType), Kind::RateLimited, 429, u"text/plain"_s);
    row("503, text", answer(503, "no available server", textType), Kind::BadAnswer, 503, u"text/plain"_s);
    row("600", answer(600, detail), Kind::BadAnswer, 600, u"600"_s);
    row("fields", answer(400, R"({"hash_values":["Not a hash."]})"), Kind::BadRequest, 400,
        u"hash_values: Not a hash."_s);
    row("host not allowed", answer(400, "<h1>Bad Request (400)</h1>", htmlType), Kind::NotAllowed, 400, u"web page"_s);
    row("error body cut", "HTTP/1.1 404 No\r\nContent-Length: 99\r\n"_ba + jsonType + "\r\n{}", Kind::BadAnswer, 404,
        u"cut"_s); // the rest may have said something else
    row("error body huge", answer(400, "[" + QByteArray(700000, ' ')), Kind::BadAnswer, 400, {});
    row("login page", answer(200, "<html>login", htmlType), Kind::BadAnswer, 200, u"web page"_s);
    row("wrong type", answer(200, "x", "Content-Type: application/pdf\r\n"), Kind::BadAnswer, 200,
        u"application/pdf"_s);
    row("text", answer(200, "{}", "Content-Type: text/plain\r\n"), Kind::BadAnswer, 200, u"text/plain"_s);
    row("compressed", answer(200, "\x1f\x8b", jsonType + "Content-Encoding: gzip\r\n"), Kind::BadAnswer, 200,
        u"compressed"_s);
    row("not JSON", answer(200, "{\"a\":"), Kind::BadAnswer, 200, u"no JSON"_s);
    row("cut body", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n"_ba + jsonType + "\r\n{}", Kind::BadAnswer, 200,
        u"2 of 99"_s);
    // Qt tells of a cut chunk only when the end of the connection comes later than the bytes; the decoder sees the rest
    row("cut chunk",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"_ba + jsonType + "\r\n99\r\n{\"a\":", Kind::BadAnswer, 200,
        {});
    row("no last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"_ba + jsonType + "\r\n5\r\n{\"a\":\r\n",
        Kind::BadAnswer, 200, {});
    row("no length, cut", "HTTP/1.1 200 OK\r\n"_ba + jsonType + "\r\n{\"a\":", Kind::BadAnswer, 200, u"no JSON"_s);
    row("chunk of 2^64-1",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"_ba + jsonType + "\r\nffffffffffffffff\r\n{}",
        Kind::BadAnswer, 200, {});
    row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n"_ba + jsonType + "\r\n{}", Kind::BadAnswer, 200,
        u"length"_s);
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n"_ba + jsonType + "\r\n{}",
        Kind::BadAnswer, 200, {});
    row("length is words", "HTTP/1.1 200 OK\r\nContent-Length: two\r\n"_ba + jsonType + "\r\n{}", Kind::BadAnswer, 200,
        u"length"_s);
    row("102", "HTTP/1.1 102 Processing\r\n\r\n"_ba + answer(200), Kind::BadAnswer, 102, u"102"_s);
    row("103", "HTTP/1.1 103 Early Hints\r\n\r\n"_ba, Kind::BadAnswer, 103, u"103"_s);
    row("304", "HTTP/1.1 304 Not Modified\r\n\r\n"_ba, Kind::BadAnswer, 304, u"redirected to nowhere"_s);
    row("HTTP/0.9", "{}", Kind::Unreachable, 0, u"without an answer"_s);
    row("no HTTP at all", "220 smtp ready\r\n\r\n", Kind::Unreachable, 0, u"without an answer"_s);
    row("huge status", "HTTP/1.1 2000000000000 OK\r\n\r\n", Kind::Unreachable, 0, u"without an answer"_s);
    row("nothing", "", Kind::Unreachable, 0, u"without an answer"_s);
}

void TestAnswers::bad()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Kind, kind);
    QFETCH(int, status);
    QFETCH(QString, says);
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(bytes), closes()}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    Ended ended(dispatcher.send<QByteArray>(getRequest("/api/secret/?q=secret"), jsonBody));
    QVERIFY(ended.wait());
    QVERIFY(!*ended.result);
    QCOMPARE(ended.error().kind, kind);
    QCOMPARE(ended.error().httpStatus, status);
    QVERIFY2(ended.error().detail.contains(says), qPrintable(ended.error().detail));
    QVERIFY2(!ended.error().detail.contains(u"secret"_s), qPrintable(ended.error().detail));
    QCOMPARE(ended.times, 1);
    QCOMPARE(ended.records.back().status, status);
    QCOMPARE(ended.records.back().note, QString(word(kind)));
}

void TestAnswers::retried_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("attempts");
    QTest::newRow("500") << answer(500) << 4;
    QTest::newRow("502") << answer(502) << 4;
    QTest::newRow("503 of a proxy") << answer(503, "<html>", htmlType) << 4;
    QTest::newRow("429 of a proxy") << answer(429, "<html>", htmlType) << 4;
    QTest::newRow("cut body") << "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}"_ba << 4;
    QTest::newRow("503 of a router") << answer(503, "no available server", "Content-Type: text/plain\r\n") << 4;
    QTest::newRow("408") << answer(408, "<html>", htmlType) << 4;
    QTest::newRow("404") << answer(404) << 1;
    QTest::newRow("404 of a router") << answer(404, "404 page not found", "Content-Type: text/plain\r\n") << 1;
    QTest::newRow("401") << answer(401) << 1;
    QTest::newRow("400") << answer(400) << 1;
    QTest::newRow("413") << answer(413) << 1;
    QTest::newRow("501") << answer(501) << 1;
    QTest::newRow("login page") << answer(200, "<html>", htmlType) << 1;
    QTest::newRow("redirect") << answer(302, "", "Location: /x\r\n") << 1;
}

void TestAnswers::retried()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, attempts);
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(bytes), closes()}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{20});
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(ended.wait());
    QVERIFY(!*ended.result);
    QCOMPARE(int(server.requests().size()), attempts);
    QCOMPARE(int(ended.records.size()), attempts);
    QCOMPARE(int(ended.delays.size()), attempts - 1);
    for (size_t i = 1; i < ended.delays.size(); ++i)
        QVERIFY(ended.delays[i] > ended.delays[i - 1]);

    // with connections of its own: one that is just being closed would swallow the only attempt
    Dispatcher fresh(profileOf(server), testToken);
    Ended submitted(fresh.send<QByteArray>(submission(), jsonBody));
    QVERIFY(submitted.wait());
    QCOMPARE(int(submitted.records.size()), 1);
    QCOMPARE(int(server.requests().size()), attempts + 1);

    int asked = 0;
    server.onRequest = [&](int, const Received &) -> Script {
        return ++asked < 3 ? Script{sends(bytes), closes()} : Script{sends(answer(200))};
    };
    Ended third(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(third.wait());
    QCOMPARE(bool(*third.result), attempts > 1);
}

// The appliance's clock is an hour behind this one, or ahead.
void TestAnswers::retryAfterByTheClockOfTheAppliance()
{
    HostileServer server;
    const QString form = u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s;
    for (const int apart : {-3600, 3600}) {
        const QDateTime there = QDateTime::currentDateTimeUtc().addSecs(apart);
        const auto header = [&](const char *name, const QDateTime &at) {
            return QByteArray(name) + ": " + QLocale::c().toString(at, form).toLatin1() + "\r\n";
        };
        server.onRequest = [&](int, const Received &) -> Script {
            return {
                sends(answer(429, "{}", jsonType + header("Date", there) + header("Retry-After", there.addSecs(100))))};
        };
        Dispatcher dispatcher(profileOf(server), testToken);
        Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
        QVERIFY(QTest::qWaitFor([&] { return ended.delays.size() == 1; }));
        QCOMPARE(ended.delays[0], std::chrono::milliseconds{100'000});
    }
}

void TestAnswers::retryAfterIsWaited()
{
    HostileServer server;
    server.onRequest = [](int index, const Received &) -> Script {
        return {sends(index == 0 ? answer(429, "{}", jsonType + "Retry-After: 1\r\n") : answer(200))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    Ended ended(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(QTest::qWaitFor([&] { return dispatcher.waiting() == 1; }));
    QCOMPARE(dispatcher.running(), 0);
    QVERIFY(ended.wait());
    QVERIFY(bool(*ended.result));
    QCOMPARE(ended.delays, std::vector{std::chrono::milliseconds{1000}});

    server.onRequest = [](int, const Received &) -> Script {
        return {sends(answer(429, "{}", jsonType + "Retry-After: 1000000000\r\n"))};
    };
    Ended forEver(dispatcher.send<QByteArray>(submission(), jsonBody));
    QVERIFY(QTest::qWaitFor([&] { return forEver.delays.size() == 1; }));
    QCOMPARE(forEver.delays[0], std::chrono::minutes{15});
}

ASSAY_TEST(TestAnswers);
#include "test_answers.moc"
