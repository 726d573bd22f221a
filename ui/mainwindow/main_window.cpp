// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/main_window.h"

#include "details/details_view.h"
#include "filtering/filter_bar.h"
#include "filtering/sidebar.h"
#include "guide/guide_window.h"
#include "intake/intake.h"
#include "look/appearance.h"
#include "look/blocked_windows.h"
#include "look/copy_only_drops.h"
#include "look/message_strip.h"
#include "look/tab_order.h"
#include "mainwindow/all_digests.h"
#include "mainwindow/link_warning.h"
#include "mainwindow/other_appliances.h"
#include "mainwindow/parameter_bar.h"
#include "mainwindow/read_offer.h"
#include "mainwindow/runner.h"
#include "mainwindow/session_files.h"
#include "mainwindow/shortcuts_dialog.h"
#include "mainwindow/status_panel.h"
#include "mainwindow/stored_paths.h"
#include "queue/empty_queue.h"
#include "queue/queue_page.h"
#include "queue/queue_view.h"
#include "text/user_text.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QShortcut>
#include <QSplitter>
#include <QUndoStack>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_commands(new Commands(this))
    , m_strip(new MessageStrip(this))
    , m_offerStrip(new MessageStrip(this))
    , m_offer(new ReadOffer(*m_offerStrip, workspace.session(), this))
    , m_view(new QueueView(workspace.session(), this))
    , m_filter(new FilterBar(m_view->proxy(), workspace.preferences(), this))
    , m_sidebar(new Sidebar(m_view->proxy(), this))
    , m_details(new DetailsView(workspace.session(), this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_parameters(new ParameterBar(workspace.preferences(), this))
    , m_status(new StatusPanel(workspace, this))
    , m_intake(new Intake(this, workspace.session(), workspace.preferences()))
    , m_runner(new Runner(
          workspace, [this] { return m_parameters->parameters(); }, this))
    , m_others(new OtherAppliances(workspace, this))
    , m_allDigests(new AllDigests(
          workspace.session(), [this] { return m_workspace.archivePasswords(); }, this))
    , m_sessionFiles(new SessionFiles(workspace, *m_commands, *m_strip, this))
    , m_storedPaths(new StoredPaths(workspace.session(), workspace.queue().consents(), this))
    , m_undo(new QUndoStack(this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    CopyOnlyDrops::install();
    BlockedWindows::install();
    m_refresh.setSingleShot(true);
    arrange();
    connectParts();
    connectCommands();
    connectQueueCommands();
    connectUndo();
    connectNotices();
    restoreWindow();
    showLink();
    updateEnabled();
    m_view->setFocus();
}

void MainWindow::arrange()
{
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    auto *queuePage = new QueuePage(m_view, this);
    m_splitter->addWidget(queuePage);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *central = new QWidget(this);
    central->setObjectName(u"centralWidget"_s);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new LinkWarning(m_workspace, central));
    layout->addWidget(m_filter);
    m_sides->setObjectName(u"sides"_s);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_sidebar);
    m_sides->addWidget(m_splitter);
    m_sides->setStretchFactor(1, 1);
    layout->addWidget(m_sides, 1);
    // Below: a message that comes by itself must not move the row that is about to be clicked.
    layout->addWidget(m_strip);
    layout->addWidget(m_offerStrip);
    setCentralWidget(central);
    setStatusBar(m_status);
    makeMenus();
    makeToolBar();
    addToolBarBreak();
    addToolBar(m_parameters);
    for (const Command command : {Command::CopyDefanged, Command::CopyExact, Command::CopyTable, Command::CopyHashes,
             Command::SelectAll, Command::InvertSelection, Command::Remove}) {
        m_view->addAction(&(*m_commands)[command]);
        m_sidebar->addAction(&(*m_commands)[command]); // one click there, Ctrl+A, Ctrl+C
    }
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *menuKey = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), m_view); // Qt knows the menu key alone
    menuKey->setContext(Qt::WidgetShortcut);
    connect(menuKey, &QShortcut::activated, this,
        [this] { showContextMenu(m_view->visualRect(m_view->currentIndex()).bottomLeft()); });
    tabThrough({m_parameters, m_filter, m_sidebar, queuePage, m_details, m_strip, m_offerStrip});
}

