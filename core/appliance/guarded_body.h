// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/read_ahead.h"
#include "base/api_error.h"

#include <QIODevice>

namespace assay {

// The body of one request: bytes, optionally a file, bytes. Its length is fixed when it is made, it is read forward
// once, and after the first byte it refuses to rewind: otherwise Qt silently sends a POST up to four times, and runs
// past the end of a file that shrinks.
class GuardedBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit GuardedBody(QByteArray head, std::shared_ptr<const SampleFile> file = {}, QByteArray tail = {});

    qint64 size() const override { return m_size; }
    bool isSequential() const override { return false; }
    bool seek(qint64 position) override;
    bool reset() override { return seek(0); }

    // Forbids rewinding, because the request is on the wire, even if no byte of the body was read.
    void seal() { m_sealed = true; }
    qint64 served() const { return m_served; }
    // Set (as File) once the file became unreadable or shorter.
    const std::optional<ApiError> &failure() const { return m_failure; }

protected:
    qint64 readData(char *to, qint64 maxBytes) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 readPart(char *to, qint64 maxBytes);

    QByteArray m_head;
    std::unique_ptr<ReadAhead> m_file;
    QByteArray m_tail;
    qint64 m_fileSize;
    qint64 m_size;
    qint64 m_served = 0;
    bool m_sealed = false;
    std::optional<ApiError> m_failure;
};

} // namespace assay
