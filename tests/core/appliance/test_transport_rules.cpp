// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/deadlines.h"
#include "appliance/http_error.h"
#include "appliance/pending_requests.h"
#include "appliance/rate_limit.h"
#include "appliance/retry_policy.h"
#include "support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using std::chrono::milliseconds;
using std::chrono::seconds;

// The transport's pure rules: no socket, no clock.
class TestTransportRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void retries_data();
    void retries();
    void turnedAway_data();
    void turnedAway();
    void backOff();
    void busy();
    void cloudQuota();
    void rate_data();
    void rate();
    void retryAfters_data();
    void retryAfters();
    void errorBodies_data();
    void errorBodies();
    void statuses_data();
    void statuses();
    void foreignStatuses_data();
    void foreignStatuses();
    void ownForms_data();
    void ownForms();
    void deadlines();
    void slowTransfer();
    void lanes();
};

void TestTransportRules::retries_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("cause");
    QTest::addColumn<bool>("again");
    const auto row = [](const char *name, Kind kind, int status, ApiError::Cause cause, bool again) {
        QTest::newRow(name) << kind << status << int(cause) << again;
    };
    using enum ApiError::Cause;
    row("timed out", Kind::TimedOut, 0, Other, true);
    row("refused", Kind::Unreachable, 0, Other, true);
    row("no such proxy", Kind::Unreachable, 0, ProxyUnusable, false);
    row("no such host", Kind::Unreachable, 0, HostNotFound, true);
    row("429", Kind::RateLimited, 429, Other, true);
    row("500", Kind::Server, 500, Other, true);
    row("501", Kind::Server, 501, Other, false);
    row("502", Kind::Server, 502, Other, true);
    row("503", Kind::Server, 503, Other, true);
    row("504", Kind::Server, 504, Other, true);
    row("507", Kind::Server, 507, Other, false);
    row("cut body", Kind::BadAnswer, 200, CutBody, true);
    row("cut refusal", Kind::BadAnswer, 404, CutBody, true);
    row("web page", Kind::BadAnswer, 200, Other, false);
    row("gave up waiting", Kind::BadRequest, 408, Other, true);
    row("gateway", Kind::BadAnswer, 503, Other, true);
    for (const Kind kind : {Kind::Cancelled, Kind::Tls, Kind::Unauthorized, Kind::NotAllowed, Kind::NotFound,
             Kind::TooLarge, Kind::Maintenance, Kind::BadRequest, Kind::Input, Kind::File, Kind::Disk, Kind::Unclear})
        row(word(kind).data(), kind, 0, Other, false);
}

void TestTransportRules::retries()
{
    QFETCH(Kind, kind);
    QFETCH(int, status);
    QFETCH(int, cause);
    QFETCH(bool, again);
    ApiError failure = ApiError::of(kind, {}, status);
    failure.cause = ApiError::Cause(cause);
    QCOMPARE(retryDelay({}, failure, 0.5, milliseconds{500}).has_value(), again);
    QVERIFY(!retryDelay({.number = 4}, failure, 0.5, milliseconds{500}));
    // Where nothing has ever answered, no connection is a wrong address.
    const bool isWrongAddress
        = failure.cause == ApiError::Cause::HostNotFound || failure.cause == ApiError::Cause::Refused;
    QCOMPARE(
        retryDelay({.isFirstContact = true}, failure, 0.5, milliseconds{500}).has_value(), again && !isWrongAddress);
    QVERIFY(!retryDelay({.isFirstContact = true, .hasConnected = false}, failure, 0.5, milliseconds{500}));
}

// What of a submission: only a clear "no" of the appliance itself lets it go again.
void TestTransportRules::turnedAway_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("cause");
    QTest::addColumn<bool>("again");
    const auto row = [](const char *name, Kind kind, int status, ApiError::Cause cause, bool again) {
        QTest::newRow(name) << kind << status << int(cause) << again;
    };
    using enum ApiError::Cause;
    row("busy", Kind::RateLimited, 429, Other, true);
    row("maintenance", Kind::Maintenance, 405, Other, true);
    row("short of disk", Kind::Server, 503, Other, true);
    row("gave up waiting", Kind::BadRequest, 408, Other, false);
    for (const int status : {500, 502, 504})
        row(qPrintable(QString::number(status)), Kind::Server, status, Other, false);
    row("timed out", Kind::TimedOut, 0, Other, false);
    row("connection lost", Kind::Unreachable, 0, Other, false);
    row("cut answer", Kind::BadAnswer, 201, CutBody, false);
    for (const Kind kind : {Kind::Cancelled, Kind::Tls, Kind::Unauthorized, Kind::NotAllowed, Kind::NotFound,
             Kind::TooLarge, Kind::BadRequest, Kind::Input, Kind::File, Kind::Disk})
        row(word(kind).data(), kind, 0, Other, false);
}

