// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>

namespace assay {

// Spaces requests evenly, so that no second and no minute has more starts than allowed. Has no clock: the caller
// passes in times that never decrease.
class RateLimit
{
public:
    using Time = std::chrono::nanoseconds; //!< since any fixed time

    explicit RateLimit(int perSecond, int perMinute = 0); //!< 0 = no limit

    Time wait(Time now) const; //!< until the next request may start; 0 = now
    void started(Time now);
    int inLastSecond(Time now) const; //!< number of requests started

private:
    Time m_apart{}; //!< minimum between two starts
    std::deque<Time> m_starts; //!< those of the last second, and always the latest
};

} // namespace assay
