// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/main_window.h"

#include "actions/actions_list.h"
#include "charts/statistics_window.h"
#include "details/details_view.h"
#include "files/disk_path.h"
#include "filter/completion.h"
#include "filtering/filter_bar.h"
#include "filtering/sidebar.h"
#include "guide/guide_window.h"
#include "hunting/search_window.h"
#include "intake/assay_link.h"
#include "intake/intake.h"
#include "look/blocked_windows.h"
#include "look/copy_only_drops.h"
#include "look/drop_frame.h"
#include "look/message_strip.h"
#include "look/tab_order.h"
#include "mainwindow/action_starter.h"
#include "mainwindow/activity_dialog.h"
#include "mainwindow/all_digests.h"
#include "mainwindow/batch_end_controller.h"
#include "mainwindow/command_states.h"
#include "mainwindow/commands.h"
#include "mainwindow/connection_messages.h"
#include "mainwindow/details_controller.h"
#include "mainwindow/details_layout.h"
#include "mainwindow/link_warning.h"
#include "mainwindow/other_appliances.h"
#include "mainwindow/read_offer.h"
#include "mainwindow/row_commands_controller.h"
#include "mainwindow/run_options.h"
#include "mainwindow/saved_files.h"
#include "mainwindow/selection_panel.h"
#include "mainwindow/session_files.h"
#include "mainwindow/shared_changes.h"
#include "mainwindow/shortcuts_dialog.h"
#include "mainwindow/status_panel.h"
#include "mainwindow/stored_paths.h"
#include "mainwindow/theme_controller.h"
#include "mainwindow/tickets.h"
#include "mainwindow/top_bar.h"
#include "mainwindow/undo_controller.h"
#include "mainwindow/wait_texts.h"
#include "mainwindow/window_dialogs.h"
#include "mainwindow/window_menus.h"
#include "queue/empty_queue.h"
#include "queue/queue_page.h"
#include "queue/queue_view.h"
#include "relations/relations_window.h"
#include "settings/bound_action.h"
#include "settings/shortcuts.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr std::pair<Command, Grouping> groupings[]
    = {{Command::GroupNone, Grouping::None}, {Command::GroupVerdict, Grouping::Verdict},
        {Command::GroupFamily, Grouping::Family}, {Command::GroupBatch, Grouping::Batch}};

