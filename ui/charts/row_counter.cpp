// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/row_counter.h"

#include <QElapsedTimer>

#include <utility>

namespace assay {

namespace {
constexpr qint64 sliceMilliseconds = 6;
constexpr size_t rowsBetweenLooks = 64; // at the clock
} // namespace

RowCounter::RowCounter(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &RowCounter::countSome);
}

void RowCounter::start(std::vector<RowId> ids)
{
    m_ids = std::move(ids);
    m_next = 0;
    m_counts = {};
    m_slices.start();
    countSome();
}

void RowCounter::countSome()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_ids.size()) {
        if (m_next % rowsBetweenLooks == 0 && clock.elapsed() >= sliceMilliseconds)
            return;
        if (const Row *row = m_session.find(m_ids[m_next++]))
            m_counts.add(*row);
    }
    m_slices.stop();
    m_ids.clear();
    Q_EMIT counted(std::exchange(m_counts, {}));
}

} // namespace assay
