// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/separators.h"

namespace assay::scan {

namespace {

Separator bracketedDot(Bytes text, std::size_t pos)
{
    const char next = at(text, pos + 1);
    if (text[pos] == '<') {
        if (next == '.')
            return at(text, pos + 2) == '>' ? Separator{SeparatorKind::Symbol, 3} : Separator{};
        return hasWordAt(text, pos + 1, "dot>") ? Separator{SeparatorKind::Word, 5} : Separator{};
    }
    if (next == '.')
        return is(at(text, pos + 2), Closer | Opener) ? Separator{SeparatorKind::Symbol, 3}
                                                      : Separator{SeparatorKind::Symbol, 2};
    if (hasWordAt(text, pos + 1, "dot") && is(at(text, pos + 4), Closer))
        return {SeparatorKind::Word, 5};
    return {};
}

Separator escapedDot(Bytes text, std::size_t pos)
{
    if (at(text, pos + 1) == '.')
        return {SeparatorKind::Symbol, 2};
    if (text[pos] == '\\' && at(text, pos + 1) == '\\' && at(text, pos + 2) == '.')
        return {SeparatorKind::Symbol, 3};
    return {};
}

} // namespace

Separator dotAt(Bytes text, std::size_t pos)
{
    const char c = at(text, pos);
    if (c == '.')
        return is(at(text, pos + 1), Closer) ? Separator{SeparatorKind::Symbol, 2} : Separator{SeparatorKind::Plain, 1};
    if (c == '<' || is(c, Opener))
        return bracketedDot(text, pos);
    if (is(c, Closer)) {
        const bool bothSides = at(text, pos + 1) == '.' && is(at(text, pos + 2), Closer | Opener);
        return bothSides ? Separator{SeparatorKind::Symbol, 3} : Separator{};
    }
    if (is(c, Escape))
        return escapedDot(text, pos);
    if (is(c, High)) {
        const Wide wide = wideAt(text, pos);
        return wide.kind == WideKind::Dot ? Separator{SeparatorKind::Plain, static_cast<quint8>(wide.length)}
                                          : Separator{};
    }
    return {};
}

Separator bracketedAt(Bytes text, std::size_t pos, char separator)
{
    const bool found = is(at(text, pos), Opener) && at(text, pos + 1) == separator && is(at(text, pos + 2), Closer);
    return found ? Separator{SeparatorKind::Symbol, 3} : Separator{};
}

Separator atSignAt(Bytes text, std::size_t pos)
{
    if (at(text, pos) == '@')
        return {SeparatorKind::Plain, 1};
    if (is(at(text, pos), Opener) && hasWordAt(text, pos + 1, "at") && is(at(text, pos + 3), Closer))
        return {SeparatorKind::Word, 4};
    return bracketedAt(text, pos, '@');
}

} // namespace assay::scan
