// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "base/secrets.h"

#include <QNetworkReply>

namespace assay {

// Receives an answer and checks status, type, length and completeness. Qt's "no error" proves none of these. Removes
// secrets from the text of an error answer. An answer for a sink that contains a secret is an error, because saved
// bytes can be neither changed nor shown. answer() is as it arrived: see answerWithoutSecrets().
class AnswerReader
{
public:
    explicit AnswerReader(const Request &request);

    // Reads status and headers. An error if the rest of the answer does not matter.
    std::optional<ApiError> begin(const QNetworkReply &reply);
    std::optional<ApiError> take(QByteArrayView bytes);
    // The error of the whole answer, once no more bytes come; nothing = success. Of `error` only "no error" counts.
    std::optional<ApiError> end(QNetworkReply::NetworkError error);

    bool hasBegun() const { return m_status != 0; }
    int status() const { return m_status; }
    // The body is kept in memory until the end, and may be long.
    bool keepsBody() const { return !m_sink && !isErrorStatus(); }
    bool isErrorStatus() const { return hasBegun() && (m_status < 200 || m_status >= 300); }
    ApiError statusErrorOf(bool isWhole) const; //!< the error of an answer with isErrorStatus()
    qint64 received() const { return m_received; }
    qint64 announced() const { return m_announced; } //!< Content-Length; -1 = none
    bool wasCut() const { return m_wasCut; } //!< the answer ended too early
    bool touchedSink() const { return m_sink && m_received > 0 && !isErrorStatus(); }
    RawAnswer answer() const { return {.status = m_status, .contentType = m_contentType, .body = m_body}; }

private:
    bool readLength(const QNetworkReply &reply);
    std::optional<ApiError> judgeHeaders(const QNetworkReply &reply);
    std::optional<ApiError> takeGood(QByteArrayView bytes);
    ApiError bad(const QString &detail, ApiError::Cause cause = ApiError::Cause::Other) const;
    ApiError foreign() const; //!< the type of a 2xx answer is not the appliance's

    std::shared_ptr<BodySink> m_sink;
    SecretWatch m_watch; //!< of the bytes for the sink
    qint64 m_maxBytes;
    bool m_submission;
    int m_status = 0;
    QByteArray m_contentType;
    QString m_target;
    std::optional<std::chrono::seconds> m_retryAfter;
    qint64 m_announced = -1;
    qint64 m_received = 0;
    QByteArray m_body;
    bool m_wasCut = false;
};

} // namespace assay
