// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace assay {

//! Why one thing could not be done: said by the input, the disk, the network or the appliance. A value; wording is in
//! core/text.
struct ApiError
{
    enum class Kind {
        Cancelled,
        TimedOut,
        Unreachable, //!< name not found, refused, reset, proxy trouble
        Tls, //!< certificate or handshake
        Unauthorized, //!< HTTP 401 or 403 in the appliance's own form: the token is missing, wrong or revoked
        NotAllowed, //!< the appliance refuses the host name (400 with HTML), or the profile forbids it (hash-only)
        NotFound, //!< the appliance's own "not found": HTTP 404 in its own form, or its words for that
        RateLimited, //!< HTTP 429
        TooLarge, //!< HTTP 413, or over the profile's file limit
        Maintenance, //!< HTTP 405 on a submission
        Server, //!< HTTP 5xx
        BadRequest, //!< HTTP 400 and other 4xx
        BadAnswer, //!< not an answer of this API: another server's words, HTML, cut, wrong types, a redirect
        Input, //!< the indicator itself
        File, //!< the sample file on this machine
        Disk, //!< a file that should be written on this machine
        Withheld, //!< not agreed to, so nothing was sent
        Unclear, //!< it may have been submitted: nobody can tell, and it is never sent again without being asked
    };

    //! What exactly it was, where somebody has to know.
    enum class Cause {
        Other,
        HostNotFound,
        Refused,
        NoSuchRoute, //!< a 404 in HTML: of a web server, or of an appliance that lacks the route
        //! Not in the appliance's own form: another server answered, or something in front of the appliance.
        NotAnAppliance,
        CertificateChanged, //!< it is not the one that the profile trusts
    };
    static constexpr Cause lastCause = Cause::CertificateChanged;

    Kind kind{};
    int httpStatus = 0; //!< 0 when there was none
    QString detail; //!< what exactly happened; plain text, may hold the other side's words, never the token
    std::optional<std::chrono::seconds> retryAfter; //!< as the appliance asked, bounded to 15 minutes
    Cause cause = Cause::Other;

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

//! Nobody answers at its address.
bool isOutOfReach(const ApiError &error);
//! Another server answers at its address, or something in front of it, and nothing is known of the appliance.
bool isFromElsewhere(const ApiError &error);
//! Its certificate is another one than the profile trusts.
bool hasChangedCertificate(const ApiError &error);
//! The appliance says that it does not hold it.
bool isAbsent(const ApiError &error);
//! The word used in machine-readable output (`error.kind`): "timed_out", "bad_answer" ...
QLatin1StringView word(ApiError::Kind kind);
//! Its inverse; BadAnswer for every other word.
ApiError::Kind errorKindFromWord(QStringView text);

} // namespace assay
