// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;

// Where the bytes of an answer go, and how many of them.
class TestAnswerBodies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sharesOfTheMemory();
    void manyLongAnswersShareTheMemory();
    void sinks();
    void sinkRestarts();
    void endless_data();
    void endless();
    void largeIsExact();
};

namespace {

// Collects; can be told to fail.
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

} // namespace

void TestAnswerBodies::sinks()
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
    refused->verdict = ApiError::of(Kind::Disk, u"full"_s);
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

void TestAnswerBodies::sinkRestarts()
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

void TestAnswerBodies::endless_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("sink");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("body") << "HTTP/1.1 200 OK\r\n"_ba + jsonType + "\r\n" << false << Kind::BadAnswer;
    QTest::newRow("body into a sink") << "HTTP/1.1 200 OK\r\n\r\n"_ba << true << Kind::BadAnswer;
    QTest::newRow("announced") << "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"_ba << true
                               << Kind::BadAnswer;
    QTest::newRow("error body") << "HTTP/1.1 500 No\r\n"_ba + jsonType + "\r\n" << false << Kind::BadAnswer;
}

void TestAnswerBodies::endless()
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

void TestAnswerBodies::largeIsExact()
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

void TestAnswerBodies::sharesOfTheMemory()
{
    AnswerBudget budget(100);
    QSignalSpy freed(&budget, &AnswerBudget::freed);
    auto first = std::make_unique<AnswerBudget::Share>(budget);
    auto second = std::make_unique<AnswerBudget::Share>(budget);
    AnswerBudget::Share third(budget);
    QVERIFY(second->grow(60)); // nobody older holds any
    QVERIFY(first->grow(30));
    QVERIFY(!second->grow(20));
    QVERIFY(first->grow(500)); // the oldest goes on
    QVERIFY(!third.grow(1));
    QCOMPARE(budget.used(), 590);
    AnswerBudget::Share moved = std::move(*first);
    first.reset();
    QCOMPARE(budget.used(), 590);
    moved = AnswerBudget::Share();
    QCOMPARE(budget.used(), 60);
    QTRY_COMPARE(int(freed.size()), 1);
    QVERIFY(third.grow(40));
    QVERIFY(!third.grow(1));
    QVERIFY(second->grow(1000)); // now the oldest
    second.reset();
    QCOMPARE(budget.used(), 40);
    QVERIFY(AnswerBudget::Share().grow(1'000'000'000));
}

// Twelve answers of six megabytes at a time take not much more than the twelve that are allowed for all, and none is
// late although it waits longer than the deadlines.
void TestAnswerBodies::manyLongAnswersShareTheMemory()
{
    constexpr qint64 length = 6'000'000;
    constexpr qint64 limit = 12'000'000;
    HostileServer server;
    const QByteArray body = "[\"" + QByteArray(length - 4, 'x') + "\"]";
    server.onRequest = [&](int, const Received &) -> Script { return {sends(answer(200, body))}; };
    Profile profile = profileOf(server);
    profile.inFlight = 12;
    Dispatcher dispatcher(profile, testToken);
    dispatcher.answerMemory().setLimit(limit);
    std::vector<std::unique_ptr<Ended>> ends;
    for (int i = 0; i < 36; ++i)
        ends.push_back(std::make_unique<Ended>(dispatcher.send<QByteArray>(getRequest(),
            [](const RawAnswer &raw) -> Result<QByteArray> { return QByteArray::number(raw.body.size()); })));
    for (const auto &ended : ends) {
        QVERIFY(ended->wait(120000));
        QVERIFY2(bool(*ended->result), *ended->result ? "" : qPrintable(ended->error().detail));
        QCOMPARE(**ended->result, QByteArray::number(length));
    }
    QTRY_COMPARE(dispatcher.answerMemory().used(), 0);
    QCOMPARE_GE(limit + length, dispatcher.answerMemory().peakUse());
    QCOMPARE_GE(dispatcher.answerMemory().peakUse(), limit / 2);
}

ASSAY_TEST(TestAnswerBodies);
#include "test_answer_bodies.moc"
