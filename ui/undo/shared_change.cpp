// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/shared_change.h"

#include "actions/actions_list.h"
#include "actions/own_verdict.h"
#include "actions/set_verdict.h"
#include "actions/shared_tags.h"
#include "findings/wire_word.h"
#include "session/columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

bool isOf(const QString &word, const Action &action)
{
    return word == QLatin1StringView(action.word);
}

QString key(const Parameter &parameter)
{
    return QString::fromLatin1(parameter.word);
}

QString titleOf(const SharedChange::Step &change)
{
    const char *const text = isOf(change.action, addTagsAction) || isOf(change.action, removeTagsAction)
        ? QT_TRANSLATE_N_NOOP("assay::Undo", "tags of %Ln row(s) on the appliance")
        : QT_TRANSLATE_N_NOOP("assay::Undo", "verdict of %Ln row(s) on the appliance");
    return QCoreApplication::translate("assay::Undo", text, nullptr, int(change.ids.size()));
}

// The parameters that set the row's verdict again; empty if users did not give it.
Parameters userVerdictOf(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    if (!verdict || !isWireWord(verdict->reason, "user"_L1))
        return {};
    Parameters parameters{{key(ownClassificationParameter), verdictWord(*verdict)}};
    if (verdict->riskScore)
        parameters.insert(key(ownRiskParameter), QString::number(*verdict->riskScore));
    const QStringList parts = verdict->threatName.split(u'.');
    if (parts.size() == 3) {
        parameters.insert(key(threatPlatformParameter), parts[0]);
        parameters.insert(key(threatTypeParameter), parts[1]);
        parameters.insert(key(threatNameParameter), parts[2]);
    }
    return ownVerdictFault(parameters).isEmpty() ? parameters : Parameters();
}

} // namespace

SharedChange::SharedChange(Session &session, Step change, Run run)
    : QUndoCommand(titleOf(change))
    , m_session(session)
    , m_change(std::move(change))
    , m_run(std::move(run))
{
    for (const RowId id : m_change.ids) {
        if (const Row *row = session.find(id))
            m_before.insert(id, userVerdictOf(*row));
    }
}

void SharedChange::redo()
{
    if (std::exchange(m_isDone, false))
        return;
    m_at = QDateTime::currentDateTimeUtc();
    m_run(m_change);
}

void SharedChange::undo()
{
    for (const Step &step : opposite())
        m_run(step);
}

bool SharedChange::isRunning() const
{
    return std::ranges::any_of(m_change.ids, [this](RowId id) {
        const Row *row = m_session.find(id);
        return row && row->wanted && isOf(*row->action, *actionFromWord(m_change.action));
    });
}

SharedChange::Step SharedChange::oppositeOf(RowId id) const
{
    const auto row = m_session.withRecord(id);
    // A row that another action has run on since still has the answer of the change.
    const auto answer = row ? std::ranges::find(row->record->answers, m_change.action, &Answer::action)
                            : std::vector<Answer>::const_iterator();
    if (!row || answer == row->record->answers.end() || answer->outcome.state != State::Done || answer->at < m_at)
        return {};
    if (isOf(m_change.action, addTagsAction) || isOf(m_change.action, removeTagsAction)) {
        const std::vector<Attribute> &facts = answer->outcome.findings.facts;
        const auto changed = std::ranges::find(facts, changedTagsFact, &Attribute::name);
        if (changed == facts.end())
            return {}; // nothing was changed
        const Action &opposite = isOf(m_change.action, addTagsAction) ? removeTagsAction : addTagsAction;
        return {QString::fromLatin1(opposite.word), {{key(sharedTagsParameter), changed->value}}, {id}};
    }
    Parameters parameters = m_before.value(id);
    const bool wasOwn = !parameters.isEmpty();
    if (!wasOwn && isOf(m_change.action, removeVerdictAction))
        return {};
    const QString where = key(verdictPlaceParameter);
    if (m_change.parameters.contains(where))
        parameters.insert(where, m_change.parameters.value(where));
    return {QString::fromLatin1(wasOwn ? setVerdictAction.word : removeVerdictAction.word), parameters, {id}};
}

std::vector<SharedChange::Step> SharedChange::opposite() const
{
    std::vector<Step> steps;
    for (const RowId id : m_change.ids) {
        const Step one = oppositeOf(id);
        if (one.action.isEmpty())
            continue;
        const auto same = std::ranges::find_if(
            steps, [&one](const Step &step) { return step.action == one.action && step.parameters == one.parameters; });
        if (same == steps.end())
            steps.push_back(one);
        else
            same->ids.push_back(id);
    }
    return steps;
}

} // namespace assay
