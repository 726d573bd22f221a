// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QTime>

#include <deque>
#include <optional>

namespace assay::cli {

QString durationText(qint64 seconds); //!< "4 s", "2 min 5 s", "3 h 1 min"

// The status line: "[======>  ] 1,204 of 1,300 done, 38/s, 3 s left". Reads no clock.
class Progress
{
public:
    // `now` in ms; `left` is the number of items that are known to follow. With `isAll` no others will; the bar needs
    // that, and a terminal that is wide enough. `columns`: of the terminal. While requests wait for the appliance,
    // `nextProbe` is the local time of the next one; then there is no rate and no estimate.
    QString line(
        qint64 now, qint64 finished, qint64 left, bool isAll, int columns, std::optional<QTime> nextProbe = {});

private:
    struct Mark
    {
        qint64 at = 0; //!< ms
        qint64 finished = 0;
    };
    std::deque<Mark> m_marks; //!< of the last 10 s, for the current rate
};

} // namespace assay::cli
