// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay::cli {

//! What scripts go by; the manual page lists them.
enum ExitCode {
    AllDone = 0, //!< done or not found
    SomethingFailed = 1,
    WrongUsage = 2,
    TokenRefused = 3,
    NotReachable = 4, //!< or not trusted
    VerdictReached = 10, //!< --fail-on
    Interrupted = 130, //!< as shells say it: 128 + SIGINT
};

} // namespace assay::cli
