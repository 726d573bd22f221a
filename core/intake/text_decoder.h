// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringDecoder>

namespace assay {

enum class TextEncoding { Utf8, Utf16, Utf32, Latin1 };

// Converts the bytes of a text to UTF-8 without a byte order mark, piece by piece. The byte order mark decides the
// encoding; without one it is UTF-8. A byte that is not UTF-8 is decoded as Windows-1252 (Latin-1 with the quotation
// marks of Windows), and encoding() is Latin1 from then on. A stream is therefore read once, and a broken byte does
// not affect others.
class TextDecoder
{
public:
    QByteArray feed(QByteArrayView bytes);
    QByteArray finish();

    TextEncoding encoding() const { return m_encoding; }
    qint64 broken() const { return m_broken; } //!< bytes that did not fit; for UTF-16 and UTF-32, 1 means some
    qint64 firstBroken() const { return m_firstBroken; } //!< offset of the first one in bytes; -1: none, or unknown

private:
    bool detect(bool last);
    QByteArray wide(QByteArrayView bytes);
    QByteArray narrow(bool last);

    QByteArray m_waiting; //!< the first bytes, or an incomplete character
    QStringDecoder m_wide;
    QString m_half; //!< the first half of a pair of surrogates at the end of a piece
    TextEncoding m_encoding = TextEncoding::Utf8;
    bool m_isDetected = false;
    qint64 m_offset = 0; //!< of m_waiting
    qint64 m_broken = 0;
    qint64 m_firstBroken = -1;
};

} // namespace assay
