// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/copy_only_drops.h"

#include <QApplication>
#include <QDropEvent>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Sends `event` again as part of a drag that offers only `action`, and copies the widget's answer back to it.
template <class Event>
void sendAs(Qt::DropAction action, QObject *widget, Event &event, Event &&narrowed)
{
    narrowed.setDropAction(action);
    narrowed.setAccepted(event.isAccepted()); // Qt accepts moves within a widget in advance
    QCoreApplication::sendEvent(widget, &narrowed);
    event.setDropAction(narrowed.isAccepted() ? action : Qt::IgnoreAction);
    event.setAccepted(narrowed.isAccepted());
}

// True for the list of files, false for the sidebar: a drop on the sidebar only adds a bookmark.
bool isListOfFileDialog(const QObject *viewport)
{
    const QObject *view = viewport->parent();
    if (!view || view->objectName() == "sidebar"_L1)
        return false;
    const QObject *above = view;
    while (above && !above->inherits("QFileDialog"))
        above = above->parent();
    return above && view->inherits("QAbstractItemView");
}

} // namespace

void CopyOnlyDrops::install()
{
    if (!qApp->findChild<CopyOnlyDrops *>({}, Qt::FindDirectChildrenOnly))
        qApp->installEventFilter(new CopyOnlyDrops(qApp));
}

Qt::DropAction CopyOnlyDrops::harmless(const QDropEvent &event)
{
    for (const Qt::DropAction action : {Qt::CopyAction, Qt::LinkAction}) {
        if (event.possibleActions() & action)
            return action;
    }
    return Qt::IgnoreAction;
}

bool CopyOnlyDrops::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if ((type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop) || !watched->isWidgetType())
        return false;
    auto &drop = static_cast<QDropEvent &>(*event);
    const bool wouldMoveFiles = isListOfFileDialog(watched);
    const Qt::DropAction action = wouldMoveFiles ? Qt::IgnoreAction : harmless(drop);
    if (!wouldMoveFiles && (drop.source() || drop.possibleActions() == action))
        return false; // a drag from this program, or only one action to choose from
    if (action == Qt::IgnoreAction) {
        drop.setDropAction(Qt::IgnoreAction);
        drop.ignore();
        return true;
    }
    const QPoint at = drop.position().toPoint();
    if (type == QEvent::DragEnter)
        sendAs(action, watched, static_cast<QDragEnterEvent &>(drop),
            QDragEnterEvent(at, action, drop.mimeData(), drop.buttons(), drop.modifiers()));
    else if (type == QEvent::DragMove)
        sendAs(action, watched, static_cast<QDragMoveEvent &>(drop),
            QDragMoveEvent(at, action, drop.mimeData(), drop.buttons(), drop.modifiers()));
    else
        sendAs(action, watched, drop,
            QDropEvent(drop.position(), action, drop.mimeData(), drop.buttons(), drop.modifiers()));
    return true;
}

} // namespace assay
