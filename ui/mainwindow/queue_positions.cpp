// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/queue_positions.h"

#include <algorithm>

namespace assay {

namespace {
constexpr size_t maxNumbered = 1000; // all numbers change with each row that finishes; higher ones are of no use
} // namespace

QueuePositions::QueuePositions(const Queue &queue, QObject *parent) : QObject(parent), m_queue(queue)
{
    connect(&queue, &Queue::countsChanged, this, [this] { m_isStale = true; });
}

int QueuePositions::of(RowId id)
{
    if (std::exchange(m_isStale, false)) {
        m_positions.clear();
        const std::vector<RowId> line = m_queue.pending();
        for (size_t place = 0; place < std::min(line.size(), maxNumbered); ++place)
            m_positions.insert(line[place], int(place) + 1);
    }
    return m_positions.value(id);
}

} // namespace assay
