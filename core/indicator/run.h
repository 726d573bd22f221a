// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <string>

namespace assay::scan {

//! A stretch of labels joined by dots: everything that could be a host, an IPv4 address or a digest.
struct Run
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text; //!< defanged dots as ".", invisible characters dropped; case as written
    int dots = 0;
    bool symbolDots = false; //!< one dot at least was written as [.] or alike
    bool wordDots = false; //!< one dot at least was written as [dot] or alike
    bool onlyHex = true;
    bool onlyDigits = true; //!< dots and '-' aside
    bool dashes = false;
    bool highBytes = false;

    bool isEmpty() const { return begin == end; }
    bool defanged() const { return symbolDots || wordDots; }
};

//! Fills \a run with the longest run from \a pos; it starts and ends with a label character. Empty if none starts
//! there.
void readRun(Bytes text, std::size_t pos, Run &run);

//! The n-th label from the end, 0 being the top-level domain; empty when there are fewer.
Bytes labelFromEnd(Bytes host, int n);

} // namespace assay::scan
