// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/save_file.h"

#include <memory>

struct archive;

namespace assay {

// A ZIP archive with one entry, in the traditional encryption that the tools of laboratories open. The plain bytes are
// encrypted while they arrive and never reach the disk. Completely or not at all, as SaveFile; only this user may read
// the file. Call open(), write() as often as needed, then commit().
class EncryptedZip
{
public:
    // `entry`: name of the file inside. `password`: not empty.
    EncryptedZip(const QString &path, const QString &entry, const QString &password, IfExists ifExists);
    ~EncryptedZip();
    Q_DISABLE_COPY_MOVE(EncryptedZip)

    // Errors of all three: Disk, as SaveFile's; Input (the password or the name cannot be used).
    std::optional<ApiError> open();
    std::optional<ApiError> write(QByteArrayView bytes);
    Result<Saved> commit();

private:
    struct Free
    {
        void operator()(archive *zip) const;
    };
    std::optional<ApiError> failure() const;

    SaveFile m_file;
    QByteArray m_entry;
    QByteArray m_password;
    std::optional<ApiError> m_diskError; //!< of the file, while the library writes
    std::unique_ptr<archive, Free> m_zip;
};

} // namespace assay
