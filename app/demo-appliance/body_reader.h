// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

#include <httplib.h>

namespace assay::demo {

// Reads the whole body into `exchange`. A file part streams through the digests and does not stay in memory, except a
// small ZIP.
void readBody(const httplib::Request &request, const httplib::ContentReader &reader, Exchange &exchange);

} // namespace assay::demo
