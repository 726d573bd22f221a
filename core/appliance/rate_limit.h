// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>

namespace assay {

//! Spaces requests evenly: never more than so many start in any second, or minute. Has no clock of its own; times only
//! go up.
class RateLimit
{
public:
    using Time = std::chrono::nanoseconds; //!< since any fixed moment

    explicit RateLimit(int perSecond, int perMinute = 0); //!< 0 = no limit

    Time wait(Time now) const; //!< until the next request may start; 0 = now
    void started(Time now);
    int inLastSecond(Time now) const; //!< requests started

private:
    Time m_apart{}; //!< from one start to the next
    std::deque<Time> m_starts; //!< of the last second, and the latest one
};

} // namespace assay
