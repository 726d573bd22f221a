// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_lock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

//! leaveNothing() of another program may have taken the name away between open() and flock().
bool standsAt(int fd, const QByteArray &name)
{
    struct stat held
    { };
    struct stat named
    { };
    return ::fstat(fd, &held) == 0 && ::lstat(name.constData(), &named) == 0 && held.st_ino == named.st_ino
        && held.st_dev == named.st_dev;
}

} // namespace

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
    constexpr int how = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    int fd = ::open(name.constData(), how | O_CREAT | O_EXCL, 0600);
    const bool isMade = fd >= 0;
    if (!isMade)
        fd = ::open(name.constData(), how | O_CREAT, 0600);
    if (fd < 0)
        return impossible(errno);
    int locked = 0;
    do
        locked = ::flock(fd, LOCK_EX | LOCK_NB);
    while (locked != 0 && errno == EINTR);
    if (locked != 0) {
        const int why = errno;
        if (isMade && why != EWOULDBLOCK)
            ::unlink(name.constData());
        ::close(fd);
        return why == EWOULDBLOCK ? Answer::TakenByOther : impossible(why);
    }
    if (!standsAt(fd, name)) {
        ::close(fd);
        return Answer::TakenByOther;
    }
    m_fd = fd;
    m_isMade = isMade;
    m_file = sessionFile;
    return Answer::Mine;
}

SessionLock::Answer SessionLock::impossible(int error)
{
    m_why = qt_error_string(error);
    return Answer::Impossible;
}

void SessionLock::release()
{
    if (m_fd >= 0 && m_isMade && m_leavesNothing)
        ::unlink(QFile::encodeName(m_file + ".lock"_L1).constData());
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    m_isMade = m_leavesNothing = false;
    m_file.clear();
}

} // namespace assay
