// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/proxy_finder.h"
#include "files/disk_path.h"
#include "log/log_sink.h"
#include "look/appearance.h"
#include "look/blocked_windows.h"
#include "look/combo_names.h"
#include "mainwindow/main_window.h"
#include "platform/harden.h"
#include "platform/quit_signals.h"
#include "resources/icon_theme.h"
#include "settings/keychain_store.h"
#include "settings/places.h"
#include "settings/preferences.h"
#include "single_instance.h"
#include "translations/install_translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QIcon>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {
std::unique_ptr<assay::SecretStore> secretStore(bool demo)
{
    if (demo)
        return std::make_unique<assay::MemoryStore>();
    return std::make_unique<assay::KeychainStore>();
}

// Makes paths absolute, because the first window has another current folder.
QStringList absolute(QStringList inputs)
{
    for (QString &input : inputs) {
        if (assay::isOnDisk(input))
            input = input.startsWith("file:///"_L1) ? input : QDir::current().absoluteFilePath(input);
    }
    return inputs;
}

// Needed before the command line is parsed, because its help is translated. The demo does not read the user's
// settings.
QLocale chosenLanguage()
{
    const bool isDemo = QCoreApplication::arguments().contains("--demo"_L1);
    const QString code
        = isDemo ? QString() : assay::Preferences(assay::preferencesFile()).value(assay::Pref::Language).toString();
    return code.isEmpty() ? QLocale() : QLocale(code);
}

// Made after the translations were installed, because its help is translated.
struct CommandLine
{
    QCommandLineParser parser;
    QCommandLineOption demo{u"demo"_s,
        QCoreApplication::translate(
            "main", "Work on a built-in demo appliance; nothing is read from or written to your settings.")};
    // Not "session": Qt removes that option, which is the session manager's.
    QCommandLineOption session{u"session-file"_s,
        QCoreApplication::translate("main", "Work with this session file instead of your usual one."), u"file"_s};

    CommandLine()
    {
        parser.setApplicationDescription(
            QCoreApplication::translate("main", "Workbench for analysts with a ReversingLabs A1000 appliance"));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOption(demo);
        parser.addOption(session);
        parser.addPositionalArgument(u"inputs"_s,
            QCoreApplication::translate("main", "Files, folders or indicators to begin with."), u"[inputs...]"_s);
    }
};

// True for help and version, which must work in a terminal without a display.
bool wantsWords(const QStringList &words)
{
    const QStringList asked = words.mid(1, words.indexOf(u"--"_s) - 1); // without "--": all of them
    return std::ranges::any_of(asked, [](const QString &word) {
        return QStringList{u"-h"_s, u"--help"_s, u"--help-all"_s, u"-v"_s, u"--version"_s}.contains(word);
    });
}
} // namespace

int main(int argc, char *argv[])
{
    assay::hardenProcess();
    assay::installLogSink();
    QCoreApplication::setApplicationName(u"assay"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));
    const QStringList words = QStringList(u"assay"_s) + assay::wordsFromDisk(argc, argv);
    if (wantsWords(words)) {
        const QCoreApplication withoutADisplay(argc, argv);
        assay::installTranslations(chosenLanguage());
        CommandLine().parser.process(words);
    }
    QApplication app(argc, argv);
    assay::nameComboBoxes(); // before the first one is made: Qt keeps what it has told a screen reader
    QApplication::setApplicationDisplayName(u"Assay"_s);
    QGuiApplication::setDesktopFileName(assay::applicationId());
    QLocale::setDefault(assay::numbersIn(assay::installTranslations(chosenLanguage()), QLocale::system()));

    CommandLine commandLine;
    const auto &[parser, demo, session] = commandLine;
    commandLine.parser.process(words);

    const bool isDemo = parser.isSet(demo);
    assay::Workspace::Places places{assay::preferencesFile(), assay::profilesFile(), assay::quotaFile(),
        {assay::ownThingsFile(), {}, assay::sharedOwnThingsCopy(), assay::warningListsFolder(), {}, {}}};
    if (isDemo)
        places = {};

    QString sessionFile = assay::sessionFile();
    if (parser.isSet(session))
        sessionFile = QFileInfo(parser.value(session)).absoluteFilePath();
    else if (isDemo)
        sessionFile.clear();
    assay::SingleInstance instance(sessionFile);
    assay::SessionLock lock;
    if (!sessionFile.isEmpty()) {
        const QStringList inputs = absolute(parser.positionalArguments());
        // A window that shows an earlier session has released this lock, but still listens.
        if (instance.handOver(inputs, assay::SingleInstance::Try::Once))
            return 0;
        if (lock.take(sessionFile) == assay::SessionLock::Answer::TakenByOther) {
            if (instance.handOver(inputs, assay::SingleInstance::Try::ForAWhile))
                return 0;
            const QString sentence
                = QCoreApplication::translate("main", "Another program works with this session and does not answer: %1")
                      .arg(sessionFile);
            std::fprintf(stderr, "%s\n", qPrintable(sentence));
            return 1;
        }
        instance.listen();
    }

    int code = 0;
    {
        assay::Workspace workspace(places, secretStore(isDemo));
        workspace.loadWarningLists(); // before the first row can start
        // Before the first widget, because sizes that were computed with another style stay.
        assay::applyTheme(assay::themeFromWord(workspace.preferences().value(assay::Pref::ColorScheme).toString()));
        assay::MainWindow window(workspace);
        QApplication::setWindowIcon(QIcon::fromTheme(assay::applicationId()));
        QObject::connect(&instance, &assay::SingleInstance::received, &window, [&window](const QStringList &inputs) {
            assay::BlockedWindows::bringToFront(&window);
            window.takeArguments(inputs);
        });
        if (!sessionFile.isEmpty())
            window.startSession(sessionFile, std::move(lock), !parser.isSet(session));
        if (isDemo)
            workspace.startDemo();
        else
            workspace.connectToCurrent();
        assay::QuitSignals signalled;
        QObject::connect(&signalled, &assay::QuitSignals::quitRequested, &window, &assay::MainWindow::quitNow);
        window.show();
        window.takeArguments(parser.positionalArguments());
        code = QApplication::exec();
    }
    if (assay::ProxyFinder::isStuck()) { // a thread waits for a server that never answers; a normal end would wait for
                                         // it
        std::fflush(nullptr);
        std::_Exit(code);
    }
    return code;
}
