// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_server.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>

#include <sys/socket.h>

#include <algorithm>

namespace assay::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readAtOnce = 256 * 1024;

class Listener final : public QTcpServer
{
public:
    std::function<void(qintptr)> onDescriptor;

protected:
    void incomingConnection(qintptr descriptor) override { onDescriptor(descriptor); }
};

} // namespace

QByteArray Received::target() const
{
    const auto start = head.indexOf(' ') + 1;
    return head.mid(start, head.indexOf(' ', start) - start);
}

QByteArray Received::header(const QByteArray &name) const
{
    const auto start = head.toLower().indexOf("\r\n" + name.toLower() + ':');
    if (start < 0)
        return {};
    const auto from = start + 3 + name.size();
    return head.mid(from, head.indexOf("\r\n", from) - from).trimmed();
}

int Received::headerCount(const QByteArray &name) const
{
    return int(head.toLower().count("\r\n" + name.toLower() + ':'));
}

Step sends(const QByteArray &bytes)
{
    return {Step::What::Send, bytes, {}, {}};
}

Step waits(std::chrono::milliseconds time)
{
    return {Step::What::Wait, {}, time, {}};
}

Step waitsUntil(std::function<bool()> condition)
{
    return {Step::What::Until, {}, {}, std::move(condition)};
}

Step closes()
{
    return {Step::What::Close, {}, {}, {}};
}

Step resets()
{
    return {Step::What::Reset, {}, {}, {}};
}

Step stalls()
{
    return {Step::What::Stall, {}, {}, {}};
}

Step trickles(const QByteArray &bytes, std::chrono::milliseconds every)
{
    return {Step::What::Trickle, bytes, every, {}};
}

Step floods(const QByteArray &chunk)
{
    return {Step::What::Flood, chunk, {}, {}};
}

QByteArray answer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n" + headers + "\r\n" + body;
}

struct HostileServer::Connection
{
    int number = 0;
    std::unique_ptr<QTcpSocket> socket;
    QByteArray buffer;
    int request = -1; //!< index of the request that is being read or answered
    qint64 bodyLeft = 0;
    bool playing = false;
    bool ended = false;
    Script script;
    size_t step = 0;
    qsizetype trickled = 0;
};

HostileServer::HostileServer(QObject *parent) : HostileServer(Identity{}, parent) { }

HostileServer::HostileServer(const Identity &identity, QObject *parent) : HostileServer(identity, quint16(0))
{
    setParent(parent);
}

HostileServer::HostileServer(const Identity &identity, quint16 port)
{
    auto listener = std::make_unique<Listener>();
    listener->onDescriptor = [this, identity](qintptr descriptor) {
        auto *socket = new QSslSocket;
        socket->setSocketDescriptor(descriptor);
        adopt(socket);
        if (identity.key.isEmpty())
            return;
        socket->setLocalCertificateChain(QSslCertificate::fromData(identity.certificate));
        socket->setPrivateKey(QSslKey(identity.key, QSsl::Ec));
        connect(socket, &QSslSocket::encrypted, this, [this] { ++m_handshakes; });
        socket->startServerEncryption();
    };
    m_server = std::move(listener);
    if (!m_server->listen(QHostAddress::LocalHost, port))
        qFatal("cannot listen on loopback");
}

HostileServer::~HostileServer()
{
    for (const auto &connection : m_open)
        connection->socket->disconnect(this);
}

quint16 HostileServer::port() const
{
    return m_server->serverPort();
}

QString HostileServer::host() const
{
    return u"127.0.0.1:%1"_s.arg(port());
}

void HostileServer::adopt(QTcpSocket *socket)
{
    auto connection = std::make_shared<Connection>();
    connection->number = m_connections++;
    connection->socket.reset(socket);
    socket->setReadBufferSize(readAtOnce);
    m_open.push_back(connection);
    m_maxOpen = std::max(m_maxOpen, open());
    auto *raw = connection.get();
    connect(socket, &QTcpSocket::readyRead, this, [this, raw] { onBytes(*raw); });
    connect(socket, &QTcpSocket::bytesWritten, this, [this, raw] { flood(*raw); });
    // Queued, because the connection's own script may reset it.
    connect(
        socket, &QTcpSocket::disconnected, this, [this, raw] { drop(raw); }, Qt::QueuedConnection);
    if (when == When::Connected) {
        m_requests.push_back({.head = {}, .body = {}, .bodyBytes = 0, .connection = raw->number, .complete = false});
        raw->request = int(m_requests.size()) - 1;
        play(*raw);
    }
}

