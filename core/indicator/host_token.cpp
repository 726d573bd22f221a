// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/host_token.h"

#include "indicator/separators.h"

namespace assay::scan {

namespace {

bool isLabelAt(Bytes text, std::size_t pos)
{
    const char c = at(text, pos);
    if (is(c, High)) {
        const WideKind kind = wideAt(text, pos).kind;
        return kind == WideKind::Letter || kind == WideKind::ZeroWidth;
    }
    return is(c, Letter | Digit | HostOnly);
}

// Appends the label characters at `p` and returns the position behind them.
std::size_t readLabel(Bytes text, std::size_t p, HostToken &token)
{
    while (p < text.size()) {
        const std::size_t start = p;
        unsigned seen = 0;
        unsigned common = HexDigit | Digit;
        for (; p < text.size() && is(text[p], Letter | Digit | HostOnly); ++p) {
            seen |= classOf(text[p]);
            common &= text[p] == '-' ? unsigned(Digit) : classOf(text[p]);
        }
        if (p > start) {
            token.text.append(text.substr(start, p - start));
            token.onlyHex = token.onlyHex && (common & HexDigit) != 0;
            token.onlyDigits = token.onlyDigits && (common & Digit) != 0;
            token.dashes = token.dashes || (seen & HostOnly) != 0;
        }
        if (!is(at(text, p), High))
            break;
        const Wide wide = wideAt(text, p);
        if (wide.kind == WideKind::Letter) {
            token.text.append(text.substr(p, wide.length));
            token.highBytes = true;
            token.onlyHex = token.onlyDigits = false;
        } else if (wide.kind != WideKind::ZeroWidth) {
            break;
        }
        p += wide.length;
    }
    return p;
}

} // namespace

void readHostToken(Bytes text, std::size_t pos, HostToken &token)
{
    std::string buffer = std::move(token.text);
    buffer.clear();
    token = {};
    token.text = std::move(buffer);
    token.begin = token.end = pos;
    std::size_t p = readLabel(text, pos, token);
    token.end = p;
    while (!token.text.empty()) {
        const Separator dot = dotAt(text, p);
        if (dot.kind == SeparatorKind::None || !isLabelAt(text, p + dot.length))
            break;
        const std::size_t before = token.text.size();
        token.text.push_back('.');
        p = readLabel(text, p + dot.length, token);
        if (token.text.size() == before + 1) {
            token.text.pop_back();
            break;
        }
        ++token.dots;
        token.symbolDots = token.symbolDots || dot.kind == SeparatorKind::Symbol;
        token.wordDots = token.wordDots || dot.kind == SeparatorKind::Word;
        token.end = p;
    }
    if (token.text.empty())
        token.end = token.begin;
}

Bytes labelFromEnd(Bytes host, int n)
{
    for (;; --n) {
        const std::size_t dot = host.rfind('.');
        const Bytes label = dot == Bytes::npos ? host : host.substr(dot + 1);
        if (n == 0)
            return label;
        if (dot == Bytes::npos)
            return {};
        host = host.substr(0, dot);
    }
}

} // namespace assay::scan
