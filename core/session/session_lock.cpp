// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_lock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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
    switch (m_lock.take(QFile::encodeName(sessionFile + ".lock"_L1))) {
    case FileLock::Answer::Taken:
        m_file = sessionFile;
        return Answer::Mine;
    case FileLock::Answer::HeldByOther:
    case FileLock::Answer::Vanished: // another program has just used it
        return Answer::TakenByOther;
    case FileLock::Answer::Impossible:
        break;
    }
    m_why = qt_error_string(errno);
    return Answer::Impossible;
}

void SessionLock::release()
{
    m_lock.release(m_lock.hasMadeFile() && m_leavesNothing ? FileLock::Leave::Nothing : FileLock::Leave::File);
    m_leavesNothing = false;
    m_file.clear();
}

} // namespace assay
