// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/row_commands.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
const QString tagsKey = u"tags"_s;

QString textOf(const char *text, int count = -1)
{
    return QCoreApplication::translate("assay::Undo", text, nullptr, count);
}
} // namespace

RemoveRows::RemoveRows(Session &session, Queue &queue, std::vector<RowId> ids)
    : QUndoCommand(textOf(QT_TRANSLATE_N_NOOP("assay::Undo", "removal of %Ln row(s)"), int(ids.size())))
    , m_session(session)
    , m_queue(queue)
    , m_ids(std::move(ids))
{ }

void RemoveRows::redo()
{
    QSet<RowId> waited;
    for (const RowId id : m_ids) {
        const Row *row = m_session.find(id);
        if (row && row->state == State::Queued)
            waited.insert(id);
    }
    m_queue.cancel(m_ids);
    m_gone = m_session.remove(m_ids);
    for (Row &row : m_gone) {
        row.stage = {};
        if (waited.contains(row.id))
            row.state = State::Queued;
        else if (!isFinal(row.state))
            row.state = State::Cancelled;
    }
}

void RemoveRows::undo()
{
    m_session.restore(std::exchange(m_gone, {}));
}

QStringList givenTags(const Row &row)
{
    QStringList tags;
    for (const QString &tag : row.parameters.value(tagsKey).split(u',', Qt::SkipEmptyParts)) {
        if (const QString plain = tag.trimmed(); !plain.isEmpty() && !tags.contains(plain))
            tags << plain;
    }
    return tags;
}

QStringList edited(QStringList tags, const TagEdit &edit)
{
    for (const QString &tag : edit.remove)
        tags.removeAll(tag);
    for (const QString &tag : edit.add) {
        if (!tags.contains(tag))
            tags << tag;
    }
    return tags;
}

EditTags::EditTags(Session &session, const std::vector<RowId> &ids, const TagEdit &edit)
    : QUndoCommand(textOf(QT_TRANSLATE_N_NOOP("assay::Undo", "tags of %Ln row(s)"), int(ids.size())))
    , m_session(session)
{
    for (const RowId id : ids) {
        const Row *row = session.find(id);
        if (!row)
            continue;
        const QString after = edited(givenTags(*row), edit).join(u',');
        if (const QString before = row->parameters.value(tagsKey); before != after)
            m_changes.push_back({id, before, after});
    }
}

void EditTags::redo()
{
    set(&Change::after);
}

void EditTags::undo()
{
    set(&Change::before);
}

void EditTags::set(QString Change::*tags)
{
    for (const Change &change : m_changes)
        m_session.update(change.id, [&](Row &row) { row.parameters.insert(tagsKey, change.*tags); });
}

ChangeTicks::ChangeTicks(Session &session, RowId id, QSet<QString> before, QSet<QString> after)
    : QUndoCommand(textOf(QT_TRANSLATE_NOOP("assay::Undo", "ticks")))
    , m_session(session)
    , m_id(id)
    , m_before(std::move(before))
    , m_after(std::move(after))
{ }

void ChangeTicks::redo()
{
    if (!std::exchange(m_isDone, false))
        set(m_after);
}

void ChangeTicks::undo()
{
    set(m_before);
}

void ChangeTicks::set(const QSet<QString> &unticked)
{
    m_session.update(m_id, [&unticked](Row &row) { row.unticked = unticked; });
}

} // namespace assay
