// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/found.h"
#include "indicator/url.h"

#include <string>
#include <vector>

namespace assay::scan {

// What the address of a link itself contains, decided without asking any server.
struct LinkContents
{
    std::string wrapped; //!< the address behind a link that a mail filter or redirect service wrote; empty: none
    std::vector<std::string>
        digests; //!< those in the address of a page about samples (VirusTotal, MalwareBazaar); lower case

    bool isEmpty() const { return wrapped.empty() && digests.empty(); }
};
LinkContents contentsOf(const UrlMatch &link);

// Reports URLs, and what their addresses contain beside them.
class LinkReporter
{
public:
    explicit LinkReporter(HostNames &names) : m_urls(names) { }
    // Reports the URL at [begin, match.end), and its host if `hosts` is set. A link that has contents is reported with
    // the remark that says so, and its contents are reported at the same place.
    void report(const UrlMatch &match, std::size_t begin, Remark remark, bool hosts, Sink &sink);

private:
    void report(const UrlMatch &match, const Found &place, bool hosts, int depth, Sink &sink);

    UrlReader m_urls;
};

// Reports only the host, also of a URL whose scheme is rejected.
void reportHostOfUrl(const UrlMatch &match, std::size_t begin, std::size_t end, Sink &sink);

} // namespace assay::scan
