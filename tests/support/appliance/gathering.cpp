// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gathering.h"

#include <chrono>

namespace assay::demo {

bool Gathering::wait(int count)
{
    std::unique_lock lock(m_mutex);
    const quint64 place = m_came++;
    m_changed.notify_all();
    const auto isDue = [&] { return place == m_went && m_came - m_went >= quint64(count); };
    bool due = isDue();
    for (quint64 came = 0; !due && came != m_came;) {
        came = m_came;
        m_changed.wait_for(lock, std::chrono::seconds(10), [&] { return m_came != came || isDue(); });
        due = isDue();
    }
    ++m_went;
    m_changed.notify_all();
    return due;
}

} // namespace assay::demo
