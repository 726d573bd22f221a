// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QSet>

#include <deque>
#include <functional>
#include <vector>

namespace assay {

struct Action;
class Session;

// An action on one row that waits in the queue or runs.
struct QueueJob
{
    RowId id = 0;
    const Action *action = nullptr;
    QString appliance{}; //!< applianceKey() of the appliance that the job was started for
    bool urgent = false;
    qint64 position = 0; //!< Row::place
    Parameters secrets{}; //!< values of secret parameters, which no row stores
};

// The jobs that wait, in the order in which they start. Each row stores its position (Row::place), with gaps between
// the positions, so that a move changes only the rows that moved and the order survives a restart.
class PendingJobs
{
public:
    enum class Position { Top, Up, Down, Bottom };

    // The session is borrowed and must outlive this object.
    explicit PendingJobs(Session &session) : m_session(session) { }

    bool isEmpty() const { return m_jobs.empty(); }
    size_t count() const { return m_jobs.size(); }
    const QueueJob &at(size_t index) const { return m_jobs[index]; }
    const std::deque<QueueJob> &jobs() const { return m_jobs; } //!< next first
    bool contains(RowId id) const { return m_ids.contains(id); }
    // Index of the first job from `from` on that matches, or count().
    size_t find(size_t from, const std::function<bool(const QueueJob &)> &matches) const;

    QueueJob take(size_t index);
    // Removes and returns all jobs that match.
    std::vector<QueueJob> takeIf(const std::function<bool(const QueueJob &)> &matches);
    // Adds new jobs behind all others, or, if they are urgent, behind the urgent ones.
    void add(const std::vector<QueueJob> &jobs, bool urgent);
    // Puts a job back at the position that it had.
    void putBack(const QueueJob &job);
    // Adds jobs of a session that was opened, at their stored positions.
    void restore(const std::vector<QueueJob> &jobs);
    void clear();

    // Moves jobs; they keep their order among each other. Returns how many of `ids` are pending.
    int move(const std::vector<RowId> &ids, Position to);
    // Moves jobs before all others, behind those that are urgent already.
    void makeUrgent(const QSet<RowId> &ids);

private:
    void setPosition(QueueJob &job, qint64 position);
    void storePositions(const QSet<RowId> &moved);

    Session &m_session;
    std::deque<QueueJob> m_jobs; //!< in the order of their positions
    QSet<RowId> m_ids;
    qint64 m_maxPosition = 0; //!< highest position ever assigned
};

} // namespace assay