void TestTransportRules::turnedAway()
{
    QFETCH(Kind, kind);
    QFETCH(int, status);
    QFETCH(int, cause);
    QFETCH(bool, again);
    ApiError failure = ApiError::of(kind, {}, status);
    failure.cause = ApiError::Cause(cause);
    QCOMPARE(retryDelay({.idempotent = false}, failure, 0.5, milliseconds{500}).has_value(), again);
}

void TestTransportRules::busy()
{
    ApiError failure = ApiError::of(Kind::RateLimited, {}, 429);
    std::vector<qint64> delays;
    FailedAttempt attempt{.idempotent = false};
    while (const auto delay = retryDelay(attempt, failure, 0.5, milliseconds{500})) {
        delays.push_back(std::chrono::duration_cast<seconds>(*delay).count());
        attempt.waited += *delay;
        ++attempt.number;
    }
    QCOMPARE(delays, (std::vector<qint64>{10, 20, 40, 80, 160, 300, 300, 300, 300}));
    QVERIFY(attempt.waited <= maxBusyTime);

    failure.retryAfter = std::chrono::minutes{15};
    QCOMPARE(*retryDelay({.idempotent = false}, failure, 0, milliseconds{500}), milliseconds{std::chrono::minutes{15}});
    QVERIFY(!retryDelay({.idempotent = false, .waited = std::chrono::minutes{16}}, failure, 0, milliseconds{500}));
}

void TestTransportRules::cloudQuota()
{
    const ApiError spent = ApiError::of(Kind::RateLimited, {}, 429);
    const ApiError away = ApiError::of(Kind::Server, {}, 503);
    QVERIFY(!retryDelay({.cloud = true}, spent, 0.5, milliseconds{500}));
    QVERIFY(retryDelay({.cloud = false}, spent, 0.5, milliseconds{500}));
    QVERIFY(retryDelay({.cloud = true}, away, 0.5, milliseconds{500}));
}

void TestTransportRules::rate_data()
{
    QTest::addColumn<int>("perSecond");
    for (const int perSecond : {1, 3, 7, 60, 1000})
        QTest::addRow("%d", perSecond) << perSecond;
}

