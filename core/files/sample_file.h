// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

namespace assay {

//! What is known of links in a file's path since the file was chosen. The numbers stand in session files.
enum class PathLinks {
    Unknown
    = 0, //!< the folders were not looked at, or hold links; the file itself was not a link, and must not be one now
    Followed = 1, //!< the file was a link when it was chosen, so what it points to is meant
    None = 2, //!< there was no link anywhere in the path, and there must be none now
};
//! What is to be remembered of a path that was just chosen. Reads the disk.
PathLinks pathLinksOf(const QString &path);

//! A regular file opened once, read-only: what is hashed is what is uploaded, because both read this descriptor.
//! Thread-safe for reading (pread); never opens anything but a regular file, never blocks on a FIFO.
class SampleFile
{
public:
    //! Errors: File (missing, unreadable, not a regular file, empty, NUL in the name), TooLarge (over `limit` bytes).
    //! A link that `links` does not allow is an error of kind File: the path was made to lead elsewhere.
    static Result<std::shared_ptr<SampleFile>> open(
        const QString &path, qint64 limit, PathLinks links = PathLinks::Followed);
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
