// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sample_file.h"

#include "files/disk_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct SampleFileText
{
    Q_DECLARE_TR_FUNCTIONS(assay::SampleFile)
};

ApiError fileError(const QString &detail)
{
    return ApiError::of(ApiError::Kind::File, detail);
}

ApiError cannotOpen(const QString &path, const QString &name, int error)
{
    if (error == EACCES || error == EPERM) {
        return fileError(SampleFileText::tr(
            "“%1” cannot be read: permission denied. Change its permissions or copy it to a folder of yours.")
                             .arg(name));
    }
    if (error == ENOENT || error == ENOTDIR) {
        if (path.contains(QChar::ReplacementCharacter)) {
            return fileError(SampleFileText::tr(
                "“%1” was not found: its name holds bytes that are no text. Rename the file and add it again.")
                                 .arg(name));
        }
        return fileError(
            SampleFileText::tr("“%1” was not found. It was moved or deleted; put it back or add it from its new place.")
                .arg(name));
    }
    if (error == ELOOP)
        return fileError(SampleFileText::tr("“%1” is a link that leads nowhere. Add the file itself.").arg(name));
    return fileError(SampleFileText::tr("“%1” cannot be opened: %2. Check the disk it is on and try again.")
                         .arg(name, QString::fromStdString(std::generic_category().message(error))));
}

//! What `status` describes when it is no regular file, as a sentence; else nothing.
std::optional<ApiError> notRegular(const struct stat &status, const QString &name)
{
    if (S_ISREG(status.st_mode))
        return {};
    if (S_ISDIR(status.st_mode))
        return fileError(SampleFileText::tr("“%1” is a folder. Add the files inside it instead.").arg(name));
    if (S_ISFIFO(status.st_mode))
        return fileError(
            SampleFileText::tr("“%1” is a pipe, not a file. Save what comes out of it to a file first.").arg(name));
    if (S_ISSOCK(status.st_mode))
        return fileError(SampleFileText::tr("“%1” is a socket, not a file. Choose a regular file.").arg(name));
    return fileError(SampleFileText::tr("“%1” is a device, not a file. Copy its content to a file first.").arg(name));
}

