// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/shared_changes.h"

#include "actions/actions_list.h"
#include "actions/shared_tags.h"
#include "appliance/host_text.h"
#include "look/key_name.h"
#include "mainwindow/action_starter.h"
#include "session/cell_values.h"
#include "undo/decide_rows.h"
#include "undo/shared_change.h"
#include "undo/shared_tags_dialog.h"
#include "undo/verdict_dialog.h"
#include "workspace/workspace.h"

#include <QUndoStack>

namespace assay {
using namespace Qt::StringLiterals;

SharedChanges::SharedChanges(Workspace &workspace, ActionStarter &starter, QUndoStack &undo, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_starter(starter)
    , m_undo(undo)
    , m_window(window)
{ }

bool SharedChanges::isFor(const Action &action)
{
    Target sample;
    sample.indicator = {IndicatorType::Sha1, QString(40, u'0'), {}};
    return bool(disclosuresOf(action, sample) & sharedChanges);
}

// Rows that have a sample and are not at work.
std::vector<RowId> SharedChanges::applicable(const std::vector<RowId> &ids, const Action &action) const
{
    std::vector<RowId> able;
    for (const RowId id : ids) {
        const Row *row = m_workspace.session().find(id);
        if (row && !row->wanted && action.applies(targetOf(*row, {})))
            able.push_back(id);
    }
    return able;
}

void SharedChanges::begin(const std::vector<RowId> &ids, const Action &action)
{
    if (!m_workspace.profile()) {
        m_starter.run(ids, action); // tells what is missing
        return;
    }
    const std::vector<RowId> able = applicable(ids, action);
    if (able.empty()) {
        Q_EMIT message(tr("None of the selected rows has a sample, or they are still running."));
        return;
    }
    if (&action == &setVerdictAction)
        askVerdict(able);
    else if (&action == &addTagsAction || &action == &removeTagsAction)
        askTags(able, action);
    else if (&action == &deleteAction)
        m_starter.run(able, action); // asks, and cannot be undone
    else
        start(able, action, {}, false);
}

void SharedChanges::askVerdict(const std::vector<RowId> &ids)
{
    std::vector<const Row *> rows;
    for (const RowId id : ids)
        rows.push_back(m_workspace.session().find(id));
    const Profile &profile = *m_workspace.profile();
    auto *dialog = new VerdictDialog(rows, m_workspace.session(), labelText(profile), m_workspace.isDemo(), m_window);
    connect(dialog, &VerdictDialog::chosen, this,
        [this, ids, epoch = m_workspace.session().epoch()](const Parameters &parameters, const QString &note) {
            if (epoch != m_workspace.session().epoch()) // these ids are other rows now
                return;
            if (!note.isEmpty())
                m_undo.push(new DecideRows(m_workspace.session(), ids, {.word = {}, .note = note, .caseNumber = {}}));
            start(ids, setVerdictAction, parameters, true);
        });
    dialog->open();
}

void SharedChanges::askTags(const std::vector<RowId> &ids, const Action &action)
{
    QStringList seen;
    for (const RowId id : ids) {
        const Row *row = m_workspace.session().find(id);
        for (const QString &tag : row ? cell::tags(*row) : QStringList()) {
            if (!seen.contains(tag))
                seen << tag;
        }
    }
    const bool isRemoval = &action == &removeTagsAction;
    if (!isRemoval) {
        constexpr qsizetype maxRows = 20'000;
        constexpr qsizetype maxTags = 500;
        const Session &session = m_workspace.session();
        for (qsizetype row = 0; row < std::min(session.count(), maxRows) && seen.size() < maxTags; ++row) {
            for (const QString &tag : cell::tags(session.at(row))) {
                if (!seen.contains(tag))
                    seen << tag;
            }
        }
    }
    auto *dialog = new SharedTagsDialog(int(ids.size()), isRemoval, seen, labelText(*m_workspace.profile()), m_window);
    connect(dialog, &SharedTagsDialog::chosen, this,
        [this, ids, &action, epoch = m_workspace.session().epoch()](const QString &tags) {
            if (epoch == m_workspace.session().epoch())
                start(ids, action, {{QString::fromLatin1(sharedTagsParameter.word), tags}}, true);
        });
    dialog->open();
}

void SharedChanges::start(
    const std::vector<RowId> &ids, const Action &action, const Parameters &parameters, bool isAgreed)
{
    const SharedChange::Run run = [this](const SharedChange::Step &step) {
        const Action *one = actionFromWord(step.action);
        Target sample;
        sample.indicator = {IndicatorType::Sha1, QString(40, u'0'), {}};
        sample.parameters = step.parameters;
        m_starter.run(step.ids, *one, step.parameters, disclosuresOf(*one, sample) & sharedChanges);
    };
    const SharedChange::Step change{QString::fromLatin1(action.word), parameters, ids};
    Target sample;
    sample.indicator = {IndicatorType::Sha1, QString(40, u'0'), {}};
    sample.parameters = parameters;
    const Disclosures agreed = isAgreed ? disclosuresOf(action, sample) & sharedChanges : Disclosures();
    auto command = std::make_shared<std::unique_ptr<SharedChange>>(
        std::make_unique<SharedChange>(m_workspace.session(), change, run));
    m_starter.run(ids, action, parameters, agreed, [this, command, count = int(ids.size())] {
        m_undo.push(command->release());
        Q_EMIT message(tr("%Ln row(s) change on the appliance. %1 takes it back.", nullptr, count)
                           .arg(keyOf(*m_window, u"undo"_s, u"Ctrl+Z"_s)));
    });
}

} // namespace assay
