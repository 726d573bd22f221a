// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

namespace assay {

//! One program at a time for a session file: flock() on a file beside it, "<file>.lock", which is kept. The system lets
//! go when the program ends, however it ends; what stands in the file means nothing, so a stale, empty or garbage one
//! stops nobody. Not on the session file itself: SQLite has locks of its own there, and it may be moved aside.
class SessionLock
{
public:
    SessionLock() = default;
    ~SessionLock() { release(); }
    Q_DISABLE_COPY(SessionLock)
    SessionLock(SessionLock &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
        , m_file(std::exchange(other.m_file, {}))
    { }
    SessionLock &operator=(SessionLock &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        std::swap(m_file, other.m_file);
        return *this;
    }

    enum class Answer { Mine, TakenByOther, Impossible };
    Answer take(const QString &sessionFile);
    void release();
    bool isMine() const { return m_fd >= 0; }
    QString file() const { return m_file; }

private:
    int m_fd = -1;
    QString m_file;
};

} // namespace assay
