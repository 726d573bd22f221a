// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/busy_gate.h"

#include "appliance/call_run.h"

#include <algorithm>

namespace assay {

using std::chrono::milliseconds;

namespace {
//! How long the others wait for one whose sender asks first. It may find that nothing has to be sent again.
constexpr std::chrono::seconds longestAsking{10};
} // namespace

BusyGate::BusyGate()
{
    m_until.setSingleShot(true);
    connect(&m_until, &QTimer::timeout, this, &BusyGate::probe);
}

void BusyGate::hold(CallRun *run)
{
    if (m_isAsking && !m_probe && run->hasAsked())
        return sendFirst(run);
    m_held.push_back(run);
    tellLater();
}

void BusyGate::turnedAway(CallRun *run, milliseconds delay, const ApiError &why)
{
    if (m_probe == run)
        m_probe = nullptr;
    m_held.push_front(run); // it has waited before
    m_closed = true;
    // The longest of what was said counts: a Retry-After is never undercut.
    if (std::exchange(m_isAsking, false) || !m_until.isActive() || m_until.remainingTimeAsDuration() < delay) {
        m_why = why;
        m_delay = delay;
        m_since.start();
        m_until.start(delay);
    }
    tellLater();
}

bool BusyGate::remove(CallRun *run)
{
    if (m_probe == run) {
        open();
        return false;
    }
    return std::erase(m_held, run) > 0;
}

void BusyGate::open()
{
    m_closed = false;
    m_isAsking = false;
    m_probe = nullptr;
    m_until.stop();
    for (CallRun *run : std::exchange(m_held, {})) {
        if (run->asksFirst())
            run->endToAsk();
        else
            Q_EMIT released(run, false);
    }
}

//! Queued, so that nobody who hears of it can change what is under way here.
void BusyGate::tellLater()
{
    if (!std::exchange(m_telling, true))
        QMetaObject::invokeMethod(this, &BusyGate::tell, Qt::QueuedConnection);
}

void BusyGate::tell()
{
    m_telling = false;
    if (!m_closed || !m_until.isActive())
        return;
    const std::deque<CallRun *> held = m_held;
    for (CallRun *run : held) {
        if (std::ranges::find(m_held, run) != m_held.end()) // whoever heard of it may have cancelled others
            run->sayHeld(m_delay - milliseconds(m_since.elapsed()), m_why);
    }
}

void BusyGate::probe()
{
    if (m_held.empty())
        return open();
    CallRun *run = m_held.front();
    m_held.pop_front();
    if (!run->asksFirst())
        return sendFirst(run);
    m_isAsking = true;
    m_delay = longestAsking;
    m_since.start();
    m_until.start(longestAsking);
    run->endToAsk();
}

void BusyGate::sendFirst(CallRun *run)
{
    m_isAsking = false;
    m_until.stop();
    m_probe = run;
    Q_EMIT released(run, true);
}

} // namespace assay
