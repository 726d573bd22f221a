// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/intake.h"
#include "mainwindow/commands.h"
#include "queue/queue.h"

#include <QObject>

#include <climits>
#include <functional>

class QUndoStack;
class QWidget;

namespace assay {

class ActionStarter;
struct DecisionEdit;
class QueueView;
class StoredPaths;
class Workspace;

// Adds rows to the list, starts them, and carries out the commands on the selected rows: copy, read, move, tag,
// decide, remove.
class RowCommandsController : public QObject
{
    Q_OBJECT
public:
    // All arguments must outlive the controller, except `window`, which owns it.
    RowCommandsController(Workspace &workspace, QueueView &view, Intake &intake, ActionStarter &starter,
        StoredPaths &storedPaths, QUndoStack &undo, QWidget *window);

    // Adds the rows and starts them if they start automatically, but never those of a link. The first of those that
    // were dropped is selected in any case.
    void accept(std::vector<Row> rows, Intake::Way way = Intake::Way::Command);
    // Adds indicators that the row `from` offers; skips values that are in the list already. The new rows keep where
    // they came from.
    void addRelated(const QStringList &values, assay::RowId from);
    void showContainer(); //!< of the current row
    void showChildren(); //!< the same
    void showRows(const std::vector<assay::RowId> &ids); //!< selects them; says how many there are
    void addDemoSamples(); //!< the demo's sample files and indicators

    std::vector<const Row *> selectedItems(int max = INT_MAX) const;
    void readSelected(); //!< takes the indicators out of the selected files
    void read(assay::RowId id);
    void copy(Command how);
    void moveSelected(Queue::Position to); //!< in the queue
    void editTags();
    void decide(const QString &word); //!< see Decision::word; empty removes the decision
    void editNote();
    void removeSelected();

Q_SIGNALS:
    void rowsHidden(); //!< rows are about to be shown that the filter hides
    void message(const QString &sentence); //!< for the status bar

private:
    void addRows(std::vector<Row> rows, bool dropped, std::function<void(const std::vector<assay::RowId> &ids)> then);
    bool startAutomatically(const std::vector<RowId> &ids);
    void change(const std::vector<RowId> &ids, const DecisionEdit &edit);

    Workspace &m_workspace;
    QueueView &m_view;
    Intake &m_intake;
    ActionStarter &m_starter;
    StoredPaths &m_storedPaths;
    QUndoStack &m_undo;
    QWidget *m_window;
};

} // namespace assay
