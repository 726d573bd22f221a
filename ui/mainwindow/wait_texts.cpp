// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/wait_texts.h"

#include "workspace/workspace.h"

#include <QLocale>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr size_t maxNumbered = 1000; // all numbers change with each row that finishes; higher ones are of no use
constexpr std::chrono::seconds clockStep{1};
} // namespace

WaitTexts::WaitTexts(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_clock.setInterval(clockStep);
    connect(&m_clock, &QTimer::timeout, this, &WaitTexts::changed);
    connect(&workspace, &Workspace::linkChanged, this, &WaitTexts::follow);
    connect(&workspace.queue(), &Queue::countsChanged, this, [this] {
        m_isStale = true;
        if (std::exchange(m_wasPaused, m_workspace.queue().isPaused()) != m_workspace.queue().isPaused())
            Q_EMIT changed();
    });
}

void WaitTexts::follow()
{
    if (!m_workspace.outage())
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
    Q_EMIT changed();
}

int WaitTexts::placeOf(RowId id)
{
    if (std::exchange(m_isStale, false)) {
        m_places.clear();
        const std::vector<RowId> line = m_workspace.queue().pending();
        for (size_t place = 0; place < std::min(line.size(), maxNumbered); ++place)
            m_places.insert(line[place], int(place) + 1);
    }
    return m_places.value(id);
}

QString WaitTexts::of(const Row &row)
{
    if (row.state != State::Queued)
        return {};
    if (!row.wanted)
        return tr("not started", "state of a row: Queued, not started");
    if (const std::optional<Outage> outage = m_workspace.outage()) {
        if (outage->nextProbe <= QDateTime::currentDateTime())
            return tr("appliance is tried now");
        return tr("until %1: the appliance is unavailable")
            .arg(QLocale().toString(outage->nextProbe.time(), u"HH:mm:ss"));
    }
    QStringList parts;
    if (const int place = placeOf(row.id); place > 0)
        parts << tr("no. %L1", "place of a row in line").arg(place);
    if (m_workspace.queue().isPaused())
        parts << tr("queue paused");
    return parts.join(u", "_s);
}

} // namespace assay
