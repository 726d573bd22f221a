// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/status_error.h"

#include "appliance/error_body.h"

namespace assay {

using namespace Qt::StringLiterals;

namespace {

//! A proxy may say these in any form: what they mean does not depend on who says it.
bool countsInAnyForm(int status)
{
    return status == 407 || status == 413 || status == 429;
}

//! Those that the appliance's own web server sends as a page: of Django for a host name that it does not serve, of
//! nginx when the application behind it does not answer.
bool countsAsPage(int status)
{
    return status == 400 || status >= 500;
}

bool isOwn(const Refusal &refusal)
{
    return refusal.isWhole && isOwnForm(refusal.status, refusal.contentType, refusal.body);
}

bool isRead(const Refusal &refusal)
{
    return isOwn(refusal) || countsInAnyForm(refusal.status)
        || (countsAsPage(refusal.status) && isWebPage(refusal.contentType));
}

ApiError::Kind kindOf(const Refusal &refusal)
{
    if (!isRead(refusal))
        return ApiError::Kind::BadAnswer;
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

ApiError::Cause causeOf(const Refusal &refusal)
{
    const bool isRefusal = refusal.status >= 400 && refusal.status < 600;
    if (!isRefusal || isOwn(refusal))
        return ApiError::Cause::Other;
    const bool isPage = isWebPage(refusal.contentType);
    if (refusal.status == 404 && isPage)
        return ApiError::Cause::NoSuchRoute;
    return refusal.status == 400 && isPage ? ApiError::Cause::Other : ApiError::Cause::NotAnAppliance;
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
    if (isOwn(refusal))
        return errorText(refusal.contentType, refusal.body);
    return refusal.isWhole ? formOf(refusal.contentType, refusal.body) : u"the answer was cut"_s;
}

} // namespace

ApiError statusError(const Refusal &refusal)
{
    return {.kind = kindOf(refusal),
        .httpStatus = refusal.status,
        .detail = detailOf(refusal),
        .retryAfter = refusal.retryAfter,
        .cause = causeOf(refusal)};
}

} // namespace assay
