// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace assay {

//! How much of a long pass over all rows one turn of the event loop may do. Some rows are always let through, so that a
//! pass over few is over at once, on any machine.
class Slice
{
public:
    static constexpr int always = 500; //!< rows
    static constexpr qint64 most = 4; //!< milliseconds: a quarter of a frame

    Slice() { m_clock.start(); }

    bool isSpent() const { return m_spent; }
    //! Call before each row; false when it has to wait for the next turn.
    bool next()
    {
        if (++m_rows > always && m_rows % 32 == 0 && m_clock.elapsed() >= most)
            m_spent = true;
        return !m_spent;
    }

private:
    QElapsedTimer m_clock;
    int m_rows = 0;
    bool m_spent = false;
};

} // namespace assay
