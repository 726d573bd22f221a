// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/action_starter.h"

#include "actions/actions_list.h"
#include "actions/submit_file.h"

#include <QSet>
#include <QWidget>

#include <algorithm>
#include <tuple>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype fewRows = 20; // the analyst waits for them: they go before bulk work

bool waitsForStart(const Row &row)
{
    return row.state == State::Queued && row.profileId.isEmpty();
}

} // namespace

ActionStarter::ActionStarter(Workspace &workspace, std::function<Parameters()> parameters, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_parameters(std::move(parameters))
    , m_window(window)
    , m_consent(workspace.queue().consents())
{
    connect(&m_consent, &Consent::dontAskAgain, this, [this](const QString &profileId, bool uploads, bool lookUps) {
        m_workspace.rememberConsent(profileId, uploads, lookUps);
    });
}

const Action *ActionStarter::ownAction(const Row &row)
{
    // The next action of a row in another user's session was not chosen here.
    const bool isChosenHere = row.origin != Origin::Elsewhere || isFinal(row.state);
    const Action *action = isChosenHere ? actionFromWord(*row.action) : nullptr;
    return action ? action : actions().front();
}

void ActionStarter::run(const std::vector<RowId> &ids, const Action &action, const Parameters &forThisRun,
    Disclosures agreed, std::function<void()> started)
{
    for (const RowId id : ids) {
        if (agreed && m_workspace.profile())
            m_workspace.queue().consents().grant(id, applianceKey(*m_workspace.profile()), agreed);
    }
    start({{&action, ids}}, forThisRun, false, started);
}

void ActionStarter::uploadAnyway(const std::vector<RowId> &ids)
{
    std::vector<RowId> files;
    for (const RowId id : ids) {
        const Row *row = m_workspace.session().find(id);
        if (row && row->indicator.type == IndicatorType::File)
            files.push_back(id);
    }
    start({{&triageAction, files}}, {{QString::fromLatin1(uploadParameter.word), u"anyway"_s}});
}

void ActionStarter::submitAgain(const std::vector<RowId> &ids)
{
    std::vector<RowId> unclear;
    for (const RowId id : ids) {
        const Row *row = m_workspace.session().find(id);
        if (row && isFinal(row->state) && mayBeSubmitted(*row))
            unclear.push_back(id);
    }
    start(ownActions(unclear), {}, true);
}

// What asks for the verdict of a row: triage, but a URL whose verdict is known is not submitted once more.
const Action *ActionStarter::verdictAction(const Row &row)
{
    const bool isUrl = row.indicator.type == IndicatorType::Url || row.indicator.type == IndicatorType::Fqdn;
    if (!isUrl || !row.verdict || row.state == State::NotFound)
        return &triageAction;
    return row.submissionId.isEmpty() ? &networkAction : &urlStatusAction;
}

void ActionStarter::refreshVerdicts(const std::vector<RowId> &ids)
{
    Plan plan;
    for (const RowId id : ids) {
        if (const Row *row = m_workspace.session().find(id))
            plan[verdictAction(*row)].push_back(id);
    }
    start(std::move(plan));
}

bool ActionStarter::startQueued(const std::vector<RowId> &ids)
{
    Plan plan;
    for (const RowId id : ids) {
        const Row *row = m_workspace.session().find(id);
        if (row && waitsForStart(*row) && !row->wanted)
            plan[ownAction(*row)].push_back(id);
    }
    if (plan.empty())
        return false;
    const QSet<RowId> chosen(ids.begin(), ids.end());
    const auto others = std::ranges::count_if(m_workspace.session().rows(),
        [&chosen](const Row &row) { return waitsForStart(row) && !row.wanted && !chosen.contains(row.id); });
    if (others > 0)
        Q_EMIT message(
            tr("Only the selected rows were started. Press Start again for the other %Ln.", nullptr, int(others)));
    start(std::move(plan));
    return true;
}

void ActionStarter::startQueued()
{
    Plan plan;
    for (const Row &row : m_workspace.session().rows()) {
        if (waitsForStart(row))
            plan[ownAction(row)].push_back(row.id);
    }
    if (plan.empty()) {
        Q_EMIT message(tr("The queue is empty. Add files or indicators first."));
        return;
    }
    start(std::move(plan));
}

ActionStarter::Plan ActionStarter::ownActions(const std::vector<RowId> &ids) const
{
    Plan plan;
    for (const RowId id : ids) {
        if (const Row *row = m_workspace.session().find(id))
            plan[ownAction(*row)].push_back(id);
    }
    return plan;
}

// A change for others is repeated with the values that it was made with, which the run options do not hold.
void ActionStarter::runAgain(const std::vector<RowId> &ids)
{
    std::vector<RowId> others;
    std::vector<std::tuple<const Action *, Parameters, std::vector<RowId>>> changes;
    for (const RowId id : ids) {
        const Row *row = m_workspace.session().find(id);
        const Action *action = row ? ownAction(*row) : nullptr;
        if (!action || !(disclosuresOf(*action, targetOf(*row, row->parameters)) & sharedChanges)) {
            others.push_back(id);
            continue;
        }
        const auto same = std::ranges::find_if(changes, [&](const auto &change) {
            return std::get<0>(change) == action && std::get<1>(change) == row->parameters;
        });
        if (same == changes.end())
            changes.emplace_back(action, row->parameters, std::vector<RowId>{id});
        else
            std::get<2>(*same).push_back(id);
    }
    if (!others.empty())
        start(ownActions(others));
    for (const auto &[action, parameters, rows] : changes)
        start({{action, rows}}, parameters);
}

void ActionStarter::retryFailed()
{
    std::vector<RowId> failed;
    for (const Row &row : m_workspace.session().rows()) {
        if (row.state == State::Failed)
            failed.push_back(row.id);
    }
    if (failed.empty())
        Q_EMIT message(tr("No row has failed."));
    runAgain(failed);
}

ConsentQuestion ActionStarter::questionFor(const Plan &plan, const Parameters &parameters) const
{
    ConsentQuestion question = m_workspace.questionTo(*m_workspace.profile());
    for (const auto &[action, ids] : plan) {
        for (const RowId id : ids) {
            const auto row = rowFor(m_workspace.session(), id, *action);
            const Target target = row ? targetOf(*row, parameters) : Target{};
            if (row && action->applies(target))
                question.add(*row, *action, target);
        }
    }
    return question;
}

// Rows that ask another appliance stay with it.
void ActionStarter::takeOutRowsOfOtherAppliances(Plan &plan)
{
    const QString inUse = m_workspace.profile() ? m_workspace.profile()->id : QString();
    std::vector<RowId> others;
    for (auto &[action, ids] : plan) {
        std::erase_if(ids, [&](RowId id) {
            const Row *row = m_workspace.session().find(id);
            const bool isOther = row && !row->profileId.isEmpty() && row->profileId != inUse;
            if (isOther)
                others.push_back(id);
            return isOther;
        });
    }
    if (!others.empty())
        Q_EMIT othersWanted(others);
}

void ActionStarter::start(
    Plan plan, const Parameters &forThisRun, bool submitsAgain, const std::function<void()> &started)
{
    takeOutRowsOfOtherAppliances(plan);
    if (plan.empty() || std::ranges::all_of(plan, [](const auto &entry) { return entry.second.empty(); }))
        return;
    if (!m_workspace.profile()) {
        Q_EMIT applianceWanted();
        return;
    }
    Parameters parameters = m_parameters();
    parameters.insert(forThisRun);
    const auto enqueue = [this, plan, parameters, submitsAgain, started,
                             appliance = applianceKey(*m_workspace.profile())] {
        if (!m_workspace.profile() || applianceKey(*m_workspace.profile()) != appliance) {
            Q_EMIT message(
                tr("Nothing was started because the appliance was changed in the meantime. Start the rows again."));
            return;
        }
        int inLine = 0;
        qsizetype asked = 0;
        for (const auto &[action, ids] : plan)
            asked += qsizetype(ids.size());
        const bool isWaitedFor = asked <= fewRows;
        for (const auto &[action, ids] : plan) {
            if (submitsAgain)
                m_workspace.queue().allowSubmitAgain(ids);
            inLine += m_workspace.queue().enqueue(ids, *action, parameters, isWaitedFor, appliance);
        }
        if (inLine > 0 && started)
            started();
        m_workspace.queue().setPaused(false);
        if (inLine == 0)
            Q_EMIT message(tr("The action does not apply to the selected rows, or they are already queued."));
        else if (inLine < asked)
            Q_EMIT message(
                tr("%L1 of %L2 rows queued. The action does not apply to the others.").arg(inLine).arg(asked));
        if (m_workspace.link() != Workspace::Link::Ready)
            Q_EMIT applianceWanted();
    };
    m_consent.ask(questionFor(plan, parameters), m_window, [this, enqueue](bool granted) {
        if (granted)
            enqueue();
        else
            Q_EMIT message(tr("Nothing was sent."));
    });
}

} // namespace assay
