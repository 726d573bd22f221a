// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes the place of core/appliance/guarded_body.cpp in one test program: a body that may be sent again, as any other
// device would be. The linker finds these first and never looks for the real ones.
#include "appliance/guarded_body.h"

#include <algorithm>
#include <cstring>

namespace assay {

GuardedBody::GuardedBody(QByteArray head, std::shared_ptr<const SampleFile> file, QByteArray tail)
    : m_head(std::move(head))
    , m_tail(std::move(tail))
    , m_fileSize(file ? file->size() : 0)
    , m_size(m_head.size() + m_fileSize + m_tail.size())
{
    open(ReadOnly | Unbuffered);
    if (!file)
        return;
    // The test's files are small: all of it goes into the head.
    QByteArray content(m_fileSize, Qt::Uninitialized);
    const qint64 read = file->readAt(0, content.data(), content.size());
    m_head += content.left(std::max<qint64>(0, read)) + m_tail;
    m_tail.clear();
    m_fileSize = 0;
}

bool GuardedBody::seek(qint64 position)
{
    m_served = position;
    return QIODevice::seek(position);
}

qint64 GuardedBody::readPart(char *to, qint64 most)
{
    const qint64 count = std::min(most, m_head.size() - m_served);
    std::memcpy(to, m_head.constData() + m_served, size_t(count));
    return count;
}

qint64 GuardedBody::readData(char *to, qint64 most)
{
    if (m_served == m_size)
        return -1;
    const qint64 count = readPart(to, most);
    m_served += count;
    return count;
}

} // namespace assay
