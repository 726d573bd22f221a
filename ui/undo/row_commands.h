// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue.h"
#include "session/session.h"

#include <QStringList>
#include <QUndoCommand>

namespace assay {

//! Takes rows out of the list; undone, they stand where they stood. What waited in line waits for Start again, what
//! was at work comes back cancelled: whether the appliance got it is not known, and nothing is sent twice.
class RemoveRows : public QUndoCommand
{
public:
    RemoveRows(Session &session, Queue &queue, std::vector<RowId> ids);

    void redo() override;
    void undo() override;
    const std::vector<RowId> &ids() const { return m_ids; }

private:
    Session &m_session;
    Queue &m_queue;
    std::vector<RowId> m_ids;
    std::vector<Row> m_gone;
};

//! What is done to the tags of every row of a selection.
struct TagEdit
{
    QStringList add;
    QStringList remove;

    bool isEmpty() const { return add.isEmpty() && remove.isEmpty(); }
};

//! Tags of the submission, as the analyst gave them; those of the appliance are not ours to change.
QStringList givenTags(const Row &row);
QStringList edited(QStringList tags, const TagEdit &edit);

//! Changes the given tags of rows.
class EditTags : public QUndoCommand
{
public:
    EditTags(Session &session, const std::vector<RowId> &ids, const TagEdit &edit);

    void redo() override;
    void undo() override;

private:
    struct Change
    {
        RowId id = 0;
        QString before;
        QString after;
    };
    void set(QString Change::*tags);

    Session &m_session;
    std::vector<Change> m_changes;
};

//! Changes what of one row's answer is kept. Made when the ticks have been set already: the first redo does nothing.
class ChangeTicks : public QUndoCommand
{
public:
    ChangeTicks(Session &session, RowId id, QSet<QString> before, QSet<QString> after);

    void redo() override;
    void undo() override;

private:
    void set(const QSet<QString> &unticked);

    Session &m_session;
    RowId m_id;
    QSet<QString> m_before;
    QSet<QString> m_after;
    bool m_isDone = true;
};

} // namespace assay
