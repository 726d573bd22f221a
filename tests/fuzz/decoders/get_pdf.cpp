// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/get_pdf.cpp"

#include "decoders.h"

bool assay::fuzz::getPdf(const RawAnswer &answer)
{
    return bool(decodeStatus(askedDigest, answer));
}
