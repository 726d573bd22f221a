// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>

namespace assay {

class RequestState;

// Holds the submissions of one role back while the appliance rejects them as busy. After the delay one submission is
// sent again as a probe; the others follow once the appliance has accepted it. A submission whose sender asks the
// appliance first (RequestState::asksFirst()) ends instead, and the sender's next call becomes the probe. Borrows the
// requests.
class SubmissionBackoff : public QObject
{
    Q_OBJECT
public:
    SubmissionBackoff();

    bool isClosed() const { return m_closed; }
    void add(RequestState *request); //!< a new submission, while the backoff is closed
    // The appliance rejected the request: closes the backoff for at least `delay`.
    void rejected(RequestState *request, std::chrono::milliseconds delay, const ApiError &why);
    bool remove(RequestState *request); //!< it has ended; true if it was held here
    void open(); //!< releases all
    int size() const { return int(m_held.size()); }

Q_SIGNALS:
    void released(assay::RequestState *request, bool first);

private:
    void notifyWaitingSoon();
    void notifyWaiting();
    void probe();
    void sendFirst(RequestState *request);

    std::deque<RequestState *> m_held;
    RequestState *m_probe = nullptr;
    bool m_closed = false;
    bool m_isAsking = false; //!< until m_until, the sender of a request that has ended asks the appliance
    bool m_isNotifyPosted = false;
    ApiError m_why{};
    std::chrono::milliseconds m_delay{}; //!< from m_since on
    QElapsedTimer m_since;
    QTimer m_until;
};

} // namespace assay
