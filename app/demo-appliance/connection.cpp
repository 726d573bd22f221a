// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <QDir>

#include <openssl/ssl.h>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// httplib tells the socket of a TLS request only; a plain one is found among the open files by its peer's port.
template <typename Visit>
void eachConnection(Visit visit)
{
    const auto names = QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    for (const auto &name : names) {
        sockaddr_in peer{};
        socklen_t size = sizeof(peer);
        const int descriptor = name.toInt();
        if (descriptor > 2 && getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) == 0
            && peer.sin_family == AF_INET)
            visit(descriptor, ntohs(peer.sin_port));
    }
}

} // namespace

int socketOf(const httplib::Request &request)
{
    if (request.ssl)
        return SSL_get_fd(request.ssl);
    int found = -1;
    eachConnection([&](int descriptor, int port) {
        if (port == request.remote_port)
            found = descriptor;
    });
    return found;
}

void resetConnection(const httplib::Request &request)
{
    // Dissolving the association is what sends a reset at once; closing belongs to httplib.
    sockaddr nowhere{};
    nowhere.sa_family = AF_UNSPEC;
    connect(socketOf(request), &nowhere, sizeof(nowhere));
}

bool peerIsGone(int socket)
{
    pollfd entry{socket, POLLRDHUP, 0};
    return poll(&entry, 1, 0) < 0 || (entry.revents & (POLLRDHUP | POLLHUP | POLLERR | POLLNVAL)) != 0;
}

void closeAllConnections()
{
    eachConnection([](int descriptor, int) { shutdown(descriptor, SHUT_RDWR); });
}

} // namespace assay::demo
