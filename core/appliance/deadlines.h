// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <optional>

namespace assay {

// How far an attempt has come.
struct TransferProgress
{
    bool onWire = false; //!< the request is being sent
    bool allSent = false; //!< the body was sent
    bool answered = false; //!< the headers of the answer were received
    qint64 bytes = 0; //!< of both bodies, sent and received
};

// The four deadlines of one attempt; the absolute one is that of the question. Has no clock: the caller passes in time
// and progress.
class Deadlines
{
public:
    // A transfer (upload or download) has no absolute deadline, but must reach 1 KiB/s in each window of
    // Timeouts::idle. `before` is the time that earlier attempts of the same question took: Timeouts::absolute is for
    // all of them.
    Deadlines(const Timeouts &timeouts, bool transfer, std::chrono::milliseconds before = {});

    // Adds `by` to the time and returns which deadline has expired, as text; nothing if none has.
    std::optional<QString> advance(std::chrono::milliseconds by, const TransferProgress &progress);
    std::chrono::milliseconds total() const { return m_total; } //!< of the question so far

private:
    enum class Phase { Connecting, Sending, Waiting, Receiving };
    static Phase phaseOf(const TransferProgress &progress);
    bool isTooSlow(std::chrono::milliseconds by);

    Timeouts m_timeouts;
    bool m_transfer;
    Phase m_phase = Phase::Connecting;
    qint64 m_bytes = 0;
    std::chrono::milliseconds m_total{}; //!< since the first attempt started
    std::chrono::milliseconds m_quiet{}; //!< in this phase without a byte
    std::chrono::milliseconds m_window{}; //!< since the rate was last checked
    qint64 m_windowStart = 0; //!< bytes at that time
};

} // namespace assay
