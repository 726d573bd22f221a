// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

namespace assay {

// The links in a file's path at the time when the user chose the file. Session files store the numbers.
enum class PathLinks {
    Unknown = 0, //!< the folders were not checked, or are links; the file was not a link, and must not be one now
    Followed = 1, //!< the file was a link, so its target is meant
    None = 2, //!< no part of the path was a link, and none may be one now
};
// The links in a path that the user has just chosen. Reads the disk.
PathLinks pathLinksOf(const QString &path);

// A regular file, opened once and read-only. Hashing and uploading read the same descriptor, so they see the same
// bytes. Reading is thread-safe. Never opens anything but a regular file, never blocks on a pipe.
class SampleFile
{
public:
    // Errors: File (missing, unreadable, not a regular file, empty, NUL in the name), TooLarge (over `limit` bytes).
    // A link that `links` does not allow is an error of kind File, because the path may have been redirected.
    static Result<std::shared_ptr<SampleFile>> open(
        const QString &path, qint64 limit, PathLinks links = PathLinks::Followed);
    ~SampleFile();
    Q_DISABLE_COPY_MOVE(SampleFile)

    QString path() const; //!< absolute; see pathFromDisk()
    QString name() const; //!< last part of the path
    qint64 size() const; //!< bytes, frozen at open
    int descriptor() const; //!< owned by this object
    // Reads up to `size` bytes at `offset` into `to`. Returns the bytes read, 0 at the end, -1 on an I/O error.
    qint64 readAt(qint64 offset, char *to, qint64 size) const;
    // Empty if the path still names the opened file, unchanged (device, inode, size, mtime). Errors: File (what
    // changed).
    std::optional<ApiError> changed() const;

private:
    SampleFile() = default;
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace assay
