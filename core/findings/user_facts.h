// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/findings.h"

namespace assay {

// Facts that say which verdict of its own a user has recorded on the appliance.
inline constexpr QStringView ownClassificationFact = u"Own Verdict";
inline constexpr QStringView ownRiskFact = u"Own Verdict Risk Score";
inline constexpr QStringView ownThreatFact = u"Own Verdict Threat Name";
inline constexpr QStringView ownPlaceFact = u"Own Verdict Where"; //!< "local" or "cloud"

// The attribute of one tag that users of the appliance gave, and the fact that says that an answer has all of them.
inline constexpr QStringView userTagName = u"User Tag";
inline constexpr QStringView allUserTagsFact = u"User Tags";
// True if the findings contain all tags that users gave, so that those of earlier answers are outdated.
bool hasAllUserTags(const Findings &findings);

} // namespace assay
