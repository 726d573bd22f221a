// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret_search.h"

#include "base/unescaped.h"

#include <algorithm>

namespace assay {

namespace {

constexpr uchar caseBit = 0x20; // the difference between upper and lower case in ASCII

bool isLetter(uchar c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isWordCharacter(char c)
{
    return isLetter(uchar(c)) || (c >= '0' && c <= '9') || uchar(c) >= 0x80;
}

void accept(std::array<quint64, 4> &places, uchar c)
{
    places[c / 64] |= quint64(1) << (c % 64);
}

bool accepts(const std::array<quint64, 4> &places, uchar c)
{
    return (places[c / 64] >> (c % 64)) & 1;
}

// A quoted word before a colon.
bool isKey(QByteArrayView text, qsizetype from, qsizetype size)
{
    qsizetype i = from + size;
    if (from == 0 || text[from - 1] != '"' || i >= text.size() || text[i] != '"')
        return false;
    do {
        ++i;
    } while (i < text.size() && (text[i] == ' ' || text[i] == '\t'));
    return i < text.size() && text[i] == ':';
}

bool isWholeWord(QByteArrayView text, qsizetype from, qsizetype size)
{
    const bool isOpen = from > 0 && isWordCharacter(text[from - 1]);
    const bool isContinued = from + size < text.size() && isWordCharacter(text[from + size]);
    return !isOpen && !isContinued && !isKey(text, from, size);
}

} // namespace

SecretSearch::Pattern::Pattern(std::vector<Accepted> places, bool isShort)
    : m_places(std::move(places))
    , m_isShort(isShort)
{
    m_skip.fill(quint32(m_places.size()));
    for (size_t i = 0; i + 1 < m_places.size(); ++i) {
        for (unsigned c = 0; c < 256; ++c) {
            if (accepts(m_places[i], uchar(c)))
                m_skip[c] = quint32(m_places.size() - 1 - i);
        }
    }
}

qsizetype SecretSearch::Pattern::find(QByteArrayView text, qsizetype from) const
{
    const qsizetype last = size() - 1;
    for (qsizetype at = from; at + last < text.size();) {
        const uchar end = uchar(text[at + last]);
        qsizetype i = last;
        if (accepts(m_places[size_t(last)], end)) {
            while (i > 0 && accepts(m_places[size_t(i - 1)], uchar(text[at + i - 1])))
                --i;
            if (i == 0)
                return at;
        }
        at += m_skip[end];
    }
    return -1;
}

SecretSearch::SecretSearch(const QList<QByteArray> &secrets)
{
    for (const QByteArray &secret : secrets) {
        if (secret.isEmpty())
            continue;
        add(secret);
        // A secret that looks like an escape is also found where it was unescaped.
        if (const auto plain = unescaped(secret); plain && !plain->isEmpty())
            add(*plain);
    }
}

void SecretSearch::add(const QByteArray &secret)
{
    constexpr qsizetype maxEscape = 8; // of one character, at one level
    m_maxSpan = std::max(m_maxSpan, secret.size() * 2 * maxEscape);
    std::vector<Pattern::Accepted> plain;
    std::vector<Pattern::Accepted> hex;
    for (const char byte : secret) {
        const auto c = uchar(byte);
        const bool letter = isLetter(c);
        Pattern::Accepted here{};
        Pattern::Accepted high{};
        Pattern::Accepted low{};
        for (const uchar one : {c, uchar(letter ? c ^ caseBit : c)}) {
            accept(here, one);
            for (const char *digits : {"0123456789abcdef", "0123456789ABCDEF"}) {
                accept(high, uchar(digits[one >> 4]));
                accept(low, uchar(digits[one & 15]));
            }
        }
        plain.push_back(here);
        hex.push_back(high);
        hex.push_back(low);
    }
    const bool isShort = secret.size() < minLong;
    m_patterns.emplace_back(std::move(plain), isShort);
    if (!isShort)
        m_patterns.emplace_back(std::move(hex), false);
    for (int alignment = 0; alignment < 3; ++alignment)
        addBase64(secret, alignment);
}

// `alignment`: number of bytes before the secret in its group of three. The bits of its neighbours and the case bits
// of letters may have any value.
void SecretSearch::addBase64(const QByteArray &secret, int alignment)
{
    const auto bitAt = [&](qsizetype bit) { // -1: any
        const qsizetype byte = bit / 8 - alignment;
        const int place = 7 - int(bit % 8);
        if (byte < 0 || byte >= secret.size())
            return -1;
        const auto c = uchar(secret[byte]);
        return (1 << place) == caseBit && isLetter(c) ? -1 : (c >> place) & 1;
    };
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const qsizetype first = qsizetype(alignment) * 8 / 6;
    const qsizetype end = ((alignment + secret.size()) * 8 + 5) / 6;
    std::vector<Pattern::Accepted> places;
    for (qsizetype group = first; group < end; ++group) {
        Pattern::Accepted here{};
        for (unsigned value = 0; value < 64; ++value) {
            bool fits = true;
            for (int i = 0; i < 6 && fits; ++i) {
                const int wanted = bitAt(group * 6 + i);
                fits = wanted < 0 || wanted == int((value >> (5 - i)) & 1);
            }
            if (fits)
                accept(here, uchar(alphabet[value]));
            if (fits && value >= 62)
                accept(here, value == 62 ? '-' : '_');
        }
        places.push_back(here);
    }
    m_patterns.emplace_back(std::move(places), secret.size() < minLong);
}

std::vector<SecretSearch::Place> SecretSearch::placesIn(QByteArrayView text, Short shortOnes) const
{
    std::vector<Place> places;
    std::vector<QByteArray> above; // the unescaped text of each further level
    for (int level = 0; level < levels; ++level) {
        const QByteArrayView here = above.empty() ? text : QByteArrayView(above.back());
        std::vector<Place> found;
        for (const Pattern &pattern : m_patterns) {
            if (pattern.isShort() && shortOnes == Short::Never)
                continue;
            const bool anywhere = !pattern.isShort() || shortOnes == Short::Anywhere;
            for (qsizetype at = pattern.find(here, 0); at >= 0;) {
                const bool counts = anywhere || isWholeWord(here, at, pattern.size());
                if (counts)
                    found.push_back({at, pattern.size()});
                at = pattern.find(here, at + (counts ? pattern.size() : 1));
            }
        }
        // back to the given text
        for (size_t below = above.size(); below > 0 && !found.empty(); --below) {
            const QByteArrayView beneath = below > 1 ? QByteArrayView(above[below - 2]) : text;
            std::vector<qsizetype> edges;
            for (const Place &place : found)
                edges.insert(edges.end(), {place.from, place.from + place.size});
            std::ranges::sort(edges);
            const std::vector<qsizetype> there = origins(beneath, edges);
            const auto originOf
                = [&](qsizetype edge) { return there[size_t(std::ranges::lower_bound(edges, edge) - edges.begin())]; };
            for (Place &place : found) {
                const qsizetype from = originOf(place.from);
                place = {from, originOf(place.from + place.size) - from};
            }
        }
        places.insert(places.end(), found.begin(), found.end());
        auto next = unescaped(here);
        if (!next)
            break;
        above.push_back(std::move(*next));
    }
    std::ranges::sort(places, {}, &Place::from);
    std::vector<Place> apart;
    for (const Place &place : places) {
        const qsizetype end = apart.empty() ? 0 : apart.back().from + apart.back().size;
        if (!apart.empty() && place.from < end)
            apart.back().size = std::max(end, place.from + place.size) - apart.back().from;
        else
            apart.push_back(place);
    }
    return apart;
}

} // namespace assay
