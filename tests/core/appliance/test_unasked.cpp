// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QFile>
#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;

// What a server says without having been asked is the answer to nothing.
class TestUnasked : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void onARestingConnection_data();
    void onARestingConnection();
    void besideOthersThatRun();
    void rightBehindAnAnswer_data();
    void rightBehindAnAnswer();
    void afterAnAnswerThatMakesNoSense_data();
    void afterAnAnswerThatMakesNoSense();
    void keptWhileThereIsWork();

private:
    std::unique_ptr<HostileServer> serverFor(bool tls) const;
    Profile profileFor(const HostileServer &server, bool tls) const;

    QTemporaryDir m_folder;
    Identity m_identity = makeIdentity({});
};

namespace {

QByteArray verdict(const QByteArray &word)
{
    return answer(200, R"({"classification":")" + word + R"("})");
}

} // namespace

void TestUnasked::initTestCase()
{
    QFile ca(m_folder.filePath(u"ca.pem"_s));
    QVERIFY(ca.open(QIODevice::WriteOnly));
    ca.write(m_identity.certificate);
}

std::unique_ptr<HostileServer> TestUnasked::serverFor(bool tls) const
{
    return tls ? std::make_unique<HostileServer>(m_identity) : std::make_unique<HostileServer>();
}

Profile TestUnasked::profileFor(const HostileServer &server, bool tls) const
{
    return tls ? tlsProfileOf(server, m_folder.filePath(u"ca.pem"_s)) : profileOf(server);
}

void TestUnasked::onARestingConnection_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArray>("unasked");
    for (const bool tls : {false, true}) {
        const char *way = tls ? "tls" : "plain";
        QTest::addRow("%s, an answer", way) << tls << verdict("goodware");
        QTest::addRow("%s, 408", way) << tls << answer(408, R"({"detail":"Timeout."})");
        QTest::addRow("%s, half an answer", way) << tls << "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"a\":"_ba;
    }
}

