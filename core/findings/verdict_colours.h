// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/verdict.h"

#include <cstdint>

namespace assay {

// The colours of one classification, 0xffRRGGBB: the fill and the text on it, on a light and on a dark page.
struct VerdictColour
{
    Classification classification;
    const char *word; //!< name of the icon, and of the variable in the HTML report
    std::uint32_t light;
    std::uint32_t textOnLight;
    std::uint32_t dark;
    std::uint32_t textOnDark;
};

// The only place for Assay's own verdict colours: the window, the reports and the dark icon theme
// (resources/CMakeLists.txt reads these lines) take them from here. No two classes come close for any colour vision,
// and each text has a contrast of at least 4.5:1 to its fill.
inline constexpr VerdictColour verdictColourTable[] = {
    {Classification::Malicious, "malicious", 0xffb3261e, 0xffffffff, 0xffff6b5e, 0xff1e1e1e},
    {Classification::Suspicious, "suspicious", 0xffe69f00, 0xff000000, 0xfff5b83d, 0xff1e1e1e},
    {Classification::Goodware, "goodware", 0xff0072b2, 0xffffffff, 0xff5ab4f0, 0xff1e1e1e},
    {Classification::Unknown, "unknown", 0xff6b7280, 0xffffffff, 0xffa3abb8, 0xff1e1e1e},
};

} // namespace assay
