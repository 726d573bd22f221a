// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/submission_backoff.h"

#include "appliance/request_state.h"

#include <algorithm>

namespace assay {

using std::chrono::milliseconds;

namespace {
// How long the others wait for a submission whose sender asks first. The sender may find that it need not be repeated.
constexpr std::chrono::seconds maxAsking{10};
} // namespace

SubmissionBackoff::SubmissionBackoff()
{
    m_until.setSingleShot(true);
    connect(&m_until, &QTimer::timeout, this, &SubmissionBackoff::probe);
}

void SubmissionBackoff::add(RequestState *request)
{
    if (m_isAsking && !m_probe && request->hasAsked())
        return sendFirst(request);
    m_held.push_back(request);
    notifyWaitingSoon();
}

void SubmissionBackoff::rejected(RequestState *request, milliseconds delay, const ApiError &why)
{
    if (m_probe == request)
        m_probe = nullptr;
    m_held.push_front(request); // before those that were never sent
    m_closed = true;
    // The longest delay counts, so that no Retry-After is undercut.
    if (std::exchange(m_isAsking, false) || !m_until.isActive() || m_until.remainingTimeAsDuration() < delay) {
        m_why = why;
        m_delay = delay;
        m_since.start();
        m_until.start(delay);
    }
    notifyWaitingSoon();
}

bool SubmissionBackoff::remove(RequestState *request)
{
    if (m_probe == request) {
        open();
        return false;
    }
    return std::erase(m_held, request) > 0;
}

void SubmissionBackoff::open()
{
    m_closed = false;
    m_isAsking = false;
    m_probe = nullptr;
    m_until.stop();
    for (RequestState *request : std::exchange(m_held, {})) {
        if (request->asksFirst())
            request->endToAsk();
        else
            Q_EMIT released(request, false);
    }
}

// Queued, so that no receiver can change the state in the middle of a function here.
void SubmissionBackoff::notifyWaitingSoon()
{
    if (!std::exchange(m_isNotifyPosted, true))
        QMetaObject::invokeMethod(this, &SubmissionBackoff::notifyWaiting, Qt::QueuedConnection);
}

void SubmissionBackoff::notifyWaiting()
{
    m_isNotifyPosted = false;
    if (!m_closed || !m_until.isActive())
        return;
    const std::deque<RequestState *> held = m_held;
    for (RequestState *request : held) {
        if (std::ranges::find(m_held, request) != m_held.end()) // a receiver may have cancelled others
            request->notifyWaiting(m_delay - milliseconds(m_since.elapsed()), m_why);
    }
}

void SubmissionBackoff::probe()
{
    if (m_held.empty())
        return open();
    RequestState *request = m_held.front();
    m_held.pop_front();
    if (!request->asksFirst())
        return sendFirst(request);
    m_isAsking = true;
    m_delay = maxAsking;
    m_since.start();
    m_until.start(maxAsking);
    request->endToAsk();
}

void SubmissionBackoff::sendFirst(RequestState *request)
{
    m_isAsking = false;
    m_until.stop();
    m_probe = request;
    Q_EMIT released(request, true);
}

} // namespace assay
