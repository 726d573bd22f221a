// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/summary.cpp"

#include "decoders.h"

bool assay::fuzz::summary(const RawAnswer &answer)
{
    return bool(decode(answer, 1));
}
