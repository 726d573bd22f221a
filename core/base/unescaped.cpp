// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unescaped.h"

#include <algorithm>
#include <array>
#include <utility>

namespace assay {

namespace {

// One escape: its length, and the character that it encodes, in UTF-8.
struct Escape
{
    qsizetype size = 0;
    std::array<char, 3> bytes{};
    qsizetype count = 0;
};

int digit(char c, int base)
{
    const int value = c >= '0' && c <= '9' ? c - '0'
        : c >= 'a' && c <= 'f'             ? c - 'a' + 10
        : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                           : base;
    return value < base ? value : -1;
}

// The value of `count` hexadecimal digits. Empty if there is another character.
std::optional<unsigned> hexNumber(QByteArrayView text, qsizetype at, qsizetype count)
{
    if (at + count > text.size())
        return {};
    unsigned number = 0;
    for (const char c : text.sliced(at, count)) {
        const int value = digit(c, 16);
        if (value < 0)
            return {};
        number = number * 16 + unsigned(value);
    }
    return number;
}

Escape standsFor(qsizetype size, unsigned code)
{
    if (code < 0x80)
        return {size, {char(code)}, 1};
    if (code < 0x800)
        return {size, {char(0xc0 | (code >> 6)), char(0x80 | (code & 0x3f))}, 2};
    return {size, {char(0xe0 | (code >> 12)), char(0x80 | ((code >> 6) & 0x3f)), char(0x80 | (code & 0x3f))}, 3};
}

Escape backslash(QByteArrayView text, qsizetype at)
{
    if (at + 1 >= text.size())
        return {};
    switch (text[at + 1]) {
    case '"':
    case '\\':
    case '/':
        return standsFor(2, unsigned(text[at + 1]));
    case 'n':
    case 'r':
        return {2, {}, 0};
    case 'u':
        if (const auto code = hexNumber(text, at + 2, 4))
            return standsFor(6, *code);
        return {};
    case 'x':
        if (const auto code = hexNumber(text, at + 2, 2))
            return {4, {char(*code)}, 1};
        return {};
    default:
        return {};
    }
}

Escape entity(QByteArrayView text, qsizetype at)
{
    if (text.sliced(at).startsWith("&amp;"))
        return standsFor(5, '&');
    if (!text.sliced(at).startsWith("&#"))
        return {};
    constexpr qsizetype maxDigits = 7;
    qsizetype i = at + 2;
    const bool isHex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
    i += isHex;
    const qsizetype first = i;
    unsigned code = 0;
    for (; i < text.size() && i - first < maxDigits; ++i) {
        const int value = digit(text[i], isHex ? 16 : 10);
        if (value < 0)
            break;
        code = code * (isHex ? 16 : 10) + unsigned(value);
    }
    if (i == first || code > 0xffff)
        return {};
    i += i < text.size() && text[i] == ';';
    return standsFor(i - at, code);
}

// The escape that begins at `at`; its size is 0 if there is none.
Escape escapeAt(QByteArrayView text, qsizetype at)
{
    switch (text[at]) {
    case '\\':
        return backslash(text, at);
    case '&':
        return entity(text, at);
    case '%':
        if (const auto code = hexNumber(text, at + 1, 2))
            return {3, {char(*code)}, 1};
        return {};
    default:
        return {1, {}, 0}; // a line break
    }
}

bool mayBegin(char c)
{
    return c == '\\' || c == '%' || c == '&' || c == '\n' || c == '\r';
}

// Calls `plain(bytes)` and `escaped(escape)` for all parts of the text in turn.
template <class Plain, class Escaped>
void walk(QByteArrayView text, Plain plain, Escaped escaped)
{
    const char *const end = text.data() + text.size();
    const char *begin = text.data();
    for (const char *at = std::find_if(begin, end, mayBegin); at != end; at = std::find_if(at, end, mayBegin)) {
        const Escape escape = escapeAt(text, at - text.data());
        if (escape.size == 0) {
            ++at;
            continue;
        }
        plain(QByteArrayView(begin, at));
        escaped(escape);
        begin = at += escape.size;
    }
    plain(QByteArrayView(begin, end));
}

} // namespace

std::optional<QByteArray> unescaped(QByteArrayView text)
{
    QByteArray out;
    bool isChanged = false;
    walk(
        text,
        [&](QByteArrayView bytes) {
            if (isChanged || bytes.size() < text.size())
                out.append(bytes);
        },
        [&](const Escape &escape) {
            if (!std::exchange(isChanged, true))
                out.reserve(text.size());
            out.append(escape.bytes.data(), escape.count);
        });
    return isChanged ? std::optional(out) : std::nullopt;
}

std::vector<qsizetype> origins(QByteArrayView text, const std::vector<qsizetype> &places)
{
    std::vector<qsizetype> found;
    found.reserve(places.size());
    qsizetype here = 0; // in the unescaped text
    qsizetype there = 0; // in the given one
    walk(
        text,
        [&](QByteArrayView bytes) {
            while (found.size() < places.size() && places[found.size()] < here + bytes.size())
                found.push_back(there + (places[found.size()] - here));
            here += bytes.size();
            there += bytes.size();
        },
        [&](const Escape &escape) {
            while (found.size() < places.size() && places[found.size()] < here + escape.count)
                found.push_back(there);
            here += escape.count;
            there += escape.size;
        });
    found.resize(places.size(), text.size());
    return found;
}

} // namespace assay
