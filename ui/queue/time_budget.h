// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace assay {

// Limits the share of a long pass over all rows that one turn of the event loop does. The first rows are free, so that
// a short pass ends in one turn on any machine.
class TimeBudget
{
public:
    static constexpr int minRows = 500;
    static constexpr qint64 maxMilliseconds = 4; //!< a quarter of a frame

    TimeBudget() { m_clock.start(); }

    bool isSpent() const { return m_spent; }
    // Call before each row; returns false when that row has to wait for the next turn.
    bool next()
    {
        if (++m_rows > minRows && m_rows % 32 == 0 && m_clock.elapsed() >= maxMilliseconds)
            m_spent = true;
        return !m_spent;
    }

private:
    QElapsedTimer m_clock;
    int m_rows = 0;
    bool m_spent = false;
};

} // namespace assay
