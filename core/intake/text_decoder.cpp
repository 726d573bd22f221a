// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_decoder.h"

#include <QStringConverter>
#include <QStringView>

#include <array>

namespace assay {

namespace {

// 0x80 to 0x9F; what Windows-1252 leaves undefined stays the control character of Latin-1.
constexpr std::array<char16_t, 32> windowsOnly{0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
    0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

void appendByte(QByteArray &utf8, uchar byte)
{
    const char16_t unit = byte >= 0x80 && byte < 0xA0 ? windowsOnly[byte - 0x80u] : char16_t(byte);
    utf8 += QStringView(&unit, 1).toUtf8();
}

qsizetype lengthByLead(uchar lead)
{
    return lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
}

// Bytes at the end of `bytes` that may be the start of a character.
qsizetype incompleteTail(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = static_cast<uchar>(bytes[bytes.size() - back]);
        if ((byte & 0xC0u) != 0x80u)
            return lengthByLead(byte) > back ? back : 0;
    }
    return 0;
}

} // namespace

QByteArray TextDecoder::feed(QByteArrayView bytes)
{
    if (m_isDetected && m_encoding != TextEncoding::Utf8 && m_encoding != TextEncoding::Latin1)
        return wide(bytes);
    m_waiting.append(bytes.data(), bytes.size());
    return detect(false) ? narrow(false) : QByteArray();
}

QByteArray TextDecoder::finish()
{
    QByteArray utf8;
    if (detect(true))
        utf8 = narrow(true);
    if (m_wide.isValid() && (m_wide.hasError() || !m_half.isEmpty())) {
        m_broken = 1;
        utf8 += m_half.toUtf8(); // a question mark
    }
    return utf8;
}

// True when there is something for narrow().
bool TextDecoder::detect(bool last)
{
    if (m_isDetected)
        return true;
    constexpr qsizetype maxMarkSize = 4;
    if (m_waiting.size() < maxMarkSize && !last)
        return false;
    m_isDetected = true;
    const auto marked = QStringConverter::encodingForData(m_waiting);
    if (marked && *marked != QStringConverter::Utf8) {
        const bool is16 = *marked == QStringConverter::Utf16LE || *marked == QStringConverter::Utf16BE;
        m_encoding = is16 ? TextEncoding::Utf16 : TextEncoding::Utf32;
        m_wide = QStringDecoder(*marked);
    } else if (marked) {
        m_offset = 3;
        m_waiting.remove(0, m_offset);
    }
    return true;
}

QByteArray TextDecoder::wide(QByteArrayView bytes)
{
    QString text = std::exchange(m_half, {});
    text += QString(m_wide(bytes));
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        m_half = text.back();
        text.chop(1);
    }
    if (!text.isValidUtf16())
        m_broken = 1;
    return text.toUtf8();
}

// What waits, as far as it is complete.
QByteArray TextDecoder::narrow(bool last)
{
    if (m_wide.isValid())
        return wide(std::exchange(m_waiting, {}));
    const qsizetype tail = last ? 0 : incompleteTail(m_waiting);
    QByteArray utf8 = m_waiting.first(m_waiting.size() - tail);
    m_waiting = m_waiting.last(tail);
    const qint64 offset = std::exchange(m_offset, m_offset + utf8.size());
    if (QUtf8StringView(utf8).isValidUtf8())
        return utf8;

    const QByteArray raw = std::exchange(utf8, {});
    utf8.reserve(raw.size() + raw.size() / 8);
    m_encoding = TextEncoding::Latin1;
    for (qsizetype i = 0; i < raw.size();) {
        const qsizetype length = lengthByLead(static_cast<uchar>(raw[i]));
        const QByteArrayView character = QByteArrayView(raw).sliced(i, std::min(length, raw.size() - i));
        if (length > 0 && character.size() == length && QUtf8StringView(character).isValidUtf8()) {
            utf8.append(character.data(), length);
            i += length;
            continue;
        }
        if (m_broken++ == 0)
            m_firstBroken = offset + i;
        appendByte(utf8, static_cast<uchar>(raw[i++]));
    }
    return utf8;
}

} // namespace assay
