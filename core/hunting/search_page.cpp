// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search_page.h"

#include "actions/json_answer.h"
#include "actions/sample_answer.h"
#include "base/digest_kind.h"
#include "findings/mapping.h"
#include "json/json_elements.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// POST /api/samples/v3/search/ (vendor documentation: advanced search, v3): one element of `entries`.
constexpr std::array hitMapping{
    MappingRow{"classification", MapTo::Attribute, "Classification", Change::Verdict},
    MappingRow{"factor", MapTo::Attribute, "Risk Score"},
    MappingRow{"threatname", MapTo::Attribute, "Threat Name"},
    MappingRow{"sampletype", MapTo::Attribute, "File Type"},
    MappingRow{"size", MapTo::Attribute, "File Size"},
    MappingRow{"filecount", MapTo::Attribute, "Extracted File Count"},
    MappingRow{"firstseen", MapTo::Attribute, "First Seen"},
    MappingRow{"lastseen", MapTo::Attribute, "Last Seen"},
    MappingRow{"filename", MapTo::Fact, "Alias"},
    MappingRow{"antivirus", MapTo::Fact, "Scanner Match"},
    MappingRow{"available", MapTo::Fact, "Available"},
    MappingRow{"sha1", MapTo::Related, "SHA-1"},
    MappingRow{"sha256", MapTo::Related, "SHA-256"},
    MappingRow{"sha512", MapTo::Related, "SHA-512"},
    MappingRow{"md5", MapTo::Related, "MD5"},
};

constexpr auto envelopeKeys = std::array{"rl"_L1, "web_search_api"_L1};
constexpr auto entriesKey = "entries"_L1;
constexpr auto hitClassificationKey = "classification"_L1;
constexpr auto factorKey = "factor"_L1;
constexpr auto availableFact = "Available"_L1;
// What a hit is called first by: the digest that every route of the appliance takes.
constexpr std::array hitDigests{DigestKind::Sha1, DigestKind::Sha256, DigestKind::Md5, DigestKind::Sha512};

ApiError noHits(const char *why)
{
    return ApiError::of(ApiError::Kind::BadAnswer, QString::fromLatin1(why));
}

// The classification as a word: some answers have the number of the static analysis.
QJsonValue classificationWordOf(const QJsonValue &value)
{
    constexpr std::array numbered{
        Classification::Unknown, Classification::Goodware, Classification::Suspicious, Classification::Malicious};
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number >= double(numbered.size()) || number != double(int(number)))
        return value;
    return QString(word(numbered.at(size_t(number))));
}

// A hit whose keys are those of the other routes, without a score where there is no verdict to score.
QJsonObject withKnownKeys(const QJsonObject &entry)
{
    QJsonObject hit = entry;
    hit.insert(hitClassificationKey, classificationWordOf(entry.value(hitClassificationKey)));
    if (hit.value(hitClassificationKey).isNull() || hit.value(hitClassificationKey).isUndefined())
        hit.remove(hitClassificationKey);
    const Classification known = classificationFromWord(hit.value(hitClassificationKey).toString());
    if (known == Classification::Unknown || known == Classification::None)
        hit.remove(factorKey);
    return hit;
}

QJsonObject verdictKeysOf(const QJsonObject &hit)
{
    constexpr std::array renamed{std::pair{"classification"_L1, "classification"_L1},
        std::pair{"factor"_L1, "riskscore"_L1}, std::pair{"threatname"_L1, "classification_result"_L1},
        std::pair{"firstseen"_L1, "first_seen"_L1}, std::pair{"lastseen"_L1, "last_seen"_L1}};
    QJsonObject keys;
    for (const auto &[from, to] : renamed) {
        if (hit.contains(from))
            keys.insert(to, hit.value(from));
    }
    return keys;
}

std::optional<int> wholeNumberOf(const QJsonValue &value)
{
    const Result<QString> text = textOf(value, {});
    bool isNumber = false;
    const int number = text ? text->toInt(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

// The bytes of each hit, as they arrived; empty if the answer has another form than the usual one.
std::vector<QByteArray> rawHits(const QByteArray &body)
{
    QByteArrayView inner = body;
    for (const QLatin1StringView key : envelopeKeys) {
        const auto members = rawMembers(inner);
        if (!members)
            return {};
        const auto found = std::ranges::find(*members, QString(key), &RawMember::key);
        if (found == members->end())
            return {};
        inner = found->json;
    }
    return rawElements(inner.toByteArray(), entriesKey.data());
}

} // namespace

Result<Findings> hitFindings(const QJsonObject &entry)
{
    const QJsonObject hit = withKnownKeys(entry);
    Result<Findings> findings = map(hit, hitMapping);
    if (!findings)
        return findings;
    std::erase_if(findings->related, [](const RelatedIndicator &one) { return !isPlausible(one); });
    if (findings->related.empty())
        return noHits("a hit names no hash");
    const auto verdict = verdictOf(verdictKeysOf(hit));
    if (!verdict)
        return verdict.error();
    findings->verdict = *verdict;
    return findings;
}

Result<SearchPage> decodeSearchPage(const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    QJsonObject list = *object;
    for (const QLatin1StringView key : envelopeKeys) {
        if (list.value(key).isObject())
            list = list.value(key).toObject();
    }
    if (!list.value(entriesKey).isArray())
        return noHits("the list of hits is missing");
    const QJsonArray entries = list.value(entriesKey).toArray();
    const std::vector<QByteArray> raw = rawHits(answer.body);
    SearchPage page;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        Result<Findings> hit
            = entries.at(i).isObject() ? hitFindings(entries.at(i).toObject()) : noHits("a hit is not an object");
        if (!hit) {
            if (page.leftOut++ == 0)
                page.firstLeftOut = hit.error().detail;
            continue;
        }
        if (size_t(i) < raw.size())
            hit->raw.push_back({QString::fromLatin1(searchAction), raw[size_t(i)]});
        page.hits.push_back(*std::move(hit));
    }
    page.hasMore = list.value("more_pages"_L1).toBool();
    page.nextPage = wholeNumberOf(list.value("next_page"_L1)).value_or(0);
    if (const auto total = wholeNumberOf(list.value("sample_count"_L1)); total && *total >= entries.size())
        page.total = *total;
    return page;
}

Row rowOfHit(const Findings &hit, const QString &appliance, const QDateTime &at, const char *action)
{
    Row row;
    for (const DigestKind kind : hitDigests) {
        const QString digest = hit.digest(digestInfo(kind).titleView().toString());
        if (digest.isEmpty())
            continue;
        row.indicator = {indicatorTypeOf(kind), digest, digest};
        break;
    }
    row.action = QString::fromLatin1(action);
    row.state = State::Done;
    row.appliance = appliance;
    row.queriedAt = at;
    row.record->answers.push_back({QString::fromLatin1(action), {State::Done, hit, {}}, at, false});
    mergeAnswers(row);
    return row;
}

bool isAvailable(const Findings &hit)
{
    const auto fact = std::ranges::find(hit.facts, availableFact, &Attribute::name);
    return fact == hit.facts.end() || fact->value != "false"_L1;
}

} // namespace assay
