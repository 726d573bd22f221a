// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/traffic.h"

#include "appliance/call_run.h"
#include "appliance/exchange.h"
#include "appliance/proxy.h"
#include "base/secrets.h"

#include <QPointer>

#include <algorithm>

namespace assay {

namespace {

constexpr int mostInFlight = 64; // a manager for every six, each with a thread of its own

} // namespace

Traffic::Traffic(const Profile &profile, const QByteArray &token)
    : m_profile(profile)
    , m_wire(wireOf(profile, token))
    , m_proxy(proxyFor(profile, m_wire.base)) // asked once: the system may take its time, and there is one host
    , m_managers(m_proxy)
    , m_rate(profile.requestsPerSecond, profile.requestsPerMinute)
{
    keepSecret(m_proxy.password().toUtf8()); // the system's proxy may have one, too
    m_clock.start();
    m_nextStart.setSingleShot(true);
    m_nextStart.setTimerType(Qt::PreciseTimer);
    connect(&m_nextStart, &QTimer::timeout, this, &Traffic::pump);
    m_profile.inFlight = std::clamp(profile.inFlight, 1, mostInFlight);
    for (BusyGate &gate : m_gates) {
        connect(&gate, &BusyGate::released, this, [this](CallRun *run, bool first) {
            if (first)
                m_lanes.addFirst(run, run->request().role, run->request().urgent);
            else
                m_lanes.add(run, run->request().role, run->request().urgent);
            pumpSoon();
        });
    }
}

Traffic::~Traffic() = default;

void Traffic::setToken(const QByteArray &token)
{
    m_wire = wireOf(m_profile, token);
}

void Traffic::setProxyPassword(const QByteArray &password)
{
    if (m_proxy.user().isEmpty() || m_profile.proxy.isEmpty())
        return;
    keepSecret(password);
    m_proxy.setPassword(QString::fromUtf8(password));
    m_managers.setProxy(m_proxy);
}

int Traffic::startedInLastSecond() const
{
    return m_rate.inLastSecond(now());
}

void Traffic::enter(CallRun *run)
{
    if (BusyGate &busy = gate(run->request().role); busy.isClosed() && !run->request().idempotent)
        return busy.hold(run);
    m_lanes.add(run, run->request().role, run->request().urgent);
    pumpSoon();
}

void Traffic::turnedAway(CallRun *run, std::chrono::milliseconds delay, const ApiError &why)
{
    BusyGate &busy = gate(run->request().role);
    busy.turnedAway(run, delay, why);
    for (CallRun *other : m_lanes.takeSubmissions(run->request().role))
        busy.hold(other);
}

void Traffic::openGates()
{
    for (BusyGate &busy : m_gates)
        busy.open();
}

int Traffic::waiting() const
{
    int held = 0;
    for (const BusyGate &busy : m_gates)
        held += busy.size();
    return m_lanes.size() + int(m_paused.size()) + held;
}

void Traffic::enterAgain(CallRun *run)
{
    m_paused.erase(run);
    m_lanes.addFirst(run, run->request().role, run->request().urgent);
    pumpSoon();
}

void Traffic::overtake(CallRun *run)
{
    if (m_lanes.remove(run)) // else a busy appliance keeps it back
        m_lanes.add(run, run->request().role, true);
}

void Traffic::pause(CallRun *run)
{
    m_paused.insert(run);
}

void Traffic::leave(CallRun *run)
{
    m_paused.erase(run);
    m_lanes.remove(run);
    gate(run->request().role).remove(run);
    free(run);
}

bool Traffic::mayLeave(const Request &request) const
{
    if (!request.discloses)
        return true;
    return consents && !request.rows.empty() && std::ranges::all_of(request.rows, [&](quint64 row) {
        return consents->covers(row, applianceKey(m_profile), request.discloses);
    });
}

std::unique_ptr<Exchange> Traffic::open(CallRun *run)
{
    run->slot = m_managers.lease(run->request().role);
    run->lastSlot = run->slot;
    return std::make_unique<Exchange>(run->request(), m_wire, run->slot, nullptr);
}

void Traffic::free(CallRun *run)
{
    if (!run->slot)
        return;
    m_managers.giveBack(std::exchange(run->slot, nullptr));
    --m_running;
    if (run->request().role != Role::LookUp)
        --m_transfers;
    pumpSoon();
}

void Traffic::pumpSoon()
{
    if (!std::exchange(m_pumpPosted, true))
        QMetaObject::invokeMethod(this, &Traffic::pump, Qt::QueuedConnection);
}

void Traffic::pump()
{
    m_pumpPosted = false;
    startWaiting();
    m_managers.closeIdle();
}

void Traffic::startWaiting()
{
    // uploads and downloads leave one slot to look-ups, or stuck ones would stop everything
    const int mostTransfers = std::max(1, m_profile.inFlight - 1);
    while (m_running < m_profile.inFlight && m_lanes.size() > 0) {
        if (const RateLimit::Time wait = m_rate.wait(now()); wait.count() > 0) {
            m_nextStart.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
            return;
        }
        CallRun *next = m_lanes.next(m_transfers < mostTransfers);
        if (!next)
            return;
        if (!mayLeave(next->request())) {
            next->withhold();
            continue;
        }
        m_rate.started(now());
        ++m_running;
        if (next->request().role != Role::LookUp)
            ++m_transfers;
        next->start();
    }
}

} // namespace assay
