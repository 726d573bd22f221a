// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "log/log_sink.h"
#include "process/harden.h"
#include "program.h"
#include "translations/install_translations.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

namespace {

int runCommand(const assay::cli::Command &command, const QStringList &words)
{
    QObject context;
    QTimer::singleShot(0, &context, [&] {
        assay::cli::run(command, words, &context, [](int code) {
            QMetaObject::invokeMethod(
                qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
        });
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    assay::hardenProcess();
    assay::installLogSink();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("assay-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));

    assay::installTranslations();

    const QStringList arguments = QCoreApplication::arguments();
    if (const auto *command = assay::cli::commandFromWord(arguments.value(1)))
        return runCommand(*command, arguments.mid(2));

    auto parsed = assay::cli::parse(arguments);
    if (const auto *usage = std::get_if<assay::cli::Usage>(&parsed)) {
        const QByteArray text = usage->text.toUtf8() + '\n';
        std::fwrite(text.data(), 1, size_t(text.size()), usage->exitCode == 0 ? stdout : stderr);
        return usage->exitCode;
    }
    assay::cli::Program program(std::get<assay::cli::Options>(std::move(parsed)));
    QObject::connect(&program, &assay::cli::Program::ended, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, &program, &assay::cli::Program::start);
    return QCoreApplication::exec();
}
