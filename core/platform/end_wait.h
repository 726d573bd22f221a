// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay {

// Blocks SIGTERM and SIGINT in this thread and in all threads that it starts from now on, so that waitForEnd() gets
// them.
void holdEndSignals();

// Returns after SIGTERM or SIGINT, or, with `untilStdinEnds`, after standard input was closed. Call holdEndSignals()
// first.
void waitForEnd(bool untilStdinEnds);

} // namespace assay
