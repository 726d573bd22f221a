// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/log_sink.h"
#include "look/appearance.h"
#include "mainwindow/main_window.h"
#include "process/harden.h"
#include "process/unix_signals.h"
#include "resources/icon_theme.h"
#include "settings/keychain_store.h"
#include "settings/places.h"
#include "translations/install_translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace {
std::unique_ptr<assay::SecretStore> secretStore(bool demo)
{
    if (demo)
        return std::make_unique<assay::MemoryStore>();
    return std::make_unique<assay::KeychainStore>();
}
} // namespace

int main(int argc, char *argv[])
{
    assay::hardenProcess();
    assay::installLogSink();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"assay"_s);
    QApplication::setApplicationDisplayName(u"Assay"_s);
    QApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));
    QGuiApplication::setDesktopFileName(assay::applicationId());
    assay::installTranslations();

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Workbench for analysts with a ReversingLabs A1000 appliance"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s,
        QCoreApplication::translate(
            "main", "Work on a built-in demo appliance; nothing is read from or written to your settings."));
    parser.addOption(demo);
    parser.addPositionalArgument(u"inputs"_s,
        QCoreApplication::translate("main", "Files, folders or indicators to begin with."), u"[inputs...]"_s);
    parser.process(app);

    const bool isDemo = parser.isSet(demo);
    assay::Workspace::Places places{assay::preferencesFile(), assay::profilesFile(), assay::quotaFile()};
    if (isDemo)
        places = {};
    assay::Workspace workspace(places, secretStore(isDemo));
    // Before the first widget: sizes that were asked for under another style are kept.
    assay::applyTheme(assay::themeFromWord(workspace.preferences().value(assay::Pref::ColorScheme).toString()));
    assay::MainWindow window(workspace);
    QApplication::setWindowIcon(QIcon::fromTheme(assay::applicationId()));
    if (isDemo)
        workspace.startDemo();
    else
        workspace.connectToCurrent();
    assay::UnixSignals signalled;
    QObject::connect(&signalled, &assay::UnixSignals::endWanted, &window, &assay::MainWindow::quitNow);
    window.show();
    window.takeArguments(parser.positionalArguments());
    return QApplication::exec();
}
