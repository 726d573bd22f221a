// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/scheme.h"

#include <algorithm>

namespace assay::scan {

namespace {

struct Word
{
    Scheme scheme{};
    std::size_t begin = 0;
    bool defanged = false;
};

bool endsWithWord(Bytes text, std::size_t from, std::size_t end, Bytes word)
{
    return end - from >= word.size() && hasWordAt(text.substr(0, end), end - word.size(), word);
}

// http, hxxp, hXXp, hxtp, h**p, h__p, h[tt]p ... ending at `end`.
std::optional<Word> httpLike(Bytes text, std::size_t from, std::size_t end)
{
    std::size_t p = end;
    const bool secure = p > from && lower(text[p - 1]) == 's';
    p -= secure ? 1 : 0;
    if (p == from || lower(text[p - 1]) != 'p')
        return std::nullopt;
    const std::size_t middleEnd = --p;
    std::size_t middle = 0;
    bool plain = true;
    while (p > from && middleEnd - p < 6) {
        const char c = lower(text[p - 1]);
        if (c == 't' || c == 'x' || c == '*' || c == '_')
            ++middle;
        else if (!is(c, Opener | Closer))
            break;
        plain = plain && c == 't';
        --p;
    }
    if (p == from || lower(text[p - 1]) != 'h' || middle < 1 || middle > 3)
        return std::nullopt;
    return Word{secure ? Scheme::Https : Scheme::Http, p - 1, !plain || middle != 2};
}

// meow and xxxx, with or without s.
std::optional<Word> madeUp(Bytes text, std::size_t from, std::size_t end)
{
    for (const Bytes word : {Bytes("meow"), Bytes("meows"), Bytes("xxxx"), Bytes("xxxxs"), Bytes("xxxxx")}) {
        if (endsWithWord(text, from, end, word)) {
            const std::size_t begin = end - word.size();
            if (begin == 0 || !is(text[begin - 1], Letter | Digit))
                return Word{word.size() == 5 ? Scheme::Https : Scheme::Http, begin, true};
        }
    }
    return std::nullopt;
}

std::optional<Word> otherWord(Bytes text, std::size_t from, std::size_t end)
{
    constexpr std::size_t maxLength = 24;
    std::size_t p = end;
    while (p > from && end - p < maxLength && (is(text[p - 1], Letter | Digit) || text[p - 1] == '+'))
        --p;
    while (p < end && !is(text[p], Letter))
        ++p;
    return end - p >= 2 ? std::optional(Word{Scheme::Other, p, false}) : std::nullopt;
}

std::optional<Word> schemeWord(Bytes text, std::size_t from, std::size_t end)
{
    if (const auto word = httpLike(text, from, end))
        return word;
    return madeUp(text, from, end);
}

struct SchemeEnd
{
    std::size_t end = 0; //!< 0: none
    bool defanged = false;
    bool escaped = false; //!< :\/\/ as in JSON
    bool backslashes = false;
};

// "://" with any of its parts in brackets, with backslashes, or with escaped slashes.
SchemeEnd schemeEndAt(Bytes text, std::size_t pos)
{
    int depth = 0;
    int colons = 0;
    int slashes = 0;
    SchemeEnd found;
    std::size_t p = pos;
    for (; slashes < 2; ++p) {
        const char c = at(text, p);
        if (is(c, Opener)) {
            ++depth;
        } else if (is(c, Closer) && depth > 0) {
            --depth;
        } else if (c == ':' && colons == 0) {
            ++colons;
            continue;
        } else if (c == '\\' && colons == 1 && at(text, p + 1) == '/') {
            found.escaped = true;
            continue;
        } else if ((c == '/' || c == '\\') && colons == 1) {
            ++slashes;
            found.defanged = found.defanged || c == '\\';
            found.backslashes = found.backslashes || c == '\\';
            continue;
        } else {
            return {};
        }
        found.defanged = true;
    }
    for (; depth > 0 && is(at(text, p), Closer); --depth)
        ++p;
    found.end = p;
    return found;
}

std::optional<SchemeMatch> schemeAroundColon(Bytes text, std::size_t from, std::size_t colon)
{
    const std::size_t separatorBegin = colon > from && is(text[colon - 1], Opener) ? colon - 1 : colon;
    const bool wrapped = separatorBegin > from && is(text[separatorBegin - 1], Closer);
    const std::size_t wordEnd = separatorBegin - (wrapped ? 1 : 0);
    if (wordEnd == from || !is(text[wordEnd - 1], Letter | Digit))
        return std::nullopt;
    const SchemeEnd separator = schemeEndAt(text, separatorBegin);
    if (separator.end == 0)
        return std::nullopt;
    auto word = schemeWord(text, from, wordEnd);
    SchemeMatch match;
    match.end = separator.end;
    if (word)
        match.end += at(text, match.end) == '/' && !wrapped ? 1 : 0;
    else if (!separator.defanged && !separator.escaped)
        word = otherWord(text, from, wordEnd);
    if (!word)
        return std::nullopt;
    const bool opened = wrapped && word->begin > from && is(text[word->begin - 1], Opener);
    if (wrapped && !opened)
        return std::nullopt;
    match.scheme = word->scheme;
    match.begin = word->begin - (opened ? 1 : 0);
    match.wordEnd = wordEnd;
    match.defanged = word->defanged || separator.defanged || wrapped;
    match.backslashes = separator.backslashes;
    return match;
}

// "http//host": the colon was lost.
std::optional<SchemeMatch> schemeWithoutColon(Bytes text, std::size_t from, std::size_t slash)
{
    if (at(text, slash + 1) != '/' || slash == from || !is(text[slash - 1], Letter))
        return std::nullopt;
    const auto word = httpLike(text, from, slash);
    if (!word || (word->begin > from && is(text[word->begin - 1], Letter | Digit | HostOnly | Dot | Slash)))
        return std::nullopt;
    return SchemeMatch{word->scheme, word->begin, slash, slash + 2, true, false};
}

} // namespace

std::optional<SchemeMatch> findScheme(Bytes text, std::size_t from, std::size_t to)
{
    const Bytes window = text.substr(0, to);
    for (std::size_t p = from; p < to; ++p) {
        if (window[p] == ':') {
            if (auto match = schemeAroundColon(window, from, p))
                return match;
        } else if (window[p] == '/') {
            if (auto match = schemeWithoutColon(window, from, p))
                return match;
        }
    }
    return std::nullopt;
}

bool schemeStartsAt(Bytes text, std::size_t pos)
{
    constexpr std::size_t maxLength = 16;
    const auto match = findScheme(text, pos, std::min(text.size(), pos + maxLength));
    return match && match->begin == pos && match->scheme != Scheme::Other;
}

} // namespace assay::scan
