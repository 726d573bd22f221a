// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/rate_limit.h"

#include <algorithm>

namespace assay {

namespace {
constexpr RateLimit::Time oneSecond = std::chrono::seconds{1};

RateLimit::Time share(RateLimit::Time time, int starts)
{
    return starts > 0 ? (time + RateLimit::Time{starts - 1}) / starts : RateLimit::Time{};
}
} // namespace

RateLimit::RateLimit(int perSecond, int perMinute)
    : m_apart(std::max(share(oneSecond, perSecond), share(std::chrono::minutes{1}, perMinute)))
{ }

RateLimit::Time RateLimit::wait(Time now) const
{
    if (m_starts.empty())
        return {};
    return std::max(Time{}, m_starts.back() + m_apart - now);
}

void RateLimit::started(Time now)
{
    m_starts.push_back(now);
    while (m_starts.front() + oneSecond <= now)
        m_starts.pop_front();
}

int RateLimit::inLastSecond(Time now) const
{
    return int(std::ranges::count_if(m_starts, [now](Time start) { return start + oneSecond > now; }));
}

} // namespace assay
