// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/digest.h"
#include "indicator/extract_options.h"
#include "indicator/url.h"

namespace assay::scan {

//! Everything that is no URL with a scheme: hosts, addresses, digests, mail addresses, URLs without a scheme.
class BareScanner
{
public:
    BareScanner(HostNames &names, const ExtractOptions &options) : m_names(names), m_options(options), m_urls(names) { }
    //! Looks at [from, to) and returns where it came to: behind \a to when a URL without a scheme reached farther.
    std::size_t scan(const Stretch &stretch, std::size_t from, std::size_t to, Sink &sink);

private:
    struct Place; // one run where it stands

    std::size_t scanRun(const Stretch &stretch, Bytes window, Sink &sink);
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
    DigestScanner m_digests;
    Run m_run;
    std::string m_buffer;
};

//! Hands a URL over, and its host when the options ask for it.
void emitUrl(const UrlMatch &match, std::size_t begin, Remark remark, const ExtractOptions &options, Sink &sink);
//! The host alone, also of a URL that is not taken for its scheme.
void emitHostOfUrl(const UrlMatch &match, std::size_t begin, Sink &sink);

} // namespace assay::scan
