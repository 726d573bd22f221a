// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/session_mark.h"

#include "files/disk_path.h"
#include "files/sample_file.h"

#include <QHash>
#include <QMutex>
#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// SQLite's file format.
constexpr QByteArrayView magic("SQLite format 3\0", 16);
constexpr qsizetype headerSize = 100;
constexpr qsizetype readVersionAt = 19;
constexpr qsizetype applicationAt = 68;
constexpr qint64 onePage = 4096;
constexpr qsizetype logHeaderSize = 32;
constexpr qsizetype frameHeaderSize = 24;
constexpr quint32 logMagic = 0x377f0682; // and the next number
constexpr int mostFrames = 4096; // looked at

struct FileId
{
    dev_t device;
    ino_t inode;
    bool operator==(const FileId &) const = default;
};

struct OpenFiles
{
    QMutex mutex;
    QHash<QString, FileId> files; //!< by connection
};

OpenFiles &openFiles()
{
    static OpenFiles files;
    return files;
}

bool isOpen(const struct stat &status)
{
    OpenFiles &open = openFiles();
    const QMutexLocker locked(&open.mutex);
    return std::ranges::any_of(open.files, [&status](const FileId &file) {
        return file == FileId{status.st_dev, status.st_ino};
    });
}

//! The number comes with the first migration, which may still be in the write-ahead log while the file itself is one
//! empty page that says that there is such a log.
SessionMark markIn(QByteArrayView head, qint64 size)
{
    if (head.size() < headerSize || !head.startsWith(magic))
        return SessionMark::Other;
    const auto application = qFromBigEndian<qint32>(head.data() + applicationAt);
    if (application == sessionApplicationId)
        return SessionMark::Session;
    const bool hasLog = head[readVersionAt] == 2;
    return application == 0 && hasLog && size <= onePage ? SessionMark::Unnumbered : SessionMark::Other;
}

bool readAll(int fd, char *to, qsizetype size, off_t offset)
{
    for (qsizetype done = 0; done < size;) {
        const ssize_t got = ::pread(fd, to + done, size_t(size - done), offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        done += got;
    }
    return true;
}

//! Of a regular file; -1 for anything else.
int openRegular(const QByteArray &name)
{
    // Looked at before it is opened: opening some devices already does something.
    struct stat status
    { };
    if (::stat(name.constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return -1;
    return ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

} // namespace

SessionMark sessionMarkOf(const QString &path)
{
    const QByteArray name = pathForDisk(path);
    struct stat status
    { };
    if (::stat(name.constData(), &status) != 0) {
        const int why = errno;
        const bool isAbsent = (why == ENOENT || why == ENOTDIR) && ::lstat(name.constData(), &status) != 0;
        return isAbsent ? SessionMark::Absent : SessionMark::Unreadable;
    }
    if (!S_ISREG(status.st_mode))
        return SessionMark::Other;
    if (isOpen(status))
        return SessionMark::InUse;
    const int fd = openRegular(name);
    if (fd < 0)
        return SessionMark::Unreadable;
    QByteArray head(headerSize, '\0');
    ssize_t got = 0;
    do
        got = ::pread(fd, head.data(), size_t(head.size()), 0);
    while (got < 0 && errno == EINTR);
    ::close(fd);
    if (got < 0)
        return SessionMark::Unreadable;
    if (got == 0)
        return SessionMark::Empty;
    return markIn(QByteArrayView(head).first(got), qint64(status.st_size));
}

bool isSessionFile(const QString &path)
{
    const SessionMark mark = sessionMarkOf(path);
    return mark == SessionMark::Session || mark == SessionMark::InUse
        || ((mark == SessionMark::Unnumbered || mark == SessionMark::Empty) && isLogOfSession(path + "-wal"_L1));
}

bool isSession(const SampleFile &file)
{
    QByteArray head(headerSize, '\0');
    return file.readAt(0, head.data(), head.size()) == head.size() && markIn(head, file.size()) == SessionMark::Session;
}

bool isLogOfSession(const QString &path)
{
    const int fd = openRegular(pathForDisk(path));
    if (fd < 0)
        return false;
    QByteArray head(logHeaderSize, '\0');
    bool found = false;
    if (readAll(fd, head.data(), head.size(), 0) && (qFromBigEndian<quint32>(head.data()) & ~1u) == logMagic) {
        const auto pageSize = qFromBigEndian<quint32>(head.data() + 8);
        QByteArray frame(frameHeaderSize + headerSize, '\0');
        for (int i = 0; i < mostFrames && !found; ++i) {
            const off_t at = logHeaderSize + off_t(i) * (off_t(pageSize) + frameHeaderSize);
            if (!readAll(fd, frame.data(), frame.size(), at))
                break;
            found = qFromBigEndian<quint32>(frame.data()) == 1
                && markIn(QByteArrayView(frame).sliced(frameHeaderSize), pageSize) == SessionMark::Session;
        }
    }
    ::close(fd);
    return found;
}

void openedSession(const QString &connection, const QString &path)
{
    struct stat status
    { };
    if (::stat(pathForDisk(path).constData(), &status) != 0)
        return;
    OpenFiles &open = openFiles();
    const QMutexLocker locked(&open.mutex);
    open.files.insert(connection, {status.st_dev, status.st_ino});
}

void closedSession(const QString &connection)
{
    OpenFiles &open = openFiles();
    const QMutexLocker locked(&open.mutex);
    open.files.remove(connection);
}

} // namespace assay
