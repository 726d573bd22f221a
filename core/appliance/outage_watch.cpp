// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/outage_watch.h"

#include "appliance/request_state.h"
#include "appliance/retry_policy.h"

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

// "90 s", "30 min", for error details.
QString shortDuration(milliseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return seconds < 120 ? u"%1 s"_s.arg(double(time.count()) / 1000) : u"%1 min"_s.arg(seconds / 60);
}

// The appliance itself answered: in its own form, or with the result.
bool provesAppliance(const std::optional<ApiError> &error)
{
    return !error || (error->httpStatus >= 400 && !isFromElsewhere(*error) && error->cause == ApiError::Cause::Other);
}

} // namespace

OutageWatch::OutageWatch()
{
    m_untilProbe.setSingleShot(true);
    m_untilProbe.setTimerType(Qt::PreciseTimer); // others may be early
    connect(&m_untilProbe, &QTimer::timeout, this, &OutageWatch::probeDue);
    m_untilGivingUp.setSingleShot(true);
    m_untilGivingUp.setTimerType(Qt::PreciseTimer);
    connect(&m_untilGivingUp, &QTimer::timeout, this, [this] {
        ApiError why = m_outage->why;
        why.detail += (why.detail.isEmpty() ? u"waited %1 for the appliance"_s : u"; waited %1 for the appliance"_s)
                          .arg(shortDuration(*m_rules->giveUpAfter));
        m_gaveUp = true;
        end();
        Q_EMIT gaveUp(why);
    });
}

milliseconds OutageWatch::untilProbe() const
{
    return m_untilProbe.isActive() ? m_untilProbe.remainingTimeAsDuration() : milliseconds{0};
}

void OutageWatch::removed(RequestState *request)
{
    if (m_probe != request)
        return;
    m_probe = nullptr; // it was cancelled: another one takes its place
    if (mayProbe())
        Q_EMIT probeDue();
}

void OutageWatch::probeNow()
{
    if (!isOn() || !m_untilProbe.isActive())
        return;
    m_untilProbe.stop();
    Q_EMIT probeDue();
}

void OutageWatch::answered(const std::optional<ApiError> &error)
{
    m_hasWorked = m_hasWorked || provesAppliance(error);
    m_gaveUp = false;
    // An internal error (500) may be that of one sample or of them all: the count goes on.
    if (!error || error->kind != ApiError::Kind::Server)
        m_failures = 0;
    if (isOn())
        end();
}

OutageWatch::Judgement OutageWatch::failed(RequestState *request, const ApiError &error, bool viaPlainProxy)
{
    const bool wasProbe = std::exchange(m_probe, m_probe == request ? nullptr : m_probe) == request;
    m_hasWorked = m_hasWorked || provesAppliance(error);
    if (!isUnavailable(error, {m_hasWorked, request->request().cloud, viaPlainProxy})) {
        if (error.httpStatus > 0 || wasProbe)
            answered(error);
        return Judgement::OwnProblem;
    }
    if (!m_rules)
        return Judgement::OwnProblem;
    const milliseconds asked = error.retryAfter.value_or(std::chrono::seconds{0});
    if (request->isSubmission()) { // whether it may be sent again is not decided here
        if (wasProbe)
            scheduleProbe(std::max(m_delay, asked));
        return Judgement::OwnProblem;
    }
    if (m_gaveUp)
        return Judgement::GivenUp;
    ++m_failures;
    if (!isOn() && m_failures < m_rules->failures)
        return Judgement::OwnProblem;
    if (!isOn()) {
        begin(error);
        scheduleProbe(std::max(m_rules->firstProbe, asked));
    } else if (wasProbe) {
        m_outage->why = error;
        scheduleProbe(std::max(std::min(m_delay * 2, m_rules->maxProbeInterval), asked));
    } else if (asked > untilProbe()) { // no Retry-After is undercut
        m_outage->why = error;
        scheduleProbe(asked);
    }
    return Judgement::Outage;
}

void OutageWatch::begin(const ApiError &why)
{
    m_outage = Outage{.why = why, .since = QDateTime::currentDateTime(), .nextProbe = {}, .givesUp = {}};
    if (m_rules->giveUpAfter) {
        m_outage->givesUp = m_outage->since.addMSecs(m_rules->giveUpAfter->count());
        m_untilGivingUp.start(*m_rules->giveUpAfter);
    }
}

void OutageWatch::end()
{
    m_outage.reset();
    m_failures = 0;
    m_probe = nullptr;
    m_untilProbe.stop();
    m_untilGivingUp.stop();
    ++m_schedule;
    Q_EMIT changed();
}

void OutageWatch::scheduleProbe(milliseconds delay)
{
    // A Retry-After is followed once: the delay of the next probe grows from the usual ones.
    m_delay = std::min(delay, m_rules->maxProbeInterval);
    m_outage->nextProbe = QDateTime::currentDateTime().addMSecs(delay.count());
    m_untilProbe.start(delay);
    ++m_schedule;
    Q_EMIT changed();
}

} // namespace assay
