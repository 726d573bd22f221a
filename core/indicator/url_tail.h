// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <string>

namespace assay::scan {

// The spelling of the URL before the tail, which decides which characters of the tail are defanged.
struct TailStyle
{
    bool symbols = false; //!< [.] [:] [/] [@] stand for one character
    bool words = false; //!< [dot] does
    bool backslashes = false; //!< \ stands for /
    bool markup = false; //!< &amp; stands for &
};

struct TailEnd
{
    std::size_t end = 0;
    bool cutOff = false; //!< followed by an ellipsis
};
// The end of the path, query and fragment that start at `pos`. `opener` is the mark in front of the URL, see
// openerOf(): a quote or bracket there ends the URL at its partner. Trailing punctuation is not part of it, in
// whatever spelling.
TailEnd tailEnd(Bytes text, std::size_t pos, std::size_t limit, char opener, TailStyle style);

// The quote, bracket or emphasis mark in front of a URL that starts at `begin`; NUL if there is none.
char openerOf(Bytes text, std::size_t begin);

// Appends the tail `raw` as it will be sent: without the escapes of the text around it, otherwise never folded,
// decoded or encoded.
void appendTail(Bytes raw, TailStyle style, std::string &url);

} // namespace assay::scan