bool sameFile(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool sameContent(const struct stat &a, const struct stat &b)
{
    return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

//! A path as system calls want it below a folder that is held open.
struct Place
{
    Place() = default;
    ~Place()
    {
        if (folder >= 0)
            ::close(folder);
    }
    Q_DISABLE_COPY_MOVE(Place)

    int folder = AT_FDCWD;
    QByteArray name;
    bool isLink = false; //!< a folder on the way is one
    int error = 0;
};

//! Goes down an absolute path folder by folder, none of which may be a link.
void goDown(const QByteArray &path, Place &place)
{
    QList<QByteArray> parts = path.split('/');
    parts.removeAll({});
    if (parts.isEmpty())
        parts = {"."};
    place.name = parts.takeLast();
    place.folder = ::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC);
    place.error = place.folder < 0 ? errno : 0;
    for (const QByteArray &part : parts) {
        if (place.folder < 0)
            break;
        struct stat status
        { };
        place.isLink
            = ::fstatat(place.folder, part.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
        const int next = ::openat(place.folder, part.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        place.error = next < 0 ? errno : 0;
        ::close(place.folder);
        place.folder = next;
    }
}

ApiError becameLink(const QString &name)
{
    return fileError(
        SampleFileText::tr("“%1” is behind a link now, and was not when it was added. What the link points to is not "
                           "read. Add it again if you want that file.")
            .arg(name));
}

} // namespace

struct SampleFile::Data
{
    QString path;
    QString name;
    QByteArray nativePath;
    int fd = -1;
    struct stat atOpen
    { };
};

PathLinks pathLinksOf(const QString &path)
{
    const QByteArray name = pathForDisk(path);
    struct stat status
    { };
    if (::lstat(name.constData(), &status) == 0 && S_ISLNK(status.st_mode))
        return PathLinks::Followed;
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(name.constData(), nullptr), &std::free);
    return real && name == real.get() ? PathLinks::None : PathLinks::Unknown;
}

SampleFile::~SampleFile()
{
    if (m_data && m_data->fd >= 0)
        ::close(m_data->fd);
}

Result<std::shared_ptr<SampleFile>> SampleFile::open(const QString &path, qint64 limit, PathLinks links)
{
    // The system call would stop at the NUL and open another file than the one that is shown.
    if (path.isEmpty() || path.contains(QChar::Null) || pathForDisk(path).contains('\0'))
        return fileError(SampleFileText::tr("This is not a valid file name. Choose the file again."));

    auto data = std::make_unique<Data>();
    const bool isUrl = path.startsWith("file:///"_L1);
    data->path = isUrl ? path : QDir::current().absoluteFilePath(path);
    data->name = data->path.endsWith(u'/') ? data->path : data->path.section(u'/', -1);
    data->nativePath = pathForDisk(data->path);

    Place place;
    place.name = data->nativePath;
    if (links == PathLinks::None)
        goDown(data->nativePath, place);
    if (place.isLink)
        return becameLink(data->name);
    if (place.error != 0)
        return cannotOpen(data->path, data->name, place.error);
    // Looked at before it is opened: opening some devices already does something.
    const bool isFollowed = links == PathLinks::Followed;
    if (::fstatat(place.folder, place.name.constData(), &data->atOpen, isFollowed ? 0 : AT_SYMLINK_NOFOLLOW) != 0)
        return cannotOpen(data->path, data->name, errno);
    if (S_ISLNK(data->atOpen.st_mode))
        return becameLink(data->name);
    if (const auto error = notRegular(data->atOpen, data->name))
        return *error;
    // O_NONBLOCK: the path may have become a FIFO since, or a link.
    data->fd = ::openat(place.folder, place.name.constData(),
        O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (isFollowed ? 0 : O_NOFOLLOW));
    const int openError = errno;
    if (data->fd < 0 && openError == ELOOP && !isFollowed)
        return becameLink(data->name);

    std::shared_ptr<SampleFile> file(new SampleFile);
    file->m_data = std::move(data);
    Data &d = *file->m_data;
    if (d.fd < 0)
        return cannotOpen(d.path, d.name, openError);
    if (::fstat(d.fd, &d.atOpen) != 0)
        return cannotOpen(d.path, d.name, errno);
    if (const auto error = notRegular(d.atOpen, d.name))
        return *error;
    if (d.atOpen.st_size == 0)
        return fileError(
            SampleFileText::tr("“%1” is empty (0 bytes). There is nothing to analyse; choose another file.")
                .arg(d.name));
    if (d.atOpen.st_size > limit) {
        const QLocale locale;
        return ApiError::of(ApiError::Kind::TooLarge,
            SampleFileText::tr(
                "“%1” has %2; this profile allows %3. Raise the limit in the profile or choose a smaller file.")
                .arg(d.name, locale.formattedDataSize(d.atOpen.st_size), locale.formattedDataSize(limit)));
    }
    return file;
}

QString SampleFile::path() const
{
    return m_data->path;
}

QString SampleFile::name() const
{
    return m_data->name;
}

qint64 SampleFile::size() const
{
    return m_data->atOpen.st_size;
}

int SampleFile::descriptor() const
{
    return m_data->fd;
}

qint64 SampleFile::readAt(qint64 offset, char *to, qint64 size) const
{
    qint64 done = 0;
    while (done < size) {
        const auto got = ::pread(m_data->fd, to + done, static_cast<std::size_t>(size - done), offset + done);
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

std::optional<ApiError> SampleFile::changed() const
{
    struct stat now
    { };
    if (::fstat(m_data->fd, &now) != 0 || !sameContent(now, m_data->atOpen)) {
        return fileError(
            SampleFileText::tr("“%1” was changed while it was in use. Wait until nothing writes to it, then try again.")
                .arg(name()));
    }
    if (::stat(m_data->nativePath.constData(), &now) != 0)
        return cannotOpen(path(), name(), errno);
    if (!sameFile(now, m_data->atOpen) || !sameContent(now, m_data->atOpen))
        return fileError(
            SampleFileText::tr("“%1” was replaced by another file while it was in use. Try again.").arg(name()));
    return {};
}

} // namespace assay
