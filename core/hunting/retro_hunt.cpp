// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/retro_hunt.h"

#include "actions/json_answer.h"
#include "findings/mapping.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// The keys of `status`: of the hunt on the appliance (GET /api/uploads/local-retro-hunt/), then of one in the cloud
// (GET /api/yara/ruleset/NAME/cloud-retro-hunt/; vendor documentation: YARA retro hunt).
struct RetroText
{
    QString RetroHunt::*text;
    std::array<QLatin1StringView, 2> keys;
};
constexpr std::array retroTexts{RetroText{&RetroHunt::state, {"state"_L1, "retrohunt_status"_L1}},
    RetroText{&RetroHunt::started, {"started"_L1, "retrohunt_start_time"_L1}},
    RetroText{&RetroHunt::finished, {"stopped"_L1, "retrohunt_finish_time"_L1}},
    RetroText{&RetroHunt::startedBy, {"started_username"_L1, {}}}};

struct RetroNumber
{
    std::optional<qint64> RetroHunt::*number;
    QLatin1StringView key;
};
constexpr std::array retroNumbers{RetroNumber{&RetroHunt::samples, "samples"_L1},
    RetroNumber{&RetroHunt::processed, "processed"_L1}, RetroNumber{&RetroHunt::percent, "retrohunt_progress"_L1}};

} // namespace

Result<RetroHunt> decodeRetroHunt(const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    const Result<QString> message = textOf(object->value("message"_L1), u"message"_s);
    if (object->value("success"_L1).isBool() && !object->value("success"_L1).toBool())
        return ApiError::of(ApiError::Kind::BadRequest, message ? *message : QString(), answer.status);
    const QJsonValue status = object->value("status"_L1);
    if (!status.isObject())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the status of the retro hunt is missing"_s);
    RetroHunt hunt;
    hunt.message = message ? *message : QString();
    const QJsonObject given = status.toObject();
    for (const RetroText &row : retroTexts) {
        for (const QLatin1StringView key : row.keys) {
            const Result<QString> text = textOf(given.value(key), key);
            if (text && !text->isEmpty() && (hunt.*row.text).isEmpty())
                hunt.*row.text = *text;
        }
    }
    for (const RetroNumber &row : retroNumbers) {
        const Result<QString> text = textOf(given.value(row.key), row.key);
        bool isNumber = false;
        const qint64 number = text ? text->toLongLong(&isNumber) : 0;
        if (isNumber)
            hunt.*row.number = number;
    }
    return hunt;
}

Call<RetroHunt> *askRetroHunt(Dispatcher &dispatcher, RetroStep step, const QString &ruleSet, quint64 owner)
{
    Request request;
    request.path = ruleSet.isEmpty() ? pathOf({u"uploads", u"local-retro-hunt"})
                                     : pathOf({u"yara", u"ruleset", ruleSet, u"cloud-retro-hunt"});
    request.path += '/';
    if (step != RetroStep::Status) {
        request.verb = Verb::Post;
        MultipartBody body;
        body.fields.emplace_back("operation", step == RetroStep::Start ? u"START"_s : u"STOP"_s);
        request.body = std::move(body);
    }
    if (!ruleSet.isEmpty())
        request.disclose(Disclosure::CloudSubmission, owner);
    return dispatcher.send<RetroHunt>(std::move(request), &decodeRetroHunt);
}

} // namespace assay