// One request is asked, two answers are sent, and the second has arrived before the next request is asked.
void TestUnasked::onARestingConnection()
{
    QFETCH(bool, tls);
    QFETCH(QByteArray, unasked);
    const auto server = serverFor(tls);
    bool isRead = false;
    bool isSent = false;
    server->onRequest = [&](int index, const Received &) -> Script {
        if (index > 0)
            return {sends(verdict("malicious"))};
        return {sends(verdict("suspicious")), waitsUntil([&isRead] { return isRead; }), sends(unasked),
            waits(std::chrono::milliseconds{50}), waitsUntil([&isSent] { return isSent = true; })};
    };
    Dispatcher dispatcher(profileFor(*server, tls), testToken);
    Ended first(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(first.wait());
    QVERIFY((**first.result).contains("suspicious"));
    isRead = true;
    QTRY_VERIFY(isSent || server->open() == 0); // a closed connection plays nothing more
    QTest::qWait(100); // time for it to be read
    for (int round = 0; round < 3; ++round) {
        Ended next(dispatcher.send<QByteArray>(submission(), jsonBody));
        QVERIFY(next.wait());
        QVERIFY2(bool(*next.result), *next.result ? "" : qPrintable(next.error().detail));
        QVERIFY2((**next.result).contains("malicious"), (**next.result).constData());
    }
}

// The same while other requests of the role are under way.
void TestUnasked::besideOthersThatRun()
{
    HostileServer server;
    bool isRead = false;
    server.onRequest = [&](int, const Received &request) -> Script {
        if (request.target().endsWith("/slow/"))
            return {stalls()};
        if (request.target().endsWith("/first/"))
            return {sends(verdict("suspicious")), waitsUntil([&isRead] { return isRead; }), sends(verdict("goodware"))};
        return {sends(verdict("malicious"))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended slow(dispatcher.send<QByteArray>(getRequest("/api/slow/"), jsonBody));
    QTRY_COMPARE(server.inProgress(), 1);
    Ended first(dispatcher.send<QByteArray>(getRequest("/api/first/"), jsonBody));
    QVERIFY(first.wait());
    isRead = true;
    QTest::qWait(100);
    Ended next(dispatcher.send<QByteArray>(getRequest("/api/next/"), jsonBody));
    QVERIFY(next.wait());
    QVERIFY(bool(*next.result));
    QVERIFY2((**next.result).contains("malicious"), (**next.result).constData());
}

void TestUnasked::rightBehindAnAnswer_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("tls") << true;
}

// Two answers in one piece, and the next request waits already.
void TestUnasked::rightBehindAnAnswer()
{
    QFETCH(bool, tls);
    const auto server = serverFor(tls);
    server->onRequest = [&](int index, const Received &) -> Script {
        return {sends(index == 0 ? verdict("suspicious") + verdict("goodware") : verdict("malicious"))};
    };
    Profile profile = profileFor(*server, tls);
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    Ended first(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    Ended second(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    Ended third(dispatcher.send<QByteArray>(getRequest(), jsonBody));
    QVERIFY(first.wait() && second.wait() && third.wait());
    QVERIFY((**first.result).contains("suspicious"));
    for (const Ended *ended : {&second, &third}) {
        QVERIFY(bool(*ended->result));
        QVERIFY2((**ended->result).contains("malicious"), (**ended->result).constData());
    }
}

void TestUnasked::afterAnAnswerThatMakesNoSense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("200") << answer(200, R"({"for":"another"})");
    QTest::newRow("200, long") << answer(200, R"({"for":"another",")" + QByteArray(100'000, 'x') + R"(":1})");
    QTest::newRow("404") << answer(404, "404 page not found", "Content-Type: text/plain\r\n");
    QTest::newRow("408") << answer(408, R"({"detail":"Timeout."})");
}

// It was another's, so the connection holds the right one still: that one is not given to the next request.
void TestUnasked::afterAnAnswerThatMakesNoSense()
{
    QFETCH(QByteArray, bytes);
    HostileServer server;
    server.onRequest = [&](int index, const Received &) -> Script {
        if (index == 0)
            return {sends(bytes), waits(std::chrono::milliseconds{60}), sends(verdict("goodware"))};
        return {sends(verdict("malicious"))};
    };
    Profile profile = profileOf(server);
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    const auto decode = [](const RawAnswer &raw) -> Result<QByteArray> {
        if (!raw.body.contains("classification"))
            return ApiError::of(ApiError::Kind::BadAnswer, u"of another"_s);
        return raw.body;
    };
    Request once = submission(); // not repeated
    Ended first(dispatcher.send<QByteArray>(once, decode));
    Ended second(dispatcher.send<QByteArray>(once, decode));
    Ended third(dispatcher.send<QByteArray>(once, decode));
    QVERIFY(first.wait() && second.wait() && third.wait());
    QVERIFY(!*first.result);
    QVERIFY(bool(*second.result) && bool(*third.result));
    // A long answer is read aside, while the next request is on its way already.
    const bool isShort = bytes.size() < 64 * 1024;
    QVERIFY2((**(isShort ? second : third).result).contains("malicious"), (**third.result).constData());
}

void TestUnasked::keptWhileThereIsWork()
{
    const auto server = serverFor(true);
    server->onRequest = [](int, const Received &) -> Script { return {sends(answer(200))}; };
    Profile profile = profileFor(*server, true);
    profile.inFlight = 3;
    Dispatcher dispatcher(profile, testToken);
    std::vector<std::unique_ptr<Ended>> ends;
    for (int i = 0; i < 60; ++i)
        ends.push_back(std::make_unique<Ended>(dispatcher.send<QByteArray>(getRequest(), jsonBody)));
    for (const auto &ended : ends)
        QVERIFY(ended->wait() && *ended->result);
    QCOMPARE(server->handshakes(), 3);
    QTRY_COMPARE(server->open(), 0); // and then they are closed
}

ASSAY_TEST(TestUnasked);
#include "test_unasked.moc"
