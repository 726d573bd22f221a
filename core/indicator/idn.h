// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <QString>

#include <string>

namespace assay::scan {

//! The host in A-labels and lower case; empty when IDNA forbids it. \a utf8 has characters outside ASCII.
std::string toAscii(Bytes utf8);

//! "xn--" labels as people read them; other labels unchanged.
QString toUnicode(Bytes asciiHost);

//! The Latin name that \a host (U-labels) imitates with Cyrillic or Greek letters, the host itself when it only mixes
//! scripts, empty when it does neither. Scripts that belong together (Han, Kana, Hangul with Latin) do not count.
QString imitation(const QString &host);

} // namespace assay::scan
