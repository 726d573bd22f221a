// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/user_facts.h"

#include <algorithm>

namespace assay {

bool hasAllUserTags(const Findings &findings)
{
    return std::ranges::find(findings.facts, allUserTagsFact, &Attribute::name) != findings.facts.end()
        || std::ranges::find(findings.attributes, userTagName, &Attribute::name) != findings.attributes.end();
}

} // namespace assay
