// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glib_events.h"

#include <QAbstractEventDispatcher>
#include <QPointer>
#include <QTimer>

#ifdef ASSAY_HAS_GLIB
#include <glib.h>
#endif

namespace assay {

void runGlibEvents(QObject *context, std::function<bool()> isOver)
{
#ifdef ASSAY_HAS_GLIB
    const QAbstractEventDispatcher *own = QAbstractEventDispatcher::instance();
    if (!own || own->inherits("QEventDispatcherGlib"))
        return;
    constexpr std::chrono::milliseconds between{2}; // a secret takes some five answers of the bus
    auto *turns = new QTimer(context);
    QObject::connect(turns, &QTimer::timeout, turns, [alive = QPointer(turns), isOver = std::move(isOver)] {
        // an answer may end the context, and the timer with it
        while (alive && !isOver() && g_main_context_iteration(nullptr, FALSE)) { }
        if (alive && isOver())
            alive->deleteLater();
    });
    turns->start(between);
#else
    Q_UNUSED(context)
    Q_UNUSED(isOver)
#endif
}

} // namespace assay
