// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>

#include <algorithm>
#include <chrono>

namespace assay {

//! The pauses between two questions about the same thing: 1 s at first, growing by half to 10 s, until a limit.
class Wait
{
public:
    explicit Wait(std::chrono::milliseconds atMost) : m_end(atMost) { }

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
