// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance.h"

namespace assay::demo {

// The field names in the answers: classification and riskscore, or the older threat_status, threat_level and
// trust_factor.
enum class Family { New, Old, Mixed };

struct LegacyModes
{
    Family family = Family::New; //!< Mixed: every other sample has the older names
    bool oldRoutes = false; //!< the routes below submit/ are absent, only uploads/ exists
    bool legacyReanalyze = false; //!< analyze_bulk is absent; samples/v2/list/ does its work
};

// An appliance of an older version, or with fields of several versions. It has the older routes in addition.
class LegacyAppliance : public Appliance
{
public:
    LegacyAppliance(const Options &given, const LegacyModes &modes);

    QJsonObject about(const Sample &sample, const QString &templateName, const QSet<QString> &only = {}) const override;

private:
    const LegacyModes m_modes;
};

} // namespace assay::demo
