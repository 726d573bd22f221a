// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/yara_rules.h"

#include "actions/json_answer.h"
#include "findings/mapping.h"
#include "hunting/search_page.h"
#include "json/json_elements.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleResultsKey = "results"_L1;

// GET /api/yara/v2/ruleset/matches/ (vendor documentation: YARA matches, v2): the keys of a match, as those of a hit of
// the search.
constexpr std::array matchKeys{std::pair{"sha1"_L1, "sha1"_L1}, std::pair{"sha256"_L1, "sha256"_L1},
    std::pair{"md5"_L1, "md5"_L1}, std::pair{"filename"_L1, "filename"_L1}, std::pair{"file_type"_L1, "sampletype"_L1},
    std::pair{"classification"_L1, "classification"_L1}, std::pair{"classification_result"_L1, "threatname"_L1},
    std::pair{"riskscore"_L1, "factor"_L1}, std::pair{"file_size"_L1, "size"_L1}};

struct CountKey
{
    QLatin1StringView key;
    qint64 RuleSet::*count;
};
constexpr std::array countKeys{CountKey{"malicious_match_count"_L1, &RuleSet::malicious},
    CountKey{"suspicious_match_count"_L1, &RuleSet::suspicious},
    CountKey{"goodware_match_count"_L1, &RuleSet::goodware}, CountKey{"unknown_match_count"_L1, &RuleSet::unknown}};

struct TextKey
{
    QLatin1StringView key;
    QString RuleSet::*text;
};
constexpr std::array textKeys{TextKey{"name"_L1, &RuleSet::name}, TextKey{"owner"_L1, &RuleSet::owner},
    TextKey{"status"_L1, &RuleSet::status}, TextKey{"last_matched"_L1, &RuleSet::lastMatched}};

Result<QJsonArray> resultsOf(const QJsonObject &object)
{
    const QJsonValue results = object.value(ruleResultsKey);
    if (!results.isArray())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the list of results is missing"_s);
    return results.toArray();
}

Result<RuleSet> ruleSetOf(const QJsonObject &given)
{
    RuleSet ruleSet;
    for (const TextKey &row : textKeys) {
        const Result<QString> text = textOf(given.value(row.key), row.key);
        if (!text)
            return text.error();
        ruleSet.*row.text = *text;
    }
    for (const CountKey &row : countKeys) {
        const Result<QString> text = textOf(given.value(row.key), row.key);
        bool isNumber = false;
        ruleSet.*row.count = text ? text->toLongLong(&isNumber) : 0;
        if (!text || (!text->isEmpty() && !isNumber))
            return ApiError::of(ApiError::Kind::BadAnswer, u"%1 is not a number"_s.arg(row.key));
    }
    if (ruleSet.name.isEmpty())
        return ApiError::of(ApiError::Kind::BadAnswer, u"a rule set has no name"_s);
    ruleSet.isSystem = given.value("system_ruleset"_L1).toBool();
    ruleSet.isInCloud = given.value("cloud_synced"_L1).toBool();
    return ruleSet;
}

Result<Findings> matchFindings(const QJsonObject &given)
{
    QJsonObject hit;
    for (const auto &[from, to] : matchKeys) {
        if (given.contains(from))
            hit.insert(to, given.value(from));
    }
    Result<Findings> findings = hitFindings(hit);
    if (!findings)
        return findings;
    const Result<QString> rule = textOf(given.value("rule"_L1), u"rule"_s);
    if (!rule)
        return rule.error();
    if (!rule->isEmpty())
        findings->attributes.push_back({yaraRuleName.toString(), *rule, false});
    return findings;
}

Result<QString> whatItSays(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object().value("message"_L1).toString(); // it may be no JSON at all
}

void askPage(Request &request, int page)
{
    request.query.addQueryItem(u"page"_s, QString::number(page));
    request.query.addQueryItem(u"page_size"_s, QString::number(rulePageSize));
}

} // namespace

bool isRuleSetName(QStringView name)
{
    constexpr qsizetype minLength = 3;
    constexpr qsizetype maxLength = 48;
    return name.size() >= minLength && name.size() <= maxLength && std::ranges::all_of(name, [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'-';
    });
}

