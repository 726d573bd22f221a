// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QObject>

class QUndoStack;
class QWidget;

namespace assay {

struct Action;
class ActionStarter;
class QueueView;
class Workspace;

// Carries out the actions that change something for all users of the appliance: asks for what to change and for the
// agreement, starts the action, and makes it undoable.
class SharedChanges : public QObject
{
    Q_OBJECT
public:
    // All arguments must outlive this object, except `window`, which owns it.
    SharedChanges(Workspace &workspace, ActionStarter &starter, QUndoStack &undo, QWidget *window);

    static bool isFor(const Action &action); //!< true if the action is carried out here
    void begin(const std::vector<assay::RowId> &ids, const Action &action);

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar

private:
    void askVerdict(const std::vector<RowId> &ids);
    void askTags(const std::vector<RowId> &ids, const Action &action);
    void start(const std::vector<RowId> &ids, const Action &action, const Parameters &parameters, bool isAgreed);
    std::vector<RowId> applicable(const std::vector<RowId> &ids, const Action &action) const;

    Workspace &m_workspace;
    ActionStarter &m_starter;
    QUndoStack &m_undo;
    QWidget *m_window;
};

} // namespace assay
