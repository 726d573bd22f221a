// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <optional>

namespace assay {

//! How far an exchange has come.
struct Flow
{
    bool onWire = false; //!< the request left
    bool allSent = false; //!< its body too
    bool answered = false; //!< the answer's headers are here
    qint64 bytes = 0; //!< of both bodies, sent and received
};

//! The four deadlines of one exchange, fed with time and bytes; has no clock of its own.
class Deadlines
{
public:
    //! A transfer has no absolute limit, but must keep above 1 KiB/s over each idle window.
    Deadlines(const Timeouts &timeouts, bool transfer);

    //! Which deadline ran out, as text, once `by` more time has passed.
    std::optional<QString> advance(std::chrono::milliseconds by, const Flow &flow);

private:
    enum class Phase { Connecting, Sending, Waiting, Receiving };
    static Phase phaseOf(const Flow &flow);
    bool isTooSlow(std::chrono::milliseconds by);

    Timeouts m_timeouts;
    bool m_transfer;
    Phase m_phase = Phase::Connecting;
    qint64 m_bytes = 0;
    std::chrono::milliseconds m_total{}; //!< since the start
    std::chrono::milliseconds m_quiet{}; //!< in this phase without a byte
    std::chrono::milliseconds m_window{}; //!< since the rate was last judged
    qint64 m_windowStart = 0; //!< bytes at that time
};

} // namespace assay
