// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/connection_settings.h"

#include "appliance/proxy.h"
#include "base/secrets.h"

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

QString ConnectionSettings::peer() const
{
    return base.authority(QUrl::FullyEncoded);
}

ConnectionSettings connectionSettings(const Profile &profile, const QByteArray &token)
{
    ConnectionSettings settings{
        .base = {}, .token = token, .timeouts = profile.timeouts, .trust = trustOf(profile), .error = {}};
    settings.error = settings.trust.error;
    keepSecret(token);
    // A line break in the token would start another header.
    if (token.isEmpty() || !std::ranges::all_of(token, [](char c) { return c > ' ' && c < '\x7f'; }))
        settings.error = ApiError::of(ApiError::Kind::Unauthorized, u"there is no usable token"_s);
    if (auto base = baseUrl(profile))
        settings.base = *base;
    else
        settings.error = base.error();
    // Never bypass a proxy that the profile names.
    if (const auto proxy = manualProxy(profile); !proxy)
        settings.error = proxy.error();
    return settings;
}

} // namespace assay
