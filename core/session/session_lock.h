// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file_lock.h"

#include <QString>

#include <utility>

namespace assay {

//! One program at a time for a session file: flock() on a file beside it, "<file>.lock", which is kept unless
//! leaveNothing() was asked for. The system lets go when the program ends, however it ends; what stands in the file
//! means nothing, so a stale, empty or garbage one stops nobody. Not on the session file itself: SQLite has locks of
//! its own there, and it may be moved aside.
class SessionLock
{
public:
    SessionLock() = default;
    ~SessionLock() { release(); }
    Q_DISABLE_COPY(SessionLock)
    SessionLock(SessionLock &&other) noexcept { *this = std::move(other); }
    SessionLock &operator=(SessionLock &&other) noexcept
    {
        std::swap(m_lock, other.m_lock);
        std::swap(m_leavesNothing, other.m_leavesNothing);
        std::swap(m_file, other.m_file);
        std::swap(m_why, other.m_why);
        return *this;
    }

    enum class Answer {
        Mine,
        TakenByOther,
        Impossible, //!< another program may be at work on the file: it must not be written
    };
    Answer take(const QString &sessionFile);
    //! After Impossible: the system's words, such as "No locks available".
    QString whyImpossible() const { return m_why; }
    void release();
    //! The session file is not used after all: release() takes the lock's file away if take() has made it.
    void leaveNothing() { m_leavesNothing = true; }
    bool isMine() const { return m_lock.isHeld(); }
    QString file() const { return m_file; }

private:
    FileLock m_lock;
    bool m_leavesNothing = false;
    QString m_file;
    QString m_why;
};

} // namespace assay
