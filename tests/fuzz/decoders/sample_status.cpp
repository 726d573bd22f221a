// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/sample_status.cpp"

#include "decoders.h"

bool assay::fuzz::sampleStatus(const RawAnswer &answer)
{
    return bool(decoderFor({askedDigest})(answer));
}
