// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/token_probe.h"

namespace assay {
using namespace Qt::StringLiterals;

void explainRefusal(
    Dispatcher &dispatcher, const ApiError &refusal, QObject *context, std::function<void(const ApiError &)> done)
{
    constexpr int forbidden = 403;
    if (refusal.httpStatus != forbidden) {
        QMetaObject::invokeMethod(
            context, [refusal, done = std::move(done)] { done(refusal); }, Qt::QueuedConnection);
        return;
    }
    Request request;
    request.verb = Verb::Post;
    request.path = pathOf({u"samples", u"v2", u"list"}) + '/';
    request.body = JsonBody{R"({"hash_values":["0000000000000000000000000000000000000000"]})"_ba};
    dispatcher.send<bool>(std::move(request), [](const RawAnswer &) { return Result(true); })
        ->then(context, [refusal, done = std::move(done)](const Result<bool> &answer) {
            const bool isTokenGood = answer || isAbsent(answer.error());
            done(isTokenGood ? ApiError::of(ApiError::Kind::NotAllowed, refusal.detail, forbidden) : refusal);
        });
}

} // namespace assay
