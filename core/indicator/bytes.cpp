// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/bytes.h"

namespace assay::scan {

namespace {

struct CodePoint
{
    char32_t value = 0;
    std::size_t length = 0; //!< 0: broken UTF-8
};

CodePoint decode(Bytes text, std::size_t pos)
{
    const auto byte = [&](std::size_t i) { return static_cast<quint8>(at(text, pos + i)); };
    const quint8 lead = byte(0);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4)
        return {};
    char32_t value = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u)
            return {};
        value = (value << 6) | (byte(i) & 0x3Fu);
    }
    const char32_t minSize = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return value < minSize || value > 0x10FFFF || surrogate ? CodePoint{} : CodePoint{value, length};
}

bool isZeroWidth(char32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

bool isDot(char32_t c)
{
    return c == 0x3002 || c == 0xFF0E || c == 0xFF61;
}

bool isBlank(char32_t c)
{
    return c == 0x85 || c == 0xA0 || c == 0xAB || c == 0xBB || (c >= 0x2000 && c <= 0x200A)
        || (c >= 0x2018 && c <= 0x201F) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x2039 || c == 0x203A
        || c == 0x205F || c == 0x3000 || c == 0x3001 || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301F)
        || c == 0xFF02 || c == 0xFF08 || c == 0xFF09 || c == 0xFF0C || c == 0xFF1A || c == 0xFF1B || c == 0xFF1C
        || c == 0xFF1E || c == 0xFF5C;
}

bool isSymbol(char32_t c)
{
    return (c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xB7 && c != 0xBA) || (c >= 0x2000 && c <= 0x2BFF)
        || (c >= 0x3000 && c <= 0x3004) || c == 0xFFFD || (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20);
}

} // namespace

bool hasWordAt(Bytes text, std::size_t pos, Bytes word)
{
    if (pos > text.size() || text.size() - pos < word.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (lower(text[pos + i]) != word[i])
            return false;
    }
    return true;
}

Wide wideAt(Bytes text, std::size_t pos)
{
    const auto [value, length] = decode(text, pos);
    if (length == 0)
        return {WideKind::Invalid, 1};
    const WideKind kind = isDot(value) ? WideKind::Dot
        : isZeroWidth(value)           ? WideKind::ZeroWidth
        : isBlank(value)               ? WideKind::Blank
        : isSymbol(value)              ? WideKind::Other
                                       : WideKind::Letter;
    return {kind, length};
}

} // namespace assay::scan
