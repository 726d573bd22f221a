// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/blocked_windows.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace assay {

namespace {

constexpr char mark[] = "assayBlocked"; // Qt has such a mark too, but does not expose it

// The window whose shortcuts are active.
const QWidget *activeWindow()
{
    if (const QWidget *active = QApplication::activeWindow())
        return active;
    const QWidget *focused = QApplication::focusWidget();
    return focused ? focused->window() : nullptr;
}

} // namespace

void BlockedWindows::install()
{
    if (!qApp->findChild<BlockedWindows *>({}, Qt::FindDirectChildrenOnly))
        qApp->installEventFilter(new BlockedWindows(qApp));
}

bool BlockedWindows::isBlocked(const QWidget *window)
{
    return window->property(mark).toBool();
}

void BlockedWindows::bringToFront(QWidget *window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    QWidget *dialog = isBlocked(window) ? QApplication::activeModalWidget() : nullptr;
    if (dialog)
        dialog->raise();
    (dialog ? dialog : window)->activateWindow();
}

bool BlockedWindows::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowBlocked:
    case QEvent::WindowUnblocked:
        if (watched->isWidgetType())
            watched->setProperty(mark, event->type() == QEvent::WindowBlocked);
        return false;
    case QEvent::Shortcut: {
        const QWidget *active = activeWindow();
        return active && isBlocked(active);
    }
    default:
        return false;
    }
}

} // namespace assay
