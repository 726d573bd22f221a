// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay::cli {

// Exit codes of the program.
enum ExitCode {
    AllDone = 0, //!< done or not found
    SomethingFailed = 1,
    WrongUsage = 2,
    TokenRefused = 3,
    NotReachable = 4, //!< or not trusted
    VerdictReached = 10, //!< --fail-on
    Interrupted = 130, //!< 128 + SIGINT, as shells report it
};

struct ExitCodeRow
{
    ExitCode code;
    const char *meaning; //!< English, for the manual page
};

constexpr ExitCodeRow exitCodes[] = {
    {AllDone, "Every item is done or not found."},
    {SomethingFailed, "An item failed or was cancelled, or an input could not be read."},
    {WrongUsage, "The command line is wrong, or there is no token."},
    {TokenRefused, "The appliance refused the token."},
    {NotReachable, "The appliance was not reached, stayed unavailable, or its certificate is not trusted."},
    {VerdictReached, "A verdict is at least as bad as --fail-on asks. This code takes precedence over all others."},
    {Interrupted, "The run was interrupted."},
};

} // namespace assay::cli
