// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certificates.h"

#include <QObject>
#include <QPointer>
#include <QSslSocket>
#include <QTcpServer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace assay::test {

// One request as received. `head` and `body` hold its exact bytes; of a body over HostileServer::keptBody bytes only
// the length is kept.
struct Received
{
    QByteArray head; //!< request line and headers, with the empty line
    QByteArray body;
    qint64 bodyBytes = 0;
    int connection = 0; //!< counts from 0
    bool complete = false;

    QByteArray method() const { return head.left(head.indexOf(' ')); }
    QByteArray target() const;
    QByteArray header(const QByteArray &name) const; //!< trimmed value of the first one; empty if absent
    int headerCount(const QByteArray &name) const;
};

// One step of the server's script for a request. Steps run in order.
struct Step
{
    enum class What { Send, Wait, Until, Close, Reset, Stall, Trickle, Flood };
    What what = What::Send;
    QByteArray bytes;
    std::chrono::milliseconds time{0};
    std::function<bool()> condition;
};
using Script = std::vector<Step>;

Step sends(const QByteArray &bytes);
Step waits(std::chrono::milliseconds time);
Step waitsUntil(std::function<bool()> condition);
Step closes();
Step resets(); //!< RST, not FIN
Step stalls(); //!< sends nothing more and keeps the connection open
Step trickles(const QByteArray &bytes, std::chrono::milliseconds every); //!< a byte at a time

Step floods(const QByteArray &chunk); //!< repeats the chunk as fast as the client reads

// "HTTP/1.1 status ..." with Content-Length and the given headers ("Name: value\r\n" each).
QByteArray answer(
    int status, const QByteArray &body = "{}", const QByteArray &headers = "Content-Type: application/json\r\n");

// The event that starts a script.
enum class When { Connected, HeadRead, BodyBegun, RequestRead };

// A raw server on loopback that follows a script for each request and records every byte. Knows just enough HTTP to
// find the end of a request. Runs on the event loop of the test.
class HostileServer : public QObject
{
    Q_OBJECT
public:
    explicit HostileServer(QObject *parent = nullptr);
    HostileServer(const Identity &identity, QObject *parent = nullptr); //!< speaks TLS
    HostileServer(const Identity &identity, quint16 port); //!< at a port that another one had; no TLS without a key
    ~HostileServer() override;

    // Returns the script for a request; called with its number (from 0) at the event `when`.
    std::function<Script(int, const Received &)> onRequest;
    When when = When::RequestRead;
    // In bytes. Longer bodies are counted, not kept.
    qint64 keptBody = qint64(16) << 20;
    // False: the server reads nothing after the headers, so that a large upload blocks.
    bool readsBodies = true;

    quint16 port() const;
    QString host() const; //!< "127.0.0.1:port"
    const std::vector<Received> &requests() const { return m_requests; }
    int connections() const { return m_connections; }
    int handshakes() const { return m_handshakes; } //!< TLS only
    qint64 plainBytes() const { return m_plainBytes; } //!< HTTP bytes received in total, decrypted
    int open() const { return int(m_open.size()); }
    int maxOpen() const { return m_maxOpen; }
    int inProgress() const { return m_inProgress; } //!< requests whose script has started and not ended
    int maxInProgress() const { return m_maxInProgress; }

private:
    struct Connection;
    void adopt(QTcpSocket *socket);
    void onBytes(Connection &connection);
    void consume(Connection &connection);
    void play(Connection &connection);
    void run(Connection &connection);
    void later(Connection &connection, std::chrono::milliseconds time);
    void flood(Connection &connection);
    void drop(Connection *connection);
    std::weak_ptr<Connection> hold(Connection &connection) const;

    std::unique_ptr<QTcpServer> m_server;
    std::vector<Received> m_requests;
    std::vector<std::shared_ptr<Connection>> m_open;
    int m_connections = 0;
    int m_handshakes = 0;
    int m_maxOpen = 0;
    int m_inProgress = 0;
    int m_maxInProgress = 0;
    qint64 m_plainBytes = 0;
};

} // namespace assay::test
