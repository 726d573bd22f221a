// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringDecoder>

namespace assay {

enum class TextEncoding { Utf8, Utf16, Utf32, Latin1 };

//! The bytes of a text as UTF-8 without a byte order mark, piece by piece: by byte order mark, else as UTF-8. Each byte
//! that is no UTF-8 is taken for Windows-1252, which is Latin-1 with the quotes that Windows puts around words; the
//! encoding is Latin1 from the first such byte on. So a stream needs no second look, and one broken byte spoils no
//! other.
class TextDecoder
{
public:
    QByteArray feed(QByteArrayView bytes);
    QByteArray finish();

    TextEncoding encoding() const { return m_encoding; }
    qint64 broken() const
    {
        return m_broken;
    } //!< bytes that did not fit; for UTF-16 and UTF-32 at most 1: some did not
    qint64 firstBroken() const
    {
        return m_firstBroken;
    } //!< where the first one is, in bytes; -1: nowhere, or not known

private:
    bool detect(bool last);
    QByteArray wide(QByteArrayView bytes);
    QByteArray narrow(bool last);

    QByteArray m_waiting; //!< the first bytes, or a character that is not complete
    QStringDecoder m_wide;
    QString m_half; //!< the first half of a pair of surrogates at the end of a piece
    TextEncoding m_encoding = TextEncoding::Utf8;
    bool m_isDetected = false;
    qint64 m_offset = 0; //!< of m_waiting
    qint64 m_broken = 0;
    qint64 m_firstBroken = -1;
};

} // namespace assay
