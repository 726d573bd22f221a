// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QUrl>

#include <chrono>

namespace assay {

struct Timeouts
{
    std::chrono::milliseconds connect{std::chrono::seconds{15}}; //!< until the request is on the wire
    std::chrono::milliseconds idle{std::chrono::seconds{30}}; //!< no byte in either direction
    std::chrono::milliseconds answer{std::chrono::seconds{120}}; //!< from the last byte sent to the first byte received
    std::chrono::milliseconds absolute{std::chrono::seconds{180}}; //!< whole exchange; look-ups only
    friend bool operator==(const Timeouts &, const Timeouts &) = default;
};

//! How to reach one appliance. A value; the token is not here: it comes from the keychain at run time.
struct Profile
{
    QString id; //!< stable UUID; the keychain entry's name
    QString name; //!< the analyst's label
    QString host; //!< as typed: host, host:port or an http(s) URL
    bool verify = true; //!< "Enable SSL Certificate Verification"
    QString caFile; //!< PEM; when set, only these roots are trusted
    QString pinnedCertificate; //!< PEM; when set, exactly this certificate is trusted and no other
    QString pinnedErrors; //!< what was wrong with it when the analyst trusted it; see PinnedCertificate
    bool disableProxies = false; //!< no proxy at all
    QString proxy; //!< host:port of an HTTP proxy; empty = the system's and the environment's. See manualProxy()
    QString proxyUser; //!< its password is in the keychain, see proxySecretKey()
    bool allowHttp = false; //!< the analyst accepted that the token travels in clear
    int inFlight = 6; //!< requests at a time
    int requestsPerSecond = 0; //!< at most; 0 = as many as fit into inFlight
    int requestsPerMinute = 0; //!< likewise, for a quota that has less than one a second to give
    qint64 fileLimit = qint64(8) << 30; //!< bytes; checked before a file is read
    bool hashOnly = false; //!< nothing is ever uploaded or crawled
    bool uploadConsent = false; //!< "don't ask again" for uploads
    bool cloudConsent = false; //!< "don't ask again" for look-ups that may reach the vendor's cloud
    bool demo = false; //!< the built-in demo appliance: answers and exports are stamped
    Timeouts timeouts;
    friend bool operator==(const Profile &, const Profile &) = default;
};

//! Names the appliance that a profile means: with another host it is another appliance. What is agreed to, and what a
//! row was started for, is kept by this.
QString applianceKey(const Profile &profile);

//! "https://host[:port]" of a profile, without path. `a1000`, `a1000:8443`, `https://a1000/`, `[::1]:8443` are
//! accepted; host:port means https. Errors: Input (empty, user name inside, path, other scheme, characters that are no
//! part of a host name in any script; http without allowHttp unless the host is a loopback address). For people, see
//! addressText().
Result<QUrl> baseUrl(const Profile &profile);

} // namespace assay
