// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QNetworkProxy>

namespace assay {

//! The profile's own proxy, without its password: `proxy`, `proxy:3128`, `http://proxy:3128`; the port is 8080 unless
//! given. NoProxy when the profile names none. Errors: Input.
Result<QNetworkProxy> manualProxy(const Profile &profile);

//! What requests to `base` go through: none, the profile's own, or what system and environment say. May take its time.
QNetworkProxy proxyFor(const Profile &profile, const QUrl &base);

//! "host:port", or empty for no proxy.
QString proxyName(const QNetworkProxy &proxy);

} // namespace assay
