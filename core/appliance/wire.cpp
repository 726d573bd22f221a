// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/wire.h"

#include "appliance/proxy.h"
#include "base/secrets.h"

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

QString Wire::peer() const
{
    return base.authority(QUrl::FullyEncoded);
}

Wire wireOf(const Profile &profile, const QByteArray &token)
{
    Wire wire{.base = {}, .token = token, .timeouts = profile.timeouts, .trust = trustOf(profile), .error = {}};
    wire.error = wire.trust.error;
    keepSecret(token);
    // a line break inside would become a header of its own
    if (token.isEmpty() || !std::ranges::all_of(token, [](char c) { return c > ' ' && c < '\x7f'; }))
        wire.error = ApiError{ApiError::Kind::Unauthorized, 0, u"there is no usable token"_s, {}};
    if (auto base = baseUrl(profile))
        wire.base = *base;
    else
        wire.error = base.error();
    // never past a proxy that was asked for
    if (const auto proxy = manualProxy(profile); !proxy)
        wire.error = proxy.error();
    return wire;
}

} // namespace assay
