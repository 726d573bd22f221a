// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/url_tail.h"

#include "indicator/escapes.h"
#include "indicator/scheme.h"
#include "indicator/separators.h"

#include <algorithm>
#include <array>

namespace assay::scan {

namespace {

constexpr Bytes openers = "([{";
constexpr Bytes closers = ")]}";

// Open brackets of each kind.
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
    // Whether the closing bracket `c` that was added last has no opener.
    bool lacksOpener(char c) const { return m_open[closers.find(c)] < 0; }
    void remove(char c) { ++m_open[closers.find(c)]; }

private:
    std::array<int, 3> m_open{};
};

// Marks of Markdown: *bold*, _italic_, ~~struck out~~, ==highlighted==.
bool isEmphasis(char c)
{
    return c == '*' || c == '_' || c == '~' || c == '=';
}

char partnerOf(char opener)
{
    if (const auto i = openers.find(opener); i != Bytes::npos)
        return closers[i];
    return opener == '\'' || isEmphasis(opener) ? opener : '\0';
}

// "&lt;" and the like from a text that is HTML source, or the start of the next URL of a list.
bool endsUrlAt(Bytes text, std::size_t p)
{
    switch (text[p]) {
    case '&':
        return hasWordAt(text, p, "&lt;") || hasWordAt(text, p, "&gt;") || hasWordAt(text, p, "&quot;")
            || hasWordAt(text, p, "&#34;") || hasWordAt(text, p, "&nbsp;");
    case ',':
    case ';':
        return schemeStartsAt(text, p + 1);
    default:
        return is(text[p], High) && wideAt(text, p).kind == WideKind::Dot;
    }
}

// Bytes of the last character of [begin, end), outside ASCII, if it is invisible, a symbol or broken; else 0.
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
    if (style.backslashes && raw[p] == '\\') {
        meant = '/';
        return 1;
    }
    if (const std::size_t entity = style.markup && raw[p] == '&' ? ampersandAt(raw, p) : 0; entity > 0) {
        meant = '&';
        return entity;
    }
    return 0;
}

// Bytes of a defanged dot or colon at the end of `text`: punctuation after all.
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

// `quoted` is the end of the last 'quoted' text inside of the tail.
TailEnd withoutPunctuation(
    Bytes text, std::size_t begin, std::size_t end, std::size_t quoted, Balance balance, char partner, TailStyle style)
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
        } else if (c == '\'' && found.end == quoted) {
            break;
        } else if (punctuation.find(c) != Bytes::npos || (isEmphasis(c) && c == partner)) {
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
    bool isQuoted = false;
    std::size_t quoted = Bytes::npos;
    std::size_t p = pos;
    while (p < limit && !endsUrlAt(window, p)) {
        const char c = window[p];
        if (c == '\\' && !style.backslashes) {
            const TextEscape escape = escapeAt(window, p);
            if (escape.kind == TextEscape::Kind::End)
                break;
            if (escape.kind == TextEscape::Kind::Character && is(escape.utf8[0], Opener | Closer))
                balance.add(escape.utf8[0]);
            p += escape.length;
            continue;
        }
        if (c == '\'') {
            if (c == partner)
                break;
            // it's, but message='hello'
            if (isQuoted)
                quoted = p + 1;
            isQuoted = !isQuoted && !is(before(window, p), Letter | Digit);
        } else if (is(c, Opener | Closer)) {
            balance.add(c);
            if (c == partner && balance.lacksOpener(c)) {
                balance.remove(c);
                break;
            }
        }
        ++p;
    }
    return withoutPunctuation(window, pos, std::min(p, limit), quoted, balance, partner, style);
}

char openerOf(Bytes text, std::size_t begin)
{
    const char mark = before(text, begin);
    const bool isDoubled = begin >= 2 && text[begin - 2] == mark;
    return (mark == '~' || mark == '=') && !isDoubled ? '\0' : mark;
}

void appendTail(Bytes raw, TailStyle style, std::string &url)
{
    const bool hasEscapes = !style.backslashes && raw.find('\\') != Bytes::npos;
    if (!style.symbols && !style.words && !style.backslashes && !style.markup && !hasEscapes) {
        url.append(raw);
        return;
    }
    const std::size_t begin = url.size();
    for (std::size_t p = 0; p < raw.size();) {
        char meant = raw[p];
        std::size_t length = formAt(raw, p, style, meant);
        if (length == 0 && hasEscapes && raw[p] == '\\') {
            const TextEscape escape = escapeAt(raw, p);
            url.append(escape.kind == TextEscape::Kind::Character ? escape.character() : raw.substr(p, escape.length));
            p += escape.length;
            continue;
        }
        url.push_back(meant);
        p += std::max<std::size_t>(length, 1);
    }
    // What an escape hid may end the URL: ",\u0068ttp://", "\u0026quot;".
    if (hasEscapes)
        url.resize(tailEnd(url, begin, url.size(), '\0', {}).end);
}

} // namespace assay::scan
