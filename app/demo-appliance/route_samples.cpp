// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hash_lists.h"
#include "rows.h"

#include <QJsonArray>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

Answer envelope(QJsonArray results, qsizetype digests)
{
    auto answer = jsonAnswer(QJsonObject{{u"count"_s, results.size()}, {u"next"_s, QJsonValue()},
        {u"previous"_s, QJsonValue()}, {u"results"_s, results}});
    answer.digests = digests;
    return answer;
}

std::optional<Answer> fieldProblem(const Exchange &exchange, const QSet<QString> &fields)
{
    for (const auto &field : fields) {
        if (!knownFields().contains(field))
            return fieldError(u"fields"_s, u"Unknown field \"%1\"."_s.arg(field));
    }
    const bool network
        = fields.contains(u"networkthreatintelligence"_s) && fields.contains(u"domainthreatintelligence"_s);
    if (exchange.body.flag(u"include_networkthreatintelligence"_s) && !network)
        return messageError(400, u"Both network fields are needed with include_networkthreatintelligence."_s);
    return {};
}

enum class Names { AsSample, Old };

Answer answerList(Appliance &appliance, const Exchange &exchange, Names names)
{
    const auto list = hashList(appliance, exchange, u"hash_values"_s);
    if (list.problem)
        return *list.problem;
    const auto given = exchange.body.list(u"fields"_s);
    const auto fields = given.isEmpty() ? defaultFields() : QSet<QString>(given.begin(), given.end());
    if (const auto problem = fieldProblem(exchange, fields))
        return *problem;

    // Nothing promises an order, so a client must not rely on one.
    auto hashes = list.hashes;
    hashes.removeDuplicates();
    std::ranges::shuffle(hashes, std::minstd_rand(static_cast<unsigned>(hashes.size())));
    QJsonArray results;
    for (const auto &hash : hashes) {
        if (const auto sample = appliance.store.find(hash))
            results.append(listRow(*sample, fields, names == Names::Old || sample->oldFamily));
    }
    return envelope(results, list.hashes.size());
}

} // namespace

Answer sampleStatus(Appliance &appliance, const Exchange &exchange)
{
    const auto filter = exchange.query.text(u"status"_s);
    if (!filter.isEmpty() && filter != "processed"_L1 && filter != "not_found"_L1)
        return messageError(400, u"Unknown status filter."_s);
    const auto list = hashList(appliance, exchange, u"hash_values"_s);
    if (list.problem)
        return *list.problem;
    QJsonArray results;
    for (const auto &hash : list.hashes) {
        const bool processed = appliance.store.find(hash).has_value();
        // One that is being processed has no word, so it has no row.
        if (!processed && appliance.store.holds(hash))
            continue;
        const auto word = processed ? u"processed"_s : u"not_found"_s;
        if (filter.isEmpty() || filter == word)
            results.append(QJsonObject{{u"hash_value"_s, hash}, {u"status"_s, word}});
    }
    auto answer = jsonAnswer(QJsonObject{{u"hash_type"_s, wordOf(list.kind)}, {u"results"_s, results}});
    answer.digests = list.hashes.size();
    return answer;
}

Answer sampleList(Appliance &appliance, const Exchange &exchange)
{
    const bool asReanalyze = exchange.body.has(u"hash_value"_s) && exchange.body.has(u"analysis"_s);
    if (appliance.options.legacyReanalyze && asReanalyze)
        return analyzeBulk(appliance, exchange);
    return answerList(appliance, exchange, Names::AsSample);
}

Answer sampleListV1(Appliance &appliance, const Exchange &exchange)
{
    return answerList(appliance, exchange, Names::Old);
}

Answer sampleDetails(Appliance &appliance, const Exchange &exchange)
{
    auto detailed = exchange;
    if (!exchange.body.has(u"fields"_s)) {
        for (const auto &field : knownFields())
            detailed.body.add(u"fields"_s, field);
    }
    return answerList(appliance, detailed, Names::AsSample);
}

} // namespace assay::demo
