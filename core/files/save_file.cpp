// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/save_file.h"

#include "files/digests.h"
#include "files/evp_hash.h"
#include "platform/file.h"
#include "platform/file_modes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <system_error>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct SaveFileText
{
    Q_DECLARE_TR_FUNCTIONS(assay::SaveFile)
};

ApiError diskError(const QString &detail)
{
    return ApiError::of(ApiError::Kind::Disk, detail);
}

ApiError diskError(const QString &path, int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return diskError(
            SaveFileText::tr("“%1” was not saved: the disk is full. Free some space or choose another folder.")
                .arg(path));
    case EFBIG:
        return diskError(SaveFileText::tr(
            "“%1” was not saved: it is larger than this disk or account allows. Choose another folder.")
                             .arg(path));
    case EACCES:
    case EPERM:
    case EROFS:
        return diskError(
            SaveFileText::tr("“%1” was not saved: you may not write to this folder. Choose another folder.").arg(path));
    case ENAMETOOLONG:
        return diskError(SaveFileText::tr("“%1” was not saved: the name is too long. Choose a shorter one.").arg(path));
    case ENOENT:
        return diskError(SaveFileText::tr("“%1” was not saved: its folder is gone. Choose another folder.").arg(path));
    case EEXIST:
        return diskError(
            SaveFileText::tr("“%1” was not saved: a file of this name exists already. Choose another name.").arg(path));
    default:
        return diskError(SaveFileText::tr("“%1” was not saved: %2. Check the disk or choose another folder.")
                             .arg(path, QString::fromStdString(std::generic_category().message(error ? error : EIO))));
    }
}

enum class Occupant { Nothing, File, Other };

Occupant occupant(const QString &path)
{
    const auto status = fileStatus(QFile::encodeName(path), LastLink::Keep);
    if (!status)
        return Occupant::Nothing;
    return status->isRegular() ? Occupant::File : Occupant::Other;
}

// True if the file at `path` has exactly the written bytes.
bool holds(const QString &path, const Saved &written)
{
    if (QFileInfo(path).size() != written.bytes)
        return false;
    if (written.bytes == 0)
        return true;
    const auto file = SampleFile::open(path, written.bytes);
    if (!file)
        return false;
    const auto digests = digestsOf(**file, DigestKind::Sha256);
    return digests && digests->sha256 == written.sha256;
}

// "report.pdf" -> "report (2).pdf"; number 1 is the name itself.
QString numbered(const QString &path, int number)
{
    if (number == 1)
        return path;
    const QFileInfo info(path);
    const QString suffix
        = info.suffix().isEmpty() || info.completeBaseName().isEmpty() ? QString() : u'.' + info.suffix();
    const QString base = info.fileName().chopped(suffix.size());
    return u"%1/%2 (%3)%4"_s.arg(info.path(), base, QString::number(number), suffix);
}

// Like mkpath(), with the user's own mode mask, because the user may share the folder.
bool makeFolder(const QString &path)
{
    QStringList made;
    for (QString missing = path; !QFileInfo::exists(missing) && missing.size() > 1; missing = QFileInfo(missing).path())
        made.append(missing);
    if (!QDir().mkpath(path))
        return false;
    if (const auto mode = savedFolderMode()) {
        for (const QString &folder : std::as_const(made))
            setFileMode(QFile::encodeName(folder), *mode);
    }
    return true;
}

} // namespace

struct SaveFile::Data
{
    QString path;
    IfExists ifExists;
    Readers readers = Readers::UsersMask;
    std::unique_ptr<QSaveFile> file;
    EvpHash hash{EVP_sha256()};
    qint64 bytes = 0;
    std::optional<ApiError> failed;

    QString folder() const { return QFileInfo(path).path(); }
    bool isOpen() const { return file && file->isOpen(); }
    ApiError fail(int error);
    std::optional<ApiError> refused() const;
    Result<Saved> place(Saved saved);
};

// Records the first failure, which all later calls return.
ApiError SaveFile::Data::fail(int error)
{
    if (!failed)
        failed = diskError(path, error);
    if (file)
        file->cancelWriting();
    return *failed;
}

std::optional<ApiError> SaveFile::Data::refused() const
{
    switch (occupant(path)) {
    case Occupant::Nothing:
        return {};
    case Occupant::File:
        return ifExists == IfExists::Refuse ? std::optional(diskError(path, EEXIST)) : std::nullopt;
    case Occupant::Other:
        return diskError(
            SaveFileText::tr("“%1” was not saved: the name belongs to a folder, link or device. Choose another name.")
                .arg(path));
    }
    Q_UNREACHABLE();
}

