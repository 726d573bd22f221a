// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digests.h"

#include <algorithm>

namespace assay::demo {

int digestLength(const QString &text)
{
    constexpr int lengths[]{32, 40, 64, 128};
    const auto isHex = [](QChar c) {
        const auto u = c.toLower().unicode();
        return (u >= '0' && u <= '9') || (u >= 'a' && u <= 'f');
    };
    const auto *const found = std::ranges::find(lengths, text.size());
    return found != std::end(lengths) && std::ranges::all_of(text, isHex) ? *found : 0;
}

QString digestOfLength(const Digests &digests, int length)
{
    for (const auto &digest : {digests.md5, digests.sha1, digests.sha256, digests.sha512}) {
        if (digest.size() == length)
            return digest;
    }
    return {};
}

Digests digestsOf(QByteArrayView bytes)
{
    DigestSet set(allDigests);
    set.add(bytes);
    return *set.finish();
}

} // namespace assay::demo
