// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>

#include <algorithm>
#include <chrono>

namespace assay {

// The delays between two requests for the same state: 1 s at first, growing by half up to 10 s, until a time limit.
class Wait
{
public:
    explicit Wait(std::chrono::milliseconds limit) : m_end(limit) { }

    std::chrono::milliseconds next()
    {
        const auto now = m_next;
        m_next = std::min<std::chrono::milliseconds>(m_next * 3 / 2, std::chrono::seconds(10));
        return now;
    }
    bool isOver() const { return m_end.hasExpired(); }

private:
    std::chrono::milliseconds m_next{std::chrono::seconds(1)};
    QDeadlineTimer m_end;
};

} // namespace assay
