// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract_command.h"
#include "program.h"
#include "translations/install_translations.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <cstdio>

int main(int argc, char *argv[])
{
    std::signal(SIGXFSZ, SIG_IGN); // a file-size limit shall be an error of the save, not the end of the program
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("assay-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));

    assay::installTranslations();

    if (const auto exitCode = assay::cli::extractCommand(QCoreApplication::arguments()))
        return *exitCode;
    auto parsed = assay::cli::parse(QCoreApplication::arguments());
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
