// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/decode.h"

#include <QStringConverter>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace assay {

namespace {

constexpr qsizetype step = 1024 * 1024;

//! Piece by piece, so that the UTF-16 of the whole text never stands in memory.
QByteArray converted(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QByteArray utf8;
    for (qsizetype done = 0; done < bytes.size(); done += step) {
        const QString piece = decoder(bytes.sliced(done, std::min(step, bytes.size() - done)));
        utf8 += piece.toUtf8();
    }
    return utf8;
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    for (qsizetype done = 0; done < bytes.size();) {
        qsizetype end = std::min(done + step, bytes.size());
        while (end < bytes.size() && end > done + 1 && (static_cast<uchar>(bytes[end]) & 0xC0u) == 0x80u) {
            --end;
        }
        const QString piece = decoder(bytes.sliced(done, end - done));
        if (decoder.hasError()) {
            return false;
        }
        done = end;
    }
    return true;
}

} // namespace

DecodedText decodeText(QByteArray bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    if (marked && *marked != QStringConverter::Utf8) {
        const bool wide = *marked != QStringConverter::Utf16LE && *marked != QStringConverter::Utf16BE;
        return {converted(bytes, *marked), wide ? TextEncoding::Utf32 : TextEncoding::Utf16};
    }
    if (marked) {
        bytes.remove(0, 3);
    }
    if (isUtf8(bytes)) {
        return {std::move(bytes), TextEncoding::Utf8};
    }
    return {converted(bytes, QStringConverter::Latin1), TextEncoding::Latin1};
}

} // namespace assay
