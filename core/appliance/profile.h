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
    std::chrono::milliseconds absolute{std::chrono::seconds{180}}; //!< the whole question, all attempts; look-ups only
    std::chrono::milliseconds giveUp{}; //!< waiting for an appliance that is unavailable; 0 = no limit
    friend bool operator==(const Timeouts &, const Timeouts &) = default;
};

// How to connect to one appliance. A value, without the token, which comes from the keychain at run time.
struct Profile
{
    QString id; //!< stable UUID; the keychain entry's name
    QString name; //!< the analyst's label
    QString host; //!< as typed: host, host:port or an http(s) URL
    bool verify = true; //!< verify the server's certificate
    QString caFile; //!< PEM; if set, only these roots are trusted
    QString pinnedCertificate; //!< PEM; if set, only this certificate is trusted
    QString pinnedErrors; //!< its errors when the analyst approved it; see PinnedCertificate
    bool disableProxies = false; //!< no proxy at all
    QString proxy; //!< host:port of an HTTP proxy; empty = the system's and the environment's. See manualProxy()
    QString proxyUser; //!< its password is in the keychain, see proxySecretKey()
    bool allowHttp = false; //!< the analyst accepted that the token is sent unencrypted
    int inFlight = 0; //!< requests at a time; 0 = automatic, see InFlightLimit
    int requestsPerSecond = 0; //!< maximum; 0 = no limit
    int requestsPerMinute = 0; //!< likewise, for quotas of less than one request per second
    qint64 fileLimit = qint64(8) << 30; //!< maximum size of a sample in bytes; checked before the file is read
    bool hashOnly = false; //!< no uploads and no submissions of URLs
    bool uploadConsent = false; //!< "don't ask again" for uploads
    bool cloudConsent = false; //!< "don't ask again" for look-ups that may reach the vendor's cloud
    bool demo = false; //!< the demo appliance: answers and exports are marked as such
    Timeouts timeouts;
    friend bool operator==(const Profile &, const Profile &) = default;
};

// Identifies the appliance of a profile: with another host it is another appliance. Consents and the appliance of a
// row are stored under this key.
QString applianceKey(const Profile &profile);

// "https://host[:port]" of a profile, without path. `a1000`, `a1000:8443`, `https://a1000/`, `[::1]:8443` are
// accepted; host:port means https. To show an address, use addressText(). Errors: Input (empty, with a user name, with
// a path, another scheme, characters that cannot be part of a host name in any script, http without allowHttp unless
// the host is a loopback address).
Result<QUrl> baseUrl(const Profile &profile);

// The token in a pasted text, ready for the header "Authorization: Token ...": without white space around it and
// without a leading "Token ". Errors: Input (empty, over 512 bytes, anything but printable ASCII without blanks).
Result<QByteArray> cleanToken(const QString &pasted);

} // namespace assay
