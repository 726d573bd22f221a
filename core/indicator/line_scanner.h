// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/chunks.h"
#include "indicator/grouped_digest.h"
#include "indicator/schemeless.h"

#include <vector>

namespace assay::scan {

// Finds every indicator of one line.
class LineScanner
{
public:
    explicit LineScanner(const ExtractOptions &options)
        : m_separatedValues(options.separatedValues)
        , m_options(options)
        , m_urls(m_names)
        , m_links(m_names)
        , m_schemeless(m_names, options)
    { }
    void setSeparatedValues(bool separated) { m_separatedValues = separated; }
    // [begin, end) of `text` is a line without its end, or a piece of one that is too long (`whole` false). Text
    // before it is only searched for labels of hashes.
    void scan(Bytes text, std::size_t begin, std::size_t end, bool whole, Sink &sink);

private:
    bool scanSpacedDots(Bytes text, Sink &sink);
    std::size_t joinable(Bytes text, std::size_t first) const;
    bool scanJoined(Bytes text, std::size_t first, std::size_t last, bool dropDots, Sink &sink);
    void scanChunk(const Stretch &stretch, Sink &sink);

    bool m_separatedValues = false;
    ExtractOptions m_options;
    HostNames m_names;
    UrlReader m_urls;
    LinkReporter m_links;
    GroupedDigests m_groups;
    SchemelessScanner m_schemeless;
    std::vector<Chunk> m_chunks;
};

} // namespace assay::scan
