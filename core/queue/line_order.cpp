// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/run.h"
#include "queue/queue.h"

#include <algorithm>

// The order of what waits, and how it outlives the program: every row has its place, with gaps between them, so that
// a move changes the rows that moved and no others.
namespace assay {

namespace {
constexpr qint64 gap = qint64(1) << 16;
}

void Queue::setPlace(Job &job, qint64 place)
{
    m_lastPlace = std::max(m_lastPlace, place);
    if (std::exchange(job.place, place) != place)
        m_session.update(job.id, [place](Item &item) { item.place = place; });
}

//! Gives those that moved a place between their neighbours.
void Queue::keepOrder(const QSet<ItemId> &moved)
{
    const auto isMoved = [&moved](const Job &job) { return moved.contains(job.id); };
    for (auto from = std::ranges::find_if(m_line, isMoved); from != m_line.end();) {
        const auto to = std::find_if_not(from, m_line.end(), isMoved);
        const qint64 count = to - from;
        qint64 step = gap;
        qint64 before = m_lastPlace; // at the end of the line: behind what has left it, too
        if (to != m_line.end()) {
            before = from == m_line.begin() ? to->place - (count + 1) * gap : std::prev(from)->place;
            step = (to->place - before) / (count + 1);
        }
        if (step <= 0) { // no room is left there
            qint64 place = 0;
            for (Job &job : m_line)
                setPlace(job, place += gap);
            return;
        }
        for (; from != to; ++from)
            setPlace(*from, before += step);
        from = std::find_if(to, m_line.end(), isMoved);
    }
}

int Queue::moveInLine(const std::vector<ItemId> &ids, Place to)
{
    const QSet<ItemId> wanted(ids.begin(), ids.end());
    const auto isWanted = [&wanted](const Job &job) { return wanted.contains(job.id); };
    const auto moved = std::ranges::count_if(m_line, isWanted);
    switch (to) {
    case Place::Top:
        std::stable_partition(m_line.begin(), m_line.end(), isWanted);
        break;
    case Place::Bottom:
        std::stable_partition(m_line.begin(), m_line.end(), [&](const Job &job) { return !isWanted(job); });
        break;
    case Place::Up: // each changes places with the one before it, unless that one moves, too
        for (size_t i = 1; i < m_line.size(); ++i) {
            if (isWanted(m_line[i]) && !isWanted(m_line[i - 1]))
                std::swap(m_line[i], m_line[i - 1]);
        }
        break;
    case Place::Down:
        for (size_t i = m_line.size(); i-- > 1;) {
            if (isWanted(m_line[i - 1]) && !isWanted(m_line[i]))
                std::swap(m_line[i], m_line[i - 1]);
        }
        break;
    }
    keepOrder(wanted);
    Q_EMIT countsChanged(); // the counts are the same, but not who stands where
    return int(moved);
}

std::vector<ItemId> Queue::line() const
{
    std::vector<ItemId> ids;
    ids.reserve(m_line.size());
    for (const Job &job : m_line)
        ids.push_back(job.id);
    return ids;
}

void Queue::makeUrgent(const QSet<ItemId> &ids)
{
    for (Job &job : m_line)
        job.urgent = job.urgent || ids.contains(job.id);
    std::stable_partition(m_line.begin(), m_line.end(), [](const Job &job) { return job.urgent; });
    keepOrder(ids);
    for (auto &[id, running] : m_running) {
        if (ids.contains(id))
            running.run->setUrgent();
    }
    m_turns.hurry(ids);
}

} // namespace assay
