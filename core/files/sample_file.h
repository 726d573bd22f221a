// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

namespace assay {

//! A regular file opened once, read-only: what is hashed is what is uploaded, because both read this descriptor.
//! Thread-safe for reading (pread); never opens anything but a regular file, never blocks on a FIFO.
class SampleFile
{
public:
    //! Errors: File (missing, unreadable, not a regular file, empty, NUL in the name), TooLarge (over `limit` bytes).
    static Result<std::shared_ptr<SampleFile>> open(const QString &path, qint64 limit);
    ~SampleFile();
    Q_DISABLE_COPY_MOVE(SampleFile)

    QString path() const; //!< absolute; see pathFromDisk()
    QString name() const; //!< last part of the path
    qint64 size() const; //!< bytes, frozen at open
    int descriptor() const; //!< stays this object's
    //! Reads up to `size` bytes at `offset` into `to`; bytes read, 0 at the end, -1 on an I/O error.
    qint64 readAt(qint64 offset, char *to, qint64 size) const;
    //! Empty when the file on disk is still the one that was opened (device, inode, size, mtime); else what changed, as
    //! a File error.
    std::optional<ApiError> changed() const;

private:
    SampleFile() = default;
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace assay
