// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include "platform/end_wait.h"
#include "sample_files.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// Above the number of a client's connections: an idle connection holds its thread, and so does a stalled answer.
constexpr size_t threads = 192;
// httplib's own queue of five drops a client that opens all its connections at once.
constexpr int backlog = 512;

struct BoundServer
{
    std::unique_ptr<httplib::Server> server;
    int port = -1; //!< -1: another program has the port
};

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
BoundServer bound(int port, Arguments... arguments)
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
    const int boundPort = server->bindOn(port);
    return {std::move(server), boundPort};
}

BoundServer bound(const Options &options, const Certificate &certificate)
{
    if (options.plain)
        return bound<httplib::Server>(options.port);
    return bound<httplib::SSLServer>(options.port, certificate.x509(), certificate.key());
}

int failToServe(const QString &text)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(QCoreApplication::applicationName()), qPrintable(text));
    return 1;
}

QByteArray startLine(const Appliance &appliance, const Certificate &certificate, int port, const QStringList &samples)
{
    const auto &options = appliance.options;
    // The classification route has two answers for an unknown hash, by its first digit: one hash for each.
    const QStringList absent{u"0"_s.repeated(40), u"1"_s.repeated(40)};
    QJsonObject line{{u"url"_s, u"%1://127.0.0.1:%2"_s.arg(options.plain ? u"http"_s : u"https"_s).arg(port)},
        {u"token"_s, options.token}, {u"hashes"_s, QJsonArray::fromStringList(appliance.store.knownHashes())},
        {u"absent"_s, QJsonArray::fromStringList(absent)}, {u"urls"_s, QJsonArray::fromStringList(Store::demoUrls())}};
    if (!options.plain) {
        line.insert(u"certificate"_s, QString::fromLatin1(certificate.pem()));
        line.insert(u"fingerprint"_s, QString::fromLatin1(certificate.fingerprint()));
    }
    if (!samples.isEmpty())
        line.insert(u"samples"_s, QJsonArray::fromStringList(samples));
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

int serve(RequestHandler &handler, const Certificate &certificate)
{
    holdEndSignals(); // before the first thread starts
    const auto &options = handler.appliance().options;
    QStringList samples;
    if (!options.samplesInto.isEmpty()) {
        samples = writeSampleFiles(options.samplesInto);
        if (samples.isEmpty())
            return failToServe(u"cannot write to %1"_s.arg(options.samplesInto));
    }
    const auto [server, port] = bound(options, certificate);
    if (port < 0)
        return failToServe(u"cannot listen on port %1"_s.arg(options.port));
    handler.serve(*server);
    std::thread([listener = server.get()] { listener->listen_after_bind(); }).detach();
    const auto line = startLine(handler.appliance(), certificate, port, samples);
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
    waitForEnd(options.untilStdinEnds);
    // Ends stalled answers and idle connections without waiting for their threads.
    std::_Exit(0);
}

} // namespace assay::demo
