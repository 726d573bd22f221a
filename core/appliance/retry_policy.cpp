// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/retry_policy.h"

#include <algorithm>

namespace assay {

using std::chrono::milliseconds;

namespace {

//! Ends that pass, whoever says so: a server that gave up waiting for a request, also on a connection that was kept and
//! then says it unasked; a gateway whose appliance does not answer at the moment.
bool isPassing(int status)
{
    return status == 408 || status == 500 || (status >= 502 && status <= 504);
}

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
    case ApiError::Kind::BadRequest:
        return isPassing(status);
    case ApiError::Kind::BadAnswer:
        return failure.cause == Failure::Cause::CutBody || isPassing(status);
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

//! The appliance read a submission's headers or body and said that it did not take it.
bool isTurnedAway(const Failure &failure)
{
    const ApiError &error = failure.error;
    if (error.cause == ApiError::Cause::NotAnAppliance) // maybe a proxy, which knows nothing of what went through
        return false;
    return error.kind == ApiError::Kind::RateLimited || error.kind == ApiError::Kind::Maintenance
        || (error.kind == ApiError::Kind::Server && error.httpStatus == 503);
}

//! Seconds where a look-up waits half a second: what keeps an appliance busy is analysis, not traffic.
milliseconds busyDelay(const Attempt &attempt, milliseconds first)
{
    constexpr int slower = 20;
    constexpr int mostDoublings = 5;
    const milliseconds longest = first * slower * 30;
    return std::min(first * slower * (1 << std::min(attempt.number - 1, mostDoublings)), longest);
}

} // namespace

std::optional<milliseconds> retryDelay(
    const Attempt &attempt, const Failure &failure, double random, milliseconds first)
{
    const bool submission = !attempt.idempotent;
    if (submission ? !isTurnedAway(failure) : attempt.number >= mostAttempts || !isTransient(failure))
        return {};
    const bool isOwn = failure.error.cause != ApiError::Cause::NotAnAppliance;
    if (attempt.cloud && isOwn && failure.error.kind == ApiError::Kind::RateLimited && !failure.error.retryAfter)
        return {};
    const milliseconds plain = submission ? busyDelay(attempt, first) : first * (1 << (attempt.number - 1));
    const auto spread = std::chrono::duration_cast<milliseconds>(plain * (0.75 + random / 2));
    const milliseconds asked = failure.error.retryAfter.value_or(std::chrono::seconds{0});
    const milliseconds delay = std::max(spread, asked);
    if (submission && attempt.waited + delay > longestBusy)
        return {};
    return delay;
}

} // namespace assay
