// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/run.h"

#include "indicator/forms.h"

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

//! Appends the label characters at \a p and returns the position behind them.
std::size_t readLabel(Bytes text, std::size_t p, Run &run)
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
            run.text.append(text.substr(start, p - start));
            run.onlyHex = run.onlyHex && (common & HexDigit) != 0;
            run.onlyDigits = run.onlyDigits && (common & Digit) != 0;
            run.dashes = run.dashes || (seen & HostOnly) != 0;
        }
        if (!is(at(text, p), High)) {
            break;
        }
        const Wide wide = wideAt(text, p);
        if (wide.kind == WideKind::Letter) {
            run.text.append(text.substr(p, wide.length));
            run.highBytes = true;
            run.onlyHex = run.onlyDigits = false;
        } else if (wide.kind != WideKind::ZeroWidth) {
            break;
        }
        p += wide.length;
    }
    return p;
}

} // namespace

void readRun(Bytes text, std::size_t pos, Run &run)
{
    std::string buffer = std::move(run.text);
    buffer.clear();
    run = {};
    run.text = std::move(buffer);
    run.begin = run.end = pos;
    std::size_t p = readLabel(text, pos, run);
    run.end = p;
    while (!run.text.empty()) {
        const Form dot = dotForm(text, p);
        if (dot.kind == FormKind::None || !isLabelAt(text, p + dot.length)) {
            break;
        }
        const std::size_t before = run.text.size();
        run.text.push_back('.');
        p = readLabel(text, p + dot.length, run);
        if (run.text.size() == before + 1) {
            run.text.pop_back();
            break;
        }
        ++run.dots;
        run.symbolDots = run.symbolDots || dot.kind == FormKind::Symbol;
        run.wordDots = run.wordDots || dot.kind == FormKind::Word;
        run.end = p;
    }
    if (run.text.empty()) {
        run.end = run.begin;
    }
}

Bytes labelFromEnd(Bytes host, int n)
{
    for (;; --n) {
        const std::size_t dot = host.rfind('.');
        const Bytes label = dot == Bytes::npos ? host : host.substr(dot + 1);
        if (n == 0) {
            return label;
        }
        if (dot == Bytes::npos) {
            return {};
        }
        host = host.substr(0, dot);
    }
}

} // namespace assay::scan
