// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/window_menus.h"

#include "filter/cell_terms.h"
#include "hunting/pivots.h"
#include "look/menu_stays_open.h"
#include "look/message_strip.h"
#include "look/plain_text.h"
#include "mainwindow/commands.h"
#include "mainwindow/language_menu.h"
#include "mainwindow/other_appliances.h"
#include "queue/queue_cell.h"
#include "queue/queue_view.h"
#include "text/user_text.h"
#include "workspace/workspace.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMenuBar>

#include <optional>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
using Entries = std::initializer_list<std::optional<Command>>; // empty = separator
constexpr std::nullopt_t gap = std::nullopt;

void fill(QWidget *menu, const Commands &commands, Entries entries)
{
    for (const std::optional<Command> &entry : entries) {
        if (entry) {
            menu->addAction(&commands[*entry]);
        } else {
            auto *separator = new QAction(menu);
            separator->setSeparator(true);
            menu->addAction(separator);
        }
    }
}
} // namespace

WindowMenus::WindowMenus(Workspace &workspace, Commands &commands, QueueView &view, OtherAppliances &others,
    MessageStrip &strip, QMainWindow *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_commands(commands)
    , m_view(view)
    , m_others(others)
    , m_strip(strip)
    , m_window(window)
{
    makeMenus();
    // The default context menu could hide bars that no command shows again.
    m_window->setContextMenuPolicy(Qt::NoContextMenu);
}

void WindowMenus::makeMenus()
{
    Commands &c = m_commands;
    const auto menu = [this, &c](const QString &title, const QString &name) {
        QMenu *made = m_window->menuBar()->addMenu(title);
        made->setObjectName(name);
        c.addMenu(*made);
        return made;
    };
    m_window->menuBar()->setObjectName(u"menuBar"_s);
    m_window->menuBar()->setAccessibleName(tr("Menu bar"));

    fill(menu(tr("&File"), u"fileMenu"_s), c,
        {Command::AddFiles, Command::AddFolder, Command::ImportList, Command::Paste, Command::AddUrl, gap,
            Command::NewSession, Command::OpenSession, Command::SaveSessionAs, Command::ImportSession,
            Command::PastSessions, gap, Command::Export, Command::CaseReport, Command::PushToMisp,
            Command::ReportFolder, Command::ArchivePasswords, gap, Command::Quit});
    QMenu *edit = menu(tr("&Edit"), u"editMenu"_s);
    fill(edit, c,
        {Command::Undo, Command::Redo, gap, Command::CopyDefanged, Command::CopyExact, Command::CopyTable,
            Command::CopyHashes, Command::CopyTicket, Command::TicketTemplates, gap, Command::SelectAll,
            Command::InvertSelection, Command::EditTags, Command::Remove, gap});
    edit->addMenu(decisionMenu(edit));
    fill(edit, c, {Command::EditNote, gap, Command::Find, Command::Search, gap, Command::Settings});
    QMenu *queue = menu(tr("&Queue"), u"queueMenu"_s);
    fill(queue, c,
        {Command::Start, Command::Pause, Command::Stop, Command::StartOrPause, Command::StartAtOnce, gap,
            Command::RefreshVerdict, Command::RunAgain, Command::RetryFailed, Command::RetryNow,
            Command::CancelSelected, gap, Command::MoveTop, Command::MoveUp, Command::MoveDown, Command::MoveBottom,
            gap, Command::ReadIndicators, Command::UploadAnyway, Command::SubmitAgain, Command::WasSubmitted, gap,
            Command::AllDigests, gap, Command::ShowContainer, Command::ShowChildren});
    QMenu *actions = menu(tr("&Actions"), u"actionsMenu"_s);
    for (QAction *action : c.registryActions())
        actions->addAction(action);
    actions->addSeparator();
    actions->addMenu(otherAppliancesMenu(actions));
    fill(menu(tr("A&ppliance"), u"applianceMenuBar"_s), c,
        {Command::ManageProfiles, Command::WarningLists, Command::ReadTokenAgain, gap, Command::TryDemo,
            Command::LeaveDemo});

    QMenu *viewMenu = menu(tr("&View"), u"viewMenu"_s);
    fill(viewMenu, c,
        {Command::Sidebar, Command::DetailsPane, Command::Statistics, Command::Relations, Command::ActivityLog});
    QMenu *details = viewMenu->addMenu(tr("D&etails placement"));
    details->setObjectName(u"detailsMenu"_s);
    fill(details, c,
        {Command::DetailsAutomatic, Command::DetailsBelow, Command::DetailsRight, gap, Command::DetailsFull});
    QMenu *groups = viewMenu->addMenu(tr("&Group by"));
    groups->setObjectName(u"groupMenu"_s);
    fill(groups, c,
        {Command::GroupNone, Command::GroupVerdict, Command::GroupFamily, Command::GroupBatch, gap,
            Command::ExpandGroups, Command::CollapseGroups});
    QMenu *columnsMenu = viewMenu->addMenu(tr("C&olumns"));
    columnsMenu->setObjectName(u"viewColumnMenu"_s);
    stayOpenForTicks(*columnsMenu);
    connect(columnsMenu, &QMenu::aboutToShow, this, [this, columnsMenu] {
        columnsMenu->clear();
        m_view.fillColumnMenu(*columnsMenu);
    });
    fill(viewMenu, c, {gap, Command::Notices});
    QMenu *theme = viewMenu->addMenu(tr("&Theme"));
    theme->setObjectName(u"themeMenu"_s);
    fill(theme, c, {Command::ThemeSystem, Command::ThemeLight, Command::ThemeDark});
    auto *group = new QActionGroup(this);
    for (const Command command : {Command::ThemeSystem, Command::ThemeLight, Command::ThemeDark}) {
        c[command].setCheckable(true);
        group->addAction(&c[command]);
    }
    c[Command::VendorColours].setCheckable(true);
    fill(theme, c, {gap, Command::VendorColours});
    viewMenu->addMenu(makeLanguageMenu(
        m_workspace.preferences(),
        [this] {
            m_strip.showMessage(MessageStrip::Kind::Information,
                m_workspace.isDemo() ? tr("Restart Assay to change the language. The rows of the demo are not kept.")
                                     : tr("Restart Assay to change the language. Your list is kept."));
        },
        viewMenu));
    fill(menu(tr("&Help"), u"helpMenu"_s), c,
        {Command::UserGuide, Command::Shortcuts, gap, Command::Diagnostics, Command::About});
}

QMenu *WindowMenus::otherAppliancesMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("Compare with a&nother appliance"), parent);
    menu->setObjectName(u"otherAppliancesMenu"_s);
    connect(menu, &QMenu::aboutToShow, &m_others,
        [this, menu] { m_others.fill(menu, [this] { return m_view.selectedIds(); }); });
    return menu;
}

