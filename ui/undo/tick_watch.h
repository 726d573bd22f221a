// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

class QUndoStack;

namespace assay {

// Makes ticks of attributes undoable: detects changes of the ticks in the current row, wherever they are made, and
// pushes them on the undo stack. Ticks that change together are one step.
class TickWatch : public QObject
{
    Q_OBJECT
public:
    TickWatch(Session &session, QUndoStack &stack, QObject *parent = nullptr);

    void watch(RowId id); //!< the row to watch; 0 = none

private:
    void compare();
    void remember();

    Session &m_session;
    QUndoStack &m_stack;
    RowId m_id = 0;
    QSet<QString> m_unticked; //!< the ticks after the latest recorded change
};

} // namespace assay