void MainWindow::connectParts()
{
    connect(m_intake, &Intake::accepted, this,
        [this](const std::shared_ptr<std::vector<Item>> &items) { accept(std::move(*items)); });
    connect(m_intake, &Intake::message, m_status, &StatusPanel::say);
    connect(m_intake, &Intake::undecided, this, &MainWindow::offerToRead);
    connect(m_intake, &Intake::sessionsGiven, m_sessionFiles, &SessionFiles::offer);
    connect(m_offer, &ReadOffer::readWanted, this, [this](const QStringList &paths, const std::vector<ItemId> &ids) {
        m_storedPaths->whenAgreed(ids, [this, paths] { m_intake->importFrom(paths); });
    });
    connect(m_offer, &ReadOffer::startWanted, m_runner, &Runner::runAgain);
    connect(m_runner, &Runner::othersWanted, m_others, &OtherAppliances::askAgain);
    connect(m_others, &OtherAppliances::message, m_status, &StatusPanel::say);
    connect(m_others, &OtherAppliances::setUpWanted, this, [this] { manageProfiles(true); });
    connect(m_runner, &Runner::message, m_status, &StatusPanel::say);
    connect(m_allDigests, &AllDigests::message, this, [this](const QString &sentence) {
        m_status->say(sentence);
        updateEnabled();
    });
    connect(m_sessionFiles, &SessionFiles::message, m_status, &StatusPanel::say);
    connect(m_sessionFiles, &SessionFiles::begun, m_filter, &FilterBar::clear);
    connect(m_runner, &Runner::applianceWanted, this, &MainWindow::showLink);
    connect(m_view, &QueueView::currentItemChanged, m_details, &DetailsView::showItem);
    connect(m_view, &QWidget::customContextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_view, &QueueView::activatedItem, this, &MainWindow::openDetails);
    connectDetails(*m_details);
    connect(m_filter, &FilterBar::left, m_view, qOverload<>(&QWidget::setFocus));

    connect(&m_systemTheme, &SystemTheme::changed, this, &MainWindow::followSystemTheme);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        updateEnabled();
        updateTitle();
    });
    const auto refreshSoon = [this] {
        if (!m_refresh.isActive())
            m_refresh.start(50);
    };
    connect(m_view, &QueueView::selectedItemsChanged, &m_refresh, refreshSoon);
    connect(
        m_view, &QueueView::selectedItemsChanged, m_filter, [this] { m_filter->setSelected(m_view->selectedCount()); });
    for (const auto signal : {&Session::added, &Session::removed})
        connect(&m_workspace.session(), signal, &m_refresh, refreshSoon);
    connect(&m_workspace.session(), &Session::changed, &m_refresh, refreshSoon);
    connect(&m_workspace.session(), &Session::rearranged, &m_refresh, refreshSoon);
    Queue &queue = m_workspace.queue();
    connect(&queue, &Queue::countsChanged, &m_refresh, refreshSoon);
    connect(&queue, &Queue::countsChanged, this, &MainWindow::showPaused);
    connect(&queue, &Queue::idle, this, [this] {
        m_inLineAtMost = 0;
        m_quitAnyway = false;
    });
    connect(&queue, &Queue::tokenRefused, this, [this](const ApiError &error) {
        m_strip->showMessage(
            MessageStrip::Kind::Error, userText(error), tr("Open the profile…"), [this] { manageProfiles(false); });
    });
    connect(&m_workspace, &Workspace::linkChanged, this, &MainWindow::showLink);
    connect(&m_workspace, &Workspace::demoFailed, this,
        [this](const QString &sentence) { m_strip->showMessage(MessageStrip::Kind::Error, sentence); });
    connect(&m_workspace, &Workspace::demoReady, this, [this] {
        if (std::exchange(m_demoSamplesWanted, false))
            addDemoSamples();
    });

    const EmptyQueue &empty = m_view->empty();
    const Commands &c = *m_commands;
    connect(&empty, &EmptyQueue::addFiles, &c[Command::AddFiles], &QAction::trigger);
    connect(&empty, &EmptyQueue::paste, &c[Command::Paste], &QAction::trigger);
    connect(&empty, &EmptyQueue::setUpAppliance, this, [this] { manageProfiles(true); });
    connect(&empty, &EmptyQueue::trySamples, &c[Command::TryDemo], &QAction::trigger);
    connect(&empty, &EmptyQueue::connectAgain, &c[Command::ReadTokenAgain], &QAction::trigger);
}

