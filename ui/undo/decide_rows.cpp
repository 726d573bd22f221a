// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/decide_rows.h"

#include <QCoreApplication>

namespace assay {

DecideRows::DecideRows(Session &session, const std::vector<RowId> &ids, const DecisionEdit &edit)
    : QUndoCommand(QCoreApplication::translate(
        "assay::Undo", QT_TRANSLATE_N_NOOP("assay::Undo", "decision on %Ln row(s)"), nullptr, int(ids.size())))
    , m_session(session)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const RowId id : ids) {
        const Row *row = session.find(id);
        if (!row)
            continue;
        Decision decision = *row->decision;
        decision.word = edit.word.value_or(decision.word);
        decision.note = edit.note.value_or(decision.note);
        decision.caseNumber = edit.caseNumber.value_or(decision.caseNumber);
        decision = bounded(std::move(decision));
        if (decision == *row->decision)
            continue;
        decision.at = now;
        m_changes.push_back({id, row->decision, Shared<Decision>(std::move(decision))});
    }
}

void DecideRows::redo()
{
    set(&Change::after);
}

void DecideRows::undo()
{
    set(&Change::before);
}

void DecideRows::set(Shared<Decision> Change::*decision)
{
    for (const Change &change : m_changes)
        m_session.update(change.id, [&](Row &row) { row.decision = change.*decision; });
}

} // namespace assay