// Renames the finished hidden file to its name, or removes it if that name already has the same bytes.
Result<Saved> SaveFile::Data::place(Saved saved)
{
    constexpr int maxCopies = 10000;
    const QString hidden = file->fileName();
    int error = EEXIST;
    for (int number = 1; error == EEXIST && number <= maxCopies; ++number) {
        saved.path = numbered(path, number);
        if (ifExists == IfExists::KeepBoth && occupant(saved.path) == Occupant::File && holds(saved.path, saved)) {
            QFile::remove(hidden);
            return saved;
        }
        error = renameWithoutReplacing(QFile::encodeName(hidden), QFile::encodeName(saved.path));
        if (ifExists == IfExists::Refuse)
            break;
    }
    if (error == 0)
        error = syncFolder(QFile::encodeName(folder()));
    if (error == 0)
        return saved;
    QFile::remove(hidden);
    return fail(error);
}

SaveFile::SaveFile(const QString &path, IfExists ifExists, Readers readers) : m_data(std::make_unique<Data>())
{
    m_data->readers = readers;
    m_data->path = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    m_data->ifExists = ifExists;
    if (path.isEmpty() || path.endsWith(u'/') || path.contains(QChar::Null))
        m_data->failed
            = diskError(SaveFileText::tr("Nothing was saved: this is not a valid file name. Choose another name."));
}

SaveFile::~SaveFile()
{
    if (m_data->isOpen())
        m_data->file->cancelWriting();
}

std::optional<ApiError> SaveFile::open()
{
    Data &d = *m_data;
    if (d.failed)
        return d.failed;
    errno = 0;
    if (!makeFolder(d.folder()))
        return d.fail(errno ? errno : ENOTDIR);
    d.failed = d.refused();
    if (d.failed)
        return d.failed;

    // QSaveFile replaces an existing file when it commits. If that is not allowed, it writes to a temporary name.
    QString target = d.path;
    if (d.ifExists != IfExists::Replace)
        target = u"%1/.assay-%2.part"_s.arg(d.folder(), QUuid::createUuid().toString(QUuid::Id128));
    d.file = std::make_unique<QSaveFile>(target);
    errno = 0;
    if (!d.file->open(QIODevice::WriteOnly))
        return d.fail(errno);
    constexpr unsigned ownerOnly = 0600;
    // Before the first byte is written.
    if (d.readers == Readers::Owner) {
        if (!setFileMode(d.file->handle(), ownerOnly))
            return d.fail(errno);
        return {};
    }
    // A replaced file keeps its own mode.
    if (const auto mode = savedFileMode(); mode && occupant(target) == Occupant::Nothing)
        setFileMode(d.file->handle(), *mode);
    return {};
}

std::optional<ApiError> SaveFile::write(QByteArrayView bytes)
{
    Data &d = *m_data;
    if (d.failed || !d.isOpen())
        return d.failed ? *d.failed : d.fail(EBADF);
    // commit() returns true after a short write and on a full disk (QTBUG-75077).
    errno = 0;
    if (d.file->write(bytes.data(), bytes.size()) != bytes.size() || d.file->error() != QFileDevice::NoError)
        return d.fail(errno);
    d.hash.add(bytes);
    d.bytes += bytes.size();
    return {};
}

Result<Saved> SaveFile::commit()
{
    Data &d = *m_data;
    if (d.failed || !d.isOpen())
        return d.failed ? *d.failed : d.fail(EBADF);
    errno = 0;
    if (!d.file->flush() || d.file->error() != QFileDevice::NoError || !syncDescriptor(d.file->handle()))
        return d.fail(errno);
    // The name may have been taken since open().
    if (auto error = d.refused()) {
        d.file->cancelWriting();
        d.failed = std::move(error);
        return *d.failed;
    }
    const Saved saved{d.path, d.hash.finish(), d.bytes};
    errno = 0;
    if (!d.file->commit())
        return d.fail(errno);
    if (d.ifExists != IfExists::Replace)
        return d.place(saved);
    if (const int error = syncFolder(QFile::encodeName(d.folder())); error != 0)
        return d.fail(error);
    return saved;
}

} // namespace assay
