// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/failure.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>

namespace assay {

class CallRun;

//! Keeps the submissions of one role back while the appliance turns them away: when the time has come one of them is
//! sent again, and the others follow once it was taken. One whose sender asks first ends instead; its next call goes
//! then.
class BusyGate : public QObject
{
    Q_OBJECT
public:
    BusyGate();

    bool isClosed() const { return m_closed; }
    void hold(CallRun *run); //!< a new one comes while it is closed
    void turnedAway(CallRun *run, std::chrono::milliseconds delay, const ApiError &why);
    bool remove(CallRun *run); //!< it is over, or goes out of its own; true when it was held here
    void open(); //!< lets all go
    int size() const { return int(m_held.size()); }

Q_SIGNALS:
    void released(assay::CallRun *run, bool first);

private:
    void tellLater();
    void tell();
    void probe();
    void sendFirst(CallRun *run);

    std::deque<CallRun *> m_held;
    CallRun *m_probe = nullptr;
    bool m_closed = false;
    bool m_isAsking = false; //!< until m_until, the sender of one that has ended
    bool m_telling = false;
    ApiError m_why{};
    std::chrono::milliseconds m_delay{}; //!< since m_since
    QElapsedTimer m_since;
    QTimer m_until;
};

} // namespace assay