std::weak_ptr<HostileServer::Connection> HostileServer::hold(Connection &connection) const
{
    const auto found = std::ranges::find(m_open, &connection, &std::shared_ptr<Connection>::get);
    return found == m_open.end() ? std::weak_ptr<Connection>() : *found;
}

void HostileServer::drop(Connection *connection)
{
    if (connection->playing)
        --m_inProgress;
    std::erase_if(m_open, [connection](const auto &open) { return open.get() == connection; });
}

void HostileServer::onBytes(Connection &connection)
{
    if (!readsBodies && connection.bodyLeft > 0)
        return;
    const QByteArray bytes = connection.socket->readAll();
    m_plainBytes += bytes.size();
    connection.buffer += bytes;
    consume(connection);
}

void HostileServer::consume(Connection &connection)
{
    while (!connection.ended && !connection.buffer.isEmpty()) {
        if (connection.bodyLeft == 0) {
            if (connection.playing)
                return;
            const auto end = connection.buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            m_requests.push_back({.head = connection.buffer.left(end + 4),
                .body = {},
                .bodyBytes = 0,
                .connection = connection.number,
                .complete = false});
            connection.buffer.remove(0, end + 4);
            connection.request = int(m_requests.size()) - 1;
            connection.bodyLeft = m_requests.back().header("Content-Length").toLongLong();
            m_requests.back().complete = connection.bodyLeft == 0;
            if (when == When::HeadRead || connection.bodyLeft == 0)
                play(connection);
            if (!readsBodies && connection.bodyLeft > 0)
                return;
            continue;
        }
        Received &request = m_requests[size_t(connection.request)];
        const QByteArray part = connection.buffer.left(connection.bodyLeft);
        connection.buffer.remove(0, part.size());
        connection.bodyLeft -= part.size();
        const bool first = request.bodyBytes == 0;
        request.bodyBytes += part.size();
        request.body += part.left(std::max<qint64>(0, keptBody - request.body.size()));
        request.complete = connection.bodyLeft == 0;
        if ((when == When::BodyBegun && first) || (when == When::RequestRead && request.complete))
            play(connection);
    }
}

void HostileServer::play(Connection &connection)
{
    connection.playing = true;
    m_maxInProgress = std::max(m_maxInProgress, ++m_inProgress);
    // A copy, because onRequest may use requests() while the vector grows.
    const Received request = m_requests[size_t(connection.request)];
    connection.script = onRequest ? onRequest(connection.request, request) : Script{sends(answer(200))};
    connection.step = 0;
    connection.trickled = 0;
    run(connection);
}

void HostileServer::later(Connection &connection, std::chrono::milliseconds time)
{
    QTimer::singleShot(time, this, [this, held = hold(connection)] {
        if (const auto still = held.lock(); still && !still->ended)
            run(*still);
    });
}

void HostileServer::flood(Connection &connection)
{
    constexpr qint64 ahead = 1 << 20;
    if (!connection.playing || connection.step >= connection.script.size()
        || connection.script[connection.step].what != Step::What::Flood)
        return;
    while (connection.socket->isOpen() && connection.socket->bytesToWrite() < ahead)
        connection.socket->write(connection.script[connection.step].bytes);
}

void HostileServer::run(Connection &connection)
{
    QTcpSocket &socket = *connection.socket;
    for (; connection.step < connection.script.size(); ++connection.step) {
        const Step &step = connection.script[connection.step];
        switch (step.what) {
        case Step::What::Send:
            socket.write(step.bytes);
            break;
        case Step::What::Wait:
            ++connection.step;
            return later(connection, step.time);
        case Step::What::Until:
            if (!step.condition())
                return later(connection, std::chrono::milliseconds{10});
            break;
        case Step::What::Trickle:
            if (connection.trickled == step.bytes.size()) {
                connection.trickled = 0;
                break;
            }
            socket.write(step.bytes.mid(connection.trickled++, 1));
            return later(connection, step.time);
        case Step::What::Flood:
            return flood(connection);
        case Step::What::Stall:
            return;
        case Step::What::Close:
            connection.ended = true;
            socket.disconnectFromHost();
            return;
        case Step::What::Reset: {
            connection.ended = true;
            const linger now{.l_onoff = 1, .l_linger = 0};
            setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
            socket.abort();
            return;
        }
        }
    }
    connection.playing = false;
    --m_inProgress;
    consume(connection);
}

} // namespace assay::test
