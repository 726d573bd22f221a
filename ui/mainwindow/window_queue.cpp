// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/filter_bar.h"
#include "filtering/sidebar.h"
#include "look/blocked_windows.h"
#include "look/message_strip.h"
#include "mainwindow/line_places.h"
#include "mainwindow/main_window.h"
#include "mainwindow/runner.h"
#include "mainwindow/status_panel.h"
#include "notices/batch_notice.h"
#include "platform/desktop_notice.h"
#include "queue/queue_view.h"
#include "undo/row_commands.h"
#include "undo/tags_dialog.h"
#include "undo/tick_watch.h"

#include <QActionGroup>
#include <QApplication>
#include <QUndoStack>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int mostUndone = 50; // rows that were removed are kept for it
constexpr std::pair<Command, Grouping> groupings[]
    = {{Command::GroupNone, Grouping::None}, {Command::GroupVerdict, Grouping::Verdict},
        {Command::GroupFamily, Grouping::Family}, {Command::GroupBatch, Grouping::Batch}};
} // namespace

void MainWindow::connectQueueCommands()
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

    c[Command::Sidebar].setCheckable(true);
    connect(&c[Command::Sidebar], &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(m_sidebar, &Sidebar::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view, &QueueView::clearFilterWanted, this, [this] {
        m_filter->clear();
        m_view->setFocus();
    });
    connect(m_view, &QueueView::typed, m_filter, &FilterBar::type);

    for (const auto &[command, place] : {std::pair{Command::MoveTop, Queue::Position::Top},
             std::pair{Command::MoveUp, Queue::Position::Up}, std::pair{Command::MoveDown, Queue::Position::Down},
             std::pair{Command::MoveBottom, Queue::Position::Bottom}})
        connect(&c[command], &QAction::triggered, this, [this, place = place] { moveInLine(place); });
    connect(&c[Command::EditTags], &QAction::triggered, this, &MainWindow::editTags);

    auto *places = new LinePlaces(m_workspace.queue(), this);
    m_view->setPlaces([places](ItemId id) { return places->of(id); });
    // Every row that starts moves all others up: what is painted is read again, a few times a second.
    connect(&m_refresh, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
}

void MainWindow::moveInLine(Queue::Position to)
{
    const std::vector<ItemId> ids = m_view->selectedIds();
    if (m_workspace.queue().movePending(ids, to) == 0) {
        m_status->say(tr("None of the selected rows waits in line."));
        return;
    }
    const std::vector<ItemId> line = m_workspace.queue().pending();
    const QSet<ItemId> moved(ids.begin(), ids.end());
    const auto first = std::ranges::find_if(line, [&moved](ItemId id) { return moved.contains(id); });
    m_status->say(tr("The first of the selected rows is number %L1 of %L2 in line.")
                      .arg(first - line.begin() + 1)
                      .arg(line.size()));
}

void MainWindow::connectUndo()
{
    m_undo->setUndoLimit(mostUndone);
    QAction &undo = (*m_commands)[Command::Undo];
    QAction &redo = (*m_commands)[Command::Redo];
    connect(&undo, &QAction::triggered, this, [this] {
        const QString what = m_undo->undoText();
        const auto *removal = dynamic_cast<const RemoveRows *>(m_undo->command(m_undo->index() - 1));
        m_undo->undo();
        if (removal) // what came back is what is looked for
            m_view->select(removal->ids());
        m_status->say(tr("Undone: %1.").arg(what));
    });
    connect(&redo, &QAction::triggered, this, [this] {
        const QString what = m_undo->redoText();
        m_undo->redo();
        m_status->say(tr("Done again: %1.").arg(what));
    });
    const auto show = [this, &undo, &redo] {
        undo.setEnabled(m_undo->canUndo());
        redo.setEnabled(m_undo->canRedo());
        undo.setText(m_undo->canUndo() ? tr("&Undo: %1").arg(m_undo->undoText()) : tr("&Undo"));
        redo.setText(m_undo->canRedo() ? tr("Red&o: %1").arg(m_undo->redoText()) : tr("Red&o"));
    };
    // What was removed from one session must not come back in another.
    connect(&m_workspace.session(), &Session::aboutToClose, m_undo, &QUndoStack::clear);
    connect(m_undo, &QUndoStack::indexChanged, &undo, show); // the stack outlives the actions
    show();
    auto *ticks = new TickWatch(m_workspace.session(), *m_undo, this);
    connect(m_view, &QueueView::currentItemChanged, ticks, &TickWatch::watch);
}

void MainWindow::editTags()
{
    const std::vector<ItemId> ids = m_view->selectedIds();
    QMap<QString, int> tags;
    for (const ItemId id : ids) {
        if (const Item *item = m_workspace.session().find(id)) {
            for (const QString &tag : givenTags(*item))
                ++tags[tag];
        }
    }
    auto *dialog = new TagsDialog(tags, int(ids.size()), this);
    connect(dialog, &TagsDialog::chosen, this, [this, ids](const TagEdit &edit) {
        m_undo->push(new EditTags(m_workspace.session(), ids, edit));
        m_status->say(tr("Tags of %Ln row(s) changed. Ctrl+Z takes it back.", nullptr, int(ids.size())));
    });
    dialog->open();
}

void MainWindow::connectNotices()
{
    QAction &wanted = (*m_commands)[Command::Notices];
    wanted.setCheckable(true);
    wanted.setChecked(m_workspace.preferences().value(Pref::Notices).toBool());
    connect(
        &wanted, &QAction::toggled, this, [this](bool on) { m_workspace.preferences().setValue(Pref::Notices, on); });
    auto *message = new DesktopNotice(this);
    connect(message, &DesktopNotice::activated, this, [this] { BlockedWindows::bringToFront(this); });
    auto *batch = new BatchNotice(m_workspace.session(), m_workspace.queue(), this);
    connect(batch, &BatchNotice::ended, this, [this, message](const BatchTally &tally) {
        const QString title = tr("Everything in line is finished.");
        m_status->say(u"%1 %2"_s.arg(title, tally.sentence()));
        const bool isInFront = QApplication::activeWindow() != nullptr; // a dialog of ours counts
        if (!isInFront && (*m_commands)[Command::Notices].isChecked())
            message->show(title, tally.sentence());
        forgetFailures();
        if (tally.failed > 0)
            tellFailures(tally.failed);
    });
    connect(&m_workspace.session(), &Session::removed, this, &MainWindow::forgetFailures);
    connect(&m_workspace.session(), &Session::rearranged, this, &MainWindow::forgetFailures);
    connect(&m_refresh, &QTimer::timeout, this, &MainWindow::forgetFailures);
}

void MainWindow::tellFailures(int count)
{
    m_failures = tr("%Ln row(s) failed. The State column tells why.", nullptr, count);
    m_failedThen = failedRows();
    const auto tell = [this] {
        m_strip->showMessage(
            MessageStrip::Kind::Warning, m_failures, tr("Retry all failed"), [this] { m_runner->retryFailed(); });
    };
    tell();
    m_strip->addChoice(tr("Show"), [this, tell] {
        m_filter->setLine(u"status:failed"_s);
        tell(); // whoever has seen them may want to try them again
    });
}

qsizetype MainWindow::failedRows() const
{
    return std::ranges::count(m_workspace.session().items(), State::Failed, &Item::state);
}

//! The strip must not offer to retry what is at work again or was removed meanwhile, nor tell an old number.
void MainWindow::forgetFailures()
{
    const bool isTold = !m_strip->isHidden() && !m_failures.isEmpty() && m_strip->sentence() == m_failures;
    if (isTold && failedRows() != m_failedThen)
        m_strip->dismiss();
}

} // namespace assay
