// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action_run.h"
#include "actions/context.h"
#include "support/hostile_server.h"

namespace assay::test {

inline constexpr auto recordedToken = "0123456789abcdef0123456789abcdef01234567";

Profile profileFor(const HostileServer &server);

// Runs an action with consent to everything, gathers its stages and their notes, and waits for its end; a run that
// does not end within a minute is a failed outcome of kind TimedOut.
Outcome runToEnd(ActionContext &context, const Action &action, const Target &target, QStringList *stages = nullptr,
    QStringList *notes = nullptr);

} // namespace assay::test
