// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/digest.h"
#include "indicator/extraction.h"
#include "indicator/link_contents.h"
#include "indicator/url.h"

namespace assay::scan {

// Finds everything except URLs with a scheme: hosts, addresses, digests, mail addresses, URLs without a scheme.
class SchemelessScanner
{
public:
    SchemelessScanner(HostNames &names, const ExtractOptions &options)
        : m_names(names)
        , m_options(options)
        , m_urls(names)
        , m_links(names)
    { }
    // Scans [from, to). Returns the end position, which is behind `to` if a URL without a scheme is longer.
    std::size_t scan(const Stretch &stretch, std::size_t from, std::size_t to, Sink &sink);

private:
    struct Place; // a token and its surroundings

    std::size_t scanToken(const Stretch &stretch, Bytes window, Sink &sink);
    std::size_t scanMachine(const Place &place, std::size_t end);
    std::size_t scanWord(const Place &place);
    std::size_t scanNumbers(const Place &place);
    std::size_t scanRange(const Place &place);
    std::size_t scanHost(const Place &place);
    std::size_t scanMail(const Place &place, std::size_t at);
    std::optional<std::size_t> emitUrlWithoutScheme(const Place &place, bool hostWillDo, Remark remark);
    void emitHost(const Place &place, const HostVerdict &verdict, std::size_t end, Remark remark);

    HostNames &m_names;
    ExtractOptions m_options;
    UrlReader m_urls;
    LinkReporter m_links;
    DigestScanner m_digests;
    HostToken m_token;
    std::string m_buffer;
};

} // namespace assay::scan
