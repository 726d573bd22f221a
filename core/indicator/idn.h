// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <QString>

#include <string>

namespace assay::scan {

// The host in A-labels and lower case; empty if IDNA forbids it. `utf8` has characters outside ASCII.
std::string toAscii(Bytes utf8);

// Converts "xn--" labels to Unicode; other labels stay unchanged.
QString toUnicode(Bytes asciiHost);

// The Latin name that `host` (U-labels) imitates with Cyrillic or Greek letters, the host itself when it only mixes
// scripts, empty when it does neither. Scripts that belong together (Han, Kana, Hangul with Latin) do not count.
QString imitation(const QString &host);

} // namespace assay::scan
