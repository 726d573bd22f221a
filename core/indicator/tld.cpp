// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/tld.h"

#include "indicator/idn.h"

#include <libpsl.h>

#include <algorithm>

namespace assay::scan {

namespace {

constexpr Bytes fileExtensions[]
    = {"app", "bz", "cab", "dot", "md", "mm", "mov", "one", "pl", "pm", "ps", "pub", "py", "rs", "sh", "so", "zip"};

} // namespace

const psl_ctx_st *publicSuffixes()
{
    static const psl_ctx_st *const list = [] {
        const psl_ctx_st *latest = psl_latest(nullptr);
        return latest ? latest : psl_builtin();
    }();
    return list;
}

bool isPublicSuffix(const std::string &host)
{
    return psl_is_public_suffix2(publicSuffixes(), host.c_str(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) != 0;
}

bool isFileExtension(Bytes topLevelDomain)
{
    return std::binary_search(std::begin(fileExtensions), std::end(fileExtensions), topLevelDomain);
}

bool TopLevelDomains::contains(Bytes label)
{
    constexpr std::size_t maxLabel = 63;
    constexpr std::size_t maxRemembered = 4096;
    if (label.size() < 2 || label.size() > maxLabel)
        return false;
    if (const auto known = m_known.find(label); known != m_known.end())
        return known->second;
    if (m_known.size() >= maxRemembered)
        m_known.clear();
    const bool ascii = std::none_of(label.begin(), label.end(), [](char c) { return is(c, High); });
    const std::string name = ascii ? std::string(label) : toAscii(label);
    const bool found = !name.empty()
        && psl_is_public_suffix2(publicSuffixes(), name.c_str(), PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE) != 0;
    m_known.emplace(label, found);
    return found;
}

} // namespace assay::scan
