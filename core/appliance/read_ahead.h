// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/sample_file.h"

#include <QByteArray>
#include <QFutureWatcher>

namespace assay {

// Reads a file once from front to end, one block ahead, on a thread of its own pool: a disk or a network share that
// hangs stops its upload and nothing else. Holds at most two blocks of 256 KiB.
class ReadAhead : public QObject
{
    Q_OBJECT
public:
    explicit ReadAhead(std::shared_ptr<const SampleFile> file);

    // The next bytes, at most `maxBytes`. Returns their number; 0 = not read yet, wait for arrived(); -1 = the file
    // could not be read to its end.
    qint64 take(char *to, qint64 maxBytes);
    bool isReadError() const { return m_block.isReadError; } //!< otherwise the file became shorter

Q_SIGNALS:
    void arrived();

private:
    struct Block
    {
        QByteArray bytes;
        bool isWhole = true;
        bool isReadError = false;
    };
    static Block readBlock(const SampleFile &file, qint64 offset);
    void fetch();

    std::shared_ptr<const SampleFile> m_file;
    QFutureWatcher<Block> m_next;
    qint64 m_fetched = 0; //!< where the next block starts
    Block m_block;
    qsizetype m_inBlock = 0;
};

} // namespace assay
