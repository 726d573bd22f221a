// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/forms.h"

namespace assay::scan {

namespace {

Form bracketedDot(Bytes text, std::size_t pos)
{
    const char next = at(text, pos + 1);
    if (text[pos] == '<') {
        if (next == '.') {
            return at(text, pos + 2) == '>' ? Form{FormKind::Symbol, 3} : Form{};
        }
        return hasWordAt(text, pos + 1, "dot>") ? Form{FormKind::Word, 5} : Form{};
    }
    if (next == '.') {
        return is(at(text, pos + 2), Closer | Opener) ? Form{FormKind::Symbol, 3} : Form{FormKind::Symbol, 2};
    }
    if (hasWordAt(text, pos + 1, "dot") && is(at(text, pos + 4), Closer)) {
        return {FormKind::Word, 5};
    }
    return {};
}

Form escapedDot(Bytes text, std::size_t pos)
{
    if (at(text, pos + 1) == '.') {
        return {FormKind::Symbol, 2};
    }
    if (text[pos] == '\\' && at(text, pos + 1) == '\\' && at(text, pos + 2) == '.') {
        return {FormKind::Symbol, 3};
    }
    return {};
}

} // namespace

Form dotForm(Bytes text, std::size_t pos)
{
    const char c = at(text, pos);
    if (c == '.') {
        return is(at(text, pos + 1), Closer) ? Form{FormKind::Symbol, 2} : Form{FormKind::Plain, 1};
    }
    if (c == '<' || is(c, Opener)) {
        return bracketedDot(text, pos);
    }
    if (is(c, Closer)) {
        const bool bothSides = at(text, pos + 1) == '.' && is(at(text, pos + 2), Closer | Opener);
        return bothSides ? Form{FormKind::Symbol, 3} : Form{};
    }
    if (is(c, Escape)) {
        return escapedDot(text, pos);
    }
    if (is(c, High)) {
        const Wide wide = wideAt(text, pos);
        return wide.kind == WideKind::Dot ? Form{FormKind::Plain, static_cast<quint8>(wide.length)} : Form{};
    }
    return {};
}

Form bracketedForm(Bytes text, std::size_t pos, char separator)
{
    const bool found = is(at(text, pos), Opener) && at(text, pos + 1) == separator && is(at(text, pos + 2), Closer);
    return found ? Form{FormKind::Symbol, 3} : Form{};
}

Form atForm(Bytes text, std::size_t pos)
{
    if (at(text, pos) == '@') {
        return {FormKind::Plain, 1};
    }
    if (is(at(text, pos), Opener) && hasWordAt(text, pos + 1, "at") && is(at(text, pos + 3), Closer)) {
        return {FormKind::Word, 4};
    }
    return bracketedForm(text, pos, '@');
}

} // namespace assay::scan
