// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>

namespace assay {

//! Spaces requests evenly: never more than so many start in any second. Has no clock of its own; times only go up.
class RateLimit
{
public:
    using Time = std::chrono::nanoseconds; //!< since any fixed moment

    explicit RateLimit(int perSecond) : m_perSecond(perSecond) { } //!< 0 = no limit

    Time wait(Time now) const; //!< until the next request may start; 0 = now
    void started(Time now);
    int inLastSecond(Time now) const; //!< requests started

private:
    int m_perSecond;
    std::deque<Time> m_starts; //!< of the last second
};

} // namespace assay
