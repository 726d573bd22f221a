// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sample_file.h"

#include "files/disk_path.h"
#include "platform/file.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <cerrno>
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

ApiError notRegular(FileStatus::Kind kind, const QString &name)
{
    switch (kind) {
    case FileStatus::Kind::Folder:
        return fileError(SampleFileText::tr("“%1” is a folder. Add the files inside it instead.").arg(name));
    case FileStatus::Kind::Pipe:
        return fileError(
            SampleFileText::tr("“%1” is a pipe, not a file. Save what comes out of it to a file first.").arg(name));
    case FileStatus::Kind::Socket:
        return fileError(SampleFileText::tr("“%1” is a socket, not a file. Choose a regular file.").arg(name));
    default:
        return fileError(
            SampleFileText::tr("“%1” is a device, not a file. Copy its content to a file first.").arg(name));
    }
}

LinkRule ruleFor(PathLinks links)
{
    switch (links) {
    case PathLinks::Unknown:
        return LinkRule::NotTheFile;
    case PathLinks::Followed:
        return LinkRule::Follow;
    case PathLinks::None:
        return LinkRule::NotAnywhere;
    }
    return LinkRule::NotAnywhere;
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
    OpenFile file;
    FileStatus atOpen;
};

PathLinks pathLinksOf(const QString &path)
{
    const QByteArray name = pathForDisk(path);
    if (const auto status = fileStatus(name, LastLink::Keep); status && status->isLink())
        return PathLinks::Followed;
    const QByteArray real = realPath(name);
    return !real.isEmpty() && real == name ? PathLinks::None : PathLinks::Unknown;
}

SampleFile::~SampleFile() = default;

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

    RegularFile opened = openRegularFile(data->nativePath, ruleFor(links));
    switch (opened.problem) {
    case RegularFile::Problem::None:
        break;
    case RegularFile::Problem::ForbiddenLink:
        return becameLink(data->name);
    case RegularFile::Problem::NotRegular:
        return notRegular(opened.status.kind, data->name);
    case RegularFile::Problem::System:
        return cannotOpen(data->path, data->name, opened.error);
    }
    data->file = std::move(opened.file);
    data->atOpen = opened.status;

    std::shared_ptr<SampleFile> file(new SampleFile);
    file->m_data = std::move(data);
    const Data &d = *file->m_data;
    if (d.atOpen.size == 0)
        return fileError(
            SampleFileText::tr("“%1” is empty (0 bytes). There is nothing to analyse; choose another file.")
                .arg(d.name));
    if (d.atOpen.size > limit) {
        const QLocale locale;
        return ApiError::of(ApiError::Kind::TooLarge,
            SampleFileText::tr(
                "“%1” has %2; this profile allows %3. Raise the limit in the profile or choose a smaller file.")
                .arg(d.name, locale.formattedDataSize(d.atOpen.size), locale.formattedDataSize(limit)));
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
    return m_data->atOpen.size;
}

int SampleFile::descriptor() const
{
    return m_data->file.descriptor();
}

qint64 SampleFile::readAt(qint64 offset, char *to, qint64 size) const
{
    return m_data->file.readAt(offset, to, size);
}

std::optional<ApiError> SampleFile::changed() const
{
    const auto held = m_data->file.status();
    if (!held || !held->hasSameContent(m_data->atOpen)) {
        return fileError(
            SampleFileText::tr("“%1” was changed while it was in use. Wait until nothing writes to it, then try again.")
                .arg(name()));
    }
    const auto named = fileStatus(m_data->nativePath);
    if (!named)
        return cannotOpen(path(), name(), errno);
    if (named->id != m_data->atOpen.id || !named->hasSameContent(m_data->atOpen))
        return fileError(
            SampleFileText::tr("“%1” was replaced by another file while it was in use. Try again.").arg(name()));
    return {};
}

} // namespace assay
