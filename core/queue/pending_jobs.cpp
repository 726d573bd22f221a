// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/pending_jobs.h"

#include "session/session.h"

#include <algorithm>

namespace assay {

namespace {
constexpr qint64 positionGap = qint64(1) << 16;
}

size_t PendingJobs::find(size_t from, const std::function<bool(const QueueJob &)> &matches) const
{
    const auto start = m_jobs.begin() + qsizetype(std::min(from, m_jobs.size()));
    return size_t(std::find_if(start, m_jobs.end(), matches) - m_jobs.begin());
}

QueueJob PendingJobs::take(size_t index)
{
    QueueJob job = std::move(m_jobs[index]);
    m_jobs.erase(m_jobs.begin() + qsizetype(index));
    m_ids.remove(job.id);
    return job;
}

std::vector<QueueJob> PendingJobs::takeIf(const std::function<bool(const QueueJob &)> &matches)
{
    std::vector<QueueJob> taken;
    std::erase_if(m_jobs, [&](const QueueJob &job) {
        const bool isTaken = matches(job);
        if (isTaken)
            taken.push_back(job);
        return isTaken;
    });
    for (const QueueJob &job : taken)
        m_ids.remove(job.id);
    return taken;
}

void PendingJobs::add(const std::vector<QueueJob> &jobs, bool urgent)
{
    if (jobs.empty())
        return;
    const auto before = urgent ? std::ranges::find(m_jobs, false, &QueueJob::urgent) : m_jobs.end();
    m_jobs.insert(before, jobs.begin(), jobs.end());
    QSet<RowId> added;
    for (const QueueJob &job : jobs)
        added.insert(job.id);
    m_ids.unite(added);
    storePositions(added);
}

void PendingJobs::putBack(const QueueJob &job)
{
    m_jobs.insert(std::ranges::upper_bound(m_jobs, job.position, {}, &QueueJob::position), job);
    m_ids.insert(job.id);
}

void PendingJobs::restore(const std::vector<QueueJob> &jobs)
{
    for (const QueueJob &job : jobs) {
        m_jobs.push_back(job);
        m_ids.insert(job.id);
    }
    std::ranges::stable_sort(m_jobs, {}, &QueueJob::position);
    if (!m_jobs.empty())
        m_maxPosition = std::max(m_maxPosition, m_jobs.back().position);
}

void PendingJobs::clear()
{
    m_jobs.clear();
    m_ids.clear();
    m_maxPosition = 0;
}

int PendingJobs::move(const std::vector<RowId> &ids, Position to)
{
    const QSet<RowId> wanted(ids.begin(), ids.end());
    const auto isWanted = [&wanted](const QueueJob &job) { return wanted.contains(job.id); };
    const auto moved = std::ranges::count_if(m_jobs, isWanted);
    switch (to) {
    case Position::Top:
        std::stable_partition(m_jobs.begin(), m_jobs.end(), isWanted);
        break;
    case Position::Bottom:
        std::stable_partition(m_jobs.begin(), m_jobs.end(), [&](const QueueJob &job) { return !isWanted(job); });
        break;
    case Position::Up: // each job changes places with the one before it, unless that one moves as well
        for (size_t i = 1; i < m_jobs.size(); ++i) {
            if (isWanted(m_jobs[i]) && !isWanted(m_jobs[i - 1]))
                std::swap(m_jobs[i], m_jobs[i - 1]);
        }
        break;
    case Position::Down:
        for (size_t i = m_jobs.size(); i-- > 1;) {
            if (isWanted(m_jobs[i - 1]) && !isWanted(m_jobs[i]))
                std::swap(m_jobs[i], m_jobs[i - 1]);
        }
        break;
    }
    storePositions(wanted);
    return int(moved);
}

void PendingJobs::makeUrgent(const QSet<RowId> &ids)
{
    for (QueueJob &job : m_jobs)
        job.urgent = job.urgent || ids.contains(job.id);
    std::stable_partition(m_jobs.begin(), m_jobs.end(), [](const QueueJob &job) { return job.urgent; });
    storePositions(ids);
}

void PendingJobs::setPosition(QueueJob &job, qint64 position)
{
    m_maxPosition = std::max(m_maxPosition, position);
    if (std::exchange(job.position, position) != position)
        m_session.update(job.id, [position](Row &row) { row.start.edit().place = position; });
}

// Assigns positions between those of their neighbours to the jobs that moved.
void PendingJobs::storePositions(const QSet<RowId> &moved)
{
    const auto isMoved = [&moved](const QueueJob &job) { return moved.contains(job.id); };
    for (auto from = std::ranges::find_if(m_jobs, isMoved); from != m_jobs.end();) {
        const auto to = std::find_if_not(from, m_jobs.end(), isMoved);
        const qint64 count = to - from;
        qint64 step = positionGap;
        qint64 before = m_maxPosition; // at the end: also behind jobs that have left the queue
        if (to != m_jobs.end()) {
            before = from == m_jobs.begin() ? to->position - (count + 1) * positionGap : std::prev(from)->position;
            step = (to->position - before) / (count + 1);
        }
        if (step <= 0) { // the gap is used up: renumber all
            qint64 position = 0;
            for (QueueJob &job : m_jobs)
                setPosition(job, position += positionGap);
            return;
        }
        for (; from != to; ++from)
            setPosition(*from, before += step);
        from = std::find_if(to, m_jobs.end(), isMoved);
    }
}

} // namespace assay
