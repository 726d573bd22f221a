// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

#include <httplib.h>

namespace assay::demo {

enum class BodyState { Good, Broken, NotJson, UnknownType };

//! Reads the whole body; a file part streams through the digests and never stays in memory.
BodyState readBody(const httplib::Request &request, const httplib::ContentReader &reader, Exchange &exchange);

} // namespace assay::demo
