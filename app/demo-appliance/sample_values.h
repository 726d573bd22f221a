// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"
#include "templates.h"

namespace assay::demo {

// The values that templates may name about a sample; the table in sample_values.cpp lists them.
Values valuesOf(const Sample &sample);

} // namespace assay::demo
