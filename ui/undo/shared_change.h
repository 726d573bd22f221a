// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QUndoCommand>

#include <functional>

namespace assay {

// A change of samples on the appliance, which all of its users see. Undo sends the opposite: only for rows on which the
// change was made, and with the values that they had before. Created when the change was started, so the first redo()
// does nothing.
class SharedChange : public QUndoCommand
{
public:
    // One run of an action for rows.
    struct Step
    {
        QString action; //!< Action::word
        Parameters parameters;
        std::vector<RowId> ids;
    };
    using Run = std::function<void(const Step &step)>; //!< starts the action without asking again

    // Call it before the change starts, because it remembers the verdicts of the rows.
    SharedChange(Session &session, Step change, Run run);

    void redo() override;
    void undo() override;
    // True while the change is queued or being sent for one of its rows: whether it happened is not known yet.
    bool isRunning() const;
    // What undo() would start now.
    std::vector<Step> opposite() const;

private:
    Step oppositeOf(RowId id) const;

    Session &m_session;
    Step m_change;
    Run m_run;
    QHash<RowId, Parameters> m_before; //!< the verdict of the users before the change, as parameters of set-verdict
    QDateTime m_at = QDateTime::currentDateTimeUtc(); //!< when the change was started
    bool m_isDone = true;
};

} // namespace assay