// Whoever starts when the limit allows it, or a random time later, never has more than the allowed number in any
// second.
void TestTransportRules::rate()
{
    QFETCH(int, perSecond);
    RateLimit limit(perSecond);
    QRandomGenerator random(7);
    RateLimit::Time now{12345};
    std::vector<RateLimit::Time> starts;
    for (int i = 0; i < 500; ++i) {
        now += limit.wait(now);
        QCOMPARE(limit.wait(now).count(), 0);
        limit.started(now);
        starts.push_back(now);
        QVERIFY(limit.inLastSecond(now) <= perSecond);
        if (random.bounded(10) == 0)
            now += RateLimit::Time{random.bounded(2'000'000'000)};
    }
    for (size_t i = size_t(perSecond); i < starts.size(); ++i)
        QVERIFY(starts[i] - starts[i - size_t(perSecond)] >= seconds{1});
    RateLimit slow(0, 30);
    slow.started(seconds{100});
    QCOMPARE(RateLimit::Time(seconds{2}), slow.wait(seconds{100}));
    slow.started(seconds{102});
    QCOMPARE(RateLimit::Time(seconds{1}), slow.wait(seconds{103}));
    RateLimit both(10, 60); // the stricter holds
    both.started(seconds{1});
    QCOMPARE(RateLimit::Time(seconds{1}), both.wait(seconds{1}));
    RateLimit none(0);
    none.started(now);
    QCOMPARE(none.wait(now).count(), 0);
}

void TestTransportRules::backOff()
{
    ApiError failure = ApiError::of(Kind::RateLimited, {}, 429);
    const auto delay = [&](int attempt, double random) {
        return *retryDelay({.number = attempt}, failure, random, milliseconds{500});
    };
    QCOMPARE(delay(1, 0.5), milliseconds{500});
    QCOMPARE(delay(2, 0.5), milliseconds{1000});
    QCOMPARE(delay(3, 0.5), milliseconds{2000});
    QCOMPARE(delay(1, 0.0), milliseconds{375});
    QVERIFY(delay(1, 0.999) < milliseconds{625});
    failure.retryAfter = seconds{7};
    QCOMPARE(delay(1, 0.5), milliseconds{7000});
    failure.retryAfter = seconds{0};
    QCOMPARE(delay(3, 0.5), milliseconds{2000});
}

void TestTransportRules::retryAfters_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("expected"); // -1 = nothing
    QTest::newRow("absent") << ""_ba << -1;
    QTest::newRow("1") << "1"_ba << 1;
    QTest::newRow("blanks") << " 30 "_ba << 30;
    QTest::newRow("0") << "0"_ba << 0;
    QTest::newRow("negative") << "-5"_ba << 0;
    QTest::newRow("1e9") << "1000000000"_ba << 900;
    QTest::newRow("no number holds it") << QByteArray(40, '9') << 900;
    QTest::newRow("date in 90 s") << "Tue, 03 Mar 2026 10:01:30 GMT"_ba << 90;
    QTest::newRow("date long gone") << "Wed, 21 Oct 2015 07:28:00 GMT"_ba << 0;
    QTest::newRow("date in a year") << "Wed, 03 Mar 2027 10:00:00 GMT"_ba << 900;
    QTest::newRow("words") << "soon"_ba << -1;
    QTest::newRow("fraction") << "1.5"_ba << -1;
}

void TestTransportRules::retryAfters()
{
    QFETCH(QByteArray, header);
    QFETCH(int, expected);
    const QDateTime now(QDate(2026, 3, 3), QTime(10, 0), Qt::UTC);
    QCOMPARE(int(retryAfter(header, now).value_or(seconds{-1}).count()), expected);
}

void TestTransportRules::errorBodies_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto json = "application/json"_ba;
    QTest::newRow("detail") << json << R"({"detail":"Invalid token."})"_ba << u"Invalid token."_s;
    QTest::newRow("code and message") << json << R"({"code":404,"message":"Not here","detail":{"a":1}})"_ba
                                      << u"Not here"_s;
    QTest::newRow("both") << json << R"({"message":"m","detail":"d"})"_ba << u"d"_s;
    QTest::newRow("fields") << json << R"({"url":["Enter a valid URL.","Too long."],"crawler":["Bad."]})"_ba
                            << u"crawler: Bad.; url: Enter a valid URL. Too long."_s;
    QTest::newRow("field without array") << json << R"({"url":"Bad."})"_ba << u"url: Bad."_s;
    QTest::newRow("nothing readable") << json << R"({"a":1,"b":[2,{}]})"_ba << u""_s;
    QTest::newRow("array") << json << "[1]"_ba << u""_s;
    QTest::newRow("cut") << json << R"({"detail":"Inv)"_ba << u""_s;
    QTest::newRow("empty") << json << ""_ba << u""_s;
    QTest::newRow("html") << "text/html"_ba
                          << "<html>no</html>"_ba << u"answered with a web page"_s;
    QTest::newRow("endless") << json << R"({"detail":")" + QByteArray(5000, 'x') + R"("})" << QString(1000, u'x');
}

void TestTransportRules::errorBodies()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QCOMPARE(errorText(type, body), text);
}

void TestTransportRules::statuses_data()
{
    QTest::addColumn<Kind>("read");
    QTest::addColumn<Kind>("submitted");
    for (int status = 100; status < 1000; ++status) {
        if (status >= 200 && status < 300)
            continue;
        Kind read = Kind::BadAnswer;
        if (status >= 400 && status < 500)
            read = Kind::BadRequest;
        if (status >= 500 && status < 600)
            read = Kind::Server;
        if (status == 401 || status == 403)
            read = Kind::Unauthorized;
        if (status == 404)
            read = Kind::NotFound;
        if (status == 407)
            read = Kind::Unreachable;
        if (status == 413)
            read = Kind::TooLarge;
        if (status == 429)
            read = Kind::RateLimited;
        QTest::addRow("%d", status) << read << (status == 405 ? Kind::Maintenance : read);
    }
}

void TestTransportRules::statuses()
{
    QFETCH(Kind, read);
    QFETCH(Kind, submitted);
    ErrorAnswer refused;
    refused.status = QByteArray(QTest::currentDataTag()).toInt();
    refused.contentType = "application/json";
    refused.body = R"({"detail":"Said so."})";
    QCOMPARE(statusError(refused).kind, read);
    QCOMPARE(statusError(refused).httpStatus, refused.status);
    refused.submission = true;
    QCOMPARE(statusError(refused).kind, submitted);
    if (refused.status == 400) {
        refused.contentType = "text/html";
        QCOMPARE(statusError(refused).kind, Kind::NotAllowed);
    }
}

