// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/submit_url.cpp"

#include "decoders.h"

bool assay::fuzz::submitUrl(const RawAnswer &answer)
{
    return bool(findingsFor(QStringLiteral("https://evil.example.com"), answer));
}