QMenu *WindowMenus::decisionMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("Deci&sion"), parent);
    menu->setObjectName(u"decisionMenu"_s);
    for (QAction *action : m_commands.decisionActions())
        menu->addAction(action);
    return menu;
}

// Searches for the relatives of the current row. Each opens the search with its query; none sends anything.
QMenu *WindowMenus::similarMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("Find si&milar"), parent);
    menu->setObjectName(u"similarMenu"_s);
    menu->setToolTipsVisible(true);
    const std::shared_ptr<const Row> row = m_view.session().withRecord(m_view.currentId());
    const std::vector<Pivot> pivots = row ? pivotsOf(*row) : std::vector<Pivot>{};
    for (const Pivot &pivot : pivots) {
        QAction *action = menu->addAction(QString(pivot.title).replace(u'&', "&&"_L1));
        action->setToolTip(toolTipText(pivot.query));
        connect(action, &QAction::triggered, this,
            [this, query = pivot.query, id = row->id] { Q_EMIT searchWanted(query, id); });
    }
    menu->setEnabled(!pivots.empty());
    return menu;
}

void WindowMenus::showContextMenu(const QPoint &at)
{
    if (m_view.currentId() == 0 || !m_view.indexAt(at).isValid())
        return;
    const Commands &c = m_commands;
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"queueContextMenu"_s);
    Q_EMIT contextMenuRequested();
    auto *more = new QMenu(tr("More actions"), menu); // those without a key: a menu must fit on a small screen
    more->setObjectName(u"moreActionsMenu"_s);
    for (QAction *action : c.registryActions()) {
        if (action->isEnabled())
            (action->shortcut().isEmpty() ? more : menu)->addAction(action);
    }
    if (c[Command::UploadAnyway].isEnabled())
        fill(more, c, {Command::UploadAnyway});
    if (!more->isEmpty())
        menu->addMenu(more);
    if (c[Command::UploadAnyway].isEnabled())
        fill(menu, c, {Command::ReadIndicators, Command::AllDigests});
    if (c[Command::SubmitAgain].isEnabled())
        fill(menu, c, {gap, Command::SubmitAgain, Command::WasSubmitted});
    if (c[Command::ShowContainer].isEnabled() || c[Command::ShowChildren].isEnabled())
        fill(menu, c, {gap, Command::ShowContainer, Command::ShowChildren});
    fill(menu, c, {Command::Relations});
    menu->addMenu(similarMenu(menu));
    fill(menu, c, {gap, Command::RefreshVerdict, Command::RunAgain, Command::CancelSelected});
    if (c[Command::MoveTop].isEnabled()) {
        QMenu *line = menu->addMenu(tr("Position in queue"));
        line->setObjectName(u"lineMenu"_s);
        fill(line, c, {Command::MoveTop, Command::MoveUp, Command::MoveDown, Command::MoveBottom});
    }
    menu->addMenu(otherAppliancesMenu(menu));
    addCellActions(menu, m_view.indexAt(at));
    fill(menu, c, {gap});
    menu->addMenu(decisionMenu(menu));
    fill(menu, c, {Command::EditNote, gap, Command::CopyDefanged});
    QMenu *copies = menu->addMenu(tr("Copy in another form"));
    copies->setObjectName(u"copyMenu"_s);
    fill(copies, c, {Command::CopyExact, Command::CopyTable, Command::CopyHashes});
    fill(menu, c, {Command::CopyTicket, gap, Command::EditTags, Command::Export, Command::Remove});
    menu->popup(m_view.viewport()->mapToGlobal(at));
}

