// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certificate.h"
#include "request_handler.h"

namespace assay::demo {

// Writes the sample files, listens on 127.0.0.1, prints the start line (one JSON object: where the appliance listens,
// what it trusts and holds) and serves until SIGTERM, SIGINT or, with `untilStdinEnds`, the end of standard input; then
// it ends the process with 0. Returns 1 after an error, which it has printed to standard error.
int serve(RequestHandler &handler, const Certificate &certificate);

} // namespace assay::demo
