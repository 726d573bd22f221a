// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/digest.h"

#include "indicator/grouped_digest.h"
#include "indicator/password_hash.h"

#include <algorithm>

namespace assay::scan {

namespace {

constexpr std::size_t minDigest = 32;
constexpr std::size_t maxDigest = 128;

constexpr Bytes foreignLabels[] = {"authenticode", "authentihash", "commit", "dhash", "etag", "fingerprint", "fuzzy",
    "gimphash", "hassh", "hasshserver", "icon", "impfuzzy", "imphash", "import", "ja3", "ja3s", "ja4", "jarm", "nthash",
    "ntlm", "pehash", "permhash", "phash", "rich", "richhash", "richpe", "sdhash", "serial", "ssdeep", "symhash",
    "telfhash", "thumbprint", "tlsh", "vhash"};
constexpr Bytes fillers[] = {"digest", "hash", "header", "is", "number", "of", "pe", "sum", "the", "value"};

bool isOneOf(const Bytes *begin, const Bytes *end, Bytes word)
{
    return std::find(begin, end, word) != end;
}

std::size_t countNotHex(Bytes text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is(c, HexDigit); }));
}

bool isHex(Bytes text)
{
    return assay::isHex(QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())));
}

// Long numbers and words are everywhere; a cut hash has both digits and letters.
bool looksRandom(Bytes text)
{
    const bool digits = std::any_of(text.begin(), text.end(), [](char c) { return is(c, Digit); });
    const bool letters = std::any_of(text.begin(), text.end(), [](char c) { return is(c, Letter); });
    return digits && letters;
}

std::optional<IndicatorType> digestType(Bytes text)
{
    return digestTypeByLength(static_cast<qsizetype>(text.size()));
}

} // namespace

Bytes foreignHashLabel(Bytes text, std::size_t pos)
{
    constexpr int maxFillers = 3;
    constexpr std::size_t maxGap = 16;
    constexpr std::size_t maxWord = 12;
    std::size_t p = pos;
    for (int i = 0; i <= maxFillers; ++i) {
        const std::size_t gapEnd = p;
        while (p > 0 && gapEnd - p < maxGap && !is(text[p - 1], Letter | Digit | High))
            --p;
        const std::size_t end = p;
        std::string word;
        while (p > 0 && end - p <= maxWord && is(text[p - 1], Letter | Digit))
            word.push_back(lower(text[--p]));
        std::reverse(word.begin(), word.end());
        if (isOneOf(std::begin(foreignLabels), std::end(foreignLabels), word))
            return text.substr(p, end - p);
        if (!isOneOf(std::begin(fillers), std::end(fillers), word))
            break;
    }
    return {};
}

bool DigestScanner::emitPiece(const HostToken &token, std::size_t offset, std::size_t length, Remark remark, Sink &sink)
{
    const Bytes piece = Bytes(token.text).substr(offset, length);
    m_lowered.assign(piece);
    std::transform(m_lowered.begin(), m_lowered.end(), m_lowered.begin(), lower);
    const bool sameBytes = token.end - token.begin == token.text.size();
    const std::size_t begin = sameBytes ? token.begin + offset : token.begin;
    sink.found({*digestType(piece), m_lowered, begin, sameBytes ? begin + length : token.end, remark, {}});
    return true;
}

bool DigestScanner::scanHex(const Stretch &stretch, const HostToken &token, Sink &sink)
{
    const auto type = digestType(token.text);
    const bool reportable = type || looksRandom(token.text);
    const Bytes label = reportable ? foreignHashLabel(stretch.text, token.begin) : Bytes();
    if (!type) {
        if (label.empty() && reportable && token.text.size() <= maxDigest + 2)
            sink.rejected({Rejection::DigestLength, token.begin, token.end});
        return true;
    }
    m_lowered = token.text;
    std::transform(m_lowered.begin(), m_lowered.end(), m_lowered.begin(), lower);
    const Remark remark = !label.empty()                       ? Remark::LabelledHash
        : isPasswordHash(stretch.text, token.begin, token.end) ? Remark::PasswordHash
                                                               : Remark::None;
    sink.found({*type, m_lowered, token.begin, token.end, remark, label});
    return true;
}

bool DigestScanner::scanPieces(const Stretch &stretch, const HostToken &token, Sink &sink)
{
    const Bytes text = token.text;
    if (const auto pairs
        = text.size() > 2 && text[2] == '-' ? readPairs(stretch.text, token.begin, token.end, '-') : std::nullopt) {
        sink.found({pairs->type, pairs->digits, token.begin, token.end, pairs->remark, pairs->label});
        return true;
    }
    std::size_t found = Bytes::npos;
    std::size_t length = 0;
    bool others = false;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("-_", start), text.size());
        const Bytes piece = text.substr(start, end - start);
        if (isHex(piece) && digestType(piece)) {
            if (found != Bytes::npos)
                return false;
            found = start;
            length = piece.size();
        } else {
            others = others || !piece.empty();
        }
        start = end + 1;
    }
    if (found == Bytes::npos)
        return false;
    const Bytes label = foreignHashLabel(stretch.text, token.begin + found);
    return label.empty() && emitPiece(token, found, length, others ? Remark::PartOfName : Remark::None, sink);
}

bool DigestScanner::scan(const Stretch &stretch, const HostToken &token, Sink &sink)
{
    const Bytes text = token.text;
    if (text.size() + 1 < minDigest || token.highBytes)
        return false;
    if (token.onlyHex)
        return scanHex(stretch, token, sink);
    if (token.dashes)
        return scanPieces(stretch, token, sink);
    if (hasWordAt(text, 0, "0x") && isHex(text.substr(2))) {
        const std::size_t digits = text.size() - 2;
        const bool ethereum = digits == 40 || digits == 64;
        return digestType(text.substr(2))
            && emitPiece(token, 2, digits, ethereum ? Remark::EthereumAddress : Remark::PartOfName, sink);
    }
    if (digestType(text) && countNotHex(text) == 1 && looksRandom(text)) {
        sink.rejected({Rejection::DigestLetter, token.begin, token.end});
        return true;
    }
    return false;
}

bool DigestScanner::scanFileName(const HostToken &token, Sink &sink)
{
    const std::size_t dot = token.text.find('.');
    const Bytes first = Bytes(token.text).substr(0, dot);
    const bool plain = token.end - token.begin == token.text.size();
    return plain && digestType(first) && isHex(first) && emitPiece(token, 0, first.size(), Remark::PartOfName, sink);
}

} // namespace assay::scan