// Keys of the window that are not the key of a command, see ShortcutsDialog.
QList<QKeySequence> fixedKeys()
{
    QList<QKeySequence> keys;
    for (const char *key : {"Ctrl+Tab", "Ctrl+Shift+Tab", "Shift+F10", "Ctrl+PgUp", "Ctrl+PgDown", "Alt+F4"})
        keys << QKeySequence(QString::fromLatin1(key), QKeySequence::PortableText);
    for (int digit = 0; digit < 10; ++digit)
        keys << QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + digit));
    return keys;
}
} // namespace

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_commands(new Commands(this))
    , m_shortcuts(new Shortcuts(workspace.preferences(), m_commands->withOwnKeys(), fixedKeys(), this))
    , m_strip(new MessageStrip(this))
    , m_offerStrip(new MessageStrip(this))
    , m_offer(new ReadOffer(*m_offerStrip, workspace.session(), this))
    , m_view(new QueueView(workspace.session(), this))
    , m_filter(new FilterBar(m_view->proxy(), workspace.preferences(), this))
    , m_sidebar(new Sidebar(m_view->proxy(), this))
    , m_details(new DetailsView(workspace.session(), this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_parameters(new RunOptions(workspace.preferences(), this))
    , m_status(new StatusPanel(workspace, this))
    , m_intake(new Intake(this, workspace.session(), workspace.preferences()))
    , m_starter(new ActionStarter(
          workspace, [this] { return m_parameters->parameters(); }, this))
    , m_others(new OtherAppliances(workspace, this))
    , m_allDigests(new AllDigests(
          workspace.session(), [this] { return m_workspace.archivePasswords(); }, this))
    , m_sessionFiles(new SessionFiles(workspace, *m_commands, *m_strip, this))
    , m_storedPaths(new StoredPaths(workspace.session(), workspace.queue().consents(), this))
    , m_savedFiles(new SavedFiles(*m_strip, this))
    , m_undo(new UndoController(workspace.session(), *m_commands, *m_view, this))
    , m_sharedChanges(new SharedChanges(workspace, *m_starter, m_undo->stack(), this))
    , m_tickets(new Tickets(workspace, this))
    , m_rows(
          new RowCommandsController(workspace, *m_view, *m_intake, *m_starter, *m_storedPaths, m_undo->stack(), this))
    , m_detailsController(new DetailsController(workspace, *m_details, *m_strip, *m_savedFiles, this))
    , m_dialogs(new WindowDialogs(workspace, *m_view, *m_shortcuts, *m_savedFiles, this))
    , m_connectionMessages(new ConnectionMessages(workspace, *m_commands, m_view->empty(), *m_strip, *m_dialogs, this))
    , m_batchEnd(new BatchEndController(workspace, *m_commands, *m_strip, this))
    , m_commandStates(new CommandStates(workspace, *m_commands, *m_rows, *m_parameters, *m_allDigests, this))
    , m_theme(new ThemeController(workspace.preferences(), *m_commands, this))
    , m_detailsLayout(new DetailsLayout(*m_splitter, *m_view, *m_details, workspace.preferences(), *m_commands, this))
    , m_memory(*this, {m_detailsLayout, m_sides, m_sidebar, m_view, m_details}, workspace.preferences(), *m_commands)
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    CopyOnlyDrops::install();
    BlockedWindows::install();
    m_refresh.setSingleShot(true);
    arrange();
    connectRows();
    connectMessages();
    connectQueue();
    connectEmptyPage();
    connectFileCommands();
    connectRowCommands();
    connectQueueCommands();
    connectApplianceCommands();
    connectViewCommands();
    connectGrouping();
    m_memory.restore();
    m_theme->restore();
    showConnection();
    showWarningListProblems();
    m_commandStates->update();
    m_view->setFocus();
}

void MainWindow::arrange()
{
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    auto *queuePage = new QueuePage(m_view, this);
    auto *selection = new SelectionPanel(*m_view, *m_commands, m_details);
    connect(selection, &SelectionPanel::filterWanted, m_filter, &FilterBar::setLine);
    m_details->addAbove(selection);
    m_splitter->addWidget(queuePage);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *central = new QWidget(this);
    central->setObjectName(u"centralWidget"_s);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new TopBar(m_workspace, *m_commands, *m_filter, *m_parameters, central));
    layout->addWidget(new LinkWarning(m_workspace, central));
    m_sides->setObjectName(u"sides"_s);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_sidebar);
    m_sides->addWidget(m_splitter);
    m_sides->setStretchFactor(1, 1);
    layout->addWidget(m_sides, 1);
    // Below the list: a message that appears must not move the row that the analyst is about to click.
    layout->addWidget(m_strip);
    layout->addWidget(m_offerStrip);
    setCentralWidget(central);
    m_dropFrame = new DropFrame(central);
    setStatusBar(m_status);
    m_menus = new WindowMenus(m_workspace, *m_commands, *m_view, *m_others, *m_strip, this);
    connect(m_menus, &WindowMenus::termsWanted, m_filter, &FilterBar::addTerms);
    const auto prepare = [this](const QString &query, RowId from) { showSearch()->prepare(query, from); };
    connect(m_menus, &WindowMenus::searchWanted, this, prepare);
    connect(m_detailsController, &DetailsController::searchWanted, this, prepare);
    connect(m_menus, &WindowMenus::contextMenuRequested, m_commandStates, &CommandStates::update);
    for (const Command command : {Command::CopyDefanged, Command::CopyExact, Command::CopyTable, Command::CopyHashes,
             Command::SelectAll, Command::InvertSelection, Command::Remove}) {
        m_view->addAction(&(*m_commands)[command]);
        m_sidebar->addAction(&(*m_commands)[command]); // so that Ctrl+A and Ctrl+C work after a click in the sidebar
    }
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, m_menus, &WindowMenus::showContextMenu);
    auto *menuKey = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), m_view); // Qt handles the menu key only
    menuKey->setContext(Qt::WidgetShortcut);
    connect(menuKey, &QShortcut::activated, this,
        [this] { m_menus->showContextMenu(m_view->visualRect(m_view->currentIndex()).bottomLeft()); });
    tabThrough({m_filter, m_parameters, m_sidebar, queuePage, m_details, m_strip, m_offerStrip});
}

