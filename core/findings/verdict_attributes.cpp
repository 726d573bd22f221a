// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/verdict_attributes.h"

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

bool repeatsVerdict(const Attribute &attribute)
{
    static constexpr std::array names{
        "Classification"_L1, "Classification Reason"_L1, "Risk Score"_L1, "Threat Name"_L1, "Data Source"_L1};
    return std::ranges::find(names, attribute.name) != names.end();
}

bool hasAllUserTags(const Findings &findings)
{
    return std::ranges::find(findings.facts, allUserTagsFact, &Attribute::name) != findings.facts.end()
        || std::ranges::find(findings.attributes, userTagName, &Attribute::name) != findings.attributes.end();
}

} // namespace assay
