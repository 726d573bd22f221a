// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "faults.h"

namespace assay::demo {

// The answer that a fault gives instead of the action; nothing for the other kinds.
std::optional<Answer> insteadOf(const FaultSpec &fault);

// Spoils the answer of an action. Faults of the connection change nothing here.
void spoil(Answer &answer, const FaultSpec &fault);

} // namespace assay::demo
