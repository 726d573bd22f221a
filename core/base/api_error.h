// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace assay {

// Why an operation failed, whether the reason is the input, the disk, the network or the appliance. A value; the
// sentences for people are made in core/text.
struct ApiError
{
    enum class Kind {
        Cancelled,
        TimedOut,
        Unreachable, //!< name not found, connection refused or reset, proxy failure
        Tls, //!< certificate or handshake
        Unauthorized, //!< HTTP 401 or 403 in the appliance's own form: the token is missing, wrong or revoked
        NotAllowed, //!< the appliance rejects the host name (400 with HTML), or the profile forbids it (hash-only)
        NotFound, //!< the appliance's own "not found": HTTP 404 in its own form, or its words for that
        RateLimited, //!< HTTP 429
        TooLarge, //!< HTTP 413, or over the profile's file limit
        Maintenance, //!< HTTP 405 on a submission
        Server, //!< HTTP 5xx
        BadRequest, //!< HTTP 400 and other 4xx
        BadAnswer, //!< not an answer of this API: from another server, HTML, cut, wrong types, a redirect
        Input, //!< the indicator itself
        File, //!< the sample file on this machine
        Disk, //!< a file that should be written on this machine
        Withheld, //!< not sent, because the analyst did not agree to what it discloses
        Unclear, //!< possibly submitted; the submission is never repeated without asking the analyst
    };

    // The exact cause, where code depends on it. The numbers are stored in session files: add new ones at the end,
    // never change one.
    enum class Cause {
        Other,
        HostNotFound,
        Refused,
        NoSuchRoute, //!< a 404 in HTML: from a web server, or from an appliance that lacks the route
        // Not in the appliance's own form: another server answered, or a device in front of the appliance.
        NotAnAppliance,
        CertificateChanged, //!< not the certificate that the profile trusts
        CutBody, //!< the answer ended too early; a retry may receive all of it
        ProxyUnusable, //!< the proxy does not exist or requires a password: an immediate retry would fail the same way
        OwnThing, //!< withheld because it is on a list of own things
    };
    static constexpr Cause lastCause = Cause::OwnThing;

    Kind kind{};
    int httpStatus = 0; //!< 0 if there was none
    QString detail; //!< plain text, possibly the other side's words; never contains the token
    std::optional<std::chrono::seconds> retryAfter; //!< the appliance's Retry-After, bounded to 15 minutes
    Cause cause = Cause::Other;

    // The one way to make an error. Set `retryAfter` and `cause` afterwards where they apply.
    static ApiError of(Kind kind, QString detail = {}, int httpStatus = 0);

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

// True if no server accepts connections at the appliance's address.
bool isOutOfReach(const ApiError &error);
// True if the answer did not come from the appliance provably: another server, or a device in front
// of the appliance, answered, or the refusal was cut before its form could be checked.
bool isFromElsewhere(const ApiError &error);
// True if the server presented another certificate than the one that the profile trusts.
bool hasChangedCertificate(const ApiError &error);
// True if the appliance answered that it does not have the sample or object.
bool isAbsent(const ApiError &error);
// The word used in machine-readable output (`error.kind`): "timed_out", "bad_answer" ...
QLatin1StringView word(ApiError::Kind kind);
// The inverse of `word`; returns BadAnswer for every other text.
ApiError::Kind errorKindFromWord(QStringView text);

} // namespace assay
