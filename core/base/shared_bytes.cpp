// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shared_bytes.h"

#include <cstring>
#include <new>

namespace assay {

SharedBytes::SharedBytes(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    m_block = new (::operator new(sizeof(Block) + size_t(bytes.size()))) Block{1, quint32(bytes.size())};
    std::memcpy(reinterpret_cast<char *>(m_block + 1), bytes.data(), size_t(bytes.size()));
}

SharedBytes::SharedBytes(const SharedBytes &other) : m_block(other.m_block)
{
    if (m_block)
        m_block->users.fetch_add(1, std::memory_order_relaxed);
}

SharedBytes::~SharedBytes()
{
    if (m_block && m_block->users.fetch_sub(1, std::memory_order_acq_rel) == 1)
        ::operator delete(m_block);
}

QByteArrayView SharedBytes::view() const
{
    return m_block ? QByteArrayView(reinterpret_cast<const char *>(m_block + 1), qsizetype(m_block->size))
                   : QByteArrayView();
}

} // namespace assay
