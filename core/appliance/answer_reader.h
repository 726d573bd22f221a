// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/failure.h"
#include "appliance/request.h"
#include "appliance/status_error.h"
#include "base/secrets.h"

#include <QNetworkReply>

namespace assay {

//! Takes the answer in as it arrives and judges it: status, type, length, completeness. Qt's "no error" proves none of
//! these. Secrets are taken out of everything that a refusal says; an answer that goes to a sink and holds one is
//! refused, because what is saved can be neither changed nor shown. answer() is as it arrived: see
//! answerWithoutSecrets().
class AnswerReader
{
public:
    explicit AnswerReader(const Request &request);

    //! Reads status and headers. A failure when nothing further needs to be waited for.
    std::optional<Failure> begin(const QNetworkReply &reply);
    std::optional<Failure> take(QByteArrayView bytes);
    //! The verdict, once no more comes. `error` is only asked whether the transport ended well.
    std::optional<Failure> end(QNetworkReply::NetworkError error);

    bool hasBegun() const { return m_status != 0; }
    int status() const { return m_status; }
    bool isRefusal() const { return hasBegun() && (m_status < 200 || m_status >= 300); }
    Failure refusal(bool isWhole) const;
    qint64 received() const { return m_received; }
    qint64 announced() const { return m_announced; } //!< Content-Length; -1 = none
    bool touchedSink() const { return m_sink && m_received > 0 && !isRefusal(); }
    RawAnswer answer() const { return {.status = m_status, .contentType = m_contentType, .body = m_body}; }

private:
    bool readLength(const QNetworkReply &reply);
    std::optional<Failure> judgeHeaders(const QNetworkReply &reply);
    std::optional<Failure> takeGood(QByteArrayView bytes);
    Failure bad(const QString &detail, Failure::Cause cause = Failure::Cause::Other) const;
    Failure foreign() const; //!< the type of a good answer is not the appliance's

    std::shared_ptr<BodySink> m_sink;
    SecretWatch m_watch; //!< of what goes to the sink
    qint64 m_most;
    bool m_submission;
    int m_status = 0;
    QByteArray m_contentType;
    QString m_target;
    std::optional<std::chrono::seconds> m_retryAfter;
    qint64 m_announced = -1;
    qint64 m_received = 0;
    QByteArray m_body;
};

} // namespace assay
