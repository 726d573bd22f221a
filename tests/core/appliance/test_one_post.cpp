// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;

// Whatever a server does to a POST that must not be repeated: it arrives once.
class TestOnePost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void once_data();
    void once();
    void keptAlive_data();
    void keptAlive();

private:
    std::unique_ptr<HostileServer> serverFor(bool tls);
    Profile profileFor(const HostileServer &server, bool tls) const;

    QTemporaryDir m_folder;
    Identity m_identity = makeIdentity({});
};

void TestOnePost::initTestCase()
{
    QFile ca(m_folder.filePath(u"ca.pem"_s));
    QVERIFY(ca.open(QIODevice::WriteOnly));
    ca.write(m_identity.certificate);
}

std::unique_ptr<HostileServer> TestOnePost::serverFor(bool tls)
{
    return tls ? std::make_unique<HostileServer>(m_identity) : std::make_unique<HostileServer>();
}

Profile TestOnePost::profileFor(const HostileServer &server, bool tls) const
{
    return tls ? tlsProfileOf(server, m_folder.filePath(u"ca.pem"_s)) : profileOf(server);
}

void TestOnePost::once_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<int>("body"); // 0 = none, 1 = JSON, 2 = file
    QTest::addColumn<int>("when");
    QTest::addColumn<bool>("reset");
    QTest::addColumn<QByteArray>("first");
    for (const bool tls : {false, true}) {
        for (const int body : {0, 1, 2}) {
            for (const bool reset : {false, true}) {
                const auto row = [&](const char *name, When when, const QByteArray &first) {
                    QTest::addRow("%s, %s, %s, %s", tls ? "tls" : "plain",
                        body == 0       ? "empty"
                            : body == 1 ? "json"
                                        : "file",
                        reset ? "reset" : "close", name)
                        << tls << body << int(when) << reset << first;
                };
                row("at once", When::RequestRead, {});
                row("after the head", When::HeadRead, {});
                if (body > 0)
                    row("in the body", When::BodyBegun, {});
                row("in the status", When::RequestRead, "HTTP/1.");
                row("in the headers", When::RequestRead, "HTTP/1.1 200 OK\r\nContent-Le");
                row("in the answer", When::RequestRead, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{");
            }
        }
    }
}

void TestOnePost::once()
{
    QFETCH(bool, tls);
    QFETCH(int, body);
    QFETCH(int, when);
    QFETCH(bool, reset);
    QFETCH(QByteArray, first);

    const auto server = serverFor(tls);
    server->when = When(when);
    server->onRequest = [&](int, const Received &) {
        Script script;
        if (!first.isEmpty())
            script = {sends(first), waits(std::chrono::milliseconds{30})};
        script.push_back(reset ? resets() : closes());
        return script;
    };
    Dispatcher dispatcher(profileFor(*server, tls), testToken);
    Request request = submission();
    if (body == 0)
        request.body = {};
    if (body == 2)
        request = upload(openSample(makeFile(m_folder.path(), 300000)));
    Ended ended(dispatcher.send<QByteArray>(request, plainBody));
    QVERIFY(ended.wait());
    QVERIFY(!*ended.result);
    const auto kind = ended.error().kind;
    QVERIFY2(
        kind == ApiError::Kind::Unreachable || kind == ApiError::Kind::BadAnswer, qPrintable(ended.error().detail));
    QTest::qWait(100);
    QCOMPARE(int(server->requests().size()), 1);
    QCOMPARE(int(ended.records.size()), 1);
    QCOMPARE(ended.times, 1);
}

void TestOnePost::keptAlive_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("empty");
    for (const bool tls : {false, true}) {
        for (const bool empty : {false, true})
            QTest::addRow("%s, %s", tls ? "tls" : "plain", empty ? "empty" : "json") << tls << empty;
    }
}

void TestOnePost::keptAlive()
{
    QFETCH(bool, tls);
    QFETCH(bool, empty);
    const auto server = serverFor(tls);
    server->onRequest = [](int index, const Received &) -> Script {
        if (index == 0)
            return {sends(answer(200))};
        return {closes()};
    };
    Profile profile = profileFor(*server, tls);
    profile.inFlight = 1;
    Dispatcher dispatcher(profile, testToken);
    Ended first(dispatcher.send<QByteArray>(submission(), jsonBody));
    Request request = submission();
    if (empty)
        request.body = {};
    Ended second(dispatcher.send<QByteArray>(request, jsonBody)); // waits, so that the connection is kept for it
    QVERIFY(first.wait());
    QVERIFY(bool(*first.result));
    QVERIFY(second.wait());
    QVERIFY(!*second.result);
    QCOMPARE(second.error().kind, ApiError::Kind::Unreachable);
    QVERIFY2(second.error().detail.contains(u"not known"_s), qPrintable(second.error().detail));
    QTest::qWait(100);
    QCOMPARE(int(server->requests().size()), 2);
    QCOMPARE(server->connections(), 1);
}

ASSAY_TEST(TestOnePost);
#include "test_one_post.moc"
