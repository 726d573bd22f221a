// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QUndoCommand>

#include <optional>

namespace assay {

// What to change in the decisions of a selection; an empty optional leaves the value of every row as it is.
struct DecisionEdit
{
    std::optional<QString> word; //!< Decision::word; an empty text removes the decision
    std::optional<QString> note;
    std::optional<QString> caseNumber;

    bool isEmpty() const { return !word && !note && !caseNumber; }
};

// Changes decision, note and case number of rows. Undo restores the earlier ones with their times.
class DecideRows : public QUndoCommand
{
public:
    DecideRows(Session &session, const std::vector<RowId> &ids, const DecisionEdit &edit);

    void redo() override;
    void undo() override;
    int count() const { return int(m_changes.size()); } //!< number of rows that change

private:
    struct Change
    {
        RowId id = 0;
        Shared<Decision> before;
        Shared<Decision> after;
    };
    void set(Shared<Decision> Change::*decision);

    Session &m_session;
    std::vector<Change> m_changes;
};

} // namespace assay
