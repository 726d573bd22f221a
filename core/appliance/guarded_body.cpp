// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/guarded_body.h"

#include <algorithm>
#include <cstring>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

qint64 copyFrom(const QByteArray &bytes, qint64 offset, char *to, qint64 maxBytes)
{
    const qint64 count = std::min(maxBytes, bytes.size() - offset);
    std::memcpy(to, bytes.constData() + offset, size_t(count));
    return count;
}

} // namespace

GuardedBody::GuardedBody(QByteArray head, std::shared_ptr<const SampleFile> file, QByteArray tail)
    : m_head(std::move(head))
    , m_tail(std::move(tail))
    , m_fileSize(file ? file->size() : 0)
    , m_size(m_head.size() + m_fileSize + m_tail.size())
{
    // Unbuffered: QIODevice would count bytes that it read ahead as not served.
    open(ReadOnly | Unbuffered);
    if (!file)
        return;
    m_file = std::make_unique<ReadAhead>(std::move(file));
    connect(m_file.get(), &ReadAhead::arrived, this, &QIODevice::readyRead);
}

bool GuardedBody::seek(qint64 position)
{
    return position == 0 && m_served == 0 && !m_sealed && QIODevice::seek(0);
}

qint64 GuardedBody::readPart(char *to, qint64 maxBytes)
{
    if (m_served < m_head.size())
        return copyFrom(m_head, m_served, to, maxBytes);
    const qint64 inFile = m_served - m_head.size();
    if (inFile >= m_fileSize)
        return copyFrom(m_tail, inFile - m_fileSize, to, maxBytes);

    const qint64 count = m_file->take(to, maxBytes);
    if (count >= 0)
        return count;
    m_failure = ApiError::of(ApiError::Kind::File,
        m_file->isReadError() ? u"the file could not be read at byte %1"_s.arg(inFile)
                              : u"the file ended at byte %1 of %2 while it was sent"_s.arg(inFile).arg(m_fileSize));
    return -1;
}

qint64 GuardedBody::readData(char *to, qint64 maxBytes)
{
    if (m_failure || m_served == m_size)
        return -1;
    if (maxBytes <= 0)
        return 0;
    const qint64 count = readPart(to, maxBytes);
    if (count > 0)
        m_served += count;
    return count;
}

} // namespace assay
