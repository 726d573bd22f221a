// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/url_tail.h"

#include "indicator/scheme.h"
#include "indicator/separators.h"

#include <array>

namespace assay::scan {

namespace {

constexpr Bytes openers = "([{";
constexpr Bytes closers = ")]}";

//! Open brackets of each kind.
class Balance
{
public:
    void add(char c)
    {
        if (const auto i = openers.find(c); i != Bytes::npos)
            ++m_open[i];
        else if (const auto j = closers.find(c); j != Bytes::npos)
            --m_open[j];
    }
    //! Whether the closing bracket `c` that was added last has no opener.
    bool lacksOpener(char c) const { return m_open[closers.find(c)] < 0; }
    void remove(char c) { ++m_open[closers.find(c)]; }

private:
    std::array<int, 3> m_open{};
};

char partnerOf(char opener)
{
    if (const auto i = openers.find(opener); i != Bytes::npos)
        return closers[i];
    return opener == '\'' || opener == '*' ? opener : '\0';
}

//! "&lt;" and the like from a text that is HTML source; a line end in the notation of programs.
bool endsUrlAt(Bytes text, std::size_t p)
{
    switch (text[p]) {
    case '&':
        return hasWordAt(text, p, "&lt;") || hasWordAt(text, p, "&gt;") || hasWordAt(text, p, "&quot;");
    case '\\':
        return text.substr(p, 4) == "\\r\\n";
    case ',':
    case ';':
        return schemeStartsAt(text, p + 1);
    default:
        return is(text[p], High) && wideAt(text, p).kind == WideKind::Dot;
    }
}

//! Bytes of the last character of [begin, end), outside ASCII, if it is invisible, a symbol or broken; else 0.
std::size_t trailingWide(Bytes text, std::size_t begin, std::size_t end)
{
    constexpr std::size_t maxLength = 4;
    for (std::size_t length = 2; length <= maxLength && end - begin >= length; ++length) {
        const Wide wide = is(text[end - length], High) ? wideAt(text, end - length) : Wide{};
        if (wide.length == length)
            return wide.kind == WideKind::Letter ? 0 : length;
    }
    return 1;
}

std::size_t formAt(Bytes raw, std::size_t p, TailStyle style, char &meant)
{
    if (style.symbols) {
        // Round brackets around other separators are more likely the URL's own.
        for (const char c : {'.', ':', '/', '@'}) {
            const Separator separator = bracketedAt(raw, p, c);
            if (separator.length > 0 && (c == '.' || raw[p] == '[')) {
                meant = c;
                return separator.length;
            }
        }
    }
    if (style.words && is(raw[p], Opener)) {
        if (const Separator separator = dotAt(raw, p); separator.kind == SeparatorKind::Word) {
            meant = '.';
            return separator.length;
        }
    }
    if (style.escapedSlashes && raw[p] == '\\' && at(raw, p + 1) == '/') {
        meant = '/';
        return 2;
    }
    return 0;
}

//! Bytes of a defanged dot or colon at the end of `text`: punctuation after all.
std::size_t trailingSeparator(Bytes text, std::size_t begin, TailStyle style)
{
    for (const std::size_t length : {std::size_t(3), std::size_t(5)}) {
        char meant = '\0';
        if (text.size() - begin >= length && formAt(text, text.size() - length, style, meant) == length
            && (meant == '.' || meant == ':')) {
            return length;
        }
    }
    return 0;
}

TailEnd withoutPunctuation(
    Bytes text, std::size_t begin, std::size_t end, Balance balance, char partner, TailStyle style)
{
    constexpr Bytes punctuation = ".,;:!?'\"\\";
    constexpr Bytes ellipsis = "\xE2\x80\xA6";
    constexpr Bytes bracketedEllipsis = "[...]";
    TailEnd found{end, false};
    while (found.end > begin) {
        const Bytes rest = text.substr(begin, found.end - begin);
        const char c = rest.back();
        if (rest.ends_with(bracketedEllipsis) || rest.ends_with(ellipsis)) {
            found.cutOff = true;
            found.end -= c == ']' ? bracketedEllipsis.size() : ellipsis.size();
        } else if (const std::size_t separator = trailingSeparator(text.substr(0, found.end), begin, style);
                   separator > 0) {
            found.end -= separator;
        } else if (is(c, Closer) && balance.lacksOpener(c)) {
            balance.remove(c);
            --found.end;
        } else if (punctuation.find(c) != Bytes::npos || (c == '*' && partner == '*')) {
            --found.end;
        } else if (const std::size_t wide = is(c, High) ? trailingWide(text, begin, found.end) : 0; wide > 0) {
            found.end -= wide;
        } else {
            break;
        }
    }
    return found;
}

} // namespace

TailEnd tailEnd(Bytes text, std::size_t pos, std::size_t limit, char opener, TailStyle style)
{
    const char partner = partnerOf(opener);
    const Bytes window = text.substr(0, limit);
    Balance balance;
    std::size_t p = pos;
    for (; p < limit && !endsUrlAt(window, p); ++p) {
        const char c = window[p];
        if (c == partner && c == '\'')
            break;
        if (!is(c, Opener | Closer))
            continue;
        balance.add(c);
        if (c == partner && balance.lacksOpener(c)) {
            balance.remove(c);
            break;
        }
    }
    return withoutPunctuation(window, pos, p, balance, partner, style);
}

void appendTail(Bytes raw, TailStyle style, std::string &url)
{
    if (!style.symbols && !style.words && !style.escapedSlashes) {
        url.append(raw);
        return;
    }
    for (std::size_t p = 0; p < raw.size();) {
        char meant = raw[p];
        const std::size_t length = formAt(raw, p, style, meant);
        url.push_back(meant);
        p += length > 0 ? length : 1;
    }
}

} // namespace assay::scan
