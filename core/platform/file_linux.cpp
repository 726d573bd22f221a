// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file.h"

#include <QList>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>

namespace assay {

namespace {

FileStatus::Kind kindOf(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG:
        return FileStatus::Kind::Regular;
    case S_IFDIR:
        return FileStatus::Kind::Folder;
    case S_IFLNK:
        return FileStatus::Kind::Link;
    case S_IFIFO:
        return FileStatus::Kind::Pipe;
    case S_IFSOCK:
        return FileStatus::Kind::Socket;
    case S_IFCHR:
    case S_IFBLK:
        return FileStatus::Kind::Device;
    default:
        return FileStatus::Kind::Other;
    }
}

FileStatus statusFrom(const struct stat &status)
{
    return {.kind = kindOf(status.st_mode),
        .id = {std::uint64_t(status.st_dev), std::uint64_t(status.st_ino)},
        .size = qint64(status.st_size),
        .modifiedSeconds = status.st_mtim.tv_sec,
        .modifiedNanoseconds = status.st_mtim.tv_nsec};
}

// The folder that holds a file, open, and the file's name in it.
struct FileInFolder
{
    OpenFile folder;
    QByteArray name;
    bool isBehindLink = false;
    int error = 0;

    int descriptor() const { return folder.isOpen() ? folder.descriptor() : AT_FDCWD; }
};

// Opens the folders of an absolute path one by one; none of them may be a link.
FileInFolder withoutLinks(const QByteArray &path)
{
    FileInFolder found;
    QList<QByteArray> parts = path.split('/');
    parts.removeAll({});
    if (parts.isEmpty())
        parts = {"."};
    found.name = parts.takeLast();
    found.folder = OpenFile(::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC));
    found.error = found.folder.isOpen() ? 0 : errno;
    for (const QByteArray &part : parts) {
        if (found.error != 0)
            break;
        const int folder = found.folder.descriptor();
        struct stat status
        { };
        found.isBehindLink
            = ::fstatat(folder, part.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
        OpenFile next(::openat(folder, part.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        found.error = next.isOpen() ? 0 : errno;
        found.folder = std::move(next);
    }
    return found;
}

RegularFile problem(RegularFile::Problem what, int error = 0)
{
    RegularFile result;
    result.problem = what;
    result.error = error;
    return result;
}

RegularFile notRegular(const struct stat &status)
{
    RegularFile result = problem(RegularFile::Problem::NotRegular);
    result.status = statusFrom(status);
    return result;
}

} // namespace

std::optional<FileStatus> fileStatus(const QByteArray &path, LastLink link)
{
    struct stat status
    { };
    const bool isThere
        = link == LastLink::Follow ? ::stat(path.constData(), &status) == 0 : ::lstat(path.constData(), &status) == 0;
    return isThere ? std::optional(statusFrom(status)) : std::nullopt;
}

QByteArray realPath(const QByteArray &path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.constData(), nullptr), &std::free);
    return real ? QByteArray(real.get()) : QByteArray();
}

OpenFile OpenFile::toRead(const QByteArray &path, Pipe pipe)
{
    return OpenFile(
        ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | (pipe == Pipe::DoNotWait ? O_NONBLOCK : 0)));
}

OpenFile OpenFile::createPrivate(const QByteArray &path)
{
    return OpenFile(
        ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, S_IRUSR | S_IWUSR));
}

OpenFile OpenFile::createUnique(QByteArray &path)
{
    return OpenFile(::mkostemp(path.data(), O_CLOEXEC));
}

void OpenFile::close()
{
    if (m_descriptor < 0)
        return;
    const int before = errno;
    ::close(std::exchange(m_descriptor, -1));
    errno = before; // that of what failed before, which the caller reads
}

std::optional<FileStatus> OpenFile::status() const
{
    return descriptorStatus(m_descriptor);
}

qint64 OpenFile::readAt(qint64 offset, char *to, qint64 size) const
{
    return readDescriptorAt(m_descriptor, offset, to, size);
}

bool OpenFile::write(QByteArrayView bytes) const
{
    return writeDescriptor(m_descriptor, bytes);
}

