// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/escapes.h"

#include <algorithm>

namespace assay::scan {

namespace {

// The value of `digits` hexadecimal digits at `pos`; -1 if there are fewer.
int hexAt(Bytes text, std::size_t pos, std::size_t digits)
{
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const char c = lower(at(text, pos + i));
        if (!is(c, HexDigit))
            return -1;
        value = value * 16 + (is(c, Digit) ? c - '0' : c - 'a' + 10);
    }
    return value;
}

TextEscape character(std::size_t length, int code)
{
    if (code == '\\')
        return {TextEscape::Kind::Raw, length, {}, 0}; // decoded, it would start another escape
    if (code < 0x80) {
        const auto c = static_cast<char>(code);
        return is(c, Stop) ? TextEscape{TextEscape::Kind::End, length, {}, 0}
                           : TextEscape{TextEscape::Kind::Character, length, {c}, 1};
    }
    if (code >= 0xD800 && code <= 0xDFFF)
        return {TextEscape::Kind::End, length, {}, 0};
    if (code < 0x800) {
        return {TextEscape::Kind::Character, length,
            {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))}, 2};
    }
    return {TextEscape::Kind::Character, length,
        {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
            static_cast<char>(0x80 | (code & 0x3F))},
        3};
}

} // namespace

TextEscape escapeAt(Bytes text, std::size_t pos)
{
    constexpr Bytes lineEnds = "nrt";
    constexpr Bytes punctuation = "/_*~-.()[]{}#+!&=?:@%$;,";
    std::size_t p = pos;
    while (at(text, p) == '\\')
        ++p;
    const char c = at(text, p);
    const std::size_t length = p - pos;
    if (p >= text.size())
        return {TextEscape::Kind::Raw, length, {}, 0};
    if (c == 'u' || c == 'x') {
        const std::size_t digits = c == 'u' ? 4 : 2;
        const int code = hexAt(text, p + 1, digits);
        return code < 0 ? TextEscape{TextEscape::Kind::Raw, length, {}, 0} : character(length + 1 + digits, code);
    }
    if (c == '"' || c == '\'' || lineEnds.find(c) != Bytes::npos)
        return {TextEscape::Kind::End, length + 1, {}, 0};
    if (punctuation.find(c) != Bytes::npos)
        return {TextEscape::Kind::Character, length + 1, {c}, 1};
    return {TextEscape::Kind::Raw, length, {}, 0};
}

std::size_t ampersandAt(Bytes text, std::size_t pos)
{
    for (const Bytes entity : {Bytes("&amp;"), Bytes("&#38;"), Bytes("&#x26;")}) {
        if (hasWordAt(text, pos, entity))
            return entity.size();
    }
    return 0;
}

bool isInMarkup(Bytes text, std::size_t begin, std::size_t end)
{
    constexpr std::size_t farEnough = 256;
    const char previous = before(text, begin);
    if (previous == '"' || previous == '\'') {
        std::size_t quote = begin - 1;
        while (before(text, quote) == '\\') // in a string of a program
            --quote;
        return before(text, quote) == '=';
    }
    if (at(text, end) == '<' && is(at(text, end + 1), Slash | Letter))
        return true;
    if (previous == '=')
        return at(text, end) == '>';
    if (previous != '>')
        return false;
    // ">" in front of a line is a quoted mail; the end of a tag has a "<" before it.
    const std::size_t from = begin > farEnough ? begin - farEnough : 0;
    const Bytes tag = text.substr(from, begin - 1 - from);
    const std::size_t last = tag.find_last_of("<>\n");
    return last != Bytes::npos && tag[last] == '<';
}

} // namespace assay::scan
