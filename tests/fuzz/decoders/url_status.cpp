// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/url_status.cpp"

#include "decoders.h"

bool assay::fuzz::urlStatus(const RawAnswer &answer)
{
    return bool(decode({QStringLiteral("18384734"), QStringLiteral("https://evil.example.com/")}, answer));
}