void WindowMenus::addCellActions(QMenu *menu, const QModelIndex &cell)
{
    const Row *row = m_view.session().find(m_view.currentId());
    const Column *column = m_view.columnOf(cell);
    if (!row || !column)
        return;
    const QString exact = cellExact(*column, *row);
    QString shown = forDisplay(cellText(*column, *row), 40);
    if (shown.isEmpty())
        shown = tr("nothing");
    const QString what = u"%1: %2"_s.arg(QCoreApplication::translate("assay::Column", column->title), shown)
                             .replace(u'&', "&&"_L1); // one & marks a key
    menu->addSeparator();
    const QStringList terms = filterTermsOf(*column, *row);
    if (!terms.isEmpty()) {
        QAction *only = menu->addAction(tr("Show only %1").arg(what));
        only->setObjectName(u"showOnly"_s);
        connect(only, &QAction::triggered, this, [this, terms] { Q_EMIT termsWanted(terms); });
        QAction *without = menu->addAction(tr("Exclude %1").arg(what));
        without->setObjectName(u"exclude"_s);
        connect(without, &QAction::triggered, this, [this, terms] { Q_EMIT termsWanted(negated(terms)); });
    }
    const bool isIndicator = QLatin1StringView(column->name) == "indicator"_L1;
    const QString copied = isIndicator ? copiedIndicator(*row) : clipboardLine(exact);
    if (!copied.isEmpty()) {
        QAction *copy = menu->addAction(tr("Copy %1").arg(what));
        copy->setObjectName(u"copyCell"_s);
        connect(copy, &QAction::triggered, this, [copied] { QGuiApplication::clipboard()->setText(copied); });
    }
}

} // namespace assay
