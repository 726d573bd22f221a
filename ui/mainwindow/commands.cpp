// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/commands.h"

#include "actions/action.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QIcon>
#include <QMenu>
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

// The macro is written out in each row because lupdate does not see through another.
// clang-format off
constexpr CommandInfo table[] = {
    {Command::AddFiles, "addFiles", QT_TRANSLATE_NOOP("assay::Commands", "Add &files…"), "add-files", "Ctrl+O", QT_TRANSLATE_NOOP("assay::Commands", "Add files to the queue")},
    {Command::AddFolder, "addFolder", QT_TRANSLATE_NOOP("assay::Commands", "Add f&older…"), "open-folder", "", QT_TRANSLATE_NOOP("assay::Commands", "Add a folder with everything in it")},
    {Command::ImportList, "importList", QT_TRANSLATE_NOOP("assay::Commands", "&Import indicators from files…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Take the indicators out of texts, tables, JSON, web pages, mails and PDF documents")},
    {Command::Paste, "paste", QT_TRANSLATE_NOOP("assay::Commands", "&Paste"), "paste", "Ctrl+V", QT_TRANSLATE_NOOP("assay::Commands", "Take indicators or files from the clipboard")},
    {Command::AddUrl, "addUrl", QT_TRANSLATE_NOOP("assay::Commands", "Add &URL…"), "submit-url", "Ctrl+Shift+O", QT_TRANSLATE_NOOP("assay::Commands", "Type one URL or host name to submit")},
    {Command::Export, "export", QT_TRANSLATE_NOOP("assay::Commands", "&Export…"), "export", "Ctrl+E", QT_TRANSLATE_NOOP("assay::Commands", "Export all, filtered or selected rows as a table, JSON, STIX, MISP, ThreatQ or a report for people")},
    {Command::NewSession, "newSession", QT_TRANSLATE_NOOP("assay::Commands", "&New session"), "", "Ctrl+N", QT_TRANSLATE_NOOP("assay::Commands", "Put the list aside and begin an empty one")},
    {Command::OpenSession, "openSession", QT_TRANSLATE_NOOP("assay::Commands", "Open &session…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Go on with a session that was saved")},
    {Command::SaveSessionAs, "saveSessionAs", QT_TRANSLATE_NOOP("assay::Commands", "Save session &as…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Copy the list with all answers into a file")},
    {Command::ImportSession, "importSession", QT_TRANSLATE_NOOP("assay::Commands", "I&mport session…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Add the rows of another session with all their answers")},
    {Command::PastSessions, "pastSessions", QT_TRANSLATE_NOOP("assay::Commands", "Past sess&ions…"), "search", "Ctrl+H", QT_TRANSLATE_NOOP("assay::Commands", "Search and open the lists that were put aside")},
    {Command::Quit, "quit", QT_TRANSLATE_NOOP("assay::Commands", "&Quit"), "", "Ctrl+Q", QT_TRANSLATE_NOOP("assay::Commands", "Close the program")},
    {Command::CopyDefanged, "copyDefanged", QT_TRANSLATE_NOOP("assay::Commands", "&Copy defanged"), "copy", "Ctrl+C", QT_TRANSLATE_NOOP("assay::Commands", "Copy the indicators so that nobody can click them"), true},
    {Command::CopyExact, "copyExact", QT_TRANSLATE_NOOP("assay::Commands", "Copy &real value"), "", "Ctrl+Shift+C", QT_TRANSLATE_NOOP("assay::Commands", "Copy the indicators as they are sent"), true},
    {Command::CopyTable, "copyTable", QT_TRANSLATE_NOOP("assay::Commands", "Copy &rows with headers"), "", "Ctrl+Alt+C", QT_TRANSLATE_NOOP("assay::Commands", "Copy the selected rows as a table"), true},
    {Command::CopyHashes, "copyHashes", QT_TRANSLATE_NOOP("assay::Commands", "Copy &hashes"), "", "Ctrl+Alt+H", QT_TRANSLATE_NOOP("assay::Commands", "Copy one digest of each selected row: SHA-256, else SHA-1, else MD5"), true},
    {Command::SelectAll, "selectAll", QT_TRANSLATE_NOOP("assay::Commands", "Select &all"), "", "Ctrl+A", QT_TRANSLATE_NOOP("assay::Commands", "Select all rows that are shown"), true},
    {Command::InvertSelection, "invertSelection", QT_TRANSLATE_NOOP("assay::Commands", "In&vert selection"), "", "Ctrl+I", QT_TRANSLATE_NOOP("assay::Commands", "Select the rows that are not selected"), true},
    {Command::Remove, "remove", QT_TRANSLATE_NOOP("assay::Commands", "Re&move from list"), "remove", "Del", QT_TRANSLATE_NOOP("assay::Commands", "Remove the selected rows from the list; nothing is deleted on the appliance"), true},
    {Command::Undo, "undo", QT_TRANSLATE_NOOP("assay::Commands", "&Undo"), "", "Ctrl+Z", QT_TRANSLATE_NOOP("assay::Commands", "Take back the last removal or change of tags or ticks")},
    {Command::Redo, "redo", QT_TRANSLATE_NOOP("assay::Commands", "Red&o"), "", "Ctrl+Shift+Z", QT_TRANSLATE_NOOP("assay::Commands", "Do again what was undone")},
    {Command::EditTags, "editTags", QT_TRANSLATE_NOOP("assay::Commands", "Edit &tags…"), "", "Ctrl+T", QT_TRANSLATE_NOOP("assay::Commands", "Add and remove tags of all selected rows")},
    {Command::Find, "find", QT_TRANSLATE_NOOP("assay::Commands", "&Find"), "search", "Ctrl+F", QT_TRANSLATE_NOOP("assay::Commands", "Go to the filter line")},
    {Command::Start, "start", QT_TRANSLATE_NOOP("assay::Commands", "&Start"), "start", "F9", QT_TRANSLATE_NOOP("assay::Commands", "Look up and analyse everything that is queued")},
    {Command::Pause, "pause", QT_TRANSLATE_NOOP("assay::Commands", "&Pause"), "pause", "", QT_TRANSLATE_NOOP("assay::Commands", "Finish what runs, start nothing new")},
    {Command::StartOrPause, "startOrPause", QT_TRANSLATE_NOOP("assay::Commands", "Start or pause"), "", "Ctrl+.", QT_TRANSLATE_NOOP("assay::Commands", "Start, pause, or go on")},
    {Command::StartAtOnce, "startAtOnce", QT_TRANSLATE_NOOP("assay::Commands", "Start what is added at &once"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Look up what is added without waiting for Start; uploads and cloud look-ups are still asked for")},
    {Command::Stop, "stop", QT_TRANSLATE_NOOP("assay::Commands", "S&top"), "stop", "", QT_TRANSLATE_NOOP("assay::Commands", "Cancel everything that runs or waits")},
    {Command::CancelSelected, "cancelSelected", QT_TRANSLATE_NOOP("assay::Commands", "&Cancel"), "stop", "Ctrl+Del", QT_TRANSLATE_NOOP("assay::Commands", "Cancel the selected rows")},
    {Command::RunAgain, "runAgain", QT_TRANSLATE_NOOP("assay::Commands", "R&un again"), "refresh", "F5 Ctrl+R", QT_TRANSLATE_NOOP("assay::Commands", "Run the last action of the selected rows again")},
    {Command::RetryFailed, "retryFailed", QT_TRANSLATE_NOOP("assay::Commands", "Retry all &failed"), "", "Shift+F5", QT_TRANSLATE_NOOP("assay::Commands", "Run the last action of all failed rows again")},
    {Command::RetryNow, "retryNow", QT_TRANSLATE_NOOP("assay::Commands", "Do not &wait any longer"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Whatever waits for its next attempt, because the appliance is busy or away, makes it now")},
    {Command::ReadIndicators, "readIndicators", QT_TRANSLATE_NOOP("assay::Commands", "Read &indicators…"), "", "Ctrl+Shift+I", QT_TRANSLATE_NOOP("assay::Commands", "Take the indicators out of the selected files: mails, PDF documents, texts; the files stay as samples")},
    {Command::UploadAnyway, "uploadAnyway", QT_TRANSLATE_NOOP("assay::Commands", "Upload an&yway"), "submit-file", "", QT_TRANSLATE_NOOP("assay::Commands", "Upload the selected files even if they are known, closed archives as they are, and follow them")},
    {Command::SubmitAgain, "submitAgain", QT_TRANSLATE_NOOP("assay::Commands", "Su&bmit again"), "submit-file", "", QT_TRANSLATE_NOOP("assay::Commands", "For rows that may have been submitted: send them once more")},
    {Command::WasSubmitted, "wasSubmitted", QT_TRANSLATE_NOOP("assay::Commands", "It &was submitted"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "For rows that may have been submitted: take it that the appliance has them")},
    {Command::AllDigests, "allDigests", QT_TRANSLATE_NOOP("assay::Commands", "All di&gests"), "", "Ctrl+Shift+H", QT_TRANSLATE_NOOP("assay::Commands", "Compute MD5, SHA-1, SHA-256 and SHA-512 of the selected files on this computer")},
    {Command::MoveTop, "moveTop", QT_TRANSLATE_NOOP("assay::Commands", "Run &first"), "", "Alt+Home", QT_TRANSLATE_NOOP("assay::Commands", "Put the selected rows at the head of the line")},
    {Command::MoveUp, "moveUp", QT_TRANSLATE_NOOP("assay::Commands", "Run &earlier"), "", "Alt+Up", QT_TRANSLATE_NOOP("assay::Commands", "Move the selected rows one place up in the line")},
    {Command::MoveDown, "moveDown", QT_TRANSLATE_NOOP("assay::Commands", "Run &later"), "", "Alt+Down", QT_TRANSLATE_NOOP("assay::Commands", "Move the selected rows one place down in the line")},
    {Command::MoveBottom, "moveBottom", QT_TRANSLATE_NOOP("assay::Commands", "Run &last"), "", "Alt+End", QT_TRANSLATE_NOOP("assay::Commands", "Put the selected rows at the end of the line")},
    {Command::ManageProfiles, "manageProfiles", QT_TRANSLATE_NOOP("assay::Commands", "Set up a&ppliances…"), "settings", "Ctrl+,", QT_TRANSLATE_NOOP("assay::Commands", "Add or change appliances and their tokens")},
    {Command::ReadTokenAgain, "readTokenAgain", QT_TRANSLATE_NOOP("assay::Commands", "&Connect again"), "test-connection", "", QT_TRANSLATE_NOOP("assay::Commands", "Read the token from the keyring again and test the connection")},
    {Command::TryDemo, "tryDemo", QT_TRANSLATE_NOOP("assay::Commands", "Try it with &sample data"), "triage", "", QT_TRANSLATE_NOOP("assay::Commands", "Start the built-in demo appliance and work on harmless samples")},
    {Command::LeaveDemo, "leaveDemo", QT_TRANSLATE_NOOP("assay::Commands", "&Leave the demo"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Forget the rows of the demo and go back to your own list")},
    {Command::ReportFolder, "reportFolder", QT_TRANSLATE_NOOP("assay::Commands", "Folder for &reports…"), "open-folder", "", QT_TRANSLATE_NOOP("assay::Commands", "Choose where PDF reports are saved")},
    {Command::ArchivePasswords, "archivePasswords", QT_TRANSLATE_NOOP("assay::Commands", "Archive pass&words…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Edit the passwords that are tried on encrypted archives")},
    {Command::Sidebar, "showSidebar", QT_TRANSLATE_NOOP("assay::Commands", "&Sidebar"), "", "Ctrl+B", QT_TRANSLATE_NOOP("assay::Commands", "Show or hide the sidebar that narrows the list")},
    {Command::GroupNone, "groupNone", QT_TRANSLATE_NOOP("assay::Commands", "&Nothing"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Show the rows without groups")},
    {Command::GroupVerdict, "groupVerdict", QT_TRANSLATE_NOOP("assay::Commands", "&Verdict"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "A group for each verdict")},
    {Command::GroupFamily, "groupFamily", QT_TRANSLATE_NOOP("assay::Commands", "&Threat family"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "A group for the last part of each threat name")},
    {Command::GroupBatch, "groupBatch", QT_TRANSLATE_NOOP("assay::Commands", "&Batch"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "A group for what came in together")},
    {Command::ExpandGroups, "expandGroups", QT_TRANSLATE_NOOP("assay::Commands", "&Open all groups"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Show the rows of all groups")},
    {Command::CollapseGroups, "collapseGroups", QT_TRANSLATE_NOOP("assay::Commands", "&Close all groups"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Show only the names of groups")},
    {Command::Notices, "notices", QT_TRANSLATE_NOOP("assay::Commands", "&Message when a batch ends"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Let the desktop show a message when everything is finished and the window is not in front")},
    {Command::ThemeSystem, "themeSystem", QT_TRANSLATE_NOOP("assay::Commands", "Like the &system"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Light or dark as the desktop is")},
    {Command::ThemeLight, "themeLight", QT_TRANSLATE_NOOP("assay::Commands", "&Light"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Dark text on light ground")},
    {Command::ThemeDark, "themeDark", QT_TRANSLATE_NOOP("assay::Commands", "&Dark"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Light text on dark ground")},
    {Command::VendorColours, "vendorColours", QT_TRANSLATE_NOOP("assay::Commands", "&ReversingLabs colours"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Verdicts in red, yellow and green, as the vendor's own window has them")},
    {Command::UserGuide, "userGuide", QT_TRANSLATE_NOOP("assay::Commands", "&User guide"), "help", "F1", QT_TRANSLATE_NOOP("assay::Commands", "One page for each task; nothing is fetched from the network")},
    {Command::Shortcuts, "shortcuts", QT_TRANSLATE_NOOP("assay::Commands", "&Keyboard shortcuts"), "", "Ctrl+F1", QT_TRANSLATE_NOOP("assay::Commands", "All keys at a glance")},
    {Command::About, "about", QT_TRANSLATE_NOOP("assay::Commands", "&About Assay"), "info", "", QT_TRANSLATE_NOOP("assay::Commands", "Version and licence")},
};
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
    action->setIconText(QString(title).remove(u'&').remove(u'…')); // its name for good: undo and redo change the text
    action->setObjectName(name);
    action->setStatusTip(help);
    if (*icon)
        action->setIcon(QIcon::fromTheme(QLatin1StringView(icon)));
    return action;
}

//! "Add files (Ctrl+O): Add files to the queue" - our own words only, so markup cannot come in.
void giveToolTip(QAction *action)
{
    const QString title = action->iconText();
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip((key.isEmpty() ? title : u"%1 (%2)"_s.arg(title, key)) + u'\n' + action->statusTip());
}
} // namespace

Commands::Commands(QWidget *window) : QObject(window), m_group(new QActionGroup(this))
{
    m_group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    window->installEventFilter(this);
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
        m_group->addAction(action);
        m_actions.push_back(action);
    }
    for (const Action *row : assay::actions()) {
        QAction *action
            = make(u"run-"_s + QLatin1StringView(row->word), QCoreApplication::translate("assay::Action", row->title),
                row->icon, QCoreApplication::translate("assay::Action", row->help), this);
        action->setShortcut(QKeySequence(QString::fromLatin1(row->shortcut), QKeySequence::PortableText));
        action->setData(QString::fromLatin1(row->word));
        giveToolTip(action);
        m_group->addAction(action);
        window->addAction(action);
        connect(action, &QAction::triggered, this, [this, action] { Q_EMIT runWanted(action->data().toString()); });
        m_registry.push_back(action);
    }
}

void Commands::addMenu(const QMenu &menu)
{
    m_menus.push_back(m_group->addAction(menu.menuAction()));
}

//! A disabled group leaves its actions' own state alone, which comes back with the group.
void Commands::setAllowed(bool allowed)
{
    for (const auto &list : {m_actions, m_registry, m_menus}) {
        for (const QAction *action : list)
            action->actionGroup()->setEnabled(allowed);
    }
}

bool Commands::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::WindowBlocked || event->type() == QEvent::WindowUnblocked)
        setAllowed(event->type() == QEvent::WindowUnblocked);
    return false;
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
