// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/disclosure.h"

#include <algorithm>

namespace assay {

bool covers(std::span<const Agreement> agreements, const QString &appliance, Disclosures kinds)
{
    const auto agreed = std::ranges::find(agreements, appliance, &Agreement::appliance);
    return kinds == Disclosures() || (agreed != agreements.end() && (agreed->kinds & kinds) == kinds);
}

bool wasAsked(std::span<const Agreement> agreements, const QString &appliance)
{
    return std::ranges::find(agreements, appliance, &Agreement::appliance) != agreements.end();
}

void agree(std::vector<Agreement> &agreements, const QString &appliance, Disclosures kinds)
{
    const auto agreed = std::ranges::find(agreements, appliance, &Agreement::appliance);
    if (agreed != agreements.end())
        agreed->kinds |= kinds;
    else
        agreements.push_back({appliance, kinds});
}

void withdraw(std::vector<Agreement> &agreements, const QString &appliance, Disclosures kinds)
{
    const auto agreed = std::ranges::find(agreements, appliance, &Agreement::appliance);
    if (agreed != agreements.end())
        agreed->kinds &= ~kinds;
}

} // namespace assay
