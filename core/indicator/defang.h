// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"

namespace assay {

// For display and copies: "hxxp://evil[.]example[.]com/x.exe", "1[.]2[.]3[.]4", "2001[:]db8[:][:]1"; digests, files
// and submissions stay unchanged. Extracting the result returns the value.
QString defanged(const Indicator &indicator);
QString defanged(IndicatorType type, const QString &value);

// The value with its host in Unicode ("пример.рф" for "xn--e1afmkfd.xn--p1ai"); only for display.
QString readable(const Indicator &indicator);

} // namespace assay
