// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/call.h"
#include "appliance/failure.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;

namespace assay {

class Exchange;
class Traffic;

//! What a call ended with, its type forgotten.
struct CallOutcome
{
    std::shared_ptr<const void> result; //!< a Result<T>
    std::optional<ApiError> error; //!< of that result
};

//! Makes the typed result of an answer or of an error. Pure, may run on any thread, owns all it needs.
using Settler = std::function<CallOutcome(const Result<RawAnswer> &)>;

//! The life of one call: waits, runs, maybe pauses and waits again, decodes, settles once.
class CallRun : public QObject
{
    Q_OBJECT
public:
    CallRun(ApiCall *call, Settler settler);
    ~CallRun() override;

    void enter(Request request, Traffic *traffic);
    void start(); //!< called by Traffic, with a slot
    void withhold(); //!< called by Traffic: it discloses what was not agreed to
    void cancel();
    void retryNow();
    void makeUrgent();
    bool wasSent() const;
    //! It was turned away, and is not sent again before its sender has asked whether it arrived.
    bool asksFirst() const { return m_request.patience && m_attempt > 0; }
    //! Its sender has asked, and this is the next call of the same submission.
    bool hasAsked() const { return m_request.patience && m_request.patience->attempts > 0 && m_attempt == 0; }
    void endToAsk(); //!< later, from the event loop
    //! Told by Traffic: others were turned away, so this one waits, too.
    void sayHeld(std::chrono::milliseconds delay, const ApiError &why);
    const CallOutcome &outcome() const { return m_outcome; }
    const Request &request() const { return m_request; }

    QNetworkAccessManager *slot = nullptr; //!< Traffic's mark: where this call holds a slot
    const QNetworkAccessManager *lastSlot = nullptr; //!< where its last answer came from; to compare, not to use

private:
    enum class Stage { Waiting, Running, Pausing, Decoding, Settled };
    void onExchangeFinished();
    std::optional<std::chrono::milliseconds> delayAfter(const Failure &failure, bool touchedSink) const;
    int attempts() const { return m_attempt + (m_request.patience ? m_request.patience->attempts : 0); }
    void pauseFor(std::chrono::milliseconds delay, const ApiError &why);
    void decode(RawAnswer answer);
    void report(std::optional<ApiError::Kind> error);
    void fail(const ApiError &error);
    void settle(CallOutcome outcome);
    void announce();
    void dropExchange();

    ApiCall *m_call;
    Settler m_settler;
    QPointer<Traffic> m_traffic;
    Request m_request;
    Stage m_stage = Stage::Waiting;
    int m_attempt = 0;
    int m_told = 0; //!< the attempt after which it was said that it waits
    std::chrono::milliseconds m_waited{}; //!< between attempts, in all
    ApiError m_turnedAway{}; //!< why it waits
    qint64 m_shown = 0;
    bool m_announced = false;
    std::unique_ptr<Exchange> m_exchange;
    QTimer m_pause;
    std::unique_ptr<QFutureWatcher<CallOutcome>> m_decoding; //!< where an answer is long
    CallOutcome m_outcome;
};

} // namespace assay
