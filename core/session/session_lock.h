// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file_lock.h"

#include <QString>

#include <utility>

namespace assay {

// Ensures that one program at a time uses a session file: flock() on the file "<file>.lock" beside it, which remains
// unless leaveNothing() was called. The system releases the lock when the program ends, however that happens; the
// content of the lock file is ignored, so a stale or damaged one blocks nothing. The session file itself is not locked,
// because SQLite has its own locks there, and because it may be renamed.
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
        Impossible, //!< no lock is possible, so another program may use the file: it must not be written
    };
    Answer take(const QString &sessionFile);
    // The system's message after Impossible, such as "No locks available".
    QString whyImpossible() const { return m_why; }
    void release();
    // Call it if the session file is not used after all: release() then deletes the lock file if take() has created it.
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
