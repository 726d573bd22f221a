// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

constexpr std::array table{
    Route{"token"_L1, "POST"_L1, "/api-token-auth/"_L1, &tokenAuth, true},
    Route{"submit-url"_L1, "POST"_L1, "/api/submit/url/"_L1, &submitUrl},
    Route{"submit-file"_L1, "POST"_L1, "/api/submit/file/"_L1, &submitFile},
    Route{"uploads"_L1, "POST"_L1, "/api/uploads/"_L1, &upload},
    Route{"url-samples"_L1, "GET"_L1, "/api/uploads/v2/url-samples/*"_L1, &urlSample},
    Route{"url-samples"_L1, "GET"_L1, "/api/uploads/v2/url-samples/*/"_L1, &urlSample},
    Route{"pdf-create"_L1, "GET"_L1, "/api/pdf/*/create"_L1, &pdfCreate},
    Route{"pdf-status"_L1, "GET"_L1, "/api/pdf/*/status"_L1, &pdfStatus},
    Route{"pdf-download"_L1, "GET"_L1, "/api/pdf/*/download"_L1, &pdfDownload},
    Route{"status"_L1, "POST"_L1, "/api/samples/status/"_L1, &sampleStatus},
    Route{"list"_L1, "POST"_L1, "/api/samples/v2/list/"_L1, &sampleList},
    Route{"list"_L1, "POST"_L1, "/api/samples/list/"_L1, &sampleListV1},
    Route{"details"_L1, "POST"_L1, "/api/samples/v2/list/details/"_L1, &sampleDetails},
    Route{"classification"_L1, "GET"_L1, "/api/samples/v3/*/classification/"_L1, &classification},
    Route{"classification"_L1, "GET"_L1, "/api/v2/samples/*/classification/"_L1, &classificationV2},
    Route{"reanalyze"_L1, "POST"_L1, "/api/samples/v2/analyze_bulk/"_L1, &analyzeBulk},
    Route{"reanalyze"_L1, "POST"_L1, "/api/samples/analyze_bulk/"_L1, &analyzeBulk},
    Route{"reanalyze"_L1, "POST"_L1, "/api/samples/*/analyze/"_L1, &analyzeOne},
    Route{"extracted"_L1, "GET"_L1, "/api/samples/v2/*/extracted-files/"_L1, &extractedFiles},
    Route{"tags"_L1, "GET"_L1, "/api/tag/*/"_L1, &readTags},
    Route{"tags"_L1, "POST"_L1, "/api/tag/*/"_L1, &addTags},
    Route{"tags"_L1, "DELETE"_L1, "/api/tag/*/"_L1, &removeTags},
    Route{"download"_L1, "GET"_L1, "/api/samples/*/download/"_L1, &downloadSample},
    Route{"delete"_L1, "DELETE"_L1, "/api/samples/*/"_L1, &deleteSample},
    Route{"intel"_L1, "GET"_L1, "/api/network-threat-intel/url/"_L1, &urlReputation},
    Route{"intel"_L1, "GET"_L1, "/api/network-threat-intel/domain/*/"_L1, &domainReputation},
    Route{"intel"_L1, "GET"_L1, "/api/network-threat-intel/ip/*/report/"_L1, &addressReputation},
    Route{"intel-list"_L1, "GET"_L1, "/api/network-threat-intel/ip/*/resolutions/"_L1, &addressResolutions},
    Route{"intel-list"_L1, "GET"_L1, "/api/network-threat-intel/ip/*/urls/"_L1, &addressUrls},
    Route{"intel-list"_L1, "GET"_L1, "/api/network-threat-intel/ip/*/downloaded_files/"_L1, &addressFiles},
};

bool fits(QLatin1StringView pattern, const QString &path, QStringList &captures)
{
    const auto wanted = QString(pattern).split(u'/');
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

bool isAbsent(const Options &options, const Route &route)
{
    return (options.oldRoutes && (route.handler == &submitUrl || route.handler == &submitFile))
        || (options.legacyReanalyze && route.handler == &analyzeBulk);
}

} // namespace

Match findRoute(const Options &options, const QString &method, const QString &path)
{
    Match match;
    for (const auto &route : table) {
        if (isAbsent(options, route))
            continue;
        QStringList captures;
        if (fits(route.pattern, path, captures)) {
            match.pathKnown = true;
            if (route.method == method || (route.method == "GET"_L1 && method == "HEAD"_L1)) {
                match.route = &route;
                match.captures = captures;
                return match;
            }
        }
        match.slashMissing = match.slashMissing || fits(route.pattern, path + u'/', captures);
    }
    match.slashMissing = match.slashMissing && !match.pathKnown;
    return match;
}

} // namespace assay::demo