// A status in another form is not the appliance's: of a web server, of a router without a rule, of a proxy.
void TestTransportRules::foreignStatuses_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("empty JSON") << "application/json"_ba
                                << ""_ba;
    QTest::newRow("text") << "text/plain"_ba
                          << "404 page not found\n"_ba;
    QTest::newRow("text without a type") << ""_ba
                                         << "default backend - 404"_ba;
    QTest::newRow("page") << "text/html"_ba
                          << "<html>nginx</html>"_ba;
    QTest::newRow("the appliance's words as text") << "text/plain"_ba
                                                   << R"({"detail":"Not found."})"_ba;
    QTest::newRow("list") << "application/json"_ba
                          << "[]"_ba;
    QTest::newRow("text as JSON") << "application/json"_ba
                                  << R"("Not found.")"_ba;
    QTest::newRow("cut") << "application/json"_ba
                         << R"({"detail":"Not fou)"_ba;
    QTest::newRow("error") << "application/json"_ba
                           << R"({"error":"not found"})"_ba;
    QTest::newRow("error object") << "application/json"_ba
                                  << R"({"error":{"code":404,"message":"No such route"}})"_ba;
    QTest::newRow("Spring") << "application/json"_ba
                            << R"({"timestamp":1,"status":404,"error":"Not Found","message":"x","path":"/api/"})"_ba;
    QTest::newRow("Nest") << "application/json"_ba
                          << R"({"statusCode":404,"message":"Cannot POST /api/","error":"Not Found"})"_ba;
    QTest::newRow("gateway") << "application/json"_ba
                             << R"({"message":"no Route matched","request_id":"7"})"_ba;
    QTest::newRow("problem") << "application/problem+json"_ba
                             << R"({"type":"about:blank","title":"Not Found","status":404,"detail":"x"})"_ba;
}

void TestTransportRules::foreignStatuses()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    const bool isPage = contentType == "text/html";
    for (const bool submission : {false, true}) {
        for (int status = 400; status < 600; ++status) {
            const ApiError error = statusError(
                {.status = status, .contentType = contentType, .body = body, .target = {}, .submission = submission});
            QVERIFY(error.kind != Kind::NotFound && error.kind != Kind::Unauthorized && error.kind != Kind::Maintenance
                && error.kind != Kind::BadRequest);
            QVERIFY(!isAbsent(error));
            QCOMPARE(error.httpStatus, status);
            if (status == 407 || status == 413 || status == 429 || (isPage && (status == 400 || status >= 500)))
                continue; // they mean the same whoever says it, or are what the appliance's own web server sends
            QCOMPARE(error.kind, Kind::BadAnswer);
            QVERIFY(isFromElsewhere(error));
            QVERIFY(error.detail.startsWith(u"answered "));
            QCOMPARE(error.cause == ApiError::Cause::NoSuchRoute, isPage && status == 404);
        }
    }
    // A gateway whose appliance is away comes back; a web server that has no such page does not.
    for (const int status : {502, 503, 504}) {
        const ApiError failure = statusError({.status = status, .contentType = contentType, .body = body});
        QVERIFY(retryDelay({}, failure, 0.5, milliseconds{500}));
        QVERIFY(!retryDelay({.idempotent = false}, failure, 0.5, milliseconds{500}));
    }
    const ApiError busy = statusError({.status = 429, .contentType = contentType, .body = body});
    QVERIFY(retryDelay({.cloud = true}, busy, 0.5, milliseconds{500})); // a proxy knows no quota of the cloud
    QVERIFY(!retryDelay({.idempotent = false}, busy, 0.5, milliseconds{500}));
    const ApiError missing = statusError({.status = 404, .contentType = contentType, .body = body});
    QVERIFY(!retryDelay({}, missing, 0.5, milliseconds{500}));
    ApiError cut = ApiError::of(Kind::BadAnswer, {}, 404);
    cut.cause = ApiError::Cause::CutBody;
    QVERIFY(isFromElsewhere(cut)); // the part that is missing may have been the appliance's own form, or not
    cut.httpStatus = 200;
    QVERIFY(!isFromElsewhere(cut));
}

void TestTransportRules::ownForms_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("detail") << 404 << R"({"detail":"Not found."})"_ba;
    QTest::newRow("message") << 404 << R"({"message":"Hash not found."})"_ba;
    QTest::newRow("code and message") << 404 << R"({"code":404,"message":"x","detail":{"sha1":"y"}})"_ba;
    QTest::newRow("code, message and more") << 404 << R"({"code":404,"message":"x","hash":"y"})"_ba;
    QTest::newRow("token") << 403 << R"({"detail":"x","code":"token_not_valid","messages":[]})"_ba;
    QTest::newRow("fields") << 400 << R"({"hash_values":["x"],"fields":{"0":["y"]}})"_ba;
    QTest::newRow("empty object") << 503 << "{}"_ba;
}