void MainWindow::connectRows()
{
    connect(m_intake, &Intake::accepted, this, [this](const std::shared_ptr<std::vector<Row>> &rows, Intake::Way way) {
        m_rows->accept(std::move(*rows), way);
    });
    connect(m_intake, &Intake::readable, m_offer, &ReadOffer::add);
    connect(m_intake, &Intake::sessionsGiven, m_sessionFiles, &SessionFiles::offer);
    connect(m_offer, &ReadOffer::readWanted, this, [this](const QStringList &paths, const std::vector<RowId> &ids) {
        m_storedPaths->whenAgreed(ids, [this, paths] { m_intake->importFrom(paths); });
    });
    connect(m_offer, &ReadOffer::startWanted, this,
        [this](const std::vector<RowId> &ids) { m_starter->run(ids, triageAction); });
    connect(m_starter, &ActionStarter::othersWanted, m_others, &OtherAppliances::askAgain);
    connect(m_starter, &ActionStarter::applianceWanted, this, &MainWindow::showConnection);
    connect(m_others, &OtherAppliances::comparing, this, [this](RowId id) {
        if (m_view->currentId() == id)
            m_details->openTab(u"compareTab"_s);
    });
    connect(m_others, &OtherAppliances::setUpWanted, this, [this] { m_dialogs->manageProfiles(true); });
    connect(m_sessionFiles, &SessionFiles::begun, m_filter, &FilterBar::clear);

    connect(m_view, &QueueView::currentItemChanged, m_details, &DetailsView::showRow);
    connect(m_view, &QueueView::activatedItem, m_detailsController, &DetailsController::openWindow);
    connect(m_detailsController, &DetailsController::relatedWanted, m_rows, &RowCommandsController::addRelated);
    connect(
        m_detailsController, &DetailsController::filterWanted, this, [this](const QString &key, const QString &value) {
            m_filter->clear();
            m_filter->setLine(key + u':' + quotedFilterValue(value));
        });
    connect(m_detailsController, &DetailsController::rowsWanted, m_rows, &RowCommandsController::showRows);
    connect(m_rows, &RowCommandsController::rowsHidden, m_filter, &FilterBar::clear);
    connect(m_detailsController, &DetailsController::readWanted, m_rows, &RowCommandsController::read);
    connect(m_detailsController, &DetailsController::pathsWanted, this,
        [this](RowId id) { m_storedPaths->whenAgreed({id}, [] {}); });
    connect(m_detailsController, &DetailsController::runWanted, this,
        [this](RowId id, const QString &word, const Parameters &parameters) { run({id}, word, parameters); });
    connect(m_view, &QueueView::typed, this, [this](const QString &text) {
        QAction *decision = m_view->selectedCount() > 0 ? m_commands->decisionOf(text) : nullptr;
        decision ? decision->trigger() : m_filter->type(text);
    });
    connect(m_view, &QueueView::clearFilterWanted, this, [this] {
        m_filter->clear();
        m_view->setFocus();
    });
    connect(m_filter, &FilterBar::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_sidebar, &Sidebar::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(
        m_view, &QueueView::selectedItemsChanged, m_filter, [this] { m_filter->setSelected(m_view->selectedCount()); });
}

void MainWindow::connectMessages()
{
    connect(m_intake, &Intake::message, m_status, &StatusPanel::say);
    connect(m_others, &OtherAppliances::message, m_status, &StatusPanel::say);
    connect(m_starter, &ActionStarter::message, m_status, &StatusPanel::say);
    connect(m_sessionFiles, &SessionFiles::message, m_status, &StatusPanel::say);
    connect(m_savedFiles, &SavedFiles::message, m_status, &StatusPanel::say);
    connect(m_undo, &UndoController::message, m_status, &StatusPanel::say);
    connect(m_tickets, &Tickets::message, m_status, &StatusPanel::say);
    connect(m_sharedChanges, &SharedChanges::message, m_status, &StatusPanel::say);
    connect(m_rows, &RowCommandsController::message, m_status, &StatusPanel::say);
    connect(m_detailsController, &DetailsController::message, m_status, &StatusPanel::say);
    connect(m_dialogs, &WindowDialogs::message, m_status, &StatusPanel::say);
    connect(m_batchEnd, &BatchEndController::message, m_status, &StatusPanel::say);
    connect(m_batchEnd, &BatchEndController::retryWanted, m_starter, &ActionStarter::retryFailed);
    connect(m_batchEnd, &BatchEndController::showWanted, m_filter, &FilterBar::setLine);
    connect(m_batchEnd, &BatchEndController::reportsSaved, m_savedFiles, &SavedFiles::show);
    connect(m_allDigests, &AllDigests::message, this, [this](const QString &sentence) {
        m_status->say(sentence);
        m_commandStates->update();
    });
}

void MainWindow::connectQueue()
{
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_commandStates->update();
        updateTitle();
        m_batchEnd->dismissIfOutdated();
        // Each row that starts changes the positions of all rows behind it.
        m_view->viewport()->update();
    });
    connect(m_view, &QueueView::selectedItemsChanged, this, &MainWindow::refreshSoon);
    for (const auto signal : {&Session::added, &Session::removed})
        connect(&m_workspace.session(), signal, this, &MainWindow::refreshSoon);
    connect(&m_workspace.session(), &Session::changed, this, &MainWindow::refreshSoon);
    connect(&m_workspace.session(), &Session::rearranged, this, &MainWindow::refreshSoon);
    Queue &queue = m_workspace.queue();
    connect(&queue, &Queue::countsChanged, this, &MainWindow::refreshSoon);
    connect(&queue, &Queue::idle, this, [this] {
        m_maxPending = 0;
        m_quitConfirmed = false;
    });
    connect(&m_workspace, &Workspace::linkChanged, this, &MainWindow::updateTitle);
    connect(&m_workspace, &Workspace::demoReady, this, [this] {
        if (std::exchange(m_demoSamplesWanted, false))
            addDemoSamples();
    });
    auto *waits = new WaitTexts(m_workspace, this);
    m_view->setWaitTexts([waits](const Row &row) { return waits->of(row); });
    connect(waits, &WaitTexts::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

void MainWindow::connectEmptyPage()
{
    const EmptyQueue &empty = m_view->empty();
    const Commands &c = *m_commands;
    connect(&empty, &EmptyQueue::addFiles, &c[Command::AddFiles], &QAction::trigger);
    connect(&empty, &EmptyQueue::paste, &c[Command::Paste], &QAction::trigger);
    connect(&empty, &EmptyQueue::setUpAppliance, this, [this] { m_dialogs->manageProfiles(true); });
    connect(&empty, &EmptyQueue::trySamples, &c[Command::TryDemo], &QAction::trigger);
    connect(&empty, &EmptyQueue::connectAgain, &c[Command::ReadTokenAgain], &QAction::trigger);
}

void MainWindow::connectFileCommands()
{
    const auto on
        = [this](Command command, auto slot) { connect(&(*m_commands)[command], &QAction::triggered, this, slot); };
    on(Command::AddFiles, [this] { m_intake->chooseFiles(); });
    on(Command::AddFolder, [this] { m_intake->chooseFolder(); });
    on(Command::ImportList, [this] { m_intake->importFile(); });
    on(Command::Paste, [this] { m_intake->paste(); });
    on(Command::AddUrl, [this] { m_intake->submitUrl(); });
    on(Command::Export, [this] { m_dialogs->exportRows(); });
    on(Command::CaseReport, [this] { m_dialogs->writeCaseReport(); });
    on(Command::PushToMisp, [this] { m_dialogs->pushToMisp(); });
    on(Command::ReportFolder, [this] { m_dialogs->showPreference(Pref::ReportFolder); });
    on(Command::ArchivePasswords, [this] { m_dialogs->showPreference(Pref::ArchivePasswords); });
    on(Command::Settings, [this] { m_dialogs->showSettings(); });
    on(Command::Quit, [this] { close(); });
}

void MainWindow::connectRowCommands()
{
    const auto on
        = [this](Command command, auto slot) { connect(&(*m_commands)[command], &QAction::triggered, this, slot); };
    for (const Command command : {Command::CopyDefanged, Command::CopyExact, Command::CopyTable, Command::CopyHashes})
        on(command, [this, command] { m_rows->copy(command); });
    on(Command::SelectAll, [this] { m_view->selectAll(); });
    on(Command::InvertSelection, [this] { m_view->invertSelection(); });
    on(Command::EditTags, [this] { m_rows->editTags(); });
    on(Command::CopyTicket, [this] { m_tickets->copy(m_view->selectedIds()); });
    on(Command::TicketTemplates, [this] { m_tickets->choose(m_view->selectedIds()); });
    on(Command::EditNote, [this] { m_rows->editNote(); });
    connect(m_commands, &Commands::decided, m_rows, &RowCommandsController::decide);
    on(Command::Remove, [this] { m_rows->removeSelected(); });
    on(Command::Find, [this] { m_filter->takeFocus(); });
    on(Command::ShowContainer, [this] { m_rows->showContainer(); });
    on(Command::ShowChildren, [this] { m_rows->showChildren(); });
    on(Command::ReadIndicators, [this] { m_rows->readSelected(); });
    on(Command::AllDigests, [this] {
        const std::vector<RowId> ids = m_view->selectedIds();
        m_storedPaths->whenAgreed(ids, [this, ids] { m_allDigests->run(ids); });
    });
    connect(m_commands, &Commands::runWanted, this, [this](const QString &word) { run(m_view->selectedIds(), word); });
}

void MainWindow::connectQueueCommands()
{
    const auto on
        = [this](Command command, auto slot) { connect(&(*m_commands)[command], &QAction::triggered, this, slot); };
    on(Command::Start, [this] { startQueued(); });
    bindToPreference((*m_commands)[Command::StartAtOnce], m_workspace.preferences(), Pref::StartAtOnce);
    (*m_commands)[Command::Pause].setCheckable(true);
    on(Command::Pause, [this](bool pause) { m_workspace.queue().keepPaused(pause); });
    on(Command::StartOrPause, [this] {
        Queue &queue = m_workspace.queue();
        const Queue::Counts counts = queue.counts();
        if (counts.running + counts.waiting > 0)
            queue.keepPaused(!queue.isPaused());
        else
            startQueued();
    });
    on(Command::Stop, [this] {
        m_workspace.queue().cancelAll();
        m_allDigests->cancel();
    });
    on(Command::CancelSelected, [this] { m_workspace.queue().cancel(m_view->selectedIds()); });
    on(Command::RefreshVerdict, [this] { m_starter->refreshVerdicts(m_view->selectedIds()); });
    on(Command::RunAgain, [this] { m_starter->runAgain(m_view->selectedIds()); });
    on(Command::RetryFailed, [this] { m_starter->retryFailed(); });
    on(Command::RetryNow, [this] { m_workspace.retryNow(); });
    on(Command::UploadAnyway, [this] { m_starter->uploadAnyway(m_view->selectedIds()); });
    on(Command::SubmitAgain, [this] { m_starter->submitAgain(m_view->selectedIds()); });
    on(Command::WasSubmitted, [this] { m_workspace.queue().confirmSubmitted(m_view->selectedIds()); });
    for (const auto &[command, place] : {std::pair{Command::MoveTop, Queue::Position::Top},
             std::pair{Command::MoveUp, Queue::Position::Up}, std::pair{Command::MoveDown, Queue::Position::Down},
             std::pair{Command::MoveBottom, Queue::Position::Bottom}})
        on(command, [this, place = place] { m_rows->moveSelected(place); });
}

void MainWindow::connectApplianceCommands()
{
    const auto on
        = [this](Command command, auto slot) { connect(&(*m_commands)[command], &QAction::triggered, this, slot); };
    on(Command::ManageProfiles, [this] { m_dialogs->manageProfiles(false); });
    on(Command::WarningLists, [this] { m_dialogs->editWarningLists(); });
    connect(&m_workspace, &Workspace::warningListsChanged, this, &MainWindow::showWarningListProblems);
    on(Command::ReadTokenAgain,
        [this] { m_workspace.isInDemo() ? m_workspace.startDemo() : m_workspace.connectToCurrent(); });
    on(Command::LeaveDemo, [this] { m_workspace.connectToCurrent(); });
    on(Command::TryDemo, [this] {
        if (m_workspace.isDemo()) {
            addDemoSamples();
        } else {
            m_demoSamplesWanted = true;
            m_workspace.startDemo();
        }
    });
}

void MainWindow::connectViewCommands()
{
    const auto on
        = [this](Command command, auto slot) { connect(&(*m_commands)[command], &QAction::triggered, this, slot); };
    QAction &sidebar = (*m_commands)[Command::Sidebar];
    sidebar.setCheckable(true);
    connect(&sidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    on(Command::Statistics, [this] { showStatistics(); });
    on(Command::Relations, [this] { showRelations(); });
    on(Command::Search, [this] { showSearch(); });
    on(Command::ActivityLog, [this] {
        m_workspace.session().flush();
        auto *dialog = new ActivityDialog(m_workspace.session().file(), this);
        connect(dialog, &ActivityDialog::saveWanted, m_detailsController, &DetailsController::save);
        dialog->show();
    });
    on(Command::UserGuide, [this] { (new GuideWindow(this))->show(); });
    on(Command::Shortcuts, [this] {
        auto *dialog = new ShortcutsDialog(m_commands->withShortcuts(), this);
        connect(dialog, &ShortcutsDialog::changeWanted, this, [this] { m_dialogs->showPage(u"keys"_s); });
        dialog->show();
    });
    on(Command::Diagnostics, [this] { m_dialogs->showDiagnostics(); });
    on(Command::About, [this] { m_dialogs->showAbout(); });
}

void MainWindow::connectGrouping()
{
    const Commands &c = *m_commands;
    auto *group = new QActionGroup(this);
    for (const auto &[command, grouping] : groupings) {
        c[command].setCheckable(true);
        group->addAction(&c[command]);
        connect(&c[command], &QAction::triggered, this, [this, grouping = grouping] { m_view->setGrouping(grouping); });
    }
    const auto showGrouping = [this] {
        const Grouping now = m_view->proxy().grouping();
        for (const auto &[command, grouping] : groupings)
            (*m_commands)[command].setChecked(grouping == now);
        (*m_commands)[Command::ExpandGroups].setEnabled(now != Grouping::None);
        (*m_commands)[Command::CollapseGroups].setEnabled(now != Grouping::None);
    };
    connect(m_view, &QueueView::groupingChanged, this, showGrouping);
    showGrouping();
    connect(&c[Command::ExpandGroups], &QAction::triggered, this, [this] { m_view->setAllExpanded(true); });
    connect(&c[Command::CollapseGroups], &QAction::triggered, this, [this] { m_view->setAllExpanded(false); });
}

void MainWindow::run(const std::vector<RowId> &ids, const QString &word, const Parameters &parameters)
{
    const Action *action = actionFromWord(word);
    if (!action)
        return;
    if (SharedChanges::isFor(*action))
        m_sharedChanges->begin(ids, *action);
    else
        m_starter->run(ids, *action, parameters);
}

// The rows that the analyst selected, if any of them waits; otherwise all that wait.
void MainWindow::startQueued()
{
    if (!m_view->isChosen() || !m_starter->startQueued(m_view->selectedIds()))
        m_starter->startQueued();
}

void MainWindow::showStatistics()
{
    if (m_statistics) {
        m_statistics->raise();
        m_statistics->activateWindow();
        return;
    }
    m_statistics = new StatisticsWindow(
        m_workspace.session(), [this] { return m_view->shownIds(); }, [this] { return m_view->selectedIds(); }, this);
    m_statistics->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_statistics, &StatisticsWindow::filterWanted, m_filter, &FilterBar::setLine);
    connect(m_statistics, &StatisticsWindow::saveWanted, m_detailsController, &DetailsController::save);
    connect(m_statistics, &StatisticsWindow::said, m_status, &StatusPanel::say);
    connect(&m_view->proxy(), &QueueProxy::arranged, m_statistics, &StatisticsWindow::recountSoon);
    connect(m_view, &QueueView::selectedItemsChanged, m_statistics, &StatisticsWindow::recountSoon);
    m_statistics->show();
}

void MainWindow::showRelations()
{
    const std::vector<RowId> ids = m_view->selectedIds();
    if (ids.empty())
        return;
    auto *window = new RelationsWindow(m_workspace.session(), ids, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &RelationsWindow::rowsWanted, m_rows, &RowCommandsController::showRows);
    connect(window, &RelationsWindow::addToQueue, m_rows, &RowCommandsController::addRelated);
    connect(window, &RelationsWindow::searchWanted, this,
        [this](const QString &query, RowId from) { showSearch()->prepare(query, from); });
    connect(window, &RelationsWindow::saveWanted, m_detailsController, &DetailsController::save);
    window->show();
}

SearchWindow *MainWindow::showSearch()
{
    if (!m_search) {
        m_search = new SearchWindow(m_workspace, this);
        m_search->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_search, &SearchWindow::addWanted, m_rows,
            [this](const std::shared_ptr<std::vector<Row>> &rows) { m_rows->accept(std::move(*rows)); });
        connect(m_search, &SearchWindow::exported, m_savedFiles, [this](const QString &path, qint64 rows) {
            m_savedFiles->show(tr("%Ln hit(s) written to %1", nullptr, int(rows)).arg(path), path);
        });
        m_search->show();
    }
    m_search->raise();
    m_search->activateWindow();
    return m_search;
}