bool OpenFile::sync() const
{
    return syncDescriptor(m_descriptor);
}

RegularFile openRegularFile(const QByteArray &path, LinkRule rule)
{
    using Problem = RegularFile::Problem;
    FileInFolder place;
    if (rule == LinkRule::NotAnywhere)
        place = withoutLinks(path);
    else
        place.name = path;
    if (place.isBehindLink)
        return problem(Problem::ForbiddenLink);
    if (place.error != 0)
        return problem(Problem::System, place.error);
    // Checked before the file is opened, because opening some devices has an effect.
    const bool isFollowed = rule == LinkRule::Follow;
    const int folder = place.descriptor();
    struct stat status
    { };
    if (::fstatat(folder, place.name.constData(), &status, isFollowed ? 0 : AT_SYMLINK_NOFOLLOW) != 0)
        return problem(Problem::System, errno);
    if (S_ISLNK(status.st_mode))
        return problem(Problem::ForbiddenLink);
    if (!S_ISREG(status.st_mode))
        return notRegular(status);
    // O_NONBLOCK: the file may have been replaced by a pipe since.
    RegularFile result;
    result.file = OpenFile(::openat(
        folder, place.name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (isFollowed ? 0 : O_NOFOLLOW)));
    if (!result.file.isOpen())
        return errno == ELOOP && !isFollowed ? problem(Problem::ForbiddenLink) : problem(Problem::System, errno);
    if (::fstat(result.file.descriptor(), &status) != 0)
        return problem(Problem::System, errno);
    if (!S_ISREG(status.st_mode))
        return notRegular(status);
    result.status = statusFrom(status);
    return result;
}

qint64 readDescriptor(int descriptor, char *to, qint64 size)
{
    ssize_t got = 0;
    do
        got = ::read(descriptor, to, std::size_t(size));
    while (got < 0 && errno == EINTR);
    return got;
}

qint64 readDescriptorAt(int descriptor, qint64 offset, char *to, qint64 size)
{
    qint64 done = 0;
    while (done < size) {
        const ssize_t got = ::pread(descriptor, to + done, std::size_t(size - done), offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        done += got;
    }
    return done;
}

bool writeDescriptor(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), std::size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

bool syncDescriptor(int descriptor)
{
    return ::fsync(descriptor) == 0;
}

std::optional<FileStatus> descriptorStatus(int descriptor)
{
    struct stat status
    { };
    return ::fstat(descriptor, &status) == 0 ? std::optional(statusFrom(status)) : std::nullopt;
}

int duplicateDescriptor(int descriptor)
{
    return ::dup(descriptor);
}

bool setFileMode(const QByteArray &path, unsigned mode)
{
    return ::chmod(path.constData(), mode) == 0;
}

bool setFileMode(int descriptor, unsigned mode)
{
    return ::fchmod(descriptor, mode) == 0;
}

bool makeFilePrivate(const QByteArray &path)
{
    constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;
    const OpenFile file(::open(path.constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, ownerOnly));
    return file.isOpen() && ::fchmod(file.descriptor(), ownerOnly) == 0;
}

int renameWithoutReplacing(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // Some network file systems lack RENAME_NOREPLACE. A check before the rename is the best that they offer.
    if (fileStatus(to, LastLink::Keep))
        return EEXIST;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

bool removeFile(const QByteArray &path)
{
    return ::unlink(path.constData()) == 0;
}

bool syncFile(const QByteArray &path)
{
    const OpenFile file(::open(path.constData(), O_RDWR | O_CLOEXEC));
    return file.isOpen() && file.sync();
}

int syncFolder(const QByteArray &path)
{
    const OpenFile folder(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen())
        return errno == EACCES ? 0 : errno; // a folder that the user may write but not list
    return folder.sync() || errno == EINVAL ? 0 : errno;
}

bool hasForeignRecordLock(const QByteArray &path)
{
    const OpenFile file(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    struct flock lock
    { };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return file.isOpen() && ::fcntl(file.descriptor(), F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

} // namespace assay
