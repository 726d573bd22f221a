// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

class QUndoStack;

namespace assay {

//! Notices which attributes of the current row the analyst ticks, wherever that is done, and makes it undoable. Ticks
//! set in one go are one step.
class TickWatch : public QObject
{
    Q_OBJECT
public:
    TickWatch(Session &session, QUndoStack &stack, QObject *parent = nullptr);

    void watch(RowId id); //!< 0 = none

private:
    void compare();
    void remember();

    Session &m_session;
    QUndoStack &m_stack;
    RowId m_id = 0;
    QSet<QString> m_unticked; //!< as it was known last
};

} // namespace assay
