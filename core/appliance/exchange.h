// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/answer_reader.h"
#include "appliance/certificate_facts.h"
#include "appliance/deadlines.h"
#include "appliance/guarded_body.h"
#include "appliance/wire.h"
#include "base/call_record.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>

namespace assay {

//! One attempt: a request on the wire until its answer or the reason why there is none. Deleting it aborts.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(const Request &request, const Wire &wire, QNetworkAccessManager *manager, QObject *parent);
    ~Exchange() override;

    void start();
    void abort() { dropReply(); } //!< nothing is sent or received any more; record() stays

    const std::optional<Failure> &failure() const { return m_failure; }
    RawAnswer answer() const { return m_reader.answer(); }
    bool touchedSink() const { return m_reader.touchedSink(); }
    const std::optional<CertificateFacts> &refusedCertificate() const { return m_refused; }
    //! Nothing when the request never left. `note` is left to the caller.
    std::optional<CallRecord> record() const;

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished(); //!< once, from the event loop, never from inside Qt's own reply

private:
    std::optional<ApiError> objection() const;
    void connectReply();
    void checkCertificate();
    Failure refusedByUs() const; //!< the certificate
    void drain();
    void conclude();
    void tick();
    Flow flow() const;
    void measure();
    void showProgress();
    bool isUnclear(const Failure &failure) const;
    void end(std::optional<Failure> failure);
    void announceEnd();
    void dropReply();

    Request m_request;
    Wire m_wire;
    QPointer<QNetworkAccessManager> m_manager;
    QPointer<QNetworkReply> m_reply;
    QPointer<GuardedBody> m_body;
    AnswerReader m_reader;
    Deadlines m_deadlines;
    QTimer m_ticks;
    QElapsedTimer m_sinceTick;
    QElapsedTimer m_sinceStart;
    CallRecord m_record;
    bool m_onWire = false;
    bool m_bodySent = false; //!< all of it; outlives the body
    bool m_over = false;
    qint64 m_done = 0; //!< bytes of the body that progress is about
    qint64 m_total = 0;
    qint64 m_shown = 0;
    std::optional<Failure> m_failure;
    std::optional<CertificateFacts> m_refused;
};

} // namespace assay
