// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <string>
#include <unordered_map>

struct psl_ctx_st;

namespace assay::scan {

// The Public Suffix List of the system, or the one built into libpsl when it is newer.
const psl_ctx_st *publicSuffixes();

// True if `host` (lower case, A-labels) is itself a suffix for registering names, such as co.uk.
bool isPublicSuffix(const std::string &host);

// True if a top-level domain is also a common file extension, so that "invoice.zip" is more likely a file.
bool isFileExtension(Bytes topLevelDomain);

// The existing top-level domains. Caches the answers, because a text repeats the same few.
class TopLevelDomains
{
public:
    // `label` as A-label in lower case, or as UTF-8.
    bool contains(Bytes label);

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(Bytes text) const { return std::hash<Bytes>{}(text); }
    };
    std::unordered_map<std::string, bool, Hash, std::equal_to<>> m_known;
};

} // namespace assay::scan
