// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacy_appliance.h"

#include "route_handlers.h"

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// Submits a file or a URL, depending on the body.
Answer upload(Appliance &appliance, const Exchange &exchange)
{
    const auto analysis = exchange.body.text(u"analysis"_s);
    if (!analysis.isEmpty() && analysis != "cloud"_L1)
        return fieldError(u"analysis"_s, u"\"%1\" is not a valid choice."_s.arg(analysis));
    auto submission = exchange;
    submission.body.remove(u"analysis"_s); // a word here, an object in the newer routes
    if (exchange.file)
        return submitFile(appliance, submission);
    if (exchange.body.has(u"url"_s))
        return submitUrl(appliance, submission);
    return messageError(400, u"Either a file or a URL is needed."_s);
}

Answer listOrReanalyze(Appliance &appliance, const Exchange &exchange)
{
    const bool reanalyze = exchange.body.has(u"hash_value"_s) && exchange.body.has(u"analysis"_s);
    return reanalyze ? reanalyzeSamples(appliance, exchange) : listSamples(appliance, exchange);
}

std::vector<Route> legacyRoutes(const LegacyModes &modes)
{
    auto routes = demoRoutes();
    if (modes.oldRoutes)
        std::erase_if(routes, [](const Route &route) { return route.name.startsWith("submit-"_L1); });
    if (modes.legacyReanalyze) {
        std::erase_if(routes, [](const Route &route) { return route.handler == &reanalyzeSamples; });
        for (auto &route : routes) {
            if (route.handler == &listSamples && route.name == "list"_L1)
                route.handler = &listOrReanalyze;
        }
    } else {
        routes.push_back({u"reanalyze"_s, u"POST"_s, u"/api/samples/analyze_bulk/"_s, &reanalyzeSamples});
    }
    routes.push_back({u"uploads"_s, u"POST"_s, u"/api/uploads/"_s, &upload, u"submitted"_s});
    routes.push_back({u"list"_s, u"POST"_s, u"/api/samples/list/"_s, &listSamples, u"row_old"_s});
    routes.push_back({u"classification"_s, u"GET"_s, u"/api/v2/samples/*/classification/"_s, &classifySample,
        u"classification_old"_s});
    return routes;
}

Values oldVerdict(const Sample &sample)
{
    const bool isGood = sample.verdict == Verdict::Goodware;
    const bool isUnknown = sample.verdict == Verdict::Unknown;
    return withValues({{u"threat_status"_s, isGood ? u"known"_s : toString(sample.verdict)},
                          {u"threat_level"_s, isGood || isUnknown ? 0 : sample.risk - 5},
                          {u"trust_factor"_s, isGood ? sample.risk : 5}},
        valuesOf(sample));
}

} // namespace

LegacyAppliance::LegacyAppliance(const Options &given, const LegacyModes &modes)
    : Appliance(given, legacyRoutes(modes))
    , m_modes(modes)
{ }

QJsonObject LegacyAppliance::about(const Sample &sample, const QString &templateName, const QSet<QString> &only) const
{
    const bool isOld = m_modes.family == Family::Old || (m_modes.family == Family::Mixed && sample.id % 2 == 1);
    const bool hasOldForm = QStringList{u"row"_s, u"full_row"_s, u"url_sample"_s}.contains(templateName);
    return rendered(isOld && hasOldForm ? templateName + "_old"_L1 : templateName, oldVerdict(sample), only);
}

} // namespace assay::demo
