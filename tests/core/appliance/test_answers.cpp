// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;

//! What the transport makes of answers, good and bad, over a real socket.
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
    void retryAfterIsWaited();
    void redirects_data();
    void redirects();
    void sinks();
    void sinkRestarts();
    void endless_data();
    void endless();
    void largeIsExact();
    void noOwnLogin_data();
    void noOwnLogin();
    void cookies();
    void echoedToken();
    void refusedToken();
    void unusable_data();
    void unusable();
};

namespace {

//! Collects; can be told to fail.
class Collector : public BodySink
{
public:
    std::optional<ApiError> take(QByteArrayView bytes) override
    {
        body += bytes;
        return {};
    }
    std::optional<ApiError> complete() override
    {
        ++completed;
        return verdict;
    }
    bool restart() override
    {
        body.clear();
        return canRestart;
    }

    QByteArray body;
    int completed = 0;
    bool canRestart = true;
    std::optional<ApiError> verdict;
};

const QByteArray jsonType = "Content-Type: application/json\r\n";
const QByteArray htmlType = "Content-Type: text/html; charset=utf-8\r\n";

} // namespace

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
    row("504", answer(504, ""), Kind::Server, 504, {});
    row("600", answer(600, detail), Kind::BadAnswer, 600, u"600"_s);
    row("fields", answer(400, R"({"hash_values":["Not a hash."]})"), Kind::BadRequest, 400,
        u"hash_values: Not a hash."_s);
    row("host not allowed", answer(400, "<h1>Bad Request (400)</h1>", htmlType), Kind::NotAllowed, 400, u"web page"_s);
    row("error body cut", "HTTP/1.1 404 No\r\nContent-Length: 99\r\n"_ba + jsonType + "\r\n{", Kind::NotFound, 404, {});
    row("error body huge", answer(400, "[" + QByteArray(700000, ' ')), Kind::BadRequest, 400, {});
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
    QTest::newRow("503") << answer(503) << 4;
    QTest::newRow("429") << answer(429) << 4;
    QTest::newRow("cut body") << "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}"_ba << 4;
    QTest::newRow("404") << answer(404) << 1;
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
    QVERIFY(forEver.wait());
    QCOMPARE(forEver.error().retryAfter, std::chrono::seconds{900});
}

void TestAnswers::redirects_data()
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

void TestAnswers::redirects()
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

