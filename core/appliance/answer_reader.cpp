// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/answer_reader.h"

#include "appliance/http_error.h"

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

QByteArray withoutParameters(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

// The origin of a redirect's target, without anything that could be secret.
QString origin(const QUrl &target)
{
    constexpr qsizetype maxOrigin = 300;
    return withoutSecrets(target.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                              | QUrl::RemoveFragment | QUrl::ComponentFormattingOptions(QUrl::FullyEncoded)))
        .left(maxOrigin);
}

} // namespace

AnswerReader::AnswerReader(const Request &request)
    : m_sink(request.sink)
    , m_maxBytes(request.maxBytes)
    , m_submission(request.verb == Verb::Post && !request.idempotent)
{ }

ApiError AnswerReader::bad(const QString &detail, ApiError::Cause cause) const
{
    ApiError error = ApiError::of(ApiError::Kind::BadAnswer, detail, m_status);
    error.cause = cause;
    return error;
}

ApiError AnswerReader::foreign() const
{
    return bad(formOf(m_contentType, "x"), ApiError::Cause::NotAnAppliance);
}

ApiError AnswerReader::statusErrorOf(bool isWhole) const
{
    return statusError({.status = m_status,
        .contentType = m_contentType,
        .body = answerWithoutSecrets(m_body),
        .target = m_target,
        .retryAfter = m_retryAfter,
        .submission = m_submission,
        .isWhole = isWhole});
}

// Returns false if the header is present and not a length.
bool AnswerReader::readLength(const QNetworkReply &reply)
{
    const QByteArray length = reply.rawHeader("Content-Length");
    if (length.isEmpty())
        return true;
    bool isNumber = false;
    m_announced = length.toLongLong(&isNumber);
    return isNumber && m_announced >= 0 && std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<ApiError> AnswerReader::judgeHeaders(const QNetworkReply &reply)
{
    if (!readLength(reply))
        return bad(u"the answer's length makes no sense"_s);
    if (const QByteArray packed = reply.rawHeader("Content-Encoding").trimmed().toLower();
        !packed.isEmpty() && packed != "identity")
        return bad(u"the answer is compressed, which was not asked for"_s);
    if (m_status == 204 || m_announced == 0)
        return {};
    const bool isUnwantedPage = isWebPage(m_contentType) && !(m_sink && m_sink->takesWebPages());
    if (isUnwantedPage || (!m_sink && !m_contentType.isEmpty() && !isJsonType(m_contentType)))
        return foreign();
    if (m_announced > m_maxBytes)
        return bad(u"the answer is longer than %1 bytes"_s.arg(m_maxBytes));
    return {};
}

std::optional<ApiError> AnswerReader::begin(const QNetworkReply &reply)
{
    m_status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status == 0)
        return {};
    m_contentType = withoutParameters(reply.rawHeader("Content-Type"));
    if (const QByteArray header = reply.rawHeader("Retry-After"); !header.isEmpty()) {
        // A date is the appliance's, whose clock may differ from this one's.
        const QDateTime now = httpDate(reply.rawHeader("Date"));
        m_retryAfter = retryAfter(header, now.isValid() ? now : QDateTime::currentDateTimeUtc());
    }
    if (m_status < 200)
        return statusErrorOf(true);
    if (m_status < 300)
        return judgeHeaders(reply);
    if (m_status < 400) {
        const QUrl target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!target.isEmpty())
            m_target = origin(reply.url().resolved(target));
        return statusErrorOf(true);
    }
    readLength(reply);
    return {};
}

std::optional<ApiError> AnswerReader::takeGood(QByteArrayView bytes)
{
    m_received += bytes.size();
    if (m_received > m_maxBytes)
        return bad(u"the answer is longer than %1 bytes"_s.arg(m_maxBytes));
    if (m_sink) {
        if (m_watch.sees(bytes))
            return bad(u"the answer holds the token or a password of this computer; nothing was saved"_s);
        if (auto error = m_sink->take(bytes))
            return error;
    } else {
        m_body += bytes;
    }
    return {};
}

std::optional<ApiError> AnswerReader::take(QByteArrayView bytes)
{
    if (!isErrorStatus())
        return takeGood(bytes);
    m_received += bytes.size();
    m_body += bytes.first(std::min(bytes.size(), maxErrorBody - m_body.size()));
    return m_body.size() < maxErrorBody ? std::nullopt : std::optional(statusErrorOf(false));
}

std::optional<ApiError> AnswerReader::end(QNetworkReply::NetworkError error)
{
    const bool isShort = m_status != 204 && m_announced >= 0 && m_received != m_announced;
    if (isErrorStatus()) {
        ApiError failure = statusErrorOf(!isShort);
        m_wasCut = isShort && failure.kind == ApiError::Kind::BadAnswer;
        // The rest may have been the appliance's own form. A 5xx keeps its cause: its status decides about retries.
        if (m_wasCut && failure.cause == ApiError::Cause::NotAnAppliance && m_status < 500)
            failure.cause = ApiError::Cause::CutBody;
        return failure;
    }
    if (error != QNetworkReply::NoError || isShort) {
        m_wasCut = true;
        const QString whole = m_announced < 0 ? u"an unknown number of"_s : QString::number(m_announced);
        return bad(u"the answer was cut after %1 of %2 bytes"_s.arg(m_received).arg(whole), ApiError::Cause::CutBody);
    }
    if (m_sink) {
        if (auto wrong = m_sink->complete())
            return wrong;
    }
    return {};
}

} // namespace assay
