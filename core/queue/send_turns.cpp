// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/send_turns.h"

#include <algorithm>

namespace assay {

bool SendTurns::ask(quint64 owner, bool urgent, Go go)
{
    if (!m_having.contains(owner) && m_having.size() >= m_most) {
        m_waiting.insert(urgent ? m_waiting.begin() : m_waiting.end(), {owner, std::move(go)});
        return false;
    }
    m_having.insert(owner);
    go();
    return true;
}

void SendTurns::hurry(const QSet<quint64> &owners)
{
    std::stable_partition(
        m_waiting.begin(), m_waiting.end(), [&owners](const Waiting &one) { return owners.contains(one.owner); });
}

void SendTurns::release(quint64 owner)
{
    std::erase_if(m_waiting, [owner](const Waiting &one) { return one.owner == owner; });
    if (!m_having.remove(owner))
        return;
    while (!m_waiting.empty() && m_having.size() < m_most) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_having.insert(next.owner);
        next.go();
    }
}

void SendTurns::clear()
{
    m_having.clear();
    m_waiting.clear();
}

} // namespace assay
