// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/private_folder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr mode_t ownerOnlyMode = 0700;
constexpr mode_t others = 077;

// `folder`, made if needed. Empty if it is not private.
QString made(const QString &folder)
{
    (void)::mkdir(QFile::encodeName(folder).constData(), ownerOnlyMode); // it may exist
    return isPrivateFolder(folder) ? folder : QString();
}

QString ownFolder()
{
    const QString parent = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/assay"_L1;
    if (QDir().mkpath(parent)) {
        if (const QString own = made(parent + "/run"_L1); !own.isEmpty())
            return own;
    }
    return made(QDir::tempPath() + u"/assay-%1"_s.arg(::geteuid()));
}

} // namespace

bool isPrivateFolder(const QString &path)
{
    const int fd
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return false;
    struct stat facts
    { };
    const bool isPrivate = ::fstat(fd, &facts) == 0 && facts.st_uid == ::geteuid() && (facts.st_mode & others) == 0;
    ::close(fd);
    return isPrivate;
}

QString meetingFolder()
{
    const QString runtime = QFile::decodeName(qgetenv("XDG_RUNTIME_DIR"));
    return QDir::isAbsolutePath(runtime) && isPrivateFolder(runtime) ? runtime : ownFolder();
}

} // namespace assay