void TestAnswers::sinks()
{
    HostileServer server;
    const QByteArray pdf = "%PDF-1.7 body %%EOF";
    server.onRequest = [&](int, const Received &request) -> Script {
        if (request.target().endsWith("missing"))
            return {sends(answer(404, R"({"detail":"No report"})"))};
        if (request.target().endsWith("html"))
            return {sends(answer(200, "<html>", htmlType))};
        return {sends(answer(200, pdf, "Content-Type: application/pdf\r\n"))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    const auto fetch = [&](const QByteArray &path, const std::shared_ptr<Collector> &sink) {
        Request request = getRequest(path);
        request.role = Role::Download;
        request.sink = sink;
        return dispatcher.send<QByteArray>(request, plainBody);
    };
    const auto whole = std::make_shared<Collector>();
    const auto missing = std::make_shared<Collector>();
    const auto html = std::make_shared<Collector>();
    const auto refused = std::make_shared<Collector>();
    refused->verdict = makeError(Kind::Disk, u"full"_s);
    Ended wholeEnd(fetch("/api/good", whole));
    Ended missingEnd(fetch("/api/missing", missing));
    Ended htmlEnd(fetch("/api/html", html));
    Ended refusedEnd(fetch("/api/good", refused));
    QVERIFY(wholeEnd.wait() && missingEnd.wait() && htmlEnd.wait() && refusedEnd.wait());
    QVERIFY(bool(*wholeEnd.result));
    QCOMPARE(**wholeEnd.result, ""_ba);
    QCOMPARE(whole->body, pdf);
    QCOMPARE(whole->completed, 1);
    QCOMPARE(missingEnd.error().kind, Kind::NotFound);
    QCOMPARE(missingEnd.error().detail, u"No report"_s);
    QCOMPARE(missing->body, ""_ba);
    QCOMPARE(htmlEnd.error().kind, Kind::BadAnswer);
    QCOMPARE(html->body, ""_ba);
    QCOMPARE(html->completed, 0);
    QCOMPARE(refusedEnd.error().kind, Kind::Disk);
    QCOMPARE(int(refusedEnd.records.size()), 1);
}

void TestAnswers::sinkRestarts()
{
    HostileServer server;
    server.onRequest = [](int index, const Received &) -> Script {
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Type: application/pdf\r\n\r\n";
        if (index % 2 == 0)
            return {sends(head + "01234"), closes()};
        return {sends(head + "0123456789")};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    dispatcher.setFirstRetryDelay(std::chrono::milliseconds{1});
    for (const bool canRestart : {true, false}) {
        const auto sink = std::make_shared<Collector>();
        sink->canRestart = canRestart;
        Request request = getRequest();
        request.sink = sink;
        request.role = Role::Download;
        Ended ended(dispatcher.send<QByteArray>(request, plainBody));
        QVERIFY(ended.wait());
        QCOMPARE(bool(*ended.result), canRestart);
        QCOMPARE(sink->completed, canRestart ? 1 : 0);
        if (canRestart)
            QCOMPARE(sink->body, "0123456789"_ba);
    }
}

void TestAnswers::endless_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("sink");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("body") << "HTTP/1.1 200 OK\r\n"_ba + jsonType + "\r\n" << false << Kind::BadAnswer;
    QTest::newRow("body into a sink") << "HTTP/1.1 200 OK\r\n\r\n"_ba << true << Kind::BadAnswer;
    QTest::newRow("announced") << "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"_ba << true
                               << Kind::BadAnswer;
    QTest::newRow("error body") << "HTTP/1.1 500 No\r\n"_ba + jsonType + "\r\n" << false << Kind::Server;
}

void TestAnswers::endless()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, sink);
    QFETCH(Kind, kind);
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(head), floods(QByteArray(65536, '0'))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    const auto collector = std::make_shared<Collector>();
    Request request = getRequest();
    request.idempotent = false; // one attempt
    request.maxBytes = 3 << 20;
    if (sink)
        request.sink = collector;
    Ended ended(dispatcher.send<QByteArray>(request, plainBody));
    QVERIFY(ended.wait());
    QVERIFY(!*ended.result);
    QCOMPARE(ended.error().kind, kind);
    QCOMPARE_LE(collector->body.size(), 3 << 20);
    QCOMPARE(collector->completed, 0);
    QTRY_COMPARE(server.open(), 0);
}

void TestAnswers::largeIsExact()
{
    QByteArray body = "[";
    for (int i = 0; body.size() < (20 << 20); ++i)
        body += QByteArray::number(i) + ',';
    body += "0]";
    HostileServer server;
    server.onRequest = [&](int, const Received &) -> Script { return {sends(answer(200, body))}; };
    Dispatcher dispatcher(profileOf(server), testToken);
    QThread *decodedOn = nullptr;
    auto *call = dispatcher.send<QByteArray>(getRequest(), [&](const RawAnswer &raw) {
        decodedOn = QThread::currentThread();
        return plainBody(raw);
    });
    qint64 shown = 0;
    bool monotone = true;
    qint64 total = 0;
    connect(call, &ApiCall::progressed, this, [&](qint64 done, qint64 all) {
        monotone = monotone && done > shown;
        shown = done;
        total = all;
    });
    Ended ended(call);
    QVERIFY(ended.wait());
    QVERIFY(bool(*ended.result));
    QVERIFY(**ended.result == body);
    QVERIFY(decodedOn && decodedOn != thread());
    QVERIFY(monotone);
    QCOMPARE(shown, body.size());
    QCOMPARE(total, body.size());
}

void TestAnswers::noOwnLogin_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<bool>("post");
    for (const auto &challenge :
        {"Basic realm=\"x\""_ba, "NTLM"_ba, "Negotiate"_ba, "Digest realm=\"x\", nonce=\"y\""_ba, "Token"_ba}) {
        for (const bool post : {false, true})
            QTest::addRow("%s %s", challenge.constData(), post ? "POST" : "GET") << challenge << post;
    }
}

void TestAnswers::noOwnLogin()
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

void TestAnswers::cookies()
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

void TestAnswers::echoedToken()
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

void TestAnswers::refusedToken()
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

void TestAnswers::unusable_data()
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

void TestAnswers::unusable()
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

QTEST_GUILESS_MAIN(TestAnswers)
#include "test_answers.moc"
