// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/disk_path.h"
#include "indicator/recognise.h"
#include "intake/intake.h"
#include "look/copy_only_drops.h"
#include "mainwindow/clipboard_text.h"
#include "mainwindow/main_window.h"
#include "mainwindow/read_offer.h"
#include "mainwindow/runner.h"
#include "mainwindow/session_files.h"
#include "mainwindow/status_panel.h"
#include "mainwindow/stored_paths.h"
#include "queue/queue_view.h"
#include "text/user_text.h"
#include "undo/row_commands.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSet>
#include <QUndoStack>

#include <numeric>

namespace assay {
using namespace Qt::StringLiterals;

std::vector<const Item *> MainWindow::selectedItems(int most) const
{
    std::vector<const Item *> items;
    for (const ItemId id : m_view->selectedIds(most)) {
        if (const Item *item = m_workspace.session().find(id))
            items.push_back(item);
    }
    return items;
}

//! Returns the first new id, as the session does.
ItemId MainWindow::addRows(std::vector<Item> items)
{
    const bool wasEmpty = m_workspace.session().count() == 0;
    const ItemId first = m_workspace.session().add(std::move(items));
    if (m_view->currentId() == 0 && first != 0)
        m_view->select(first);
    // The page that offered it is gone, and the focus would be on whatever comes next. Whoever types goes on typing.
    if (wasEmpty && !qobject_cast<const QLineEdit *>(focusWidget()))
        m_view->setFocus();
    return first;
}

void MainWindow::accept(std::vector<Item> items)
{
    const qsizetype count = qsizetype(items.size());
    const ItemId first = addRows(std::move(items));
    if (startAtOnce(first, count))
        m_status->say(tr("%Ln row(s) added.", nullptr, int(count)));
    else
        m_status->say(tr("%Ln row(s) added. Press Start to look them up.", nullptr, int(count)));
}

//! False when they wait for Start: the analyst wants it so, has paused the queue, or there is no way to an appliance.
bool MainWindow::startAtOnce(ItemId first, qsizetype count)
{
    const bool isYetToCome = first == 0; // the session is being opened
    if (count == 0 || isYetToCome || !m_workspace.preferences().value(Pref::StartAtOnce).toBool()
        || m_workspace.link() != Workspace::Link::Ready || m_workspace.queue().isPaused())
        return false;
    std::vector<ItemId> ids(static_cast<size_t>(count));
    std::iota(ids.begin(), ids.end(), first);
    m_runner->runAgain(ids);
    return true;
}

void MainWindow::addRelated(const QStringList &values)
{
    QSet<QString> added;
    std::vector<Item> items;
    int skipped = 0;
    for (const QString &value : values) {
        const Recognised recognised = recognise(value);
        if (!recognised.indicator || m_workspace.session().contains(*recognised.indicator)
            || added.contains(recognised.indicator->value)) {
            ++skipped;
            continue;
        }
        added.insert(recognised.indicator->value);
        Item item;
        item.indicator = *recognised.indicator;
        item.batch = tr("Related");
        items.push_back(std::move(item));
    }
    const int count = int(items.size());
    startAtOnce(m_workspace.session().add(std::move(items)), count);
    m_status->say(tr("%L1 added, %L2 were in the list already or cannot be looked up.").arg(count).arg(skipped));
}

void MainWindow::offerToRead(std::vector<Item> items)
{
    QStringList paths;
    for (const Item &item : items)
        paths += item.indicator.value;
    const ItemId first = addRows(std::move(items));
    m_offer->add(first, paths);
}

void MainWindow::readSelected()
{
    QStringList paths;
    std::vector<ItemId> ids;
    for (const Item *item : selectedItems()) {
        if (item->indicator.type != IndicatorType::File)
            continue;
        paths += item->indicator.value;
        ids.push_back(item->id);
    }
    m_storedPaths->whenAgreed(ids, [this, paths] { m_intake->importFrom(paths); });
}

void MainWindow::copy(Command how)
{
    const std::vector<const Item *> items = selectedItems();
    if (items.empty())
        return;
    QString text;
    if (how == Command::CopyTable) {
        text = tableText(items, m_view->shownColumns());
        m_status->say(tr("%Ln row(s) copied with headers.", nullptr, int(items.size())));
    } else if (how == Command::CopyHashes) {
        text = hashLines(items);
        m_status->say(text.isEmpty() ? tr("None of the selected rows has a digest yet.")
                                     : tr("%Ln digest(s) copied.", nullptr, int(text.count(u'\n')) + 1));
        if (text.isEmpty())
            return;
    } else if (how == Command::CopyExact) {
        text = exactLines(items);
        m_status->say(tr("%Ln real value(s) copied: they can be clicked.", nullptr, int(items.size())));
    } else {
        text = defangedLines(items);
        m_status->say(
            tr("%Ln value(s) copied defanged. Ctrl+Shift+C copies the real ones.", nullptr, int(items.size())));
    }
    QGuiApplication::clipboard()->setText(text);
}

void MainWindow::removeSelected()
{
    const std::vector<ItemId> ids = m_view->selectedIds();
    if (ids.empty())
        return;
    m_undo->push(new RemoveRows(m_workspace.session(), m_workspace.queue(), ids));
    if (const ItemId next = m_view->currentId())
        m_view->select(next); // the same key removes that one
    m_status->say(tr("%Ln row(s) removed from the list; Ctrl+Z brings them back. Nothing was deleted on the appliance.",
        nullptr, int(ids.size())));
}

void MainWindow::startSession(const QString &home, SessionLock lock, bool remembers)
{
    m_sessionFiles->start(home, std::move(lock), remembers);
}

void MainWindow::takeArguments(const QStringList &arguments)
{
    QStringList files;
    QStringList texts;
    for (const QString &argument : arguments)
        (isOnDisk(argument) ? files : texts) << argument;
    if (!files.isEmpty())
        m_intake->takeFiles(files);
    if (!texts.isEmpty())
        m_intake->takeText(texts.join(u'\n'), tr("Command line"));
}

void MainWindow::addDemoSamples()
{
    if (!m_workspace.demo())
        return;
    const DemoAppliance::Ready &demo = *m_workspace.demo();
    std::vector<Item> items;
    const auto add = [&](const Indicator &indicator) {
        Item item;
        item.indicator = indicator;
        item.batch = tr("Samples");
        items.push_back(std::move(item));
    };
    for (const QString &path : demo.samples)
        add({IndicatorType::File, path, path});
    for (const QString &text : demo.hashes + demo.urls) {
        if (const Recognised recognised = recognise(text); recognised.indicator)
            add(*recognised.indicator);
    }
    accept(std::move(items));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const Qt::DropAction action = CopyOnlyDrops::harmless(*event);
    if (event->source() || action == Qt::IgnoreAction || !Intake::canTake(event->mimeData())) // nothing of this program
        return;
    event->setDropAction(action);
    event->accept();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const Qt::DropAction action = CopyOnlyDrops::harmless(*event);
    if (action == Qt::IgnoreAction)
        return event->ignore();
    event->setDropAction(action); // of a move, the editor or file manager would delete what it gave
    event->accept();
    m_intake->takeMime(event->mimeData(), tr("Dropped"));
}

} // namespace assay
