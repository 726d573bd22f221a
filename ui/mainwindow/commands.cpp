// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/commands.h"

#include "actions/action.h"
#include "session/decision.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QIcon>
#include <QMenu>
#include <QWidget>

#include <algorithm>

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
    {Command::AddUrl, "addUrl", QT_TRANSLATE_NOOP("assay::Commands", "Add &URL…"), "submit-url", "Ctrl+Shift+O", QT_TRANSLATE_NOOP("assay::Commands", "Enter one URL or host name to submit")},
    {Command::Export, "export", QT_TRANSLATE_NOOP("assay::Commands", "&Export…"), "export", "Ctrl+E", QT_TRANSLATE_NOOP("assay::Commands", "Export all, filtered or selected rows as a table, JSON, STIX, MISP, ThreatQ, TheHive or a readable report")},
    {Command::CaseReport, "caseReport", QT_TRANSLATE_NOOP("assay::Commands", "&Case report…"), "", "Ctrl+Shift+E", QT_TRANSLATE_NOOP("assay::Commands", "Write a report about a case with your assessment, as HTML, PDF or Markdown, and its indicators beside it")},
    {Command::PushToMisp, "pushToMisp", QT_TRANSLATE_NOOP("assay::Commands", "Push &to MISP…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Push the selected rows, or all that are shown, as one event to a MISP server, after a check")},
    {Command::NewSession, "newSession", QT_TRANSLATE_NOOP("assay::Commands", "&New session"), "", "Ctrl+N", QT_TRANSLATE_NOOP("assay::Commands", "Archive the list and start an empty one")},
    {Command::OpenSession, "openSession", QT_TRANSLATE_NOOP("assay::Commands", "Open &session…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Open a saved session")},
    {Command::SaveSessionAs, "saveSessionAs", QT_TRANSLATE_NOOP("assay::Commands", "Save session &as…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Save a copy of the list and all answers to a file")},
    {Command::ImportSession, "importSession", QT_TRANSLATE_NOOP("assay::Commands", "I&mport session…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Add the rows of another session with all their answers")},
    {Command::PastSessions, "pastSessions", QT_TRANSLATE_NOOP("assay::Commands", "Past sess&ions…"), "search", "Ctrl+H", QT_TRANSLATE_NOOP("assay::Commands", "Search and open archived lists")},
    {Command::Quit, "quit", QT_TRANSLATE_NOOP("assay::Commands", "&Quit"), "", "Ctrl+Q", QT_TRANSLATE_NOOP("assay::Commands", "Close the program")},
    {Command::CopyDefanged, "copyDefanged", QT_TRANSLATE_NOOP("assay::Commands", "&Copy (defanged)"), "copy", "Ctrl+C", QT_TRANSLATE_NOOP("assay::Commands", "Copy the indicators defanged, so that they cannot be clicked"), true},
    {Command::CopyExact, "copyExact", QT_TRANSLATE_NOOP("assay::Commands", "Cop&y original"), "", "Ctrl+Shift+C", QT_TRANSLATE_NOOP("assay::Commands", "Copy the indicators as they are submitted, not defanged"), true},
    {Command::CopyTable, "copyTable", QT_TRANSLATE_NOOP("assay::Commands", "Copy &rows with headers"), "", "Ctrl+Alt+C", QT_TRANSLATE_NOOP("assay::Commands", "Copy the selected rows as a table"), true},
    {Command::CopyHashes, "copyHashes", QT_TRANSLATE_NOOP("assay::Commands", "Copy &hashes"), "", "Ctrl+Alt+H", QT_TRANSLATE_NOOP("assay::Commands", "Copy one hash of each selected row: SHA-256, otherwise SHA-1, otherwise MD5"), true},
    {Command::CopyTicket, "copyTicket", QT_TRANSLATE_NOOP("assay::Commands", "Copy as tic&ket"), "", "Ctrl+J", QT_TRANSLATE_NOOP("assay::Commands", "Copy a text about the selected rows for a ticket, with the template used last")},
    {Command::TicketTemplates, "ticketTemplates", QT_TRANSLATE_NOOP("assay::Commands", "Ticket tem&plates…"), "", "Ctrl+Shift+J", QT_TRANSLATE_NOOP("assay::Commands", "Choose or write the template of tickets, with a preview")},
    {Command::SelectAll, "selectAll", QT_TRANSLATE_NOOP("assay::Commands", "Select &all"), "", "Ctrl+A", QT_TRANSLATE_NOOP("assay::Commands", "Select all rows that are shown"), true},
    {Command::InvertSelection, "invertSelection", QT_TRANSLATE_NOOP("assay::Commands", "In&vert selection"), "", "Ctrl+I", QT_TRANSLATE_NOOP("assay::Commands", "Select the rows that are not selected"), true},
    {Command::Remove, "remove", QT_TRANSLATE_NOOP("assay::Commands", "Re&move from list"), "remove", "Del", QT_TRANSLATE_NOOP("assay::Commands", "Remove the selected rows from the list; nothing is deleted on the appliance"), true},
    {Command::Undo, "undo", QT_TRANSLATE_NOOP("assay::Commands", "&Undo"), "", "Ctrl+Z", QT_TRANSLATE_NOOP("assay::Commands", "Undo the last removal or change of tags or selected attributes")},
    {Command::Redo, "redo", QT_TRANSLATE_NOOP("assay::Commands", "Red&o"), "", "Ctrl+Shift+Z", QT_TRANSLATE_NOOP("assay::Commands", "Redo the last undone change")},
    {Command::EditTags, "editTags", QT_TRANSLATE_NOOP("assay::Commands", "Edit &tags…"), "", "Ctrl+T", QT_TRANSLATE_NOOP("assay::Commands", "Add and remove tags of all selected rows")},
    {Command::EditNote, "editNote", QT_TRANSLATE_NOOP("assay::Commands", "&Note and case…"), "", "Ctrl+Shift+N", QT_TRANSLATE_NOOP("assay::Commands", "Decide on the selected rows and note why, with a case number; stays in the list and in exports")},
    {Command::Find, "find", QT_TRANSLATE_NOOP("assay::Commands", "&Find"), "search", "Ctrl+F", QT_TRANSLATE_NOOP("assay::Commands", "Go to the filter line")},
    {Command::Search, "searchAppliance", QT_TRANSLATE_NOOP("assay::Commands", "Search the app&liance…"), "search", "Ctrl+Shift+X", QT_TRANSLATE_NOOP("assay::Commands", "Find samples on the appliance by their properties; nothing is sent before you press Search")},
    {Command::Start, "start", QT_TRANSLATE_NOOP("assay::Commands", "&Start"), "start", "F9", QT_TRANSLATE_NOOP("assay::Commands", "Look up and analyse the selected rows that wait; without such a selection, all that wait")},
    {Command::Pause, "pause", QT_TRANSLATE_NOOP("assay::Commands", "&Pause"), "pause", "", QT_TRANSLATE_NOOP("assay::Commands", "Finish running rows and start no others")},
    {Command::StartOrPause, "startOrPause", QT_TRANSLATE_NOOP("assay::Commands", "Start or pause"), "", "Ctrl+.", QT_TRANSLATE_NOOP("assay::Commands", "Start, pause or resume the queue")},
    {Command::StartAtOnce, "startAtOnce", QT_TRANSLATE_NOOP("assay::Commands", "Start automatic&ally"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Start new rows as soon as you add them; Assay still asks before uploads and cloud look-ups")},
    {Command::Stop, "stop", QT_TRANSLATE_NOOP("assay::Commands", "S&top"), "stop", "", QT_TRANSLATE_NOOP("assay::Commands", "Cancel all running and waiting rows")},
    {Command::CancelSelected, "cancelSelected", QT_TRANSLATE_NOOP("assay::Commands", "&Cancel"), "stop", "Ctrl+Del", QT_TRANSLATE_NOOP("assay::Commands", "Cancel the selected rows")},
    {Command::RefreshVerdict, "refreshVerdict", QT_TRANSLATE_NOOP("assay::Commands", "&Refresh verdict"), "refresh", "F5 Ctrl+R", QT_TRANSLATE_NOOP("assay::Commands", "Ask the appliance for the verdicts of the selected rows again")},
    {Command::RunAgain, "runAgain", QT_TRANSLATE_NOOP("assay::Commands", "Repeat &last action"), "", "Ctrl+F5", QT_TRANSLATE_NOOP("assay::Commands", "Run the last action of the selected rows again, whatever it was")},
    {Command::RetryFailed, "retryFailed", QT_TRANSLATE_NOOP("assay::Commands", "Retry all &failed"), "", "Shift+F5", QT_TRANSLATE_NOOP("assay::Commands", "Run the last action of all failed rows again")},
    {Command::RetryNow, "retryNow", QT_TRANSLATE_NOOP("assay::Commands", "Retry no&w"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Retry all requests that wait for a busy or unreachable appliance now")},
    {Command::ReadIndicators, "readIndicators", QT_TRANSLATE_NOOP("assay::Commands", "Read &indicators…"), "", "Ctrl+Shift+I", QT_TRANSLATE_NOOP("assay::Commands", "Take the indicators out of the selected files: mails, PDF documents, texts; the files stay as samples")},
    {Command::UploadAnyway, "uploadAnyway", QT_TRANSLATE_NOOP("assay::Commands", "Upload even if &known"), "submit-file", "", QT_TRANSLATE_NOOP("assay::Commands", "Upload the selected files even if the appliance knows them, and encrypted archives unopened, and wait for the result")},
    {Command::SubmitAgain, "submitAgain", QT_TRANSLATE_NOOP("assay::Commands", "Su&bmit again"), "submit-file", "", QT_TRANSLATE_NOOP("assay::Commands", "Submit rows again whose earlier submission may have failed")},
    {Command::WasSubmitted, "wasSubmitted", QT_TRANSLATE_NOOP("assay::Commands", "Mark as sub&mitted"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "For rows that may have been submitted: assume that the appliance has received them")},
    {Command::AllDigests, "allDigests", QT_TRANSLATE_NOOP("assay::Commands", "Compute all &hashes"), "", "Ctrl+Shift+H", QT_TRANSLATE_NOOP("assay::Commands", "Compute MD5, SHA-1, SHA-256 and SHA-512 of the selected files on this computer")},
    {Command::ShowContainer, "showContainerRow", QT_TRANSLATE_NOOP("assay::Commands", "Show its contai&ner"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Go to the row that the current row came from")},
    {Command::ShowChildren, "showChildRows", QT_TRANSLATE_NOOP("assay::Commands", "Show its chi&ldren"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Select the rows that came from the current row")},
    {Command::MoveTop, "moveTop", QT_TRANSLATE_NOOP("assay::Commands", "Move to t&op"), "", "Alt+Home", QT_TRANSLATE_NOOP("assay::Commands", "Move the selected rows to the head of the queue")},
    {Command::MoveUp, "moveUp", QT_TRANSLATE_NOOP("assay::Commands", "Mo&ve up"), "", "Alt+Up", QT_TRANSLATE_NOOP("assay::Commands", "Move the selected rows one position up in the queue")},
    {Command::MoveDown, "moveDown", QT_TRANSLATE_NOOP("assay::Commands", "Move &down"), "", "Alt+Down", QT_TRANSLATE_NOOP("assay::Commands", "Move the selected rows one position down in the queue")},
    {Command::MoveBottom, "moveBottom", QT_TRANSLATE_NOOP("assay::Commands", "Mov&e to bottom"), "", "Alt+End", QT_TRANSLATE_NOOP("assay::Commands", "Move the selected rows to the end of the queue")},
    {Command::Settings, "settings", QT_TRANSLATE_NOOP("assay::Commands", "Settin&gs…"), "settings", "Ctrl+,", QT_TRANSLATE_NOOP("assay::Commands", "Appliances, intake, exports, notifications, look and keys, with a search")},
    {Command::ManageProfiles, "manageProfiles", QT_TRANSLATE_NOOP("assay::Commands", "Set up a&ppliances…"), "profile", "", QT_TRANSLATE_NOOP("assay::Commands", "Add or change appliances and their tokens")},
    {Command::WarningLists, "editWarningLists", QT_TRANSLATE_NOOP("assay::Commands", "Own things and &warning lists…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "List what belongs to your organisation, so that nothing about it is sent by mistake, and what is no indicator")},
    {Command::ReadTokenAgain, "readTokenAgain", QT_TRANSLATE_NOOP("assay::Commands", "Re&connect"), "test-connection", "", QT_TRANSLATE_NOOP("assay::Commands", "Read the token from the keyring again and test the connection")},
    {Command::TryDemo, "tryDemo", QT_TRANSLATE_NOOP("assay::Commands", "Try it with &sample data"), "triage", "", QT_TRANSLATE_NOOP("assay::Commands", "Start the built-in demo appliance and work on harmless samples")},
    {Command::LeaveDemo, "leaveDemo", QT_TRANSLATE_NOOP("assay::Commands", "&Leave the demo"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Discard the rows of the demo and return to your own list")},
    {Command::ReportFolder, "reportFolder", QT_TRANSLATE_NOOP("assay::Commands", "&Report folder…"), "open-folder", "", QT_TRANSLATE_NOOP("assay::Commands", "Choose where PDF reports are saved")},
    {Command::ArchivePasswords, "archivePasswords", QT_TRANSLATE_NOOP("assay::Commands", "Archive pass&words…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Edit the passwords that are tried on encrypted archives")},
    {Command::Sidebar, "showSidebar", QT_TRANSLATE_NOOP("assay::Commands", "&Sidebar"), "", "Ctrl+B", QT_TRANSLATE_NOOP("assay::Commands", "Show or hide the sidebar with filters")},
    {Command::DetailsPane, "showDetails", QT_TRANSLATE_NOOP("assay::Commands", "&Details"), "", "Ctrl+Shift+B", QT_TRANSLATE_NOOP("assay::Commands", "Show or hide the details of the current row")},
    {Command::DetailsAutomatic, "detailsAutomatic", QT_TRANSLATE_NOOP("assay::Commands", "&Automatic"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Details at the right of the list in a wide window, otherwise below it")},
    {Command::DetailsBelow, "detailsBelow", QT_TRANSLATE_NOOP("assay::Commands", "&Below the list"), "", "F7", QT_TRANSLATE_NOOP("assay::Commands", "Show the details below the list")},
    {Command::DetailsRight, "detailsRight", QT_TRANSLATE_NOOP("assay::Commands", "At the &right"), "", "F8", QT_TRANSLATE_NOOP("assay::Commands", "Show the details at the right of the list")},
    {Command::DetailsFull, "detailsFull", QT_TRANSLATE_NOOP("assay::Commands", "&Full"), "", "F11", QT_TRANSLATE_NOOP("assay::Commands", "Show the details in place of the list, and back; a double click on a tab does the same")},
    {Command::Statistics, "statistics", QT_TRANSLATE_NOOP("assay::Commands", "Stat&istics"), "", "Ctrl+Shift+S", QT_TRANSLATE_NOOP("assay::Commands", "Count the shown or selected rows by verdict, family, file type, source and ATT&CK technique")},
    {Command::ActivityLog, "activityLog", QT_TRANSLATE_NOOP("assay::Commands", "&What was done"), "", "Ctrl+Shift+A", QT_TRANSLATE_NOOP("assay::Commands", "List what left this computer or changed something for others in this session")},
    {Command::Relations, "relations", QT_TRANSLATE_NOOP("assay::Commands", "&Relations"), "", "Ctrl+Shift+G", QT_TRANSLATE_NOOP("assay::Commands", "Show what the selected rows have to do with each other, as a graph and a table")},
    {Command::GroupNone, "groupNone", QT_TRANSLATE_NOOP("assay::Commands", "&Nothing"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Show the rows without groups")},
    {Command::GroupVerdict, "groupVerdict", QT_TRANSLATE_NOOP("assay::Commands", "&Verdict"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "One group for each verdict")},
    {Command::GroupFamily, "groupFamily", QT_TRANSLATE_NOOP("assay::Commands", "&Threat family"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "One group for each threat family, the last part of the threat name")},
    {Command::GroupBatch, "groupBatch", QT_TRANSLATE_NOOP("assay::Commands", "&Batch"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "One group for each batch of rows that were added together")},
    {Command::ExpandGroups, "expandGroups", QT_TRANSLATE_NOOP("assay::Commands", "&Expand all"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Show the rows of all groups")},
    {Command::CollapseGroups, "collapseGroups", QT_TRANSLATE_NOOP("assay::Commands", "&Collapse all"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Hide the rows of all groups")},
    {Command::Notices, "notices", QT_TRANSLATE_NOOP("assay::Commands", "&Notify when finished"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Show a desktop notification when the queue is finished and the window is in the background")},
    {Command::ThemeSystem, "themeSystem", QT_TRANSLATE_NOOP("assay::Commands", "Follow &system"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Use the light or dark theme of the desktop")},
    {Command::ThemeLight, "themeLight", QT_TRANSLATE_NOOP("assay::Commands", "&Light"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Dark text on a light background")},
    {Command::ThemeDark, "themeDark", QT_TRANSLATE_NOOP("assay::Commands", "&Dark"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Light text on a dark background")},
    {Command::VendorColours, "vendorColours", QT_TRANSLATE_NOOP("assay::Commands", "&ReversingLabs colours"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Verdicts in red, yellow and green, as in the vendor's own interface")},
    {Command::UserGuide, "userGuide", QT_TRANSLATE_NOOP("assay::Commands", "&User guide"), "help", "F1", QT_TRANSLATE_NOOP("assay::Commands", "One page for each task, available offline")},
    {Command::Shortcuts, "shortcuts", QT_TRANSLATE_NOOP("assay::Commands", "&Keyboard shortcuts"), "", "Ctrl+F1", QT_TRANSLATE_NOOP("assay::Commands", "List all keyboard shortcuts")},
    {Command::Diagnostics, "diagnostics", QT_TRANSLATE_NOOP("assay::Commands", "&Diagnostics…"), "", "", QT_TRANSLATE_NOOP("assay::Commands", "Show and copy a text for whoever helps you with a problem; it names nothing of yours")},
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

// "Add files (Ctrl+O): Add files to the queue" - our own words only, so markup cannot come in.
void giveToolTip(QAction *action)
{
    const QString title = action->iconText();
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip((key.isEmpty() ? title : u"%1 (%2)"_s.arg(title, key)) + u'\n' + action->statusTip());
}

// Its key can be changed in the settings.
void keepToolTip(QAction *action)
{
    giveToolTip(action);
    QObject::connect(action, &QAction::changed, action, [action] { giveToolTip(action); });
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
        keepToolTip(action);
        m_group->addAction(action);
        m_actions.push_back(action);
    }
    for (const Action *row : assay::actions()) {
        QAction *action
            = make(u"run-"_s + QLatin1StringView(row->word), QCoreApplication::translate("assay::Action", row->title),
                row->icon, QCoreApplication::translate("assay::Action", row->help), this);
        action->setShortcut(QKeySequence(QString::fromLatin1(row->shortcut), QKeySequence::PortableText));
        action->setData(QString::fromLatin1(row->word));
        keepToolTip(action);
        m_group->addAction(action);
        window->addAction(action);
        connect(action, &QAction::triggered, this, [this, action] { Q_EMIT runWanted(action->data().toString()); });
        m_registry.push_back(action);
    }
    int key = 0;
    for (const DecisionInfo &info : decisionInfos()) {
        addDecision(QString::fromLatin1(info.word), QCoreApplication::translate("assay::Decision", info.title),
            QCoreApplication::translate("assay::Decision", info.help), ++key);
    }
    addDecision({}, tr("No decision"), tr("Remove the decision from the selected rows; notes stay"), 0);
}

QAction *Commands::decisionOf(const QString &typed) const
{
    const auto action = std::ranges::find_if(
        m_decisions, [&typed](const QAction *one) { return one->shortcut() == QKeySequence(typed); });
    return typed.size() == 1 && typed[0].isDigit() && action != m_decisions.end() ? *action : nullptr;
}

// `key`: the digit that triggers it in the list; more than nine have none. No widget has these actions, so that the
// shortcut is only shown: a live one would take the digit from an open menu, too.
void Commands::addDecision(const QString &word, const QString &title, const QString &help, int key)
{
    QAction *action = make(u"decide-"_s + word, title, "", help, this);
    action->setData(word);
    action->setShortcutContext(Qt::WidgetShortcut);
    if (key <= 9)
        action->setShortcut(QKeySequence(Qt::Key(Qt::Key_0 + key)));
    giveToolTip(action);
    m_group->addAction(action);
    connect(action, &QAction::triggered, this, [this, word] { Q_EMIT decided(word); });
    m_decisions.push_back(action);
}

void Commands::addMenu(const QMenu &menu)
{
    m_menus.push_back(m_group->addAction(menu.menuAction()));
}

// A disabled group leaves its actions' own state alone, which comes back with the group.
void Commands::setAllowed(bool allowed)
{
    for (const auto &list : {m_actions, m_registry, m_decisions, m_menus}) {
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

QList<QAction *> Commands::withOwnKeys() const
{
    QList<QAction *> all(m_actions.begin(), m_actions.end());
    all.append({m_registry.begin(), m_registry.end()});
    return all;
}

QList<QAction *> Commands::withShortcuts() const
{
    QList<QAction *> all;
    for (const auto &list : {m_actions, m_registry, m_decisions}) {
        for (QAction *action : list) {
            if (!action->shortcuts().isEmpty())
                all << action;
        }
    }
    return all;
}

} // namespace assay
