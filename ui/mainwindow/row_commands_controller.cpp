// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/row_commands_controller.h"

#include "indicator/recognise.h"
#include "intake/intake.h"
#include "look/key_name.h"
#include "mainwindow/action_starter.h"
#include "mainwindow/clipboard_text.h"
#include "mainwindow/stored_paths.h"
#include "queue/queue_view.h"
#include "session/provenance.h"
#include "text/user_text.h"
#include "undo/note_dialog.h"
#include "undo/row_commands.h"
#include "undo/tags_dialog.h"
#include "workspace/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSet>
#include <QUndoStack>

#include <algorithm>
#include <numeric>

namespace assay {
using namespace Qt::StringLiterals;

RowCommandsController::RowCommandsController(Workspace &workspace, QueueView &view, Intake &intake,
    ActionStarter &starter, StoredPaths &storedPaths, QUndoStack &undo, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_view(view)
    , m_intake(intake)
    , m_starter(starter)
    , m_storedPaths(storedPaths)
    , m_undo(undo)
    , m_window(window)
{ }

std::vector<const Row *> RowCommandsController::selectedItems(int max) const
{
    std::vector<const Row *> rows;
    for (const RowId id : m_view.selectedIds(max)) {
        if (const Row *row = m_workspace.session().find(id))
            rows.push_back(row);
    }
    return rows;
}

// Selects the first new row if it was dropped, or if the analyst has selected nothing that this would take away. Calls
// `then` with all new ids, at once unless there are many; without ids while the session is being opened.
void RowCommandsController::addRows(
    std::vector<Row> rows, bool dropped, std::function<void(const std::vector<assay::RowId> &ids)> then)
{
    Session &session = m_workspace.session();
    const bool wasEmpty = session.count() == 0;
    const size_t count = rows.size();
    const bool isSliced = count > RowIntake::slice && !session.isOpening();
    const RowId first = isSliced ? session.addLater(std::move(rows), this, then) : session.add(std::move(rows));
    if (first != 0 && (dropped || !m_view.isChosen()))
        m_view.select(first);
    // The empty page is gone and with it its focus. A line edit keeps the focus, so that typing is not interrupted.
    if (wasEmpty && !qobject_cast<const QLineEdit *>(m_window->focusWidget()))
        m_view.setFocus();
    if (!isSliced) {
        std::vector<RowId> ids(first == 0 ? 0 : count);
        std::iota(ids.begin(), ids.end(), first);
        then(ids);
    }
}

void RowCommandsController::accept(std::vector<Row> rows, Intake::Way way)
{
    const int count = int(rows.size());
    addRows(std::move(rows), way == Intake::Way::Drop, [this, count, way](const std::vector<RowId> &ids) {
        if (way != Intake::Way::Link && startAutomatically(ids))
            Q_EMIT message(tr("%Ln row(s) added.", nullptr, count));
        else
            Q_EMIT message(tr("%Ln row(s) added. Press Start to look them up.", nullptr, count));
    });
}

// Returns false if the rows wait for Start: the preference says so, the queue is paused or no appliance is connected.
bool RowCommandsController::startAutomatically(const std::vector<RowId> &ids)
{
    if (ids.empty() || !m_workspace.preferences().value(Pref::StartAtOnce).toBool()
        || m_workspace.link() != Workspace::Link::Ready || m_workspace.queue().isPaused())
        return false;
    m_starter.runAgain(ids);
    return true;
}

void RowCommandsController::addRelated(const QStringList &values, RowId from)
{
    const Row *source = m_workspace.session().find(from);
    QSet<QString> added;
    std::vector<Row> rows;
    int skipped = 0;
    const Shared<CameFrom> cameFrom = source ? CameFrom{from, provenanceOf(*source)} : Shared<CameFrom>();
    for (const QString &value : values) {
        const Recognised recognised = recognise(value);
        if (!recognised.indicator || m_workspace.session().contains(*recognised.indicator)
            || added.contains(recognised.indicator->value)) {
            ++skipped;
            continue;
        }
        added.insert(recognised.indicator->value);
        Row row;
        row.indicator = *recognised.indicator;
        row.batch = tr("Related");
        row.cameFrom = cameFrom;
        rows.push_back(std::move(row));
    }
    const int count = int(rows.size());
    const RowId first = m_workspace.session().add(std::move(rows));
    std::vector<RowId> ids(first == 0 ? 0 : size_t(count));
    std::iota(ids.begin(), ids.end(), first);
    startAutomatically(ids);
    Q_EMIT message(tr("%L1 added, %L2 skipped: already in the list or not an indicator.").arg(count).arg(skipped));
}

void RowCommandsController::showContainer()
{
    const Row *row = m_workspace.session().find(m_view.currentId());
    const RowId container = row ? containerRow(m_workspace.session(), *row) : 0;
    if (container != 0)
        showRows({container});
    else
        Q_EMIT message(tr("The row that it came from is not in the list."));
}

void RowCommandsController::showChildren()
{
    const Row *row = m_workspace.session().find(m_view.currentId());
    const std::vector<RowId> children = row ? childRows(m_workspace.session(), *row) : std::vector<RowId>{};
    if (!children.empty())
        showRows(children);
    else
        Q_EMIT message(tr("No row in the list came from this one."));
}

void RowCommandsController::showRows(const std::vector<RowId> &ids)
{
    if (ids.empty())
        return;
    const auto isHidden = [this](RowId id) { return !m_view.proxy().indexOf(id).isValid(); };
    if (std::ranges::any_of(ids, isHidden))
        Q_EMIT rowsHidden();
    m_view.select(ids);
    m_view.setFocus();
    if (ids.size() > 1)
        Q_EMIT message(tr("%Ln row(s) selected.", nullptr, int(ids.size())));
}

void RowCommandsController::readSelected()
{
    QStringList paths;
    std::vector<RowId> ids;
    for (const Row *row : selectedItems()) {
        if (row->indicator.type != IndicatorType::File)
            continue;
        paths += row->indicator.value;
        ids.push_back(row->id);
    }
    m_storedPaths.whenAgreed(ids, [this, paths] { m_intake.importFrom(paths); });
}

void RowCommandsController::read(RowId id)
{
    if (const Row *row = m_workspace.session().find(id))
        m_storedPaths.whenAgreed({id}, [this, path = row->indicator.value] { m_intake.importFrom({path}); });
}

void RowCommandsController::copy(Command how)
{
    const std::vector<const Row *> rows = selectedItems();
    if (rows.empty())
        return;
    QString text;
    if (how == Command::CopyTable) {
        text = tableText(rows, m_view.shownColumns());
        Q_EMIT message(tr("%Ln row(s) copied with headers.", nullptr, int(rows.size())));
    } else if (how == Command::CopyHashes) {
        text = hashLines(rows);
        Q_EMIT message(text.isEmpty() ? tr("None of the selected rows has a hash yet.")
                                      : tr("%Ln hash(es) copied.", nullptr, int(text.count(u'\n')) + 1));
        if (text.isEmpty())
            return;
    } else if (how == Command::CopyExact) {
        text = exactLines(rows);
        Q_EMIT message(tr("%Ln original value(s) copied; they can be clicked.", nullptr, int(rows.size())));
    } else {
        text = defangedLines(rows);
        Q_EMIT message(tr("%Ln value(s) copied defanged. %1 copies the originals.", nullptr, int(rows.size()))
                           .arg(keyOf(*m_window, u"copyExact"_s, u"Ctrl+Shift+C"_s)));
    }
    QGuiApplication::clipboard()->setText(text);
}

void RowCommandsController::removeSelected()
{
    const std::vector<RowId> ids = m_view.selectedIds();
    if (ids.empty())
        return;
    m_undo.push(new RemoveRows(m_workspace.session(), m_workspace.queue(), ids));
    if (const RowId next = m_view.currentId())
        m_view.select(next); // the same key removes that one
    Q_EMIT message(tr("%Ln row(s) removed from the list. %1 restores them. Nothing was deleted on the appliance.",
        nullptr, int(ids.size()))
                       .arg(keyOf(*m_window, u"undo"_s, u"Ctrl+Z"_s)));
}

void RowCommandsController::moveSelected(Queue::Position to)
{
    const std::vector<RowId> ids = m_view.selectedIds();
    if (m_workspace.queue().movePending(ids, to) == 0) {
        Q_EMIT message(tr("None of the selected rows is waiting in the queue."));
        return;
    }
    const std::vector<RowId> line = m_workspace.queue().pending();
    const QSet<RowId> moved(ids.begin(), ids.end());
    const auto first = std::ranges::find_if(line, [&moved](RowId id) { return moved.contains(id); });
    Q_EMIT message(
        tr("The first selected row is number %L1 of %L2 in the queue.").arg(first - line.begin() + 1).arg(line.size()));
}

void RowCommandsController::editTags()
{
    const std::vector<RowId> ids = m_view.selectedIds();
    QMap<QString, int> tags;
    for (const RowId id : ids) {
        if (const Row *row = m_workspace.session().find(id)) {
            for (const QString &tag : givenTags(*row))
                ++tags[tag];
        }
    }
    auto *dialog = new TagsDialog(tags, int(ids.size()), m_window);
    connect(dialog, &TagsDialog::chosen, this, [this, ids](const TagEdit &edit) {
        m_undo.push(new EditTags(m_workspace.session(), ids, edit));
        Q_EMIT message(tr("Tags of %Ln row(s) changed. %1 undoes the change.", nullptr, int(ids.size()))
                           .arg(keyOf(*m_window, u"undo"_s, u"Ctrl+Z"_s)));
    });
    dialog->open();
}

void RowCommandsController::decide(const QString &word)
{
    change(m_view.selectedIds(), {.word = word, .note = {}, .caseNumber = {}});
}

void RowCommandsController::editNote()
{
    const std::vector<RowId> ids = m_view.selectedIds();
    const std::vector<const Row *> rows = selectedItems();
    if (rows.empty())
        return;
    auto *dialog = new NoteDialog(rows, m_window);
    connect(dialog, &NoteDialog::chosen, this, [this, ids](const DecisionEdit &edit) { change(ids, edit); });
    dialog->open();
}

void RowCommandsController::change(const std::vector<RowId> &ids, const DecisionEdit &edit)
{
    if (ids.empty())
        return;
    auto command = std::make_unique<DecideRows>(m_workspace.session(), ids, edit);
    if (command->count() == 0) {
        Q_EMIT message(tr("The selected rows have this decision already."));
        return;
    }
    m_undo.push(command.release());
    const QString undoes = keyOf(*m_window, u"undo"_s, u"Ctrl+Z"_s);
    const int count = int(ids.size());
    if (!edit.word)
        Q_EMIT message(tr("Note of %Ln row(s) changed. %1 undoes the change.", nullptr, count).arg(undoes));
    else if (edit.word->isEmpty())
        Q_EMIT message(tr("Decision of %Ln row(s) removed. %1 undoes the change.", nullptr, count).arg(undoes));
    else
        Q_EMIT message(tr("%Ln row(s) marked as “%1”. %2 undoes the change.", nullptr, count)
                           .arg(forDisplay(decisionTitle(*edit.word), 80), undoes));
}

void RowCommandsController::addDemoSamples()
{
    if (!m_workspace.demo())
        return;
    const DemoAppliance::Ready &demo = *m_workspace.demo();
    std::vector<Row> rows;
    const auto add = [&](const Indicator &indicator) {
        Row row;
        row.indicator = indicator;
        row.batch = tr("Samples");
        rows.push_back(std::move(row));
    };
    for (const QString &path : demo.samples)
        add({IndicatorType::File, path, path});
    for (const QString &text : demo.hashes + demo.urls) {
        if (const Recognised recognised = recognise(text); recognised.indicator)
            add(*recognised.indicator);
    }
    accept(std::move(rows));
}

} // namespace assay
