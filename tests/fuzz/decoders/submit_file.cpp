// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/submit_file.cpp"

#include "decoders.h"

bool assay::fuzz::submitFile(const RawAnswer &answer)
{
    return bool(findingsFor({askedFile}, answer));
}
