// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/verdict_look.h"

namespace assay {

namespace {
// Chosen so that no two classes come close for any colour vision, and every text keeps 4.5:1 on its fill.
constexpr VerdictLook looks[] = {
    {Classification::Malicious, "malicious", 0xffb3261e, 0xffffffff, 0xffff6b5e, 0xff1e1e1e},
    {Classification::Suspicious, "suspicious", 0xffe69f00, 0xff000000, 0xfff5b83d, 0xff1e1e1e},
    {Classification::Goodware, "goodware", 0xff0072b2, 0xffffffff, 0xff5ab4f0, 0xff1e1e1e},
    {Classification::Unknown, "unknown", 0xff6b7280, 0xffffffff, 0xffa3abb8, 0xff1e1e1e},
};
constexpr VerdictLook neutral{Classification::Other, "info", 0xff6b7280, 0xffffffff, 0xffa3abb8, 0xff1e1e1e};
} // namespace

std::span<const VerdictLook> verdictLooks()
{
    return looks;
}

const VerdictLook &lookOf(Classification classification)
{
    for (const VerdictLook &look : looks) {
        if (look.classification == classification)
            return look;
    }
    return neutral;
}

QIcon verdictIcon(Classification classification)
{
    if (classification == Classification::None)
        return {};
    return QIcon::fromTheme(QLatin1StringView(lookOf(classification).icon));
}

} // namespace assay
