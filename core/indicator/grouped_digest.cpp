// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/grouped_digest.h"

#include "indicator/digest.h"

#include <algorithm>

namespace assay::scan {

namespace {

constexpr std::size_t minDigits = 32;
constexpr std::size_t maxDigits = 128;

bool areAllHex(Bytes text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is(c, HexDigit); });
}

void appendLowered(Bytes group, std::string &digits)
{
    std::transform(group.begin(), group.end(), std::back_inserter(digits), lower);
}

// The group that ends a chunk: "MD5:44D88612" has one behind its label.
Bytes lastGroup(Bytes chunk)
{
    const std::size_t sign = chunk.find_last_of(":=");
    return sign == Bytes::npos ? chunk : chunk.substr(sign + 1);
}

// Whether the words before `pos`, up to the line before, name a kind of hash.
bool isLabelled(Bytes text, std::size_t pos)
{
    constexpr std::size_t farEnough = 250;
    const std::size_t from = pos > farEnough ? pos - farEnough : 0;
    Bytes words = text.substr(from, pos - from);
    // This line and the one before.
    const std::size_t lineEnd = words.rfind('\n');
    const std::size_t lineBefore
        = lineEnd == Bytes::npos || lineEnd == 0 ? Bytes::npos : words.rfind('\n', lineEnd - 1);
    words = lineBefore == Bytes::npos ? words : words.substr(lineBefore);
    for (std::size_t p = 0; p < words.size(); ++p) {
        for (const Bytes name : {Bytes("md5"), Bytes("sha1"), Bytes("sha-1"), Bytes("sha2"), Bytes("sha-2"),
                 Bytes("sha5"), Bytes("sha-5"), Bytes("hash"), Bytes("digest"), Bytes("checksum")}) {
            if (lower(words[p]) == name.front() && hasWordAt(words, p, name))
                return true;
        }
    }
    return false;
}

// Lines of a dump look like MD5 in pairs: the line before also does.
bool isInDump(Bytes text, std::size_t lineBegin)
{
    if (lineBegin < 2 || !is(text[lineBegin - 1], Stop))
        return false;
    Bytes earlier = text.substr(0, lineBegin - 1);
    if (earlier.ends_with('\r'))
        earlier.remove_suffix(1);
    constexpr std::size_t enough = 24;
    const std::size_t begin = earlier.find_last_of("\r\n");
    Bytes line = begin == Bytes::npos ? earlier : earlier.substr(begin + 1);
    line = line.substr(line.size() - std::min(line.size(), enough));
    return line.size() > 8
        && std::all_of(line.begin(), line.end(), [](char c) { return is(c, HexDigit) || c == ' ' || c == '\t'; });
}

void judge(Bytes text, GroupedDigest &digest, bool needsLabel)
{
    digest.label = foreignHashLabel(text, digest.begin);
    if (!digest.label.empty())
        digest.remark = Remark::LabelledHash;
    else if (needsLabel || !isLabelled(text, digest.begin))
        digest.remark = Remark::UnusualForm;
}

} // namespace

std::optional<GroupedDigest> GroupedDigests::read(Bytes text, std::size_t lineBegin, std::size_t lineEnd,
    const std::vector<Chunk> &chunks, std::size_t first, std::size_t &next)
{
    if (!mayBegin(text, chunks, first))
        return std::nullopt;
    const auto bytesOf = [&](std::size_t i) { return text.substr(chunks[i].begin, chunks[i].end - chunks[i].begin); };
    const Bytes group = lastGroup(bytesOf(first));
    const std::size_t size = group.size();
    if ((size != 2 && size != 4 && size != 8) || chunks[first + 1].end - chunks[first + 1].begin < size
        || !areAllHex(group))
        return std::nullopt;
    std::string digits;
    appendLowered(group, digits);
    std::size_t last = first;
    bool isOver = false; // by punctuation
    while (!isOver && last + 1 < chunks.size() && chunks[last + 1].afterBlank && digits.size() <= maxDigits) {
        Bytes more = bytesOf(last + 1);
        if (more.size() == size + 1 && Bytes(".,;)").find(more.back()) != Bytes::npos) {
            more.remove_suffix(1);
            isOver = true;
        }
        if (more.size() != size || !areAllHex(more))
            break;
        appendLowered(more, digits);
        ++last;
    }
    m_tried = last;
    const auto type
        = digits.size() < minDigits ? std::nullopt : digestTypeByLength(static_cast<qsizetype>(digits.size()));
    if (!type)
        return std::nullopt;
    GroupedDigest digest{
        *type, std::move(digits), chunks[first].end - size, chunks[last].end - (isOver ? 1u : 0u), {}, {}};
    judge(text, digest, false);
    const bool isGlued = digest.begin > chunks[first].begin;
    const Bytes earlier = first == 0 || isGlued ? Bytes() : bytesOf(first - 1);
    const bool isIntroduced = first == 0 || isGlued || !chunks[first].afterBlank
        || (Bytes(":=)-").find(earlier.back()) != Bytes::npos && !areAllHex(earlier.substr(0, earlier.size() - 1)))
        || isLabelled(earlier, earlier.size());
    const bool isAlone = first == 0 && !isGlued && last + 1 == chunks.size();
    if (!isIntroduced || (digest.remark == Remark::UnusualForm && (!isAlone || isInDump(text, lineBegin)))
        || digest.end > lineEnd)
        return std::nullopt;
    next = last + 1;
    return digest;
}

std::optional<GroupedDigest> readPairs(Bytes text, std::size_t pos, std::size_t limit, char separator)
{
    const Bytes window = text.substr(0, limit);
    std::string digits;
    std::size_t p = pos;
    while (digits.size() <= maxDigits && is(at(window, p), HexDigit) && is(at(window, p + 1), HexDigit)) {
        appendLowered(window.substr(p, 2), digits);
        p += 2;
        if (at(window, p) != separator)
            break;
        ++p;
    }
    const bool isOver
        = digits.size() >= minDigits && before(window, p) != separator && !is(at(window, p), Letter | Digit | HostOnly);
    const auto type = isOver ? digestTypeByLength(static_cast<qsizetype>(digits.size())) : std::nullopt;
    if (!type)
        return std::nullopt;
    GroupedDigest digest{*type, std::move(digits), pos, p, {}, {}};
    // With colons, it is the fingerprint of a certificate or of an SSH key.
    judge(text, digest, separator == ':');
    return digest;
}

} // namespace assay::scan
