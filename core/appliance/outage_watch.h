// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTimer>

namespace assay {

class RequestState;

// When an appliance counts as unavailable, and how long requests wait for it.
struct OutageRules
{
    int failures = 3; //!< consecutive attempts, of any requests
    std::chrono::milliseconds firstProbe{500}; //!< until the first probe; twice as long after each that fails
    std::chrono::milliseconds maxProbeInterval{std::chrono::seconds{30}};
    std::optional<std::chrono::milliseconds> giveUpAfter; //!< nothing = no limit
};

// The appliance is unavailable: requests wait until one of them, the probe, is answered. Times are local.
struct Outage
{
    ApiError why;
    QDateTime since;
    QDateTime nextProbe; //!< in the past while the probe is on its way
    std::optional<QDateTime> givesUp; //!< then the waiting requests fail
};

// Counts the consecutive attempts that failed because the appliance is unavailable, and says when the next request may
// be sent. The failures are those of isUnavailable(), of idempotent requests; a connection that fails counts only
// after the appliance has answered once. Without rules it never reports an outage. Borrows the probe.
class OutageWatch : public QObject
{
    Q_OBJECT
public:
    // What the failure of an attempt means for its request.
    enum class Judgement {
        OwnProblem, //!< of this request: its retry policy decides
        Outage, //!< the request waits for the appliance; the attempt does not count against it
        GivenUp, //!< the request fails, because the wait for the appliance has ended without success
    };

    OutageWatch();
    void setRules(const OutageRules &rules) { m_rules = rules; }
    bool hasWorked() const { return m_hasWorked; } //!< the appliance has answered at least once
    bool isOn() const { return m_outage.has_value(); }
    const std::optional<Outage> &outage() const { return m_outage; }
    std::chrono::milliseconds untilProbe() const; //!< 0 if it is due or on its way
    int schedule() const { return m_schedule; } //!< changes whenever `nextProbe` does

    bool mayProbe() const { return isOn() && !m_probe && !m_untilProbe.isActive(); }
    void probing(RequestState *request) { m_probe = request; }
    bool isProbe(const RequestState *request) const { return m_probe == request; }
    void removed(RequestState *request); //!< the request has ended
    void probeNow(); //!< if an outage is on
    void answered(const std::optional<ApiError> &error); //!< an attempt got an answer; the error is the appliance's
    Judgement failed(RequestState *request, const ApiError &error, bool viaPlainProxy);

Q_SIGNALS:
    void changed(); //!< outage()
    void probeDue();
    void gaveUp(const assay::ApiError &why); //!< all requests that wait fail with this error

private:
    void begin(const ApiError &why);
    void end();
    void scheduleProbe(std::chrono::milliseconds delay);

    std::optional<OutageRules> m_rules;
    std::optional<Outage> m_outage;
    bool m_hasWorked = false;
    bool m_gaveUp = false; //!< until an attempt is answered
    int m_failures = 0; //!< consecutive
    int m_schedule = 0;
    std::chrono::milliseconds m_delay{}; //!< before the probe that was scheduled last
    RequestState *m_probe = nullptr;
    QTimer m_untilProbe;
    QTimer m_untilGivingUp;
};

} // namespace assay
