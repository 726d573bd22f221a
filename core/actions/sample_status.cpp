// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/sample_status.h"

#include "actions/batches.h"
#include "actions/json_answer.h"
#include "appliance/dispatcher.h"
#include "findings/wire_word.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// POST /api/samples/status/ (vendor documentation: "Processing Status API").
constexpr auto resultsKey = "results"_L1;
constexpr auto statusHashesKey = "hash_values"_L1;
constexpr auto hashKey = "hash_value"_L1;
constexpr auto sampleStatusKey = "status"_L1;
constexpr auto processedWord = "processed"_L1;
constexpr auto absentWord = "not_found"_L1;

using Answers = StatusBatch::Answers;

// Two words are documented. Any other word means that the appliance holds the sample and has not finished with it.
Result<SampleStatus> statusOf(const QJsonValue &said)
{
    const QString word = wireWord(said.toString());
    if (word.isEmpty())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the status of a sample is missing or of an unexpected type"_s);
    if (word == processedWord)
        return SampleStatus::Processed;
    return word == absentWord ? SampleStatus::Absent : SampleStatus::AtWork;
}

// Adds digests that the answer omits as Omitted: with or without a filter, rows may be missing.
Decoder<Answers> decoderFor(const QStringList &asked)
{
    return [asked](const RawAnswer &answer) -> Result<Answers> {
        const Result<QJsonObject> object = objectOf(answer);
        if (!object)
            return object.error();
        const QJsonValue results = object->value(resultsKey);
        if (!results.isArray())
            return ApiError::of(ApiError::Kind::BadAnswer, u"the list of results is missing"_s);
        Answers answers;
        for (const QString &digest : asked)
            answers.insert(digest, Result(SampleStatus::Omitted));
        for (const QJsonValue &row : results.toArray()) {
            const QString digest = row.toObject().value(hashKey).toString().toLower();
            const Result<SampleStatus> status = statusOf(row.toObject().value(sampleStatusKey));
            const auto known = answers.find(digest);
            if (known == answers.end()) // a sample that was not asked about
                continue;
            const bool isFirst = *known && **known == SampleStatus::Omitted;
            const bool isSame = *known && status && **known == *status;
            if (!isFirst && !isSame)
                *known = ApiError::of(
                    ApiError::Kind::BadAnswer, u"two different answers about the same digest, %1"_s.arg(digest));
            else
                *known = status;
        }
        return answers;
    };
}

} // namespace

Call<Answers> *askSampleStatus(Dispatcher &dispatcher, const QStringList &digests)
{
    Request request;
    request.verb = Verb::Post;
    request.path = pathOf({u"samples", u"status"}) + '/';
    const QJsonObject body{{statusHashesKey, QJsonArray::fromStringList(digests)}};
    request.body = JsonBody{QJsonDocument(body).toJson(QJsonDocument::Compact)};
    return dispatcher.send<Answers>(std::move(request), decoderFor(digests));
}

StatusBatch::StatusBatch(Dispatcher &dispatcher)
    : DigestBatch([&dispatcher](const QStringList &digests, const QString &, int, const Rows &) {
        return askSampleStatus(dispatcher, digests);
    })
{ }

} // namespace assay