void MainWindow::refreshSoon()
{
    if (!m_refresh.isActive())
        m_refresh.start(50);
}

void MainWindow::showConnection()
{
    m_connectionMessages->update();
    updateTitle();
}

void MainWindow::updateTitle()
{
    const Queue::Counts counts = m_workspace.queue().counts();
    const int left = counts.running + counts.waiting;
    m_maxPending = left > 0 ? std::max(m_maxPending, left + counts.finished) : 0;
    QStringList parts;
    if (left > 0)
        parts << tr("%L1 of %L2 done").arg(m_maxPending - left).arg(m_maxPending);
    if (m_workspace.isInDemo())
        parts << u"DEMO"_s;
    parts << u"Assay"_s;
    setWindowTitle(parts.join(u" - "_s));
}

void MainWindow::startSession(const QString &home, SessionLock lock, bool remembers)
{
    m_sessionFiles->start(home, std::move(lock), remembers);
}

void MainWindow::takeArguments(const QStringList &arguments)
{
    QStringList files;
    QStringList texts;
    for (const QString &argument : arguments) {
        if (isAssayLink(argument))
            m_intake->takeLink(argument);
        else
            (isOnDisk(argument) ? files : texts) << argument;
    }
    if (!files.isEmpty())
        m_intake->takeFiles(files);
    if (!texts.isEmpty())
        m_intake->takeText(texts.join(u'\n'), tr("Command line"));
}

