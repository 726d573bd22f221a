// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"

#include <chrono>
#include <optional>

namespace assay {

constexpr int maxAttempts = 4; //!< of an idempotent request
constexpr std::chrono::minutes maxBusyTime{30}; //!< how long a submission waits for a busy appliance, in all

// The attempt that has just failed.
struct FailedAttempt
{
    bool idempotent = true; //!< see Request
    bool cloud = false; //!< see Request
    int number = 1; //!< counts from 1
    std::chrono::milliseconds waited{}; //!< between the earlier attempts, in all
    bool isFirstContact = false; //!< the appliance has never answered so far
    bool hasConnected = true; //!< the attempt had a connection
};

// What else decides whether a failure is the appliance's illness.
struct UnavailableContext
{
    bool hasWorked = true; //!< the appliance has answered before
    bool cloud = false; //!< see Request
    bool viaPlainProxy = false; //!< a proxy forwards the request and may answer itself
};

// How long to wait before the next attempt; nothing if the failure is final. Pure.
//
// An idempotent request is retried after a transient failure: after `first`, then twice as long each time. Before the
// appliance has ever answered, a connection that cannot be made is final: the address is probably wrong. A
// submission is retried only if the appliance itself, in its own form, answered that it did not accept it: busy (429),
// short of disk (503), in maintenance (405); then slowly, for maxBusyTime in all. The appliance's documentation calls
// these rejections, and whether a URL was accepted cannot be queried. Where it can, the sender asks before it sends
// again, see Request::patience. A 429 without a Retry-After on a request that may reach the vendor's cloud means that
// the day's quota is spent, until midnight: final. `random` in [0, 1) spreads the delay by a quarter to both sides; a
// Retry-After is never undercut.
std::optional<std::chrono::milliseconds> retryDelay(
    const FailedAttempt &attempt, const ApiError &failure, double random, std::chrono::milliseconds first);

// True if the failure says that the appliance is unavailable at the moment, for every request: 429, 502, 503, 504 from
// whichever server, and, if the appliance has answered before, time-outs and broken or impossible connections. Pure.
bool isUnavailable(const ApiError &failure, const UnavailableContext &context);

} // namespace assay
