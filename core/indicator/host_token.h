// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <string>

namespace assay::scan {

// Labels joined by dots: a possible host, IPv4 address or digest.
struct HostToken
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text; //!< defanged dots as ".", invisible characters dropped; case as written
    int dots = 0;
    bool symbolDots = false; //!< at least one dot was written as [.] or similar
    bool wordDots = false; //!< at least one dot was written as [dot] or similar
    bool onlyHex = true;
    bool onlyDigits = true; //!< apart from dots and '-'
    bool dashes = false;
    bool highBytes = false;

    bool isEmpty() const { return begin == end; }
    bool defanged() const { return symbolDots || wordDots; }
};

// Fills `run` with the maxLength run from `pos`; it starts and ends with a label character. Empty if none starts
// there.
void readHostToken(Bytes text, std::size_t pos, HostToken &token);

// The n-th label from the end; 0 is the top-level domain. Empty if there are fewer.
Bytes labelFromEnd(Bytes host, int n);

} // namespace assay::scan
