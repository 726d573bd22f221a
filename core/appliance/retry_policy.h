// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/failure.h"

#include <chrono>
#include <optional>

namespace assay {

constexpr int mostAttempts = 4; //!< of what may simply be asked again
constexpr std::chrono::minutes longestBusy{30}; //!< how long a submission waits for a busy appliance, in all

//! An attempt that has just failed, as the policy must know it.
struct Attempt
{
    bool idempotent = true; //!< see Request
    bool cloud = false; //!< see Request
    int number = 1; //!< counts from 1
    std::chrono::milliseconds waited{}; //!< between the earlier attempts, in all
};

//! How long to wait before the next attempt, or nothing when the failure is final. Pure.
//!
//! What may be asked again is, after a failure that can pass: `first` at first, doubled each time. A submission goes
//! again only when the appliance itself, in its own form, said that it did not take it: busy (429), short of disk
//! (503), in maintenance (405); then slowly, until longestBusy is spent. Its documentation calls these refusals, and of
//! a URL there is no way to ask; where there is one, the sender asks before it goes again, see Request::patience. A
//! spent daily quota of the cloud, a 429 without a Retry-After, does not come back before midnight: final. `random` in
//! [0, 1) spreads the delay by a quarter to both sides; a Retry-After is never undercut.
std::optional<std::chrono::milliseconds> retryDelay(
    const Attempt &attempt, const Failure &failure, double random, std::chrono::milliseconds first);

} // namespace assay
