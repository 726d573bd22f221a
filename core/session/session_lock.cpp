// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_lock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace assay {
using namespace Qt::StringLiterals;

SessionLock::Answer SessionLock::take(const QString &sessionFile)
{
    if (isMine() && m_file == sessionFile)
        return Answer::Mine;
    release();
    const QString folder = QFileInfo(sessionFile).absolutePath();
    if (!QFileInfo(folder).isDir()) {
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QByteArray name = QFile::encodeName(sessionFile + ".lock"_L1);
    const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0600);
    if (fd < 0)
        return Answer::Impossible;
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        ::close(fd);
        return taken ? Answer::TakenByOther : Answer::Impossible;
    }
    m_fd = fd;
    m_file = sessionFile;
    return Answer::Mine;
}

void SessionLock::release()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    m_file.clear();
}

} // namespace assay