void TestTransportRules::ownForms()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    for (const QByteArray &type : {"application/json"_ba, ""_ba}) {
        const ApiError error = statusError({.status = status, .contentType = type, .body = body});
        QVERIFY(error.kind != Kind::BadAnswer);
        QCOMPARE(error.cause, ApiError::Cause::Other);
    }
}

void TestTransportRules::deadlines()
{
    const Timeouts timeouts{
        .connect = seconds{15}, .idle = seconds{30}, .answer = seconds{120}, .absolute = seconds{180}};
    const auto firstLate = [&](bool transfer, const std::function<TransferProgress(int)> &flowAt) {
        Deadlines clock(timeouts, transfer);
        for (int second = 1; second < 1000; ++second) {
            if (clock.advance(seconds{1}, flowAt(second)))
                return second;
        }
        return 0;
    };
    const TransferProgress sent{.onWire = true, .allSent = true, .answered = false, .bytes = 0};
    const TransferProgress sending{.onWire = true, .allSent = false, .answered = false, .bytes = 0};
    const auto moving = [](TransferProgress flow, qint64 bytes) {
        flow.bytes = bytes;
        return flow;
    };
    const TransferProgress reading{.onWire = true, .allSent = true, .answered = true, .bytes = 0};
    QCOMPARE(firstLate(false, [&](int) { return TransferProgress{}; }), 15);
    QCOMPARE(firstLate(false, [&](int) { return sent; }), 121); // the first second only says that it left
    QCOMPARE(firstLate(false, [&](int) { return sending; }), 31);
    QCOMPARE(firstLate(false, [&](int) { return reading; }), 31);
    QCOMPARE(firstLate(false, [&](int s) { return moving(reading, s); }), 180); // trickle
    QCOMPARE(firstLate(true, [&](int s) { return moving(sending, qint64(s) * 2000); }), 0);
    QCOMPARE(
        firstLate(true, [&](int s) { return s < 500 ? moving(sending, qint64(s) * 2000) : moving(sent, 1'000'000); }),
        620); // an upload's answer has its own deadline
    QCOMPARE(firstLate(true, [&](int s) { return moving(reading, s); }), 30); // its rate is judged over one idle window
}

void TestTransportRules::slowTransfer()
{
    Deadlines clock(Timeouts{}, true);
    TransferProgress flow{.onWire = true, .allSent = false, .answered = false, .bytes = 0};
    QVERIFY(!clock.advance(seconds{1}, flow));
    for (int second = 1; second <= 300; ++second) {
        flow.bytes += 1100;
        QVERIFY(!clock.advance(seconds{1}, flow));
    }
    std::optional<QString> late;
    int seconds_ = 0;
    while (!late && seconds_ < 100) {
        ++seconds_;
        flow.bytes += 900;
        late = clock.advance(seconds{1}, flow);
    }
    QVERIFY(late && late->contains(u"1 KiB"_s));
    QCOMPARE_LE(seconds_, 60);
}

void TestTransportRules::lanes()
{
    const auto run = [](size_t number) { return reinterpret_cast<RequestState *>(number); };
    PendingRequests lanes;
    for (size_t i = 1; i <= 3; ++i)
        lanes.add(run(i), Role::LookUp, false);
    for (size_t i = 11; i <= 12; ++i)
        lanes.add(run(i), Role::Upload, false);
    lanes.add(run(21), Role::Download, false);
    lanes.add(run(99), Role::LookUp, true);
    lanes.addFirst(run(10), Role::Upload, false);
    lanes.remove(run(2));
    QCOMPARE(lanes.size(), 7);
    std::vector<RequestState *> order;
    while (RequestState *next = lanes.next(true))
        order.push_back(next);
    QCOMPARE(order, (std::vector{run(99), run(1), run(10), run(21), run(3), run(11), run(12)}));

    lanes.add(run(11), Role::Upload, true);
    lanes.add(run(1), Role::LookUp, false);
    // Not QCOMPARE, which asks what the pointers point to.
    QVERIFY(lanes.next(false) == run(1));
    QVERIFY(lanes.next(false) == nullptr);
    QVERIFY(lanes.next(true) == run(11));
}

ASSAY_TEST(TestTransportRules);
#include "test_transport_rules.moc"
