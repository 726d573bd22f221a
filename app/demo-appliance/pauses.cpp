// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pauses.h"

#include <chrono>

namespace assay::demo {

void Pauses::wait(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::milliseconds(milliseconds), [this] { return m_ended; });
}

void Pauses::waitUntil(const std::function<bool()> &over)
{
    std::unique_lock lock(m_mutex);
    while (!m_ended && !over())
        m_changed.wait_for(lock, std::chrono::milliseconds(100), [this] { return m_ended; });
}

bool Pauses::waitTogether(int count)
{
    std::unique_lock lock(m_mutex);
    const quint64 place = m_came++;
    m_changed.notify_all();
    const auto isDue = [&] { return place == m_went && m_came - m_went >= quint64(count); };
    bool due = isDue();
    for (quint64 came = 0; !due && !m_ended && came != m_came;) {
        came = m_came;
        m_changed.wait_for(lock, std::chrono::seconds(10), [&] { return m_ended || m_came != came || isDue(); });
        due = isDue();
    }
    ++m_went;
    m_changed.notify_all();
    return due;
}

void Pauses::end()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

} // namespace assay::demo
