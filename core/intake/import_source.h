// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/sample_file.h"

#include <QByteArray>

#include <functional>

namespace assay {

//! The bytes to import: a regular file, or a stream such as a pipe, whose length nobody knows.
class ImportSource
{
public:
    explicit ImportSource(std::shared_ptr<SampleFile> file);
    //! Reads `descriptor` and leaves it open. `name` only tells the format.
    ImportSource(int descriptor, const QString &name);
    //! Bytes that were read, 0 at the end, -1 on an error.
    using Read = std::function<qint64(char *to, qint64 size)>;
    //! A stream that cannot wait for 64 KiB: what the first call of `read` gives is its head.
    ImportSource(Read read, const QString &name);

    QString name() const { return m_name; }
    //! The first bytes, up to 64 KiB; they are still part of what is read. Blocks until they are there.
    QByteArrayView head() const { return m_head; }
    qint64 size() const { return m_file ? m_file->size() : -1; } //!< bytes; -1: not known
    qint64 done() const { return m_done; } //!< bytes that read() has given
    //! The next bytes in order; 0 at the end, -1 on an error.
    qint64 read(char *to, qint64 size);
    //! All of it as a regular file. A stream is first copied to a file without a name. Errors: File, Disk, TooLarge.
    Result<std::shared_ptr<SampleFile>> file();

private:
    qint64 readOn(char *to, qint64 size);

    std::shared_ptr<SampleFile> m_file;
    Read m_read; //!< without a file
    QString m_name;
    QByteArray m_head;
    qint64 m_done = 0;
};

} // namespace assay