void MainWindow::connectCommands()
{
    const auto on
        = [this](Command command, auto slot) { connect(&(*m_commands)[command], &QAction::triggered, this, slot); };
    on(Command::AddFiles, [this] { m_intake->chooseFiles(); });
    on(Command::AddFolder, [this] { m_intake->chooseFolder(); });
    on(Command::ImportList, [this] { m_intake->importFile(); });
    on(Command::Paste, [this] { m_intake->paste(); });
    on(Command::AddUrl, [this] { m_intake->submitUrl(); });
    on(Command::Export, [this] { exportRows(); });
    on(Command::Quit, [this] { close(); });
    for (const Command command : {Command::CopyDefanged, Command::CopyExact, Command::CopyTable, Command::CopyHashes})
        on(command, [this, command] { copy(command); });
    on(Command::SelectAll, [this] { m_view->selectAll(); });
    on(Command::InvertSelection, [this] { m_view->invertSelection(); });
    on(Command::Remove, [this] { removeSelected(); });
    on(Command::Find, [this] { m_filter->takeFocus(); });
    on(Command::Start, [this] { m_runner->startQueued(); });
    QAction &startAtOnce = (*m_commands)[Command::StartAtOnce];
    startAtOnce.setCheckable(true);
    startAtOnce.setChecked(m_workspace.preferences().value(Pref::StartAtOnce).toBool());
    on(Command::StartAtOnce, [this](bool wanted) { m_workspace.preferences().setValue(Pref::StartAtOnce, wanted); });
    (*m_commands)[Command::Pause].setCheckable(true);
    on(Command::Pause, [this](bool pause) { m_workspace.queue().keepPaused(pause); });
    on(Command::StartOrPause, [this] {
        Queue &queue = m_workspace.queue();
        const Queue::Counts counts = queue.counts();
        if (counts.running + counts.waiting > 0)
            queue.keepPaused(!queue.isPaused());
        else
            m_runner->startQueued();
    });
    on(Command::Stop, [this] {
        m_workspace.queue().cancelAll();
        m_allDigests->cancel();
    });
    on(Command::CancelSelected, [this] { m_workspace.queue().cancel(m_view->selectedIds()); });
    on(Command::RunAgain, [this] { m_runner->runAgain(m_view->selectedIds()); });
    on(Command::RetryFailed, [this] { m_runner->retryFailed(); });
    on(Command::RetryNow, [this] { m_workspace.retryNow(); });
    on(Command::ReadIndicators, [this] { readSelected(); });
    on(Command::UploadAnyway, [this] { m_runner->uploadAnyway(m_view->selectedIds()); });
    on(Command::SubmitAgain, [this] { m_runner->submitAgain(m_view->selectedIds()); });
    on(Command::WasSubmitted, [this] { m_workspace.queue().confirmSubmitted(m_view->selectedIds()); });
    on(Command::AllDigests, [this] {
        const std::vector<ItemId> ids = m_view->selectedIds();
        m_storedPaths->whenAgreed(ids, [this, ids] { m_allDigests->run(ids); });
    });
    on(Command::ArchivePasswords, [this] { editArchivePasswords(); });
    on(Command::ManageProfiles, [this] { manageProfiles(false); });
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
    on(Command::ReportFolder, [this] { chooseReportFolder(); });
    on(Command::ThemeSystem, [this] { setTheme(u"system"_s); });
    on(Command::ThemeLight, [this] { setTheme(u"light"_s); });
    on(Command::ThemeDark, [this] { setTheme(u"dark"_s); });
    on(Command::VendorColours, [this](bool vendor) { setVerdictColours(vendor ? u"reversinglabs"_s : u"assay"_s); });
    on(Command::UserGuide, [this] { (new GuideWindow(this))->show(); });
    on(Command::Shortcuts, [this] { (new ShortcutsDialog(m_commands->withShortcuts(), this))->show(); });
    on(Command::About, [this] { showAbout(); });
    connect(m_commands, &Commands::runWanted, this, [this](const QString &word) {
        if (const Action *action = actionFromWord(word))
            m_runner->run(m_view->selectedIds(), *action);
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const Queue::Counts counts = m_workspace.queue().counts();
    if (counts.running > 0 && !m_quitAnyway && !qGuiApp->isSavingSession()) {
        m_quitAnyway = true;
        m_strip->showMessage(MessageStrip::Kind::Warning,
            tr("%Ln row(s) are still being worked on. Close again to quit all the same.", nullptr, counts.running),
            tr("Quit"), [this] { close(); });
        event->ignore();
        return;
    }
    rememberWindow();
    closeDetails(); // the program ends with its last window
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        followSystemTheme();
    QMainWindow::changeEvent(event);
}

} // namespace assay
