// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QDir>
#include <QTemporaryDir>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace assay;
using namespace assay::test;

// The end of a body does not wait until what came before is confirmed.
class TestNoDelay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectionsSendAtOnce_data();
    void connectionsSendAtOnce();
};

namespace {

// For each connection to that port here whether it sends at once.
QList<bool> connectionsTo(quint16 port)
{
    QList<bool> found;
    for (const QString &name : QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System)) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (getpeername(name.toInt(), reinterpret_cast<sockaddr *>(&peer), &size) != 0 || ntohs(peer.sin_port) != port)
            continue;
        int on = 0;
        size = sizeof on;
        if (getsockopt(name.toInt(), IPPROTO_TCP, TCP_NODELAY, &on, &size) == 0)
            found << (on != 0);
    }
    return found;
}

} // namespace

void TestNoDelay::connectionsSendAtOnce_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TLS") << true;
    QTest::newRow("in clear") << false;
}

void TestNoDelay::connectionsSendAtOnce()
{
    QFETCH(bool, tls);
    const QTemporaryDir folder;
    const Identity authority = makeIdentity({.commonName = "Own CA", .authority = true});
    QFile roots(folder.filePath(u"ca.pem"_s));
    QVERIFY(roots.open(QIODevice::WriteOnly) && roots.write(authority.certificate) > 0);
    roots.close();
    const auto server
        = tls ? std::make_unique<HostileServer>(makeIdentity({}, authority)) : std::make_unique<HostileServer>();
    bool goOn = false;
    server->onRequest = [&goOn](int, const Received &) -> Script {
        return {waitsUntil([&goOn] { return goOn; }), sends(answer(201))};
    };
    Dispatcher dispatcher(tls ? tlsProfileOf(*server, roots.fileName()) : profileOf(*server), testToken);
    const auto file = openSample(makeFile(folder.path(), 20'000));
    std::vector<std::unique_ptr<Ended>> uploads;
    for (int i = 0; i < 4; ++i)
        uploads.push_back(std::make_unique<Ended>(dispatcher.send<QByteArray>(upload(file), plainBody)));
    QTRY_COMPARE(server->inProgress(), 4);
    const QList<bool> atOnce = connectionsTo(server->port());
    goOn = true;
    for (const auto &one : uploads)
        QVERIFY(one->wait() && *one->result);
    QVERIFY(!atOnce.isEmpty());
    QVERIFY(!atOnce.contains(false));
}

ASSAY_TEST(TestNoDelay);
#include "test_no_delay.moc"
