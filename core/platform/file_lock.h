// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file.h"

namespace assay {

// An exclusive lock between programs: the system's lock on a file that the programs agreed on. Only the lock counts,
// not the file or its content: the system releases it when its holder ends, however that happens. Movable.
class FileLock
{
public:
    enum class Answer {
        Taken, //!< this object holds it
        HeldByOther,
        Vanished, //!< the previous holder removed the file meanwhile; a second attempt may succeed
        Impossible, //!< the system has no lock for this file; `errno` has the reason
    };

    FileLock() = default;
    ~FileLock() { release(); }
    Q_DISABLE_COPY(FileLock)
    FileLock(FileLock &&other) noexcept { *this = std::move(other); }
    FileLock &operator=(FileLock &&other) noexcept
    {
        std::swap(m_file, other.m_file);
        std::swap(m_path, other.m_path);
        std::swap(m_isMade, other.m_isMade);
        return *this;
    }

    // Does not wait. Makes the file, private, if it is missing; never follows a link.
    Answer take(const QByteArray &path);
    bool isHeld() const { return m_file.isOpen(); }
    // True if take() made the file.
    bool hasMadeFile() const { return m_isMade; }

    enum class Leave { File, Nothing };
    // With `Leave::Nothing` the file is removed before the lock is released.
    void release(Leave leave = Leave::File);

private:
    OpenFile m_file;
    QByteArray m_path;
    bool m_isMade = false;
};

} // namespace assay
