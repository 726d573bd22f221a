// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/line_scanner.h"

#include "indicator/program_names.h"
#include "indicator/separators.h"

#include <algorithm>
#include <string>

namespace assay::scan {

namespace {

// Separate words are joined up to this many bytes, the maximum length of a host.
constexpr std::size_t maxJoin = 512;

// Keeps what is found in a text that was put together, to be taken only if that text is one indicator as a whole.
class Kept : public Sink
{
public:
    void found(const Found &found) override
    {
        m_values.emplace_back(found.value);
        m_labels.emplace_back(found.label);
        m_found.push_back(found);
    }
    void rejected(const RejectedSpan &) override { m_isRejected = true; }
    // Whether there is nothing but one value, and its host perhaps.
    bool isOne() const
    {
        return !m_isRejected && !m_found.empty()
            && std::all_of(m_found.begin(), m_found.end(),
                [this](const Found &found) { return found.begin == begin() && found.end == end(); });
    }
    std::size_t begin() const { return m_found.front().begin; }
    std::size_t end() const { return m_found.front().end; }
    void passOn(std::size_t from, std::size_t to, Sink &sink) const
    {
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            Found found = m_found[i];
            found.value = m_values[i];
            found.label = m_labels[i];
            found.begin = from;
            found.end = to;
            sink.found(found);
        }
    }

private:
    bool m_isRejected = false;
    std::vector<Found> m_found;
    std::vector<std::string> m_values;
    std::vector<std::string> m_labels;
};

bool isWordDot(Bytes chunk)
{
    return chunk == "." || (chunk.size() == 3 && hasWordAt(chunk, 0, "dot"));
}

bool startsWithBracketedDot(Bytes text, const Chunk &chunk)
{
    const Separator separator = dotAt(text.substr(0, chunk.end), chunk.begin);
    return separator.length >= 3;
}

bool endsWithBracketedDot(Bytes text, const Chunk &chunk)
{
    const Bytes own = text.substr(0, chunk.end);
    for (const std::size_t length : {std::size_t(3), std::size_t(5)}) {
        if (chunk.end - chunk.begin >= length && dotAt(own, chunk.end - length).length == length)
            return true;
    }
    return false;
}

// Whether a path has begun in `chunk`: what follows a blank is not its host any more.
bool hasPath(Bytes text, const Chunk &chunk)
{
    const auto scheme = findScheme(text, chunk.begin, chunk.end);
    const std::size_t begin = scheme ? scheme->end : chunk.begin;
    return text.substr(0, chunk.end).find_first_of("/?#", begin) != Bytes::npos;
}

// Ends with "http://" in any spelling, the host being in the next chunk; or starts with "://", the scheme before it.
bool isSplitScheme(Bytes text, const Chunk &left, const Chunk &right)
{
    const bool slashes = is(text[left.end - 1], Slash | Escape | Closer) && (left.classes & (Slash | Escape)) != 0;
    if (slashes) {
        const auto match = findScheme(text, left.begin, left.end);
        return match && match->scheme != Scheme::Other && match->end == left.end;
    }
    if (text[right.begin] != ':' || !is(text[left.end - 1], Letter))
        return false;
    constexpr std::size_t maxScheme = 8;
    const std::size_t size = std::min(maxScheme, left.end - left.begin);
    const std::string seam = std::string(text.substr(left.end - size, size)).append(text.substr(right.begin, 4));
    const auto match = findScheme(seam, 0, seam.size());
    return match && match->scheme != Scheme::Other;
}

// Whether this chunk can hold anything at all. Most words of a text cannot.
bool isPromising(Bytes text, const Chunk &chunk)
{
    constexpr std::size_t minLength = 4;
    constexpr std::size_t minHex = 31;
    const std::size_t size = chunk.end - chunk.begin;
    if (size < minLength)
        return (chunk.classes & Colon) != 0;
    if (size >= minHex || (chunk.classes & (Colon | Slash | Opener | High | Escape)) != 0)
        return true;
    if ((chunk.classes & Dot) != 0)
        return text.substr(chunk.begin, size - 1).find('.') != Bytes::npos;
    if ((chunk.classes & ListMark) != 0)
        return is(text[chunk.begin], Digit);
    return (chunk.classes & HostOnly) != 0 && text.substr(chunk.begin, size).find("-dot-") != Bytes::npos;
}

} // namespace

