// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace assay {

struct ExtractOptions
{
    bool hostsOfUrls = false; //!< the host of each URL as a candidate of its own
    bool hostsOfMail = false; //!< the host of each mail address; otherwise the address is among the rejected
    bool separatedValues = false; //!< CSV: a comma or semicolon outside double quotes ends an indicator
    qsizetype mostCandidates = 1'000'000; //!< distinct ones; the rest is only counted
    qsizetype mostRejected = 10'000;
};

} // namespace assay
