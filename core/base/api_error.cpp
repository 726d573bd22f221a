// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/api_error.h"

namespace assay {
using namespace Qt::StringLiterals;

ApiError ApiError::of(Kind kind, QString detail, int httpStatus)
{
    return {.kind = kind, .httpStatus = httpStatus, .detail = std::move(detail), .retryAfter = {}};
}

bool isOutOfReach(const ApiError &error)
{
    return error.cause == ApiError::Cause::HostNotFound || error.cause == ApiError::Cause::Refused;
}

bool isFromElsewhere(const ApiError &error)
{
    if (error.kind != ApiError::Kind::BadAnswer)
        return false;
    if (error.cause == ApiError::Cause::CutBody)
        return error.httpStatus >= 400;
    return error.cause == ApiError::Cause::NotAnAppliance || error.cause == ApiError::Cause::NoSuchRoute;
}

bool hasChangedCertificate(const ApiError &error)
{
    return error.kind == ApiError::Kind::Tls && error.cause == ApiError::Cause::CertificateChanged;
}

bool isAbsent(const ApiError &error)
{
    return error.kind == ApiError::Kind::NotFound;
}

QLatin1StringView word(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Cancelled:
        return "cancelled"_L1;
    case ApiError::Kind::TimedOut:
        return "timed_out"_L1;
    case ApiError::Kind::Unreachable:
        return "unreachable"_L1;
    case ApiError::Kind::Tls:
        return "tls"_L1;
    case ApiError::Kind::Unauthorized:
        return "unauthorized"_L1;
    case ApiError::Kind::NotAllowed:
        return "not_allowed"_L1;
    case ApiError::Kind::NotFound:
        return "not_found"_L1;
    case ApiError::Kind::RateLimited:
        return "rate_limited"_L1;
    case ApiError::Kind::TooLarge:
        return "too_large"_L1;
    case ApiError::Kind::Maintenance:
        return "maintenance"_L1;
    case ApiError::Kind::Server:
        return "server"_L1;
    case ApiError::Kind::BadRequest:
        return "bad_request"_L1;
    case ApiError::Kind::BadAnswer:
        return "bad_answer"_L1;
    case ApiError::Kind::Input:
        return "input"_L1;
    case ApiError::Kind::File:
        return "file"_L1;
    case ApiError::Kind::Disk:
        return "disk"_L1;
    case ApiError::Kind::Withheld:
        return "withheld"_L1;
    case ApiError::Kind::Unclear:
        return "unclear"_L1;
    }
    Q_UNREACHABLE();
}

ApiError::Kind errorKindFromWord(QStringView text)
{
    for (int kind = 0; kind <= int(ApiError::Kind::Unclear); ++kind) {
        if (text == word(ApiError::Kind(kind)))
            return ApiError::Kind(kind);
    }
    return ApiError::Kind::BadAnswer;
}

} // namespace assay
