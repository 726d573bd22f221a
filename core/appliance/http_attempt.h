// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/answer_budget.h"
#include "appliance/answer_reader.h"
#include "appliance/certificate_facts.h"
#include "appliance/connection_settings.h"
#include "appliance/deadlines.h"
#include "appliance/guarded_body.h"
#include "base/call_record.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>

namespace assay {

// One attempt to send a request: ends with an answer or with an error. Deleting it aborts.
class HttpAttempt : public QObject
{
    Q_OBJECT
public:
    // `before` is the time that earlier attempts of the same question took. The body of the answer takes memory of the
    // budget.
    HttpAttempt(const Request &request, const ConnectionSettings &connection, QNetworkAccessManager *manager,
        AnswerBudget &budget, std::chrono::milliseconds before = {});
    ~HttpAttempt() override;

    void start();
    void abort() { dropReply(); } //!< closes the connection; record() stays valid

    const std::optional<ApiError> &error() const { return m_error; } //!< once finished; nothing = success
    RawAnswer answer() const { return m_reader.answer(); }
    // From the last part of the request that was sent to the headers of the answer. Nothing without an answer.
    std::optional<std::chrono::microseconds> answerTime() const { return m_answerTime; }
    bool hasConnected() const { return m_onWire; } //!< the request was sent at least partly
    std::chrono::milliseconds questionTime() const { return m_deadlines.total(); } //!< `before` and this attempt's
    bool proxyRefused() const { return m_proxyRefused; } //!< it wants a login that it did not get
    AnswerBudget::Share takeShare() { return std::move(m_share); } //!< of answer()
    bool touchedSink() const { return m_reader.touchedSink(); }
    const std::optional<CertificateFacts> &refusedCertificate() const { return m_refused; }
    // Nothing if the request was not sent. The caller sets `note`.
    std::optional<CallRecord> record() const;

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished(); //!< once, from the event loop, never from inside a slot of Qt's reply

private:
    std::optional<ApiError> obstacle() const; //!< why the request cannot be sent
    void connectReply();
    void checkCertificate();
    ApiError certificateError() const; //!< of the rejected certificate
    void drain();
    void goOn();
    void conclude();
    void tick();
    TransferProgress transferred() const;
    void measure();
    void showProgress();
    bool isUnclear(const ApiError &error) const;
    void end(std::optional<ApiError> error);
    void announceEnd();
    void dropReply();

    Request m_request;
    ConnectionSettings m_connection;
    QPointer<QNetworkAccessManager> m_manager;
    QPointer<QNetworkReply> m_reply;
    QPointer<GuardedBody> m_body;
    AnswerReader m_reader;
    AnswerBudget::Share m_share;
    bool m_waitsForMemory = false; //!< bytes of the answer are not read yet
    bool m_isReplyOver = false;
    Deadlines m_deadlines;
    QTimer m_ticks;
    QElapsedTimer m_sinceTick;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceSent;
    std::optional<std::chrono::microseconds> m_answerTime;
    CallRecord m_record;
    bool m_onWire = false;
    bool m_bodySent = false; //!< all of it; m_body may be gone
    bool m_over = false;
    bool m_proxyRefused = false;
    qint64 m_done = 0; //!< bytes of the body whose progress is shown
    qint64 m_total = 0;
    qint64 m_shown = 0;
    std::optional<ApiError> m_error;
    std::optional<CertificateFacts> m_refused;
};

} // namespace assay
