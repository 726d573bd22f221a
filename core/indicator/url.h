// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/authority.h"
#include "indicator/remark.h"
#include "indicator/scheme.h"

#include <optional>

namespace assay::scan {

struct UrlMatch
{
    std::optional<Rejection> rejection;
    std::size_t end = 0;
    std::string value; //!< as sent
    Authority authority;
    bool hasTail = false; //!< more than an empty path or "/"
    bool cutOff = false; //!< an ellipsis follows

    Remark remark() const;
};

constexpr std::size_t maxUrl = 8192;

class UrlReader
{
public:
    explicit UrlReader(HostNames &names, HostContext context = HostContext::InUrl) : m_authorities(names, context) { }
    // The URL whose scheme is `scheme`.
    UrlMatch read(Bytes text, const SchemeMatch &scheme, std::size_t limit);
    // A URL without a scheme whose host starts at `pos`.
    UrlMatch readWithoutScheme(Bytes text, std::size_t pos, std::size_t limit);

private:
    UrlMatch read(Bytes text, const SchemeMatch *scheme, std::size_t begin, std::size_t authority, std::size_t limit);

    AuthorityReader m_authorities;
};

} // namespace assay::scan
