// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QUndoStack;

namespace assay {

class Commands;
class QueueView;
class Session;

// Owns the undo stack and connects it with the commands Undo and Redo.
class UndoController : public QObject
{
    Q_OBJECT
public:
    // `session`, `commands` and `view` must outlive the controller.
    UndoController(Session &session, const Commands &commands, QueueView &view, QObject *parent);

    QUndoStack &stack() const { return *m_stack; }

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar

private:
    QueueView &m_view;
    QUndoStack *m_stack;
};

} // namespace assay
