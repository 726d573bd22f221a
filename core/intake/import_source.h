// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/sample_file.h"

#include <QByteArray>

#include <functional>

namespace assay {

// The bytes to import: a regular file, or a stream of unknown length such as a pipe.
class ImportSource
{
public:
    explicit ImportSource(std::shared_ptr<SampleFile> file);
    // Reads `descriptor` and leaves it open. `name` only serves to choose the format. Blocks until 64 KiB or the end
    // have arrived.
    ImportSource(int descriptor, const QString &name);
    // Reads up to `size` bytes. Returns the number of bytes read, 0 at the end, -1 on an error.
    using Read = std::function<qint64(char *to, qint64 size)>;
    // A stream that must not wait for 64 KiB: the bytes of the first call of `read` are its head.
    ImportSource(Read read, const QString &name);

    QString name() const { return m_name; }
    // The first bytes, up to 64 KiB; read() returns them again.
    QByteArrayView head() const { return m_head; }
    qint64 size() const { return m_file ? m_file->size() : -1; } //!< bytes; -1: unknown
    qint64 done() const { return m_done; } //!< bytes that read() has returned
    // Reads the next bytes. Returns their number, 0 at the end, -1 on an error.
    qint64 read(char *to, qint64 size);
    // The whole source as a regular file. Copies a stream to a file without a name first. Errors: File, Disk,
    // TooLarge (a stream over 1 GiB).
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
