// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/classification.cpp"

#include "decoders.h"

bool assay::fuzz::classification(const RawAnswer &answer)
{
    return bool(findingsFor(askedDigest, answer));
}
