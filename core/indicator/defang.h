// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"

namespace assay {

//! For display and copies: "hxxp://evil[.]example[.]com/x.exe", "1[.]2[.]3[.]4", "2001[:]db8[:][:]1"; digests, files
//! and submissions as they are. Extraction of the result gives the value back.
QString defanged(const Indicator &indicator);
QString defanged(IndicatorType type, const QString &value);

//! The value with its host as people read it ("пример.рф" for "xn--e1afmkfd.xn--p1ai"); only for display.
QString readable(const Indicator &indicator);

} // namespace assay
