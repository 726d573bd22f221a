// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace assay {

// Calls `function(data)` on a thread whose stack has the first of these sizes (bytes) that the system grants, and
// waits for its end. A stack is address space; it takes memory only as far as it is used. False: no size was granted.
bool runOnLargeStack(std::span<const std::size_t> sizes, void (*function)(void *data), void *data);

} // namespace assay
