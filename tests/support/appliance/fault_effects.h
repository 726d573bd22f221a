// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "faults.h"

namespace assay::demo {

// Returns the answer that replaces the answer of the action; empty for faults that replace none.
std::optional<Answer> insteadOf(const FaultSpec &fault);

// Changes the answer of an action as the fault demands. Faults of the connection change nothing here.
void spoil(Answer &answer, const FaultSpec &fault);

} // namespace assay::demo