Result<RuleSetPage> decodeRuleSets(const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    const Result<QJsonArray> results = resultsOf(*object);
    if (!results)
        return results.error();
    RuleSetPage page;
    for (const QJsonValue &value : *results) {
        Result<RuleSet> ruleSet = ruleSetOf(value.toObject());
        if (!ruleSet)
            return ruleSet.error();
        page.ruleSets.push_back(*std::move(ruleSet));
    }
    page.hasMore = object->value("next"_L1).isString();
    return page;
}

Result<MatchPage> decodeMatches(const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    const Result<QJsonArray> results = resultsOf(*object);
    if (!results)
        return results.error();
    const std::vector<QByteArray> raw = rawElements(answer.body, ruleResultsKey.data());
    MatchPage page;
    for (qsizetype i = 0; i < results->size(); ++i) {
        Result<Findings> match = matchFindings(results->at(i).toObject());
        if (!match) {
            if (page.leftOut++ == 0)
                page.firstLeftOut = match.error().detail;
            continue;
        }
        if (size_t(i) < raw.size())
            match->raw.push_back({QString::fromLatin1(yaraAction), raw[size_t(i)]});
        page.matches.push_back(*std::move(match));
    }
    page.hasMore = object->value("next"_L1).isString();
    return page;
}

// Either {"detail": {"content": "rule ..."}} or the text itself.
Result<QString> decodeRuleText(const RawAnswer &answer)
{
    if (answer.contentType != "application/json")
        return QString::fromUtf8(answer.body);
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    for (const QJsonValue &content :
        {object->value("detail"_L1).toObject().value("content"_L1), object->value("content"_L1)}) {
        if (content.isString())
            return content.toString();
    }
    return ApiError::of(ApiError::Kind::BadAnswer, u"the answer has no rule text"_s);
}

Call<RuleSetPage> *askRuleSets(Dispatcher &dispatcher, int page)
{
    Request request;
    request.path = pathOf({u"yara", u"v2", u"rulesets"}) + '/';
    for (const QString &key : {u"type"_s, u"status"_s, u"source"_s}) // by default an appliance lists the user's own
        request.query.addQueryItem(key, u"all"_s);
    askPage(request, page);
    return dispatcher.send<RuleSetPage>(std::move(request), &decodeRuleSets);
}

Call<MatchPage> *askMatches(Dispatcher &dispatcher, const QString &name, int page)
{
    Request request;
    request.path = pathOf({u"yara", u"v2", u"ruleset", u"matches"}) + '/';
    request.query.addQueryItem(u"name"_s, name);
    askPage(request, page);
    return dispatcher.send<MatchPage>(std::move(request), &decodeMatches);
}

Call<QString> *askRuleText(Dispatcher &dispatcher, const QString &name)
{
    Request request;
    request.path = pathOf({u"yara", u"ruleset", u"content"}) + '/';
    request.query.addQueryItem(u"name"_s, name);
    return dispatcher.send<QString>(std::move(request), &decodeRuleText);
}

Call<QString> *sendRuleChange(Dispatcher &dispatcher, RuleChange change, const QString &name, const QString &text)
{
    Request request;
    request.verb = change == RuleChange::Remove ? Verb::Delete : Verb::Post;
    request.path = change == RuleChange::Enable ? pathOf({u"yara", u"ruleset", u"enable"})
        : change == RuleChange::Disable         ? pathOf({u"yara", u"ruleset", u"disable"})
                                                : pathOf({u"yara", u"ruleset"});
    request.path += '/';
    if (change == RuleChange::Remove) {
        request.body = JsonBody{QJsonDocument(QJsonObject{{u"name"_s, name}}).toJson(QJsonDocument::Compact)};
    } else {
        MultipartBody body;
        body.fields.emplace_back("name", name);
        if (change == RuleChange::Upload)
            body.fields.emplace_back("content", text);
        request.body = std::move(body);
    }
    return dispatcher.send<QString>(std::move(request), &whatItSays);
}

} // namespace assay
