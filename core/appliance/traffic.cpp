// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/traffic.h"

#include "appliance/call_run.h"
#include "appliance/exchange.h"

#include <QPointer>

#include <algorithm>

namespace assay {

namespace {

constexpr int mostInFlight = 64; // a manager for every six, each with a thread of its own

//! Asked once: the system may take its time, and there is one host.
QNetworkProxy proxyFor(const Profile &profile, const QUrl &base)
{
    if (profile.disableProxies || base.isEmpty())
        return QNetworkProxy::NoProxy;
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(base));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

} // namespace

Traffic::Traffic(const Profile &profile, const QByteArray &token)
    : m_profile(profile)
    , m_wire(wireOf(profile, token))
    , m_proxy(proxyFor(profile, m_wire.base))
    , m_managers(m_proxy)
{
    m_profile.inFlight = std::clamp(profile.inFlight, 1, mostInFlight);
}

Traffic::~Traffic() = default;

void Traffic::setToken(const QByteArray &token)
{
    m_wire = wireOf(m_profile, token);
}

void Traffic::enter(CallRun *run)
{
    m_lanes.add(run, run->request().role, run->request().urgent);
    pumpSoon();
}

void Traffic::enterAgain(CallRun *run)
{
    m_paused.erase(run);
    m_lanes.addFirst(run, run->request().role, run->request().urgent);
    pumpSoon();
}

void Traffic::pause(CallRun *run)
{
    m_paused.insert(run);
}

void Traffic::leave(CallRun *run)
{
    m_paused.erase(run);
    m_lanes.remove(run);
    free(run);
}

std::unique_ptr<Exchange> Traffic::open(CallRun *run)
{
    run->slot = m_managers.lease(run->request().role);
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
    // uploads and downloads leave one slot to look-ups, or stuck ones would stop everything
    const int mostTransfers = std::max(1, m_profile.inFlight - 1);
    while (m_running < m_profile.inFlight) {
        CallRun *next = m_lanes.next(m_transfers < mostTransfers);
        if (!next)
            return;
        ++m_running;
        if (next->request().role != Role::LookUp)
            ++m_transfers;
        next->start();
    }
}

} // namespace assay
