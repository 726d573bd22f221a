// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/encrypted_zip.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <ctime>

namespace assay {

namespace {

struct EncryptedZipText
{
    Q_DECLARE_TR_FUNCTIONS(assay::EncryptedZip)
};

// What the library calls to write; `target` takes the bytes.
struct ZipTarget
{
    SaveFile &file;
    std::optional<ApiError> &error;

    static la_ssize_t write(archive *, void *target, const void *bytes, size_t count)
    {
        auto &[file, error] = *static_cast<ZipTarget *>(target);
        if (!error)
            error = file.write({static_cast<const char *>(bytes), qsizetype(count)});
        return error ? -1 : la_ssize_t(count);
    }
    static int close(archive *, void *target)
    {
        delete static_cast<ZipTarget *>(target);
        return ARCHIVE_OK;
    }
};

} // namespace

void EncryptedZip::Free::operator()(archive *zip) const
{
    archive_write_fail(zip); // without it, freeing would write the rest
    archive_write_free(zip);
}

EncryptedZip::EncryptedZip(const QString &path, const QString &entry, const QString &password, IfExists ifExists)
    : m_file(path, ifExists, SaveFile::Readers::Owner)
    , m_entry(entry.toUtf8())
    , m_password(password.toUtf8())
    , m_zip(archive_write_new())
{ }

EncryptedZip::~EncryptedZip() = default;

std::optional<ApiError> EncryptedZip::failure() const
{
    if (m_diskError)
        return m_diskError;
    return ApiError::of(ApiError::Kind::Input,
        EncryptedZipText::tr("the archive cannot be made: %1")
            .arg(QString::fromUtf8(archive_error_string(m_zip.get()))));
}

std::optional<ApiError> EncryptedZip::open()
{
    if (m_password.isEmpty() || m_entry.isEmpty())
        return ApiError::of(ApiError::Kind::Input, EncryptedZipText::tr("the archive needs a password"));
    if (auto error = m_file.open())
        return error;
    archive *zip = m_zip.get();
    // Blocks of one byte: the library would otherwise pad the file.
    bool isGood = archive_write_set_format_zip(zip) == ARCHIVE_OK
        && archive_write_set_bytes_per_block(zip, 0) == ARCHIVE_OK
        && archive_write_set_options(zip, "zip:encryption=zipcrypt,zip:compression=deflate") == ARCHIVE_OK
        && archive_write_set_passphrase(zip, m_password.constData()) == ARCHIVE_OK;
    auto *target = new ZipTarget{m_file, m_diskError};
    isGood = isGood && archive_write_open(zip, target, nullptr, &ZipTarget::write, &ZipTarget::close) == ARCHIVE_OK;
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), m_entry.constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), std::time(nullptr), 0);
    isGood = isGood && archive_write_header(zip, entry.get()) == ARCHIVE_OK;
    return isGood ? std::nullopt : failure();
}

std::optional<ApiError> EncryptedZip::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const la_ssize_t taken = archive_write_data(m_zip.get(), bytes.data(), size_t(bytes.size()));
        if (taken <= 0)
            return failure();
        bytes = bytes.sliced(qsizetype(taken));
    }
    return {};
}

Result<Saved> EncryptedZip::commit()
{
    if (archive_write_close(m_zip.get()) != ARCHIVE_OK)
        return *failure();
    return m_file.commit();
}

} // namespace assay
