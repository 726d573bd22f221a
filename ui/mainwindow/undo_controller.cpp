// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/undo_controller.h"

#include "mainwindow/commands.h"
#include "queue/queue_view.h"
#include "undo/row_commands.h"
#include "undo/shared_change.h"
#include "undo/tick_watch.h"

#include <QUndoStack>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int maxUndoSteps = 50; // each step keeps the rows that it removed
} // namespace

UndoController::UndoController(Session &session, const Commands &commands, QueueView &view, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_stack(new QUndoStack(this))
{
    m_stack->setUndoLimit(maxUndoSteps);
    QAction &undo = commands[Command::Undo];
    QAction &redo = commands[Command::Redo];
    connect(&undo, &QAction::triggered, this, [this] {
        const QString what = m_stack->undoText();
        const QUndoCommand *last = m_stack->command(m_stack->index() - 1);
        if (const auto *change = dynamic_cast<const SharedChange *>(last); change && change->isRunning()) {
            Q_EMIT message(tr("Not undone yet: %1 is still being sent. Undo it when it is done.").arg(what));
            return;
        }
        const auto *removal = dynamic_cast<const RemoveRows *>(last);
        m_stack->undo();
        if (removal)
            m_view.select(removal->ids());
        Q_EMIT message(tr("Undone: %1.").arg(what));
    });
    connect(&redo, &QAction::triggered, this, [this] {
        const QString what = m_stack->redoText();
        m_stack->redo();
        Q_EMIT message(tr("Redone: %1.").arg(what));
    });
    const auto show = [this, &undo, &redo] {
        undo.setEnabled(m_stack->canUndo());
        redo.setEnabled(m_stack->canRedo());
        undo.setText(m_stack->canUndo() ? tr("&Undo: %1").arg(m_stack->undoText()) : tr("&Undo"));
        redo.setText(m_stack->canRedo() ? tr("Red&o: %1").arg(m_stack->redoText()) : tr("Red&o"));
    };
    // Rows that were removed from one session must not return in another.
    connect(&session, &Session::aboutToClose, m_stack, &QUndoStack::clear);
    connect(m_stack, &QUndoStack::indexChanged, &undo, show); // the stack outlives the actions
    show();
    auto *ticks = new TickWatch(session, *m_stack, this);
    connect(&m_view, &QueueView::currentItemChanged, ticks, &TickWatch::watch);
}

} // namespace assay
