// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QNetworkProxy>

namespace assay {

// The proxy named in the profile, without its password: `proxy`, `proxy:3128`, `http://proxy:3128`; the default port
// is 8080. NoProxy if the profile names none. Errors: Input (not of the form host:port).
Result<QNetworkProxy> manualProxy(const Profile &profile);

// True if proxyFor() needs the settings of the system and the environment.
bool asksSystem(const Profile &profile, const QUrl &base);

// The proxy for requests to `base`: none, the profile's, or that of the system and the environment. May block
// for ever, because the system's settings may name a script on a server that does not answer; thread-safe. See
// ProxyFinder.
QNetworkProxy proxyFor(const Profile &profile, const QUrl &base);

// "host:port", or empty for no proxy.
QString proxyName(const QNetworkProxy &proxy);

} // namespace assay
