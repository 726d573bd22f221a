// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/sample_answer.h"

#include "actions/asked.h"
#include "actions/json_answer.h"
#include "base/digest_kind.h"
#include "findings/mapping.h"
#include "json/json_elements.h"

#include <QJsonArray>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto sampleAnswerClassificationKey = "classification"_L1;
constexpr auto resultsListKey = "results";
constexpr auto riskKey = "riskscore"_L1;
constexpr auto threatKey = "classification_result"_L1;
constexpr auto legacyStatusKey = "threat_status"_L1;
constexpr auto legacyLevelKey = "threat_level"_L1;
constexpr auto legacyTrustKey = "trust_factor"_L1;
constexpr auto legacyThreatKey = "threat_name"_L1;
constexpr qint64 maxLevel = 5; // of threat_level and trust_factor
constexpr qint64 noScore = -1; // for an invalid level; verdictOf() rejects it

// A whole number, also if written as "7" or 7.0; nothing for any other value.
std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    const Result<QString> text = textOf(value, {});
    bool isNumber = false;
    const qint64 number = text ? text->toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

qint64 scoreOf(const QJsonValue &level, qint64 base)
{
    const auto number = wholeNumber(level);
    return number && *number >= 0 && *number <= maxLevel ? base + *number : noScore;
}

bool isMissing(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isUndefined() || value.isNull();
}

// The keys of the texts of a verdict in POST /api/samples/v2/list/ and GET /api/samples/v3/<hash>/classification/
// (vendor documentation: summary of local samples, v2, and sample classification, v3); the first key with a value
// counts.
struct VerdictWord
{
    QString Verdict::*field;
    std::array<QLatin1StringView, 2> keys;
};
constexpr std::array verdictWords{
    VerdictWord{&Verdict::threatName, {threatKey, legacyThreatKey}},
    VerdictWord{&Verdict::reason, {"classification_reason"_L1, {}}},
    VerdictWord{&Verdict::source, {"data_source"_L1, {}}},
    VerdictWord{&Verdict::firstSeen, {"first_seen"_L1, "local_first_seen"_L1}},
    VerdictWord{&Verdict::lastSeen, {"last_seen"_L1, "local_last_seen"_L1}},
};

using SampleAnswers = QHash<QString, Result<Findings>>;

// Files the findings of one element under all digests in `named`. Errors: BadAnswer if there is none.
std::optional<ApiError> addAnswer(SampleAnswers &answers, const QJsonObject &named, const Result<Findings> &findings)
{
    Result<Findings> answer = findings;
    QStringList digests;
    if (const Result<QStringList> all = digestsIn(named)) {
        digests = *all;
    } else {
        answer = all.error();
        for (const DigestInfo &digest : digestInfos)
            digests.append(named.value(digest.wordView()).toString().toLower());
        digests.removeAll(QString());
    }
    if (digests.isEmpty())
        return ApiError::of(ApiError::Kind::BadAnswer, u"an element of the results names no digest"_s);
    for (const QString &digest : std::as_const(digests)) {
        const auto earlier = answers.constFind(digest);
        const bool isSame = earlier != answers.cend() && *earlier && answer && **earlier == *answer;
        if (earlier == answers.cend())
            answers.insert(digest, answer);
        else if (!isSame)
            answers.insert(digest,
                ApiError::of(
                    ApiError::Kind::BadAnswer, u"two different answers about the same digest, %1"_s.arg(digest)));
    }
    return {};
}

} // namespace

QJsonObject modernised(QJsonObject answer)
{
    if (!answer.contains(sampleAnswerClassificationKey) && answer.value(legacyStatusKey).isString()) {
        const QString status = answer.value(legacyStatusKey).toString();
        const Classification known = classificationFromWord(status);
        answer.insert(sampleAnswerClassificationKey, known == Classification::Goodware ? QString(word(known)) : status);
    }
    if (isMissing(answer, riskKey)) {
        const Classification known = classificationFromWord(answer.value(sampleAnswerClassificationKey).toString());
        const QJsonValue trust = answer.value(legacyTrustKey);
        const QJsonValue level = answer.value(legacyLevelKey);
        if (known == Classification::Goodware && trust.isDouble())
            answer.insert(riskKey, scoreOf(trust, 0));
        if ((known == Classification::Suspicious || known == Classification::Malicious) && level.isDouble())
            answer.insert(riskKey, scoreOf(level, 5));
    }
    if (isMissing(answer, threatKey) && answer.contains(legacyThreatKey))
        answer.insert(threatKey, answer.value(legacyThreatKey));
    return answer;
}

Result<std::optional<Verdict>> verdictOf(const QJsonObject &sample)
{
    Verdict verdict;
    if (!isMissing(sample, riskKey)) {
        verdict.riskScore = wholeNumber(sample.value(riskKey));
        if (!verdict.riskScore || !isRiskScore(*verdict.riskScore))
            return ApiError::of(ApiError::Kind::BadAnswer, u"the risk score is not a whole number from 0 to 10"_s);
    }
    const QJsonValue classification = sample.value(sampleAnswerClassificationKey);
    if (classification.isUndefined())
        return std::optional<Verdict>();
    verdict.word = verdictWordOf(classification.toString());
    verdict.classification = classificationFromWord(verdict.word);
    if (verdict.classification == Classification::None)
        return ApiError::of(ApiError::Kind::BadAnswer, u"the classification is missing or of an unexpected type"_s);
    for (const VerdictWord &row : verdictWords) {
        for (const QLatin1StringView key : row.keys) {
            if (key.isEmpty() || isMissing(sample, key))
                continue;
            const Result<QString> text = textOf(sample.value(key), key);
            if (!text)
                return text.error();
            verdict.*row.field = *text;
            break;
        }
    }
    return std::optional(verdict);
}

QString verdictWordOf(const QString &said)
{
    const Classification known = classificationFromWord(said);
    return word(known).isEmpty() ? said.toLower() : QString(word(known));
}

Result<SampleAnswers> resultsByDigest(const RawAnswer &answer, const QJsonObject &object, const ElementDecoder &decoder)
{
    const QJsonValue results = object.value(QLatin1StringView(resultsListKey));
    if (!results.isArray())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the list of results is missing"_s);
    const std::vector<QByteArray> raw = rawElements(answer.body, resultsListKey);
    const QJsonArray elements = results.toArray();
    SampleAnswers answers;
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const QJsonObject element = elements.at(i).toObject();
        Result<Findings> findings = decoder.decode(element);
        if (findings && size_t(i) < raw.size())
            findings->raw.push_back({QString::fromLatin1(decoder.title), raw[size_t(i)]});
        const QJsonObject named = decoder.digestsKey.isEmpty() ? element : element.value(decoder.digestsKey).toObject();
        if (const auto nameless = addAnswer(answers, named, findings))
            return *nameless;
    }
    return answers;
}

} // namespace assay
