// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance.h"
#include "route_handlers.h"
#include "search_filter.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

constexpr int usualPage = 20;

// Sorts by the field that the request names. Returns what is wrong with it, or nothing.
QString sortHits(std::vector<Sample> &hits, const QString &order)
{
    const auto words = order.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto key = words.first();
    const auto keyOf = [&key](const Sample &sample) -> std::optional<QString> {
        const auto padded = [](qint64 number) { return u"%1"_s.arg(number, 20, 10, QLatin1Char('0')); };
        if (key == "sha1"_L1)
            return sample.digests.sha1;
        if (key == "firstseen"_L1)
            return secondTime(sample.firstSeen, true);
        if (key == "threatname"_L1)
            return sample.threatName;
        if (key == "sampletype"_L1)
            return sampleTypeOf(sample);
        if (key == "filecount"_L1)
            return padded(sample.extracted);
        if (key == "size"_L1)
            return padded(sample.size);
        return {};
    };
    const auto direction = words.value(1, u"asc"_s);
    if (!keyOf(Sample()) || (direction != "asc"_L1 && direction != "desc"_L1))
        return u"Invalid sort \"%1\"."_s.arg(order);
    std::ranges::stable_sort(hits, [&](const Sample &left, const Sample &right) {
        return direction == "asc"_L1 ? *keyOf(left) < *keyOf(right) : *keyOf(right) < *keyOf(left);
    });
    return {};
}

} // namespace

Answer searchSamples(Appliance &appliance, const Exchange &exchange)
{
    if (!exchange.body.has(u"query"_s))
        return fieldError(u"query"_s, u"This field is required."_s);
    const SearchFilter filter(exchange.body.text(u"query"_s), appliance.store);
    if (!filter.error().isEmpty())
        return messageError(400, filter.error());
    const qint64 size = qBound(1,
        exchange.body.has(u"records_per_page"_s) ? exchange.body.text(u"records_per_page"_s).toInt() : usualPage,
        appliance.options.maxSearchPage);
    const qint64 page = qMax(1, exchange.body.text(u"page"_s).toInt());
    const bool isCloud = exchange.body.flag(u"ticloud"_s);
    std::vector<Sample> hits;
    for (auto &sample : appliance.store.all()) {
        if ((isCloud || !sample.cloudOnly) && filter.matches(sample))
            hits.push_back(std::move(sample));
    }
    if (const auto error = sortHits(hits, exchange.body.text(u"sort"_s)); !error.isEmpty())
        return messageError(400, error);
    const auto total = qint64(hits.size());
    QJsonArray entries;
    for (auto at = (page - 1) * size; at < qMin(total, page * size); ++at) {
        auto entry = appliance.about(hits[size_t(at)], exchange.route->answer);
        entry.insert(u"available"_s, !hits[size_t(at)].cloudOnly);
        entries.append(entry);
    }
    const bool hasMore = page * size < total;
    return jsonAnswer(rendered(u"search_page"_s,
        withValues({{u"entries"_s, entries}, {u"next_page"_s, hasMore ? QJsonValue(page + 1) : QJsonValue()},
            {u"more_pages"_s, hasMore}, {u"sample_count"_s, total}})));
}

} // namespace assay::demo
