// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"

namespace assay {

extern const Parameter ownClassificationParameter; //!< --classification goodware|suspicious|malicious
extern const Parameter ownRiskParameter; //!< --risk; empty = the appliance's default for the classification
extern const Parameter threatPlatformParameter; //!< --platform
extern const Parameter threatTypeParameter; //!< --type
extern const Parameter threatNameParameter; //!< --name

// The risk scores that a verdict of this classification may have, as the appliance takes them.
struct RiskRange
{
    int min = 0;
    int max = 10;
    int fallback = 0; //!< what the appliance uses if none is given
};
RiskRange riskRangeOf(Classification classification);
// What is wrong with the parameters of set-verdict, as a translated sentence; empty if the appliance can take them.
QString ownVerdictFault(const QHash<QString, QString> &parameters);

} // namespace assay
