// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/command_states.h"

#include "mainwindow/all_digests.h"
#include "mainwindow/commands.h"
#include "mainwindow/row_commands_controller.h"
#include "mainwindow/run_options.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <set>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int maxExamined = 500; // selected rows
} // namespace

CommandStates::CommandStates(Workspace &workspace, const Commands &commands, const RowCommandsController &rows,
    const RunOptions &parameters, const AllDigests &digests, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_commands(commands)
    , m_rows(rows)
    , m_parameters(parameters)
    , m_allDigests(digests)
{
    connect(&workspace.queue(), &Queue::countsChanged, this,
        [this] { m_commands[Command::Pause].setChecked(m_workspace.queue().isPaused()); });
}

void CommandStates::update()
{
    const Commands &c = m_commands;
    const std::vector<const Row *> rows = m_rows.selectedItems(maxExamined + 1);
    const bool any = !rows.empty();
    for (const Command command : {Command::CopyDefanged, Command::CopyExact, Command::CopyTable, Command::CopyHashes,
             Command::CopyTicket, Command::TicketTemplates, Command::Remove, Command::EditTags, Command::EditNote,
             Command::RefreshVerdict, Command::RunAgain, Command::Relations})
        c[command].setEnabled(any);
    c[Command::CancelSelected].setEnabled(int(rows.size()) > maxExamined
        || std::ranges::any_of(rows, [](const Row *row) { return !isFinal(row->state); }));
    const Queue::Counts counts = m_workspace.queue().counts();
    const bool anyFile
        = std::ranges::any_of(rows, [](const Row *row) { return row->indicator.type == IndicatorType::File; });
    c[Command::ReadIndicators].setEnabled(anyFile);
    c[Command::UploadAnyway].setEnabled(anyFile);
    c[Command::AllDigests].setEnabled(anyFile);
    c[Command::ShowContainer].setEnabled(rows.size() == 1 && rows.front()->cameFrom.has_value());
    c[Command::ShowChildren].setEnabled(rows.size() == 1);
    const bool anyUnclear
        = std::ranges::any_of(rows, [](const Row *row) { return isFinal(row->state) && mayBeSubmitted(*row); });
    c[Command::SubmitAgain].setEnabled(anyUnclear);
    c[Command::WasSubmitted].setEnabled(anyUnclear);
    for (const Command command : {Command::MoveTop, Command::MoveUp, Command::MoveDown, Command::MoveBottom})
        c[command].setEnabled(any && counts.waiting > 0);
    c[Command::Stop].setEnabled(counts.running + counts.waiting > 0 || m_allDigests.isRunning());
    for (const Command command : {Command::Export, Command::CaseReport})
        c[command].setEnabled(m_workspace.session().count() > 0);
    // Too many rows to test each one: all actions are enabled, and ActionStarter reports rows to which one does not
    // apply.
    std::set<const Action *> applicable;
    if (int(rows.size()) > maxExamined)
        applicable.insert(assay::actions().begin(), assay::actions().end());
    const Parameters parameters = m_parameters.parameters();
    for (size_t i = 0; i < rows.size() && applicable.size() < assay::actions().size(); ++i) {
        const Target target = targetOf(*rows[i], parameters);
        for (const Action *action : assay::actions()) {
            if (action->applies(target))
                applicable.insert(action);
        }
    }
    for (QAction *entry : c.registryActions())
        entry->setEnabled(applicable.contains(actionFromWord(entry->data().toString())));
}

} // namespace assay
