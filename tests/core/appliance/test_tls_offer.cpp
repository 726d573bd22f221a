// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "transport.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace assay;
using namespace assay::test;

// What the first message of a handshake offers, byte by byte: a server can choose nothing else.
class TestTlsOffer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void neverHttp2();
    void onlyModernVersions();

private:
    // The content of one extension of the ClientHello; nothing when it is not there.
    std::optional<QByteArray> extension(quint16 type) const;

    QByteArray m_hello;
};

namespace {
quint16 twoBytes(const QByteArray &bytes, qsizetype at)
{
    return quint16(quint8(bytes.at(at)) << 8 | quint8(bytes.at(at + 1)));
}
} // namespace

void TestTlsOffer::initTestCase()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            m_hello += socket->readAll();
            const bool isWhole = m_hello.size() > 5 && m_hello.size() >= 5 + twoBytes(m_hello, 3);
            if (isWhole)
                socket->abort();
        });
    });
    Profile profile;
    profile.host = u"localhost:%1"_s.arg(server.serverPort());
    profile.disableProxies = true;
    Dispatcher dispatcher(profile, testToken);
    Ended ended(dispatcher.send<QByteArray>(submission(), jsonBody));
    QVERIFY(ended.wait());
    QCOMPARE_GE(int(m_hello.size()), 100);
    QCOMPARE(m_hello.at(0), '\x16'); // a handshake
    QVERIFY(!m_hello.contains(testToken));
    QVERIFY(extension(0x002b)); // supported_versions: the parser below reads right
}

std::optional<QByteArray> TestTlsOffer::extension(quint16 type) const
{
    qsizetype at = 5 + 4 + 2 + 32; // record, handshake, version, random
    at += 1 + quint8(m_hello.at(at)); // session
    at += 2 + twoBytes(m_hello, at); // ciphers
    at += 1 + quint8(m_hello.at(at)); // compression
    for (at += 2; at + 4 <= m_hello.size(); at += 4 + twoBytes(m_hello, at + 2)) {
        if (twoBytes(m_hello, at) == type)
            return m_hello.mid(at + 4, twoBytes(m_hello, at + 2));
    }
    return {};
}

void TestTlsOffer::neverHttp2()
{
    if (const auto protocols = extension(0x0010)) // ALPN
        QVERIFY2(!protocols->contains("h2"), protocols->toHex().constData());
}

void TestTlsOffer::onlyModernVersions()
{
    const QByteArray versions = extension(0x002b)->mid(1);
    for (qsizetype i = 0; i + 1 < versions.size(); i += 2) {
        const quint16 version = twoBytes(versions, i);
        QVERIFY2(version == 0x0304 || version == 0x0303, versions.toHex().constData()); // TLS 1.3, 1.2
    }
}

ASSAY_TEST(TestTlsOffer);
#include "test_tls_offer.moc"
