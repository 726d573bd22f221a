// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/read_ahead.h"

#include <QIODevice>

namespace assay {

//! The body of one request: bytes, maybe a file, bytes. Its length is frozen, it is read forward once, and after the
//! first byte it refuses to rewind: Qt silently sends a POST up to four times otherwise, and runs past the end of a
//! file that shrinks.
class GuardedBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit GuardedBody(QByteArray head, std::shared_ptr<const SampleFile> file = {}, QByteArray tail = {});

    qint64 size() const override { return m_size; }
    bool isSequential() const override { return false; }
    bool seek(qint64 position) override;
    bool reset() override { return seek(0); }

    //! The request is on the wire: no rewinding, though no byte was read.
    void seal() { m_sealed = true; }
    qint64 served() const { return m_served; }
    //! Set once the file could not deliver what it promised.
    const std::optional<ApiError> &failure() const { return m_failure; }

protected:
    qint64 readData(char *to, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 readPart(char *to, qint64 most);

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
