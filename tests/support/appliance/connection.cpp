// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <QDir>

#include <openssl/ssl.h>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace assay::demo {

int socketOf(const httplib::Request &request)
{
    if (request.ssl)
        return SSL_get_fd(request.ssl);
    // httplib gives access to the socket of TLS requests only. For plain HTTP, finds the open socket that is connected
    // to the peer's port.
    const auto names = QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    for (const auto &name : names) {
        sockaddr_in peer{};
        socklen_t size = sizeof(peer);
        const int descriptor = name.toInt();
        if (descriptor > 2 && getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) == 0
            && peer.sin_family == AF_INET && ntohs(peer.sin_port) == request.remote_port)
            return descriptor;
    }
    return -1;
}

void resetConnection(const httplib::Request &request)
{
    // Connecting to AF_UNSPEC dissolves the connection and sends a reset immediately. httplib closes the socket.
    sockaddr nowhere{};
    nowhere.sa_family = AF_UNSPEC;
    connect(socketOf(request), &nowhere, sizeof(nowhere));
}

bool isPeerGone(int socket)
{
    pollfd entry{socket, POLLRDHUP, 0};
    return poll(&entry, 1, 0) < 0 || (entry.revents & (POLLRDHUP | POLLHUP | POLLERR | POLLNVAL)) != 0;
}

} // namespace assay::demo
