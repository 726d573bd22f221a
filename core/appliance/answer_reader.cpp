// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/answer_reader.h"

#include "appliance/error_body.h"
#include "appliance/retry_after.h"

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

QByteArray withoutParameters(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

//! Where a redirect points, without anything that could be secret.
QString origin(const QUrl &target)
{
    constexpr qsizetype longest = 300;
    return withoutSecrets(target.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                              | QUrl::RemoveFragment | QUrl::ComponentFormattingOptions(QUrl::FullyEncoded)))
        .left(longest);
}

} // namespace

AnswerReader::AnswerReader(const Request &request)
    : m_sink(request.sink)
    , m_most(request.maxBytes)
    , m_submission(request.verb == Verb::Post && !request.idempotent)
{ }

Failure AnswerReader::bad(const QString &detail, Failure::Cause cause) const
{
    return {.error = makeError(ApiError::Kind::BadAnswer, detail, m_status), .cause = cause};
}

Failure AnswerReader::foreign() const
{
    Failure failure = bad(formOf(m_contentType, "x"));
    failure.error.cause = ApiError::Cause::NotAnAppliance;
    return failure;
}

Failure AnswerReader::refusal(bool isWhole) const
{
    return {.error = statusError({.status = m_status,
                .contentType = m_contentType,
                .body = answerWithoutSecrets(m_body),
                .target = m_target,
                .retryAfter = m_retryAfter,
                .submission = m_submission,
                .isWhole = isWhole})};
}

//! False when the header is there and is not a length.
bool AnswerReader::readLength(const QNetworkReply &reply)
{
    const QByteArray length = reply.rawHeader("Content-Length");
    if (length.isEmpty())
        return true;
    bool isNumber = false;
    m_announced = length.toLongLong(&isNumber);
    return isNumber && m_announced >= 0 && std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Failure> AnswerReader::judgeHeaders(const QNetworkReply &reply)
{
    if (!readLength(reply))
        return bad(u"the answer's length makes no sense"_s);
    if (const QByteArray packed = reply.rawHeader("Content-Encoding").trimmed().toLower();
        !packed.isEmpty() && packed != "identity")
        return bad(u"the answer is compressed, which was not asked for"_s);
    if (m_status == 204 || m_announced == 0)
        return {};
    if (isWebPage(m_contentType) || (!m_sink && !m_contentType.isEmpty() && !isJsonType(m_contentType)))
        return foreign();
    if (m_announced > m_most)
        return bad(u"the answer is longer than %1 bytes"_s.arg(m_most));
    return {};
}

std::optional<Failure> AnswerReader::begin(const QNetworkReply &reply)
{
    m_status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status == 0)
        return {};
    m_contentType = withoutParameters(reply.rawHeader("Content-Type"));
    m_retryAfter = retryAfter(reply.rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
    if (m_status < 200)
        return refusal(true);
    if (m_status < 300)
        return judgeHeaders(reply);
    if (m_status < 400) {
        const QUrl target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!target.isEmpty())
            m_target = origin(reply.url().resolved(target));
        return refusal(true);
    }
    readLength(reply);
    return {};
}

std::optional<Failure> AnswerReader::takeGood(QByteArrayView bytes)
{
    m_received += bytes.size();
    if (m_received > m_most)
        return bad(u"the answer is longer than %1 bytes"_s.arg(m_most));
    if (m_sink) {
        if (m_watch.sees(bytes))
            return bad(u"the answer holds the token or a password of this computer; nothing was saved"_s);
        if (auto error = m_sink->take(bytes))
            return Failure{.error = std::move(*error)};
    } else {
        m_body += bytes;
    }
    return {};
}

std::optional<Failure> AnswerReader::take(QByteArrayView bytes)
{
    if (!isRefusal())
        return takeGood(bytes);
    m_received += bytes.size();
    m_body += bytes.first(std::min(bytes.size(), longestErrorBody - m_body.size()));
    return m_body.size() < longestErrorBody ? std::nullopt : std::optional(refusal(false));
}

std::optional<Failure> AnswerReader::end(QNetworkReply::NetworkError error)
{
    const bool isShort = m_status != 204 && m_announced >= 0 && m_received != m_announced;
    if (isRefusal()) {
        Failure failure = refusal(!isShort);
        if (isShort && failure.error.kind == ApiError::Kind::BadAnswer) // the rest may have been the appliance's own
            failure.cause = Failure::Cause::CutBody;
        return failure;
    }
    if (error != QNetworkReply::NoError || isShort) {
        const QString whole = m_announced < 0 ? u"an unknown number of"_s : QString::number(m_announced);
        return bad(u"the answer was cut after %1 of %2 bytes"_s.arg(m_received).arg(whole), Failure::Cause::CutBody);
    }
    if (m_sink) {
        if (auto wrong = m_sink->complete())
            return Failure{.error = std::move(*wrong)};
    }
    return {};
}

} // namespace assay
