// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/sample_answer.h"

#include "actions/asked.h"
#include "actions/json_answer.h"
#include "findings/mapping.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto sampleAnswerClassificationKey = "classification"_L1;
constexpr auto riskKey = "riskscore"_L1;
constexpr auto threatKey = "classification_result"_L1;
constexpr auto legacyStatusKey = "threat_status"_L1;
constexpr auto legacyLevelKey = "threat_level"_L1;
constexpr auto legacyTrustKey = "trust_factor"_L1;
constexpr auto legacyThreatKey = "threat_name"_L1;
constexpr qint64 mostLevel = 5; // of threat_level and trust_factor
constexpr qint64 noScore = -1; // of a level that no appliance has: verdictOf() refuses it

//! A whole number as it is written, "7" and 7.0 too; nothing for everything else.
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
    return number && *number >= 0 && *number <= mostLevel ? base + *number : noScore;
}

bool isMissing(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isUndefined() || value.isNull();
}

//! Where the words of a verdict stand; the first key that is there counts.
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

std::optional<ApiError> addAnswer(
    QHash<QString, Result<Findings>> &answers, const QJsonObject &named, const Result<Findings> &findings)
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

} // namespace assay