void LineScanner::scan(Bytes text, std::size_t begin, std::size_t end, bool whole, Sink &sink)
{
    splitChunks(text, begin, end, m_separatedValues, m_chunks);
    if (whole && m_chunks.size() > 2 && end - begin <= maxJoin && scanSpacedDots(text, sink))
        return;
    std::size_t joinFrom = 0;
    m_groups.startLine();
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        if (m_groups.mayBegin(text, m_chunks, i)) {
            std::size_t next = 0;
            if (const auto digest = m_groups.read(text, begin, end, m_chunks, i, next)) {
                sink.found({digest->type, digest->digits, digest->begin, digest->end, digest->remark, digest->label});
                i = next - 1;
                continue;
            }
        }
        const std::size_t last = i >= joinFrom ? joinable(text, i) : i;
        if (last > i && scanJoined(text, i, last, false, sink)) {
            i = last;
            continue;
        }
        joinFrom = std::max(joinFrom, last);
        if (isPromising(text, m_chunks[i])) {
            const bool alone = whole && m_chunks.size() == 1;
            const Chunk chunk = alone ? withoutPunctuation(text, m_chunks[i]) : m_chunks[i];
            scanChunk({text, chunk.begin, chunk.end, alone}, sink);
        }
    }
}

// "evil dot example dot com" or "evil . example . com", and nothing else on the line.
bool LineScanner::scanSpacedDots(Bytes text, Sink &sink)
{
    if (m_chunks.size() % 2 == 0)
        return false;
    for (std::size_t i = 1; i < m_chunks.size(); i += 2) {
        const Chunk &chunk = m_chunks[i];
        if (!chunk.afterBlank || !m_chunks[i + 1].afterBlank
            || !isWordDot(text.substr(chunk.begin, chunk.end - chunk.begin))) {
            return false;
        }
    }
    return scanJoined(text, 0, m_chunks.size() - 1, true, sink);
}

// The last chunk that belongs to the same indicator as chunk `first` by a separator with blanks around it.
std::size_t LineScanner::joinable(Bytes text, std::size_t first) const
{
    std::size_t last = first;
    for (; last + 1 < m_chunks.size(); ++last) {
        const Chunk &left = m_chunks[last];
        const Chunk &right = m_chunks[last + 1];
        const unsigned classes = left.classes | right.classes;
        const bool dots = (classes & Opener) != 0
            && (endsWithBracketedDot(text, left) || startsWithBracketedDot(text, right)) && !hasPath(text, left);
        const bool joined = right.afterBlank && (dots || ((classes & Colon) != 0 && isSplitScheme(text, left, right)));
        if (!joined || right.end - m_chunks[first].begin > maxJoin)
            break;
    }
    return last;
}

bool LineScanner::scanJoined(Bytes text, std::size_t first, std::size_t last, bool dropDots, Sink &sink)
{
    std::string joined;
    std::size_t lastSize = 0;
    for (std::size_t i = first; i <= last; ++i) {
        const Bytes piece = text.substr(m_chunks[i].begin, m_chunks[i].end - m_chunks[i].begin);
        joined.append(dropDots && i % 2 == 1 ? Bytes(".") : piece);
        lastSize = piece.size();
    }
    Kept kept;
    scanChunk({joined, 0, joined.size(), false}, kept);
    const std::size_t firstSize = m_chunks[first].end - m_chunks[first].begin;
    if (!kept.isOne() || kept.begin() >= firstSize || kept.end() + lastSize <= joined.size()
        || (dropDots && kept.begin() > 0)) {
        return false;
    }
    kept.passOn(m_chunks[first].begin + kept.begin(), m_chunks[last].end - (joined.size() - kept.end()), sink);
    return true;
}

void LineScanner::scanChunk(const Stretch &stretch, Sink &sink)
{
    std::size_t p = stretch.begin;
    while (p < stretch.end) {
        const auto scheme = findScheme(stretch.text, p, stretch.end);
        const std::size_t bareEnd = scheme ? scheme->begin : stretch.end;
        const std::size_t reached = m_schemeless.scan(stretch, p, bareEnd, sink);
        if (!scheme || reached > scheme->begin) {
            p = reached;
            continue;
        }
        if (schemeStartsAt(stretch.text.substr(0, stretch.end), scheme->end)) {
            // "http://http://host": the first scheme is the mistake, not the second.
            sink.rejected({Rejection::Host, scheme->begin, scheme->end});
            p = scheme->end;
            continue;
        }
        const UrlMatch match = m_urls.read(stretch.text, *scheme, stretch.end);
        p = std::max(match.end, scheme->end);
        if (match.rejection) {
            sink.rejected({*match.rejection, scheme->begin, p});
            if (match.rejection == Rejection::Scheme && m_options.hostsOfUrls)
                reportHostOfUrl(match, scheme->begin, match.end, sink);
        } else {
            Remark remark = match.remark();
            if (isTickedByDefault(remark) && isNamespaceName(stretch.text, scheme->begin))
                remark = Remark::NamespaceName;
            m_links.report(match, scheme->begin, remark, m_options.hostsOfUrls, sink);
        }
    }
}

} // namespace assay::scan
