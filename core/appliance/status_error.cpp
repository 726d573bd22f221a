// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/status_error.h"

#include "appliance/error_body.h"

namespace assay {

using namespace Qt::StringLiterals;

namespace {

ApiError::Kind kindOf(const Refusal &refusal)
{
    switch (refusal.status) {
    case 400:
        return isWebPage(refusal.contentType) ? ApiError::Kind::NotAllowed : ApiError::Kind::BadRequest;
    case 401:
    case 403:
        return ApiError::Kind::Unauthorized;
    case 404:
        return ApiError::Kind::NotFound;
    case 405:
        return refusal.submission ? ApiError::Kind::Maintenance : ApiError::Kind::BadRequest;
    case 407:
        return ApiError::Kind::Unreachable;
    case 413:
        return ApiError::Kind::TooLarge;
    case 429:
        return ApiError::Kind::RateLimited;
    default:
        break;
    }
    if (refusal.status >= 400 && refusal.status < 500)
        return ApiError::Kind::BadRequest;
    if (refusal.status >= 500 && refusal.status < 600)
        return ApiError::Kind::Server;
    return ApiError::Kind::BadAnswer;
}

QString detailOf(const Refusal &refusal)
{
    if (refusal.status >= 300 && refusal.status < 400) {
        return refusal.target.isEmpty() ? u"redirected to nowhere"_s
                                        : u"redirected to %1; redirects are not followed"_s.arg(refusal.target);
    }
    if (refusal.status == 407)
        return u"the proxy asks for a password"_s;
    if (refusal.status < 200 || refusal.status >= 600)
        return u"status %1 is no answer"_s.arg(refusal.status);
    return errorText(refusal.contentType, refusal.body);
}

} // namespace

ApiError statusError(const Refusal &refusal)
{
    return {.kind = kindOf(refusal),
        .httpStatus = refusal.status,
        .detail = detailOf(refusal),
        .retryAfter = refusal.retryAfter,
        .cause = refusal.status == 404 && isWebPage(refusal.contentType) ? ApiError::Cause::NoSuchRoute
                                                                         : ApiError::Cause::Other};
}

} // namespace assay
