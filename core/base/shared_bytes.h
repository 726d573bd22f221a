// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <atomic>
#include <utility>

namespace assay {

// Bytes that never change, in the space of one pointer, shared by copies: for what each of a million rows has. Takes
// eight bytes and one allocation more than the bytes. Copies may be used on different threads.
class SharedBytes
{
public:
    SharedBytes() = default;
    explicit SharedBytes(QByteArrayView bytes);
    SharedBytes(const SharedBytes &other);
    SharedBytes(SharedBytes &&other) noexcept : m_block(std::exchange(other.m_block, nullptr)) { }
    SharedBytes &operator=(SharedBytes other) noexcept
    {
        std::swap(m_block, other.m_block);
        return *this;
    }
    ~SharedBytes();

    bool isEmpty() const { return !m_block; }
    QByteArrayView view() const; //!< valid as long as this object is not changed

private:
    struct Block
    {
        std::atomic<quint32> users;
        quint32 size; //!< of the bytes, which follow
    };
    Block *m_block = nullptr; //!< null = empty
};

} // namespace assay
