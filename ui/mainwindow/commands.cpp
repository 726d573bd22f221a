// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/commands.h"

#include "actions/action.h"

#include <QCoreApplication>
#include <QIcon>
#include <QWidget>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
struct CommandInfo
{
    Command command;
    const char *name; //!< object name
    const char *title;
    const char *icon;
    const char *shortcuts; //!< separated by blanks
    const char *help;
    bool onlyInQueue = false; //!< the shortcut means something else in other widgets
};

// clang-format off
#define WORD(text) QT_TRANSLATE_NOOP("assay::Commands", text)
constexpr CommandInfo table[] = {
    {Command::AddFiles, "addFiles", WORD("Add &files…"), "add-files", "Ctrl+O", WORD("Add files to the queue")},
    {Command::AddFolder, "addFolder", WORD("Add f&older…"), "open-folder", "", WORD("Add a folder with everything in it")},
    {Command::ImportList, "importList", WORD("&Import indicators from a file…"), "", "", WORD("Take the indicators out of a text, CSV, JSON or mail file")},
    {Command::Paste, "paste", WORD("&Paste"), "paste", "Ctrl+V", WORD("Take indicators or files from the clipboard")},
    {Command::AddUrl, "addUrl", WORD("Add &URL…"), "submit-url", "Ctrl+Shift+O", WORD("Type one URL or host name to submit")},
    {Command::Export, "export", WORD("&Export…"), "export", "Ctrl+E", WORD("Export all, filtered or selected rows as CSV or JSON")},
    {Command::Quit, "quit", WORD("&Quit"), "", "Ctrl+Q", WORD("Close the program")},
    {Command::CopyDefanged, "copyDefanged", WORD("&Copy defanged"), "copy", "Ctrl+C", WORD("Copy the indicators so that nobody can click them"), true},
    {Command::CopyExact, "copyExact", WORD("Copy &real value"), "", "Ctrl+Shift+C", WORD("Copy the indicators as they are sent"), true},
    {Command::CopyTable, "copyTable", WORD("Copy &rows with headers"), "", "Ctrl+Alt+C", WORD("Copy the selected rows as a table"), true},
    {Command::SelectAll, "selectAll", WORD("Select &all"), "", "Ctrl+A", WORD("Select all rows that are shown"), true},
    {Command::InvertSelection, "invertSelection", WORD("In&vert selection"), "", "Ctrl+I", WORD("Select the rows that are not selected"), true},
    {Command::Remove, "remove", WORD("Re&move from list"), "remove", "Del", WORD("Remove the selected rows from the list; nothing is deleted on the appliance"), true},
    {Command::Find, "find", WORD("&Find"), "search", "Ctrl+F", WORD("Go to the filter line")},
    {Command::Start, "start", WORD("&Start"), "start", "F9", WORD("Look up and analyse everything that is queued")},
    {Command::Pause, "pause", WORD("&Pause"), "pause", "", WORD("Finish what runs, start nothing new")},
    {Command::StartOrPause, "startOrPause", WORD("Start or pause"), "", "Ctrl+.", WORD("Start, pause, or go on")},
    {Command::Stop, "stop", WORD("S&top"), "stop", "", WORD("Cancel everything that runs or waits")},
    {Command::CancelSelected, "cancelSelected", WORD("&Cancel"), "stop", "", WORD("Cancel the selected rows")},
    {Command::RunAgain, "runAgain", WORD("R&un again"), "refresh", "F5 Ctrl+R", WORD("Run the last action of the selected rows again")},
    {Command::RetryFailed, "retryFailed", WORD("Retry all &failed"), "", "Shift+F5", WORD("Run the last action of all failed rows again")},
    {Command::ManageProfiles, "manageProfiles", WORD("Set up a&ppliances…"), "settings", "Ctrl+,", WORD("Add or change appliances and their tokens")},
    {Command::ReadTokenAgain, "readTokenAgain", WORD("&Connect again"), "test-connection", "", WORD("Read the token from the keychain again and test the connection")},
    {Command::TryDemo, "tryDemo", WORD("Try it with &sample data"), "triage", "", WORD("Start the built-in demo appliance and work on harmless samples")},
    {Command::ReportFolder, "reportFolder", WORD("Folder for &reports…"), "open-folder", "", WORD("Choose where PDF reports are saved")},
    {Command::ThemeSystem, "themeSystem", WORD("Like the &system"), "", "", WORD("Light or dark as the desktop is")},
    {Command::ThemeLight, "themeLight", WORD("&Light"), "", "", WORD("Dark text on light ground")},
    {Command::ThemeDark, "themeDark", WORD("&Dark"), "", "", WORD("Light text on dark ground")},
    {Command::Shortcuts, "shortcuts", WORD("&Keyboard shortcuts"), "help", "F1", WORD("All keys at a glance")},
    {Command::About, "about", WORD("&About Assay"), "info", "", WORD("Version and licence")},
};
#undef WORD
// clang-format on

constexpr bool inOrder()
{
    for (size_t i = 0; i < std::size(table); ++i) {
        if (size_t(table[i].command) != i)
            return false;
    }
    return std::size(table) == size_t(Command::Last_) + 1;
}
static_assert(inOrder(), "operator[] indexes the table by Command");

QAction *make(const QString &name, const QString &title, const char *icon, const QString &help, QObject *parent)
{
    auto *action = new QAction(title, parent);
    action->setObjectName(name);
    action->setStatusTip(help);
    if (*icon)
        action->setIcon(QIcon::fromTheme(QLatin1StringView(icon)));
    return action;
}

//! "Add files (Ctrl+O): Add files to the queue" - our own words only, so markup cannot come in.
void giveToolTip(QAction *action)
{
    const QString title = action->text().remove(u'&').remove(u'…');
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip((key.isEmpty() ? title : u"%1 (%2)"_s.arg(title, key)) + u'\n' + action->statusTip());
}
} // namespace

Commands::Commands(QWidget *window) : QObject(window)
{
    for (const CommandInfo &info : table) {
        QAction *action = make(QLatin1StringView(info.name), tr(info.title), info.icon, tr(info.help), this);
        QList<QKeySequence> keys;
        for (const QString &key : QString::fromLatin1(info.shortcuts).split(u' ', Qt::SkipEmptyParts))
            keys << QKeySequence(key, QKeySequence::PortableText);
        action->setShortcuts(keys);
        if (info.onlyInQueue)
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        else
            window->addAction(action);
        giveToolTip(action);
        m_actions.push_back(action);
    }
    for (const Action *row : assay::actions()) {
        QAction *action
            = make(u"run-"_s + QLatin1StringView(row->word), QCoreApplication::translate("assay::Action", row->title),
                row->icon, QCoreApplication::translate("assay::Action", row->help), this);
        action->setShortcut(QKeySequence(QString::fromLatin1(row->shortcut), QKeySequence::PortableText));
        action->setData(QString::fromLatin1(row->word));
        giveToolTip(action);
        window->addAction(action);
        connect(action, &QAction::triggered, this, [this, action] { Q_EMIT runWanted(action->data().toString()); });
        m_registry.push_back(action);
    }
}

QList<QAction *> Commands::withShortcuts() const
{
    QList<QAction *> all;
    for (const auto &list : {m_actions, m_registry}) {
        for (QAction *action : list) {
            if (!action->shortcuts().isEmpty())
                all << action;
        }
    }
    return all;
}

} // namespace assay
