// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/retry_policy.h"

#include <algorithm>

namespace assay {

using std::chrono::milliseconds;

namespace {

// Transient whichever server answers: one that gave up waiting for a request (also sent unasked, on a connection that
// was kept open), or a gateway whose appliance does not answer at the moment.
bool isTransientStatus(int status)
{
    return status == 408 || status == 500 || (status >= 502 && status <= 504);
}

bool isTransient(const ApiError &failure)
{
    const int status = failure.httpStatus;
    switch (failure.kind) {
    case ApiError::Kind::TimedOut:
    case ApiError::Kind::RateLimited:
        return true;
    case ApiError::Kind::Unreachable:
        return failure.cause != ApiError::Cause::ProxyUnusable;
    case ApiError::Kind::Server:
    case ApiError::Kind::BadRequest:
        return isTransientStatus(status);
    case ApiError::Kind::BadAnswer:
        return failure.cause == ApiError::Cause::CutBody || isTransientStatus(status);
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::NotAllowed:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Maintenance:
    case ApiError::Kind::Input:
    case ApiError::Kind::File:
    case ApiError::Kind::Disk:
    case ApiError::Kind::Withheld:
    case ApiError::Kind::Unclear:
        return false;
    }
    return false;
}

// The day's look-ups in the vendor's cloud are used up. A proxy does not know about them.
bool isCloudQuotaSpent(const ApiError &failure, bool cloud)
{
    return cloud && failure.cause != ApiError::Cause::NotAnAppliance && failure.kind == ApiError::Kind::RateLimited
        && !failure.retryAfter;
}

// True if the appliance itself answered that it did not accept the submission.
bool isRejection(const ApiError &error)
{
    if (error.cause == ApiError::Cause::NotAnAppliance) // maybe a proxy, which cannot know what the appliance received
        return false;
    return error.kind == ApiError::Kind::RateLimited || error.kind == ApiError::Kind::Maintenance
        || (error.kind == ApiError::Kind::Server && error.httpStatus == 503);
}

// 20 times as long as for a look-up: the appliance is busy with analysis, not with traffic.
milliseconds busyDelay(const FailedAttempt &attempt, milliseconds first)
{
    constexpr int slower = 20;
    constexpr int maxDoublings = 5;
    const milliseconds maxDelay = first * slower * 30;
    return std::min(first * slower * (1 << std::min(attempt.number - 1, maxDoublings)), maxDelay);
}

} // namespace

std::optional<milliseconds> retryDelay(
    const FailedAttempt &attempt, const ApiError &failure, double random, milliseconds first)
{
    const bool submission = !attempt.idempotent;
    if (submission ? !isRejection(failure) : attempt.number >= maxAttempts || !isTransient(failure))
        return {};
    if (isCloudQuotaSpent(failure, attempt.cloud))
        return {};
    if (!submission && attempt.isFirstContact && (isOutOfReach(failure) || !attempt.hasConnected))
        return {};
    const milliseconds plain = submission ? busyDelay(attempt, first) : first * (1 << (attempt.number - 1));
    const auto spread = std::chrono::duration_cast<milliseconds>(plain * (0.75 + random / 2));
    const milliseconds asked = failure.retryAfter.value_or(std::chrono::seconds{0});
    const milliseconds delay = std::max(spread, asked);
    if (submission && attempt.waited + delay > maxBusyTime)
        return {};
    return delay;
}

bool isUnavailable(const ApiError &failure, const UnavailableContext &context)
{
    if (isCloudQuotaSpent(failure, context.cloud))
        return false;
    switch (failure.kind) {
    case ApiError::Kind::RateLimited:
        return true;
    case ApiError::Kind::TimedOut:
        return context.hasWorked;
    case ApiError::Kind::Unreachable:
        return context.hasWorked && failure.cause != ApiError::Cause::ProxyUnusable;
    case ApiError::Kind::Server:
    case ApiError::Kind::BadAnswer: {
        const bool mayBeProxy = context.viaPlainProxy && failure.cause == ApiError::Cause::NotAnAppliance;
        return failure.httpStatus >= 502 && failure.httpStatus <= 504 && (context.hasWorked || !mayBeProxy);
    }
    default:
        return false;
    }
}

} // namespace assay
