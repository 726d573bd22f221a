// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/consent.h"
#include "workspace/workspace.h"

#include <map>

class QWidget;

namespace assay {

// Queues rows for actions, after the analyst has agreed to what leaves the machine.
class ActionStarter : public QObject
{
    Q_OBJECT
public:
    // `parameters` returns the current values of the parameter bar.
    ActionStarter(Workspace &workspace, std::function<Parameters()> parameters, QWidget *window);

    // `forThisRun` go before what the parameter bar holds.
    // `agreed`: what the analyst has agreed to in another way; nothing of it is asked again. Calls `started` when rows
    // were queued, and not if the analyst does not agree.
    void run(const std::vector<RowId> &ids, const Action &action, const Parameters &forThisRun = {},
        Disclosures agreed = {}, std::function<void()> started = {});
    void submitAgain(const std::vector<RowId> &ids); //!< rows whose submission state is unknown
    void uploadAnyway(const std::vector<RowId> &ids); //!< files, whatever is known of them; closed archives as they are
    void startQueued(); //!< all rows that wait and are not queued: their own action if it has one, else triage
    bool startQueued(const std::vector<RowId> &ids); //!< those of them that wait; false if none does
    void refreshVerdicts(
        const std::vector<RowId> &ids); //!< asks for the verdicts again; repeats no submission of a URL
    void runAgain(const std::vector<RowId> &ids); //!< the last action of each
    void retryFailed();

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar
    void othersWanted(const std::vector<assay::RowId> &ids); //!< rows of appliances that are not the one in use
    void applianceWanted(); //!< nothing can run before an appliance is set up

private:
    using Plan = std::map<const Action *, std::vector<RowId>>;

    static const Action *ownAction(const Row &row);
    static const Action *verdictAction(const Row &row);
    Plan ownActions(const std::vector<RowId> &ids) const;
    void start(Plan plan, const Parameters &forThisRun = {}, bool submitsAgain = false,
        const std::function<void()> &started = {});
    void takeOutRowsOfOtherAppliances(Plan &plan);
    ConsentQuestion questionFor(const Plan &plan, const Parameters &parameters) const;

    Workspace &m_workspace;
    std::function<Parameters()> m_parameters;
    QWidget *m_window;
    Consent m_consent;
};

} // namespace assay
