// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/tick_watch.h"

#include "undo/row_commands.h"

#include <QUndoStack>

namespace assay {

TickWatch::TickWatch(Session &session, QUndoStack &stack, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_stack(stack)
{
    connect(&session, &Session::changed, this, [this](const QList<qsizetype> &rows) {
        if (m_id > 0 && rows.contains(m_session.rowOf(m_id)))
            compare();
    });
    // Changes made by undo and redo must not create further undo steps.
    connect(&stack, &QUndoStack::indexChanged, this, &TickWatch::remember);
}

void TickWatch::watch(RowId id)
{
    compare(); // records ticks whose signal has not arrived yet
    m_id = id;
    remember();
}

void TickWatch::compare()
{
    const Row *row = m_session.find(m_id);
    if (row && row->unticked != m_unticked)
        m_stack.push(new ChangeTicks(m_session, m_id, m_unticked, row->unticked));
}

void TickWatch::remember()
{
    const Row *row = m_session.find(m_id);
    m_unticked = row ? row->unticked : QSet<QString>();
}

} // namespace assay
