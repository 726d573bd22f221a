// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificate.h"
#include "connection.h"
#include "front.h"
#include "sample_files.h"
#include "server.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

using namespace assay::demo;

int fail(const QString &text, int code)
{
    std::fprintf(stderr, "assay-demo-appliance: %s\n", text.toLocal8Bit().constData());
    return code;
}

QByteArray startLine(
    const Options &options, const Certificate &certificate, const Store &store, int port, const QStringList &samples)
{
    // One of each: the classification route says "not found" in two ways, by the first digit.
    const QStringList absent{u"0"_s.repeated(40), u"1"_s.repeated(40)};
    QJsonObject line{{u"url"_s, u"%1://127.0.0.1:%2"_s.arg(options.plain ? u"http"_s : u"https"_s).arg(port)},
        {u"token"_s, options.token}, {u"hashes"_s, QJsonArray::fromStringList(store.knownHashes())},
        {u"absent"_s, QJsonArray::fromStringList(absent)}, {u"urls"_s, QJsonArray::fromStringList(Store::demoUrls())}};
    if (!options.plain) {
        line.insert(u"certificate"_s, QString::fromLatin1(certificate.pem()));
        line.insert(u"fingerprint"_s, QString::fromLatin1(certificate.fingerprint()));
    }
    if (!samples.isEmpty())
        line.insert(u"samples"_s, QJsonArray::fromStringList(samples));
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

// Ends the program like a signal does, so that there is one way to end.
void endWithStdin()
{
    std::thread([] {
        char room[256];
        while (read(STDIN_FILENO, room, sizeof(room)) > 0) { }
        kill(getpid(), SIGTERM);
    }).detach();
}

int serve(const Options &options, Journal &journal, const QStringList &samples)
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    const Certificate certificate(options.certificate);
    Pauses pauses;
    Front front(options, journal, pauses);
    const auto bound = bindServer(options, certificate);
    if (bound.port < 0)
        return fail(u"port %1 can not be had"_s.arg(options.port), 1);
    front.serve(*bound.server);
    std::thread listening([&] { bound.server->listen_after_bind(); });
    const auto line = startLine(options, certificate, front.appliance().store, bound.port, samples);
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
    if (options.untilStdinEnds)
        endWithStdin();

    int number = 0;
    sigwait(&ends, &number);
    bound.server->stop();
    pauses.end();
    closeAllConnections();
    listening.join();
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto parsed = parseOptions(QCoreApplication::arguments());
    if (!parsed.options) {
        if (parsed.exitCode != 0)
            return fail(parsed.text, parsed.exitCode);
        std::fputs(parsed.text.toLocal8Bit().constData(), stdout);
        return 0;
    }
    const auto &options = *parsed.options;
    Journal journal(options.journal, options.token);
    if (!journal.error().isEmpty())
        return fail(u"%1: %2"_s.arg(options.journal, journal.error()), 1);
    QStringList samples;
    if (!options.samplesInto.isEmpty()) {
        samples = writeSampleFiles(options.samplesInto);
        if (samples.isEmpty())
            return fail(u"%1: can not be written"_s.arg(options.samplesInto), 1);
    }
    return serve(options, journal, samples);
}
