// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace assay::cli {

// Splits a stream of bytes at an end mark. Truncates a piece that is longer than maxSize, so that memory is bounded.
class Pieces
{
public:
    static constexpr qsizetype maxSize = 64 * 1024; //!< bytes; longer than any path or URL

    explicit Pieces(char end) : m_end(end) { }

    template <class Take>
    void feed(QByteArrayView bytes, Take take)
    {
        while (!bytes.isEmpty()) {
            const qsizetype end = bytes.indexOf(m_end);
            const qsizetype size = end < 0 ? bytes.size() : end;
            m_piece.append(bytes.first(std::min(size, maxSize + 1 - m_piece.size())));
            if (end < 0)
                return;
            finish(take);
            bytes = bytes.sliced(end + 1);
        }
    }
    // Passes on the bytes after the last mark.
    template <class Take>
    void finish(Take take)
    {
        if (!m_piece.isEmpty())
            take(std::exchange(m_piece, {}));
    }

private:
    char m_end;
    QByteArray m_piece;
};

} // namespace assay::cli
