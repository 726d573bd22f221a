// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <deque>

namespace assay::cli {

//! How far a run is, in one line: "1,204 done, 96 to go, 38/s, 3 s left". Pure but for the clock that it is told.
class Progress
{
public:
    //! `left` counts what is known to come; `isAll` says that nothing else will.
    QString line(qint64 now, qint64 finished, qint64 left, bool isAll);

private:
    struct Mark
    {
        qint64 at = 0; //!< ms
        qint64 finished = 0;
    };
    std::deque<Mark> m_marks; //!< of the last seconds: the rate is today's, not that of the whole run
};

} // namespace assay::cli
