// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissions/upload_lock.h"

#include "process/private_folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// The previous holder may have removed the file after it was opened here; a lock on a removed file protects nothing.
bool isStillThere(int descriptor, const QByteArray &path)
{
    struct stat opened
    {
    }, now{};
    return fstat(descriptor, &opened) == 0 && stat(path.constData(), &now) == 0 && opened.st_ino == now.st_ino
        && opened.st_dev == now.st_dev;
}

// One folder for each appliance, named after a hash: other users need not learn the address.
QString folderOf(const QString &folder, const QString &appliance)
{
    const QByteArray name = QCryptographicHash::hash(appliance.toUtf8(), QCryptographicHash::Sha1).toHex().first(16);
    return folder + u'/' + QString::fromLatin1(name);
}

} // namespace

std::optional<UploadLock> UploadLock::tryAcquire(const QString &folder, const QString &appliance, const QString &sha256)
{
    if (folder.isEmpty())
        return UploadLock(-1, {});
    const QString subfolder = folderOf(folder, appliance);
    QDir().mkpath(subfolder);
    const QByteArray path = QFile::encodeName(subfolder + u'/' + sha256);
    for (;;) {
        const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0)
            return UploadLock(-1, {});
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const bool isTaken = errno == EWOULDBLOCK;
            ::close(descriptor);
            return isTaken ? std::nullopt : std::optional(UploadLock(-1, {}));
        }
        if (isStillThere(descriptor, path))
            return UploadLock(descriptor, path);
        ::close(descriptor);
    }
}

UploadLock::UploadLock(UploadLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
{ }

UploadLock &UploadLock::operator=(UploadLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    return *this;
}

UploadLock::~UploadLock()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_path.constData()); // while the lock is still held
    ::close(m_descriptor);
}

QString uploadLockFolder()
{
    if (const QString shared = qEnvironmentVariable("ASSAY_CLAIMS"); !shared.isEmpty())
        return shared;
    const QString own = meetingFolder();
    return own.isEmpty() ? QString() : own + "/assay/claims"_L1;
}

} // namespace assay
