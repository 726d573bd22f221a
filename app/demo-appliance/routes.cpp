// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "route_handlers.h"

using namespace Qt::StringLiterals;

namespace assay::demo {

std::vector<Route> demoRoutes()
{
    return {
        {u"token"_s, u"POST"_s, u"/api-token-auth/"_s, &giveToken, {}, true},
        {u"submit-url"_s, u"POST"_s, u"/api/submit/url/"_s, &submitUrl, u"submitted"_s},
        {u"submit-file"_s, u"POST"_s, u"/api/submit/file/"_s, &submitFile, u"submitted"_s},
        {u"url-samples"_s, u"GET"_s, u"/api/uploads/v2/url-samples/*"_s, &urlStatus, u"url_sample"_s},
        {u"url-samples"_s, u"GET"_s, u"/api/uploads/v2/url-samples/*/"_s, &urlStatus, u"url_sample"_s},
        {u"pdf-create"_s, u"GET"_s, u"/api/pdf/*/create"_s, &createPdf, u"pdf_links"_s},
        {u"pdf-status"_s, u"GET"_s, u"/api/pdf/*/status"_s, &pdfStatus, u"pdf_states"_s},
        {u"pdf-download"_s, u"GET"_s, u"/api/pdf/*/download"_s, &downloadPdf, u"pdf_report"_s},
        {u"dynamic-create"_s, u"GET"_s, u"/api/rl_dynamic_analysis/export/summary/*/*/create/"_s, &createDynamicReport,
            u"dynamic_links"_s},
        {u"dynamic-status"_s, u"GET"_s, u"/api/rl_dynamic_analysis/export/summary/*/*/status/"_s, &dynamicReportStatus,
            u"dynamic_states"_s},
        {u"dynamic-download"_s, u"GET"_s, u"/api/rl_dynamic_analysis/export/summary/*/*/download/"_s,
            &downloadDynamicReport, u"dynamic_report"_s},
        {u"status"_s, u"POST"_s, u"/api/samples/status/"_s, &samplesStatus},
        {u"list"_s, u"POST"_s, u"/api/samples/v2/list/"_s, &listSamples, u"row"_s},
        {u"details"_s, u"POST"_s, u"/api/samples/v2/list/details/"_s, &listSamples, u"full_row"_s},
        {u"classification"_s, u"GET"_s, u"/api/samples/v3/*/classification/"_s, &classifySample, u"classification"_s},
        {u"reanalyze"_s, u"POST"_s, u"/api/samples/v2/analyze_bulk/"_s, &reanalyzeSamples},
        {u"reanalyze"_s, u"POST"_s, u"/api/samples/*/analyze/"_s, &reanalyzeSample, u"reanalyzed"_s},
        {u"extracted"_s, u"GET"_s, u"/api/samples/v2/*/extracted-files/"_s, &listExtractedFiles, u"extracted_file"_s},
        {u"ticore"_s, u"GET"_s, u"/api/v2/samples/*/ticore/"_s, &staticReport, u"ticore"_s},
        {u"containers"_s, u"POST"_s, u"/api/samples/containers/"_s, &listContainers, u"container_row"_s},
        {u"tags"_s, u"GET"_s, u"/api/tag/*/"_s, &readTags},
        {u"tags"_s, u"POST"_s, u"/api/tag/*/"_s, &addTags},
        {u"tags"_s, u"DELETE"_s, u"/api/tag/*/"_s, &removeTags},
        {u"own-verdict"_s, u"POST"_s, u"/api/samples/*/setclassification/local/"_s, &setOwnVerdict, u"own_verdict"_s},
        {u"own-verdict"_s, u"POST"_s, u"/api/samples/*/setclassification/ticloud/"_s, &setOwnVerdict, u"own_verdict"_s},
        {u"own-verdict"_s, u"DELETE"_s, u"/api/samples/*/setclassification/local/"_s, &removeOwnVerdict,
            u"own_verdict"_s},
        {u"own-verdict"_s, u"DELETE"_s, u"/api/samples/*/setclassification/ticloud/"_s, &removeOwnVerdict,
            u"own_verdict"_s},
        {u"download"_s, u"GET"_s, u"/api/samples/*/download/"_s, &downloadSample},
        {u"unpacked"_s, u"GET"_s, u"/api/samples/*/unpacked/"_s, &downloadExtractedFiles},
        {u"delete"_s, u"DELETE"_s, u"/api/samples/*/"_s, &deleteSample, u"deleted"_s},
        {u"delete-bulk"_s, u"POST"_s, u"/api/samples/v2/delete_bulk/"_s, &deleteSamples, u"deletion"_s},
        {u"delete-status"_s, u"GET"_s, u"/api/samples/v2/delete_bulk/status/"_s, &deletionStatus, u"deletion"_s},
        {u"search"_s, u"POST"_s, u"/api/samples/v3/search/"_s, &searchSamples, u"hit"_s},
        {u"search"_s, u"POST"_s, u"/api/samples/v2/search/"_s, &searchSamples, u"hit"_s},
        {u"yara-list"_s, u"GET"_s, u"/api/yara/v2/rulesets/"_s, &listRuleSets},
        {u"yara-matches"_s, u"GET"_s, u"/api/yara/v2/ruleset/matches/"_s, &listMatches},
        {u"yara-text"_s, u"GET"_s, u"/api/yara/ruleset/content/"_s, &ruleSetText},
        {u"yara-change"_s, u"POST"_s, u"/api/yara/ruleset/"_s, &putRuleSet},
        {u"yara-change"_s, u"DELETE"_s, u"/api/yara/ruleset/"_s, &removeRuleSet},
        {u"yara-change"_s, u"POST"_s, u"/api/yara/ruleset/enable/"_s, &enableRuleSet},
        {u"yara-change"_s, u"POST"_s, u"/api/yara/ruleset/disable/"_s, &disableRuleSet},
        {u"retro"_s, u"GET"_s, u"/api/uploads/local-retro-hunt/"_s, &localRetroHunt},
        {u"retro"_s, u"POST"_s, u"/api/uploads/local-retro-hunt/"_s, &localRetroHunt},
        {u"retro-cloud"_s, u"GET"_s, u"/api/yara/ruleset/*/cloud-retro-hunt/"_s, &cloudRetroHunt},
        {u"retro-cloud"_s, u"POST"_s, u"/api/yara/ruleset/*/cloud-retro-hunt/"_s, &cloudRetroHunt},
        {u"intel"_s, u"GET"_s, u"/api/network-threat-intel/url/"_s, &aboutUrl, u"url_reputation"_s},
        {u"intel"_s, u"GET"_s, u"/api/network-threat-intel/domain/*/"_s, &aboutDomain, u"domain_reputation"_s},
        {u"intel"_s, u"GET"_s, u"/api/network-threat-intel/ip/*/report/"_s, &aboutAddress, u"address_reputation"_s},
        {u"intel-list"_s, u"GET"_s, u"/api/network-threat-intel/ip/*/resolutions/"_s, &pageAboutAddress,
            u"address_resolutions"_s},
        {u"intel-list"_s, u"GET"_s, u"/api/network-threat-intel/ip/*/urls/"_s, &pageAboutAddress, u"address_urls"_s},
        {u"intel-list"_s, u"GET"_s, u"/api/network-threat-intel/ip/*/downloaded_files/"_s, &pageAboutAddress,
            u"address_files"_s},
    };
}

namespace {

bool pathFits(const QString &pattern, const QString &path, QStringList &captures)
{
    const auto wanted = pattern.split(u'/');
    const auto given = path.split(u'/');
    if (wanted.size() != given.size())
        return false;
    captures.clear();
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        if (wanted[at] == "*"_L1 && !given[at].isEmpty())
            captures << given[at];
        else if (wanted[at] != given[at])
            return false;
    }
    return true;
}

} // namespace

Match findRoute(const std::vector<Route> &routes, const QString &method, const QString &path)
{
    Match match;
    for (const auto &route : routes) {
        QStringList captures;
        if (pathFits(route.path, path, captures)) {
            match.isPathKnown = true;
            if (route.method == method || (route.method == "GET"_L1 && method == "HEAD"_L1)) {
                match.route = &route;
                match.captures = captures;
                return match;
            }
        }
        match.isSlashMissing = match.isSlashMissing || pathFits(route.path, path + u'/', captures);
    }
    match.isSlashMissing = match.isSlashMissing && !match.isPathKnown;
    return match;
}

} // namespace assay::demo
