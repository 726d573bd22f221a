// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hash_lists.h"
#include "rows.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

struct Engine
{
    QLatin1StringView name;
    int code;
    QLatin1StringView message;
};

constexpr auto notConfigured = "Sandbox integration is not configured."_L1;

constexpr std::array engines{
    Engine{"cloud"_L1, 201, "Sample is queued for analysis."_L1},
    Engine{"core"_L1, 201, "Sample is queued for core analysis."_L1},
    Engine{"rl_auxiliary_analysis"_L1, 201, "Sample is queued for analysis."_L1},
    Engine{"rl_cloud_sandbox"_L1, 200, "Sample is already queued for analysis."_L1},
    Engine{"cape"_L1, 405, notConfigured},
    Engine{"cisco_secure_malware_analytics"_L1, 405, notConfigured},
    Engine{"cuckoo"_L1, 405, notConfigured},
    Engine{"fireeye"_L1, 405, notConfigured},
    Engine{"joe"_L1, 405, notConfigured},
    Engine{"vmray_tcbase"_L1, 405, notConfigured},
};

struct Asked
{
    QJsonArray analysis;
    std::optional<Answer> problem;
};

Asked askedEngines(const Exchange &exchange)
{
    Asked asked;
    const auto words = exchange.body.list(u"analysis"_s).join(u',').split(u',', Qt::SkipEmptyParts);
    if (words.isEmpty())
        asked.problem = fieldError(u"analysis"_s, u"This field is required."_s);
    for (const auto &word : words) {
        const auto name = word.trimmed();
        const auto engine = std::ranges::find_if(engines, [&](const Engine &row) { return name == row.name; });
        if (engine == engines.end()) {
            asked.problem = fieldError(u"analysis"_s, u"\"%1\" is not a valid choice."_s.arg(name));
            return asked;
        }
        if (name == "rl_cloud_sandbox"_L1 && exchange.body.text(u"rl_cloud_sandbox_platform"_s).isEmpty())
            asked.problem = fieldError(u"rl_cloud_sandbox_platform"_s, u"This field is required."_s);
        asked.analysis.append(
            QJsonObject{{u"name"_s, name}, {u"code"_s, engine->code}, {u"message"_s, QString(engine->message)}});
    }
    return asked;
}

} // namespace

Answer analyzeBulk(Appliance &appliance, const Exchange &exchange)
{
    const auto list = hashList(appliance, exchange, u"hash_value"_s);
    if (list.problem)
        return *list.problem;
    const auto asked = askedEngines(exchange);
    if (asked.problem)
        return *asked.problem;
    QJsonArray results;
    for (const auto &hash : list.hashes) {
        const auto sample = appliance.store.find(hash);
        if (!sample)
            continue;
        appliance.store.touch(hash);
        results.prepend(QJsonObject{{u"detail"_s, digestObject(sample->digests)}, {u"analysis"_s, asked.analysis}});
    }
    auto answer = jsonAnswer(QJsonObject{{u"results"_s, results}});
    answer.digests = list.hashes.size();
    return answer;
}

Answer analyzeOne(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    if (!sample)
        return notOnAppliance();
    const auto asked = askedEngines(exchange);
    if (asked.problem)
        return *asked.problem;
    appliance.store.touch(exchange.captures.first());
    auto answer = jsonAnswer(QJsonObject{{u"code"_s, 201}, {u"message"_s, u"Sample is queued for analysis."_s},
                                 {u"detail"_s, digestObject(sample->digests)}, {u"analysis"_s, asked.analysis}},
        201);
    answer.digests = 1;
    return answer;
}

} // namespace assay::demo
