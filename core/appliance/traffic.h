// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/busy_gate.h"
#include "appliance/certificate_facts.h"
#include "appliance/lanes.h"
#include "appliance/manager_pool.h"
#include "appliance/rate_limit.h"
#include "appliance/wire.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <unordered_set>

namespace assay {

class Exchange;

//! Who may send now: queue, cap and managers of one dispatcher.
class Traffic : public QObject
{
    Q_OBJECT
public:
    Traffic(const Profile &profile, const QByteArray &token);
    ~Traffic() override;

    void setToken(const QByteArray &token);
    void setProxyPassword(const QByteArray &password);
    void enter(CallRun *run); //!< a new call: waits
    void enterAgain(CallRun *run); //!< after a failed attempt: waits before the others
    void overtake(CallRun *run); //!< it has become urgent while it waited
    //! The appliance is busy: that submission, and those of its role that come after it, wait together.
    void turnedAway(CallRun *run, std::chrono::milliseconds delay, const ApiError &why);
    void openGates(); //!< what waits for a busy appliance asks at once
    void pause(CallRun *run); //!< waits for its time, outside the queue
    void leave(CallRun *run); //!< settled; frees whatever it held
    std::unique_ptr<Exchange> open(CallRun *run); //!< for a call that has a slot
    void free(CallRun *run); //!< gives the slot back
    //! Its answer did not make sense: what else comes on its connection is not taken.
    void distrust(const QNetworkAccessManager *manager) { m_managers.distrust(manager); }

    int running() const { return m_running; }
    int waiting() const;
    int startedInLastSecond() const;
    const QNetworkProxy &proxy() const { return m_proxy; }
    //! Whether everything that it discloses was agreed to, for each row that asks.
    bool mayLeave(const Request &request) const;
    const ConsentLedger *consents = nullptr; //!< borrowed
    std::chrono::milliseconds firstDelay{500}; //!< before the second attempt

Q_SIGNALS:
    void tokenRefused();
    void certificateRefused(const assay::CertificateFacts &facts);

private:
    BusyGate &gate(Role role) { return m_gates[size_t(role)]; }
    void pumpSoon();
    void pump();
    void startWaiting();
    RateLimit::Time now() const { return RateLimit::Time{m_clock.nsecsElapsed()}; }

    Profile m_profile;
    Wire m_wire;
    QNetworkProxy m_proxy;
    ManagerPool m_managers;
    Lanes m_lanes;
    std::array<BusyGate, roles> m_gates; //!< by role
    std::unordered_set<CallRun *> m_paused;
    int m_running = 0;
    int m_transfers = 0;
    bool m_pumpPosted = false;
    QElapsedTimer m_clock;
    RateLimit m_rate;
    QTimer m_nextStart; //!< when the rate allows one
};

} // namespace assay