void MainWindow::addDemoSamples()
{
    m_rows->addDemoSamples();
}

void MainWindow::quitNow()
{
    m_memory.store();
    QCoreApplication::exit(); // quit() would send a close event, which may ask
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const Queue::Counts counts = m_workspace.queue().counts();
    if (counts.running > 0 && !m_quitConfirmed && !qGuiApp->isSavingSession()) {
        m_quitConfirmed = true;
        m_strip->showMessage(MessageStrip::Kind::Warning,
            tr("%Ln row(s) are running. Quit anyway? Work resumes at the next start.", nullptr, counts.running),
            tr("Quit"), [this] { close(); });
        m_strip->showWhile([this] { return m_workspace.queue().counts().running > 0; });
        event->ignore();
        return;
    }
    m_memory.store();
    m_detailsController->closeWindows(); // the program ends when its last window is closed
    QMainWindow::closeEvent(event);
}

void MainWindow::showWarningListProblems()
{
    m_view->viewport()->update(); // a column shows the lists
    const auto lists = WarningLists::current();
    if (!lists->problems().isEmpty())
        m_strip->showMessage(lists->isOwnComplete() ? MessageStrip::Kind::Warning : MessageStrip::Kind::Error,
            forDisplay(lists->problems().join(u' ')), tr("Show lists"), [this] { m_dialogs->editWarningLists(); });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const Qt::DropAction action = CopyOnlyDrops::harmless(*event);
    const bool isOwn = event->source() != nullptr; // from this program
    if (isOwn || action == Qt::IgnoreAction || !Intake::canTake(event->mimeData()))
        return;
    event->setDropAction(action);
    event->accept();
    m_dropFrame->setDropped(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropFrame->setDropped(false);
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_dropFrame->setDropped(false);
    const Qt::DropAction action = CopyOnlyDrops::harmless(*event);
    if (action == Qt::IgnoreAction)
        return event->ignore();
    event->setDropAction(action); // after a move, the source would delete its data
    event->accept();
    activateWindow(); // the next keys are for what was dropped, not for the file manager
    m_intake->takeMime(event->mimeData(), tr("Dropped"), Intake::Way::Drop);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_theme->followSystemTheme();
    QMainWindow::changeEvent(event);
}

} // namespace assay
