// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissions/submission_limiter.h"

#include <algorithm>

namespace assay {

bool SubmissionLimiter::acquire(quint64 row, bool urgent, Granted granted)
{
    if (!m_holders.contains(row) && m_holders.size() >= m_max()) {
        m_waiting.insert(urgent ? m_waiting.begin() : m_waiting.end(), {row, std::move(granted)});
        return false;
    }
    m_holders.insert(row);
    granted();
    return true;
}

void SubmissionLimiter::prioritise(const QSet<quint64> &rows)
{
    std::stable_partition(
        m_waiting.begin(), m_waiting.end(), [&rows](const Waiting &one) { return rows.contains(one.row); });
}

void SubmissionLimiter::release(quint64 row)
{
    std::erase_if(m_waiting, [row](const Waiting &one) { return one.row == row; });
    if (!m_holders.remove(row))
        return;
    while (!m_waiting.empty() && m_holders.size() < m_max()) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_holders.insert(next.row);
        next.granted();
    }
}

void SubmissionLimiter::clear()
{
    m_holders.clear();
    m_waiting.clear();
}

} // namespace assay
