// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <deque>

namespace assay::cli {

//! The status line: "[======>  ] 1,204 of 1,300 done, 38/s, 3 s left". Reads no clock.
class Progress
{
public:
    //! `now` in ms; `left` is the number of items that are known to follow. With `isAll` no others will;
    //! the bar needs that, and a terminal that is wide enough. `columns`: of the terminal.
    QString line(qint64 now, qint64 finished, qint64 left, bool isAll, int columns);

private:
    struct Mark
    {
        qint64 at = 0; //!< ms
        qint64 finished = 0;
    };
    std::deque<Mark> m_marks; //!< of the last 10 s, for the current rate
};

} // namespace assay::cli
