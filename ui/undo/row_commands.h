// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue.h"
#include "session/session.h"

#include <QStringList>
#include <QUndoCommand>

namespace assay {

// Removes rows from the list; undo restores them at their old positions. A row that was queued is queued again and
// waits until it is started. A row that was running is restored as cancelled: it is unknown whether the appliance
// received its request, and nothing must be submitted twice.
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

// Tags to add to and to remove from every row of a selection.
struct TagEdit
{
    QStringList add;
    QStringList remove;

    bool isEmpty() const { return add.isEmpty() && remove.isEmpty(); }
};

// The tags that the analyst has given for the submission. Does not include those that the appliance returned, which
// cannot be edited here.
QStringList givenTags(const Row &row);
QStringList edited(QStringList tags, const TagEdit &edit);

// Changes the tags that the analyst has given to rows.
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

// Changes which attributes of one row are ticked. Created after the ticks were set, so the first redo() does nothing.
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
