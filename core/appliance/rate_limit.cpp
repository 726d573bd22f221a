// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/rate_limit.h"

#include <algorithm>

namespace assay {

namespace {
constexpr RateLimit::Time second = std::chrono::seconds{1};
} // namespace

RateLimit::Time RateLimit::wait(Time now) const
{
    if (m_perSecond <= 0 || m_starts.empty())
        return {};
    return std::max(Time{}, m_starts.back() + (second + Time{m_perSecond - 1}) / m_perSecond - now);
}

void RateLimit::started(Time now)
{
    m_starts.push_back(now);
    while (m_starts.front() + second <= now)
        m_starts.pop_front();
}

int RateLimit::inLastSecond(Time now) const
{
    return int(std::ranges::count_if(m_starts, [now](Time start) { return start + second > now; }));
}

} // namespace assay
