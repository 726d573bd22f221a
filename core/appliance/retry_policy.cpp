// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/retry_policy.h"

#include <algorithm>

namespace assay {

namespace {

bool isTransient(const Failure &failure)
{
    const int status = failure.error.httpStatus;
    switch (failure.error.kind) {
    case ApiError::Kind::TimedOut:
    case ApiError::Kind::RateLimited:
        return true;
    case ApiError::Kind::Unreachable:
        return failure.cause != Failure::Cause::HostNotFound;
    case ApiError::Kind::Server:
        return status == 500 || (status >= 502 && status <= 504);
    case ApiError::Kind::BadAnswer:
        return failure.cause == Failure::Cause::CutBody;
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::NotAllowed:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Maintenance:
    case ApiError::Kind::BadRequest:
    case ApiError::Kind::Input:
    case ApiError::Kind::File:
    case ApiError::Kind::Disk:
    case ApiError::Kind::Unclear:
        return false;
    }
    return false;
}

} // namespace

std::optional<std::chrono::milliseconds> retryDelay(
    bool idempotent, const Failure &failure, int attempt, double random, std::chrono::milliseconds first)
{
    if (!idempotent || attempt >= mostAttempts || !isTransient(failure))
        return {};
    const auto plain = first * (1 << (attempt - 1));
    const auto spread = std::chrono::duration_cast<std::chrono::milliseconds>(plain * (0.75 + random / 2));
    const std::chrono::milliseconds asked = failure.error.retryAfter.value_or(std::chrono::seconds{0});
    return std::max(spread, asked);
}

} // namespace assay
