// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/read_ahead.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <cstring>

namespace assay {

namespace {

constexpr qint64 blockSize = 256 * 1024;

// A pool of its own, because readers that hang must not stop hashing and decoding.
QThreadPool *readers()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(8);
    return &pool;
}

} // namespace

ReadAhead::ReadAhead(std::shared_ptr<const SampleFile> file) : m_file(std::move(file))
{
    connect(&m_next, &QFutureWatcherBase::finished, this, &ReadAhead::arrived);
    fetch();
}

ReadAhead::Block ReadAhead::readBlock(const SampleFile &file, qint64 offset)
{
    const qint64 wanted = std::min(blockSize, file.size() - offset);
    Block block;
    block.bytes.resize(wanted);
    qint64 filled = 0;
    while (filled < wanted) {
        const qint64 count = file.readAt(offset + filled, block.bytes.data() + filled, wanted - filled);
        if (count <= 0) {
            block.isReadError = count < 0;
            break;
        }
        filled += count;
    }
    block.bytes.truncate(filled);
    block.isWhole = filled == wanted;
    return block;
}

void ReadAhead::fetch()
{
    if (m_fetched >= m_file->size())
        return;
    m_next.setFuture(
        QtConcurrent::run(readers(), [file = m_file, offset = m_fetched] { return readBlock(*file, offset); }));
    m_fetched += blockSize;
}

qint64 ReadAhead::take(char *to, qint64 maxBytes)
{
    if (m_inBlock == m_block.bytes.size()) {
        if (!m_block.isWhole)
            return -1;
        if (!m_next.future().isFinished())
            return 0;
        m_block = m_next.future().result();
        m_inBlock = 0;
        if (m_block.bytes.isEmpty())
            return -1;
        if (m_block.isWhole)
            fetch();
    }
    const qint64 count = std::min<qint64>(maxBytes, m_block.bytes.size() - m_inBlock);
    std::memcpy(to, m_block.bytes.constData() + m_inBlock, size_t(count));
    m_inBlock += count;
    return count;
}

} // namespace assay
