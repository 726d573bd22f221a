// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "appliance/request.h"

namespace assay {

// What set-verdict and remove-verdict have in common. The verdict of the appliance's users overrides the appliance's
// own one, for all of its users; in the cloud it does so for the whole account of the company.
enum class VerdictPlace { Appliance, Cloud };

extern const Parameter verdictPlaceParameter; //!< --where local|cloud
VerdictPlace verdictPlaceOf(const Target &target);
Disclosures verdictDisclosures(const Target &target);
// The route for both requests, which disclose what verdictDisclosures() returns.
Request ownVerdictRequest(const Target &target, const QString &digest);

} // namespace assay
