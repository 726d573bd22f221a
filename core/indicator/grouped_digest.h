// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/chunks.h"
#include "indicator/found.h"

#include <optional>

namespace assay::scan {

// A digest that a program printed in groups: "34 ea c7 ..." (certutil), "44D88612 FEA8A8F3 ..." (gpg --print-md),
// "34:ea:c7:..." (openssl), "34-EA-C7-..." (BitConverter).
struct GroupedDigest
{
    IndicatorType type{};
    std::string digits; //!< lower case, without separators
    std::size_t begin = 0;
    std::size_t end = 0;
    Remark remark = Remark::None; //!< UnusualForm: nothing around it names a hash
    Bytes label; //!< of LabelledHash
};

// Finds digests in groups that are separated by blanks, over the chunks of one line. Linear in the line.
class GroupedDigests
{
public:
    // Forgets the last line.
    void startLine() { m_tried = 0; }
    // False if chunk `first` begins no digest; decided in a few steps, because most chunks of a text are words.
    bool mayBegin(Bytes text, const std::vector<Chunk> &chunks, std::size_t first) const
    {
        if (first < m_tried || first + 1 >= chunks.size() || !chunks[first + 1].afterBlank)
            return false;
        const Chunk &second = chunks[first + 1];
        const std::size_t size = second.end - second.begin;
        return size >= 2 && size <= 9 && is(text[second.begin], HexDigit) && is(text[second.begin + 1], HexDigit)
            && is(text[chunks[first].end - 1], HexDigit);
    }
    // The digest whose first group is chunk `first`; `next` gets the chunk behind it. [lineBegin, lineEnd) is the
    // line.
    std::optional<GroupedDigest> read(Bytes text, std::size_t lineBegin, std::size_t lineEnd,
        const std::vector<Chunk> &chunks, std::size_t first, std::size_t &next);

private:
    std::size_t m_tried = 0; //!< chunks in front of this one begin no digest
};

// 16, 20, 32 or 64 pairs with `separator` between them at `pos`, and nothing more; empty otherwise. Text before `pos`
// is only searched for labels.
std::optional<GroupedDigest> readPairs(Bytes text, std::size_t pos, std::size_t limit, char separator);

} // namespace assay::scan
