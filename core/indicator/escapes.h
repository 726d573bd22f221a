// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <array>

namespace assay::scan {

// What a backslash in the tail of a URL stands for. No URL contains a backslash, so the text around it shows an
// encoding: JSON and program text (\u0026 \x26 \/ \n), or Markdown (\_).
struct TextEscape
{
    enum class Kind : quint8 {
        Raw, //!< no escape: the backslashes are kept as they are
        Character,
        End, //!< a line end, blank or quote: the URL ends in front of it
    };
    Kind kind = Kind::Raw;
    std::size_t length = 1; //!< bytes of the text, with all backslashes in a row
    std::array<char, 3> utf8{}; //!< of Character
    quint8 size = 0; //!< bytes used of `utf8`

    Bytes character() const { return {utf8.data(), size}; }
};

// The escape that starts with the backslash at `pos`. Several backslashes in a row count as one, because JSON inside a
// JSON string doubles them.
TextEscape escapeAt(Bytes text, std::size_t pos);

// Bytes of the entity for "&" at `pos` (&amp; &#38; &#x26;); 0 if there is none.
std::size_t ampersandAt(Bytes text, std::size_t pos);

// True if [begin, end) is the value of an attribute or the content of an element in HTML or XML source.
bool isInMarkup(Bytes text, std::size_t begin, std::size_t end);

} // namespace assay::scan
