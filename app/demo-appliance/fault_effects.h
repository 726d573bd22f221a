// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "faults.h"

namespace assay::demo {

//! The answer of a fault that stands in for the action; none for the other kinds.
std::optional<Answer> insteadOf(const FaultSpec &fault);

//! Spoils an answer that was made; kinds that work on the connection change nothing here.
void spoil(Answer &answer, const FaultSpec &fault);

} // namespace assay::demo
