// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance.h"
#include "route_handlers.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// One page of `rows` in the form of the other lists.
Answer pageOf(const Exchange &exchange, const QJsonArray &rows)
{
    const qint64 size = exchange.query.has(u"page_size"_s)
        ? qBound(1, exchange.query.text(u"page_size"_s).toInt(), 1000)
        : std::max<qint64>(1, rows.size());
    const qint64 page = qMax(1, exchange.query.text(u"page"_s).toInt());
    if (page > 1 && (page - 1) * size >= rows.size())
        return detailError(404, u"Invalid page."_s);
    QJsonArray results;
    for (auto at = (page - 1) * size; at < qMin<qint64>(rows.size(), page * size); ++at)
        results.append(rows[at]);
    const auto link = [&](bool exists, qint64 number) {
        return exists ? u"%1%2?page=%3&page_size=%4"_s.arg(exchange.origin, exchange.path).arg(number).arg(size)
                      : QJsonValue();
    };
    return jsonAnswer(rendered(u"page"_s,
        withValues({{u"count"_s, rows.size()}, {u"next"_s, link(page * size < rows.size(), page + 1)},
            {u"previous"_s, link(page > 1, page - 1)}, {u"results"_s, results}})));
}

qint64 countOf(const std::vector<Sample> &samples, Verdict verdict)
{
    return std::ranges::count(samples, verdict, &Sample::verdict);
}

Answer noSuchRuleSet()
{
    return messageError(404, u"Ruleset does not exist."_s);
}

Answer changed(const QString &message, const QString &name)
{
    return jsonAnswer(
        QJsonObject{{u"code"_s, 200}, {u"message"_s, message}, {u"detail"_s, QJsonObject{{u"name"_s, name}}}});
}

Answer hunt(Appliance &appliance, const Exchange &exchange, const QString &place)
{
    QString message = u"Retro hunt status."_s;
    bool isDone = true;
    if (exchange.method == "POST"_L1) {
        const auto operation = exchange.body.text(u"operation"_s);
        if (operation == "START"_L1)
            isDone = appliance.rules.startHunt(place);
        else if (operation == "STOP"_L1)
            isDone = appliance.rules.stopHunt(place);
        else
            return fieldError(u"operation"_s, u"\"%1\" is not a valid choice."_s.arg(operation));
        message = isDone              ? u"Retro hunt %1."_s.arg(operation == "START"_L1 ? u"started"_s : u"stopped"_s)
            : operation == "START"_L1 ? u"A retro hunt is running already."_s
                                      : u"No retro hunt is running."_s;
    }
    return jsonAnswer(
        QJsonObject{{u"success"_s, isDone}, {u"message"_s, message}, {u"status"_s, appliance.rules.huntStatus(place)}});
}

} // namespace

Answer listRuleSets(Appliance &appliance, const Exchange &exchange)
{
    const auto type = exchange.query.text(u"type"_s);
    QJsonArray rows;
    for (const auto &one : appliance.rules.all()) {
        if (type != "all"_L1 && (one.owner == "demo"_L1) == (type == "system"_L1)) // the user's own, unless it is named
            continue;
        const auto matches = one.isActive ? appliance.rules.matchesOf(one) : std::vector<Sample>();
        rows.append(QJsonObject{{u"name"_s, one.name}, {u"owner"_s, one.owner},
            {u"status"_s, one.isActive ? u"active"_s : u"disabled"_s},
            {u"malicious_match_count"_s, countOf(matches, Verdict::Malicious)},
            {u"suspicious_match_count"_s, countOf(matches, Verdict::Suspicious)},
            {u"goodware_match_count"_s, countOf(matches, Verdict::Goodware)},
            {u"unknown_match_count"_s, countOf(matches, Verdict::Unknown)},
            {u"last_matched"_s, matches.empty() ? QJsonValue() : secondTime(matches.back().lastSeen, true)},
            {u"system_ruleset"_s, one.owner != "demo"_L1}, {u"cloud_synced"_s, false}});
    }
    return pageOf(exchange, rows);
}

Answer listMatches(Appliance &appliance, const Exchange &exchange)
{
    const auto ruleSet = appliance.rules.find(exchange.query.text(u"name"_s));
    if (!ruleSet)
        return noSuchRuleSet();
    static const QRegularExpression ruleName(u"rule\\s+(\\w+)"_s);
    const auto rule = ruleName.match(ruleSet->content).captured(1);
    constexpr int numbers[]{1, 2, 3, 0}; // of the static analysis, by Verdict
    QJsonArray rows;
    for (const auto &sample : appliance.rules.matchesOf(*ruleSet)) {
        auto row = appliance.about(sample, u"yara_match"_s);
        row.insert(u"rule"_s, rule);
        row.insert(u"classification"_s, numbers[size_t(sample.verdict)]);
        rows.append(row);
    }
    return pageOf(exchange, rows);
}

Answer ruleSetText(Appliance &appliance, const Exchange &exchange)
{
    const auto ruleSet = appliance.rules.find(exchange.query.text(u"name"_s));
    if (!ruleSet)
        return noSuchRuleSet();
    return jsonAnswer(QJsonObject{
        {u"code"_s, 200}, {u"detail"_s, QJsonObject{{u"name"_s, ruleSet->name}, {u"content"_s, ruleSet->content}}}});
}

Answer putRuleSet(Appliance &appliance, const Exchange &exchange)
{
    const auto name = exchange.body.text(u"name"_s);
    for (const auto &field : {u"name"_s, u"content"_s}) {
        if (exchange.body.text(field).isEmpty())
            return fieldError(field, u"This field is required."_s);
    }
    if (const auto error = appliance.rules.put(name, exchange.body.text(u"content"_s)); !error.isEmpty())
        return messageError(400, error);
    return changed(u"Ruleset saved."_s, name);
}

Answer removeRuleSet(Appliance &appliance, const Exchange &exchange)
{
    const auto name = exchange.body.text(u"name"_s);
    return appliance.rules.remove(name) ? changed(u"Ruleset deleted."_s, name) : noSuchRuleSet();
}

Answer enableRuleSet(Appliance &appliance, const Exchange &exchange)
{
    const auto name = exchange.body.text(u"name"_s);
    return appliance.rules.setActive(name, true) ? changed(u"Ruleset enabled."_s, name) : noSuchRuleSet();
}

Answer disableRuleSet(Appliance &appliance, const Exchange &exchange)
{
    const auto name = exchange.body.text(u"name"_s);
    return appliance.rules.setActive(name, false) ? changed(u"Ruleset disabled."_s, name) : noSuchRuleSet();
}

Answer localRetroHunt(Appliance &appliance, const Exchange &exchange)
{
    return hunt(appliance, exchange, {});
}

Answer cloudRetroHunt(Appliance &appliance, const Exchange &exchange)
{
    const auto &name = exchange.captures.first();
    return appliance.rules.find(name) ? hunt(appliance, exchange, name) : noSuchRuleSet();
}

} // namespace assay::demo
