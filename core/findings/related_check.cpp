// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/related_check.h"

#include "base/digest_kind.h"

#include <algorithm>

namespace assay {

bool isDigestType(QStringView type)
{
    return std::ranges::any_of(digestInfos, [type](const DigestInfo &info) { return type == info.titleView(); });
}

bool isPlausible(const RelatedIndicator &related)
{
    const auto info = std::ranges::find_if(
        digestInfos, [&related](const DigestInfo &one) { return related.type == one.titleView(); });
    if (info == digestInfos.end())
        return true;
    return related.value.size() == info->hexDigits && std::ranges::all_of(related.value, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

} // namespace assay
