// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <string_view>

// The scanner's parts work on UTF-8 bytes, which may be broken: every function here accepts any bytes.
namespace assay::scan {

using Bytes = std::string_view;

constexpr quint8 upperBit = 0x20;

// The classes of a byte; a byte may have several.
enum ByteClass : quint16 {
    Stop = 1, //!< blanks, control characters, quotes, angle brackets, table bars: a chunk ends here
    Letter = 2,
    Digit = 4,
    HexDigit = 8,
    HostOnly = 16, //!< '-' and '_'
    Dot = 32,
    Colon = 64,
    Slash = 128,
    Opener = 256, //!< ( [ {
    Closer = 512, //!< ) ] }
    High = 1024, //!< outside ASCII
    ListMark = 2048, //!< , and ;
    Escape = 4096, //!< \ and ^
};

namespace tables {

constexpr std::array<quint16, 256> makeClasses()
{
    std::array<quint16, 256> classes{};
    for (std::size_t i = 0; i <= 0x20; ++i)
        classes[i] = Stop;
    for (const char c : Bytes("\"`|<>\x7f"))
        classes[static_cast<quint8>(c)] = Stop;
    for (std::size_t i = 'a'; i <= 'z'; ++i) {
        classes[i] = static_cast<quint16>(Letter | (i <= 'f' ? HexDigit : 0));
        classes[i - upperBit] = classes[i];
    }
    for (std::size_t i = '0'; i <= '9'; ++i)
        classes[i] = Digit | HexDigit;
    for (std::size_t i = 0x80; i < 0x100; ++i)
        classes[i] = High;
    classes['-'] = classes['_'] = HostOnly;
    classes['.'] = Dot;
    classes[':'] = Colon;
    classes['/'] = Slash;
    classes['('] = classes['['] = classes['{'] = Opener;
    classes[')'] = classes[']'] = classes['}'] = Closer;
    classes[','] = classes[';'] = ListMark;
    classes['\\'] = classes['^'] = Escape;
    return classes;
}

inline constexpr std::array<quint16, 256> classes = makeClasses();

} // namespace tables

constexpr quint16 classOf(char c)
{
    return tables::classes[static_cast<quint8>(c)];
}
constexpr bool is(char c, unsigned classes)
{
    return (classOf(c) & classes) != 0;
}
constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | upperBit) : c;
}
// The byte at `pos`, NUL outside of the text.
constexpr char at(Bytes text, std::size_t pos)
{
    return pos < text.size() ? text[pos] : '\0';
}
// The byte before `pos`, NUL at the start.
constexpr char before(Bytes text, std::size_t pos)
{
    return pos > 0 && pos <= text.size() ? text[pos - 1] : '\0';
}

// True if `text` has `word` (lower case) at `pos`, in any case.
bool hasWordAt(Bytes text, std::size_t pos, Bytes word);

enum class WideKind { Invalid, Letter, Blank, Dot, ZeroWidth, Other };
struct Wide
{
    WideKind kind{};
    std::size_t length = 1; //!< bytes
};
// The class of the non-ASCII character at `pos`. "Blank" also covers curly quotes and wide brackets.
Wide wideAt(Bytes text, std::size_t pos);

} // namespace assay::scan
