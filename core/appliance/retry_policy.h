// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/failure.h"

#include <chrono>
#include <optional>

namespace assay {

constexpr int mostAttempts = 4;

//! How long to wait before the next attempt, or nothing when the failure is final. Pure.
//! `attempt` counts from 1 (the one that just failed); `random` is in [0, 1) and spreads the delay by a quarter to both
//! sides; `first` is the delay after the first attempt, doubled each time. A Retry-After is never undercut.
std::optional<std::chrono::milliseconds> retryDelay(
    bool idempotent, const Failure &failure, int attempt, double random, std::chrono::milliseconds first);

} // namespace assay
