// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

namespace assay::demo {

namespace {

// More than a client's connections: a stalled answer holds its thread, and so does an idle connection.
constexpr size_t threads = 192;
// httplib's own queue of five drops a client that opens all its connections at once.
constexpr int backlog = 512;

template <typename Base>
class Listener : public Base
{
public:
    using Base::Base;

    int bindOn(int port)
    {
        const int got = port == 0                   ? this->bind_to_any_port("127.0.0.1")
            : this->bind_to_port("127.0.0.1", port) ? port
                                                    : -1;
        return got > 0 && listen(this->svr_sock_, backlog) == 0 ? got : -1;
    }
};

template <typename Base, typename... Arguments>
BoundServer bound(const Options &options, Arguments... arguments)
{
    auto server = std::make_unique<Listener<Base>>(arguments...);
    server->new_task_queue = [] { return new httplib::ThreadPool(threads); };
    // httplib's default shares the port with another process that has it.
    server->set_socket_options([](int socket) {
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    });
    server->set_tcp_nodelay(true);
    server->set_keep_alive_max_count(1'000'000'000);
    server->set_keep_alive_timeout(60);
    server->set_read_timeout(120);
    server->set_write_timeout(120);
    const int port = server->bindOn(options.port);
    return {std::move(server), port};
}

} // namespace

BoundServer bindServer(const Options &options, const Certificate &certificate)
{
    if (options.plain)
        return bound<httplib::Server>(options);
    return bound<httplib::SSLServer>(options, certificate.x509(), certificate.key());
}

} // namespace assay::demo
