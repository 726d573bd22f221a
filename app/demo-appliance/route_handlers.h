// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes.h"

namespace assay::demo {

// Kinds of routes: each fills the template that the route names, so that a new route of a kind is one row of the table
// and one template.
Answer aboutUrl(Appliance &, const Exchange &); //!< the query names a URL
Answer aboutDomain(Appliance &, const Exchange &); //!< the path names a domain
Answer aboutAddress(Appliance &, const Exchange &); //!< the path names an IP address
Answer pageAboutAddress(Appliance &, const Exchange &); //!< the same, a list in pages

// Routes with work of their own.
Answer giveToken(Appliance &, const Exchange &);
Answer submitUrl(Appliance &, const Exchange &);
Answer submitFile(Appliance &, const Exchange &);
Answer urlStatus(Appliance &, const Exchange &);
Answer createPdf(Appliance &, const Exchange &);
Answer pdfStatus(Appliance &, const Exchange &);
Answer downloadPdf(Appliance &, const Exchange &);
Answer createDynamicReport(Appliance &, const Exchange &);
Answer dynamicReportStatus(Appliance &, const Exchange &);
Answer downloadDynamicReport(Appliance &, const Exchange &);
Answer samplesStatus(Appliance &, const Exchange &);
Answer listSamples(Appliance &, const Exchange &);
Answer classifySample(Appliance &, const Exchange &);
Answer reanalyzeSamples(Appliance &, const Exchange &);
Answer reanalyzeSample(Appliance &, const Exchange &);
Answer listExtractedFiles(Appliance &, const Exchange &);
Answer staticReport(Appliance &, const Exchange &);
Answer listContainers(Appliance &, const Exchange &);
Answer readTags(Appliance &, const Exchange &);
Answer addTags(Appliance &, const Exchange &);
Answer removeTags(Appliance &, const Exchange &);
Answer setOwnVerdict(Appliance &, const Exchange &);
Answer removeOwnVerdict(Appliance &, const Exchange &);
Answer downloadSample(Appliance &, const Exchange &);
Answer downloadExtractedFiles(Appliance &, const Exchange &);
Answer deleteSample(Appliance &, const Exchange &);
Answer deleteSamples(Appliance &, const Exchange &);
Answer deletionStatus(Appliance &, const Exchange &);
Answer searchSamples(Appliance &, const Exchange &);
Answer listRuleSets(Appliance &, const Exchange &);
Answer listMatches(Appliance &, const Exchange &);
Answer ruleSetText(Appliance &, const Exchange &);
Answer putRuleSet(Appliance &, const Exchange &);
Answer removeRuleSet(Appliance &, const Exchange &);
Answer enableRuleSet(Appliance &, const Exchange &);
Answer disableRuleSet(Appliance &, const Exchange &);
Answer localRetroHunt(Appliance &, const Exchange &);
Answer cloudRetroHunt(Appliance &, const Exchange &);

} // namespace assay::demo
