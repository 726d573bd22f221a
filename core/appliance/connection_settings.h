// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/trust.h"

#include <QByteArray>
#include <QUrl>

namespace assay {

// What all attempts of one dispatcher share.
struct ConnectionSettings
{
    QUrl base;
    QByteArray token;
    Timeouts timeouts;
    Trust trust;
    std::optional<ApiError> error; //!< set if nothing can be sent at all

    // "host" or "host:port", for error details.
    QString peer() const;
};

// Reads the profile's CA file. `error` is Unauthorized for a token that does not fit into a header, Input for an
// unusable host or proxy, Tls for an unusable CA file. Registers the token as a secret, see keepSecret().
ConnectionSettings connectionSettings(const Profile &profile, const QByteArray &token);

} // namespace assay
