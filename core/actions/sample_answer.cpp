// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/sample_answer.h"

#include "actions/json_answer.h"
#include "findings/mapping.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto classificationKey = "classification"_L1;
constexpr auto riskKey = "riskscore"_L1;
constexpr auto threatKey = "classification_result"_L1;
constexpr auto legacyStatusKey = "threat_status"_L1;
constexpr auto legacyLevelKey = "threat_level"_L1;
constexpr auto legacyTrustKey = "trust_factor"_L1;
constexpr auto legacyThreatKey = "threat_name"_L1;
constexpr std::array digestKeys{"md5"_L1, "sha1"_L1, "sha256"_L1, "sha512"_L1};

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
    if (!answer.contains(classificationKey) && answer.value(legacyStatusKey).isString()) {
        const QString status = answer.value(legacyStatusKey).toString();
        const Classification known = classificationFromWord(status);
        answer.insert(classificationKey, known == Classification::Goodware ? QString(word(known)) : status);
    }
    if (isMissing(answer, riskKey)) {
        const Classification known = classificationFromWord(answer.value(classificationKey).toString());
        const QJsonValue trust = answer.value(legacyTrustKey);
        const QJsonValue level = answer.value(legacyLevelKey);
        if (known == Classification::Goodware && trust.isDouble())
            answer.insert(riskKey, trust);
        if ((known == Classification::Suspicious || known == Classification::Malicious) && level.isDouble())
            answer.insert(riskKey, 5 + level.toInteger());
    }
    if (isMissing(answer, threatKey) && answer.contains(legacyThreatKey))
        answer.insert(threatKey, answer.value(legacyThreatKey));
    return answer;
}

Result<std::optional<Verdict>> verdictOf(const QJsonObject &sample)
{
    const QJsonValue classification = sample.value(classificationKey);
    if (classification.isUndefined())
        return std::optional<Verdict>();
    if (!classification.isString() || classification.toString().isEmpty())
        return badAnswer(u"the classification is missing or of an unexpected type"_s);
    Verdict verdict;
    verdict.word = classification.toString().toLower();
    verdict.classification = classificationFromWord(verdict.word);
    const Result<QString> risk = textOf(sample.value(riskKey), riskKey);
    if (!risk)
        return risk.error();
    bool isNumber = false;
    if (const qint64 score = risk->toLongLong(&isNumber); isNumber)
        verdict.riskScore = score;
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

QStringList digestsIn(const QJsonObject &sample)
{
    QStringList digests;
    for (const QLatin1StringView key : digestKeys) {
        if (const QString digest = sample.value(key).toString(); !digest.isEmpty())
            digests.append(digest.toLower());
    }
    return digests;
}

std::optional<ApiError> otherSample(const QJsonObject &sample, const QString &asked)
{
    const QStringList named = digestsIn(sample);
    for (const QString &digest : named) {
        if (digest.size() == asked.size() && digest != asked.toLower())
            return badAnswer(u"the answer is about another sample, %1"_s.arg(digest));
    }
    return {};
}

} // namespace assay
