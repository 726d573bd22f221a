// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>

namespace assay {

FileLock::Answer FileLock::take(const QByteArray &path)
{
    release();
    constexpr int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;
    OpenFile file(::open(path.constData(), flags | O_EXCL, ownerOnly));
    const bool isMade = file.isOpen();
    if (!isMade)
        file = OpenFile(::open(path.constData(), flags, ownerOnly));
    if (!file.isOpen())
        return Answer::Impossible;
    int locked = 0;
    do
        locked = ::flock(file.descriptor(), LOCK_EX | LOCK_NB);
    while (locked != 0 && errno == EINTR);
    if (locked != 0) {
        const int why = errno;
        if (why == EWOULDBLOCK)
            return Answer::HeldByOther;
        if (isMade)
            removeFile(path);
        file.close();
        errno = why;
        return Answer::Impossible;
    }
    const auto opened = file.status();
    const auto named = fileStatus(path, LastLink::Keep);
    if (!opened || !named || opened->id != named->id)
        return Answer::Vanished;
    m_file = std::move(file);
    m_path = path;
    m_isMade = isMade;
    return Answer::Taken;
}

void FileLock::release(Leave leave)
{
    if (m_file.isOpen() && leave == Leave::Nothing)
        removeFile(m_path);
    m_file.close();
    m_path.clear();
    m_isMade = false;
}

} // namespace assay
