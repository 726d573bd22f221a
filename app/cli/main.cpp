// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/proxy_finder.h"
#include "commands.h"
#include "completion.h"
#include "files/disk_path.h"
#include "log/log_sink.h"
#include "platform/harden.h"
#include "platform/terminal.h"
#include "program.h"
#include "terminal.h"
#include "text/user_text.h"
#include "translations/install_translations.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

// Ends the process without waiting for threads that wait for a file system or a server that never answers.
int leave(int code)
{
    constexpr int forOthers = 2000; // ms
    if (QThreadPool::globalInstance()->waitForDone(forOthers) && !assay::ProxyFinder::isStuck())
        return code;
    std::fflush(nullptr);
    std::_Exit(code);
}

int runCommand(const assay::cli::Command &command, const QStringList &words)
{
    QObject context;
    QTimer::singleShot(0, &context, [&] {
        assay::cli::run(command, words, &context, [](int code) {
            QMetaObject::invokeMethod(
                qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
        });
    });
    return leave(QCoreApplication::exec());
}

} // namespace

int main(int argc, char *argv[])
{
    assay::fillStandardStreams();
    assay::hardenProcess();
    assay::installLogSink();
    qputenv("QT_NO_GLIB", "1"); // GLib's event loop makes a system call for every event that wakes a thread
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("assay-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));

    assay::installTranslations();
    assay::adviseFor(assay::Adviser::Terminal);

    const QStringList words = assay::wordsFromDisk(argc, argv);
    if (words.value(0) == "complete"_L1 && words.value(1) == "--"_L1) // for the shells' completion, in no help
        return assay::cli::toStdout(assay::cli::completionOf(words.mid(2)).toUtf8()) ? 0 : 1;
    if (const qsizetype at = assay::cli::commandAt(words); at >= 0)
        return runCommand(*assay::cli::commandFromWord(words[at]), words.first(at) + words.mid(at + 1));

    auto parsed = assay::cli::parse(QStringList(u"assay-cli"_s) + words);
    if (const auto *usage = std::get_if<assay::cli::Usage>(&parsed)) {
        if (usage->exitCode == assay::cli::AllDone)
            return assay::cli::toStdout(usage->text.toUtf8() + '\n') ? usage->exitCode : assay::cli::SomethingFailed;
        for (const QString &line : usage->text.split(u'\n'))
            assay::cli::say(line);
        return usage->exitCode;
    }
    assay::cli::setQuiet(std::get<assay::cli::Options>(parsed).isQuiet);
    int code = 0;
    {
        assay::cli::Program program(std::get<assay::cli::Options>(std::move(parsed)));
        QObject::connect(&program, &assay::cli::Program::ended, &app, &QCoreApplication::exit, Qt::QueuedConnection);
        QTimer::singleShot(0, &program, &assay::cli::Program::start);
        code = QCoreApplication::exec();
    }
    return leave(code);
}
