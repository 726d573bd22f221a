// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "base/call_record.h"

#include <QTimer>

#include <functional>

class QFutureWatcherBase;

namespace assay {

// Decodes an answer, keeps the result and returns its error, if any. Runs at most once per request, possibly on a pool
// thread; owns everything that it touches.
using DecodeAnswer = std::function<std::optional<ApiError>(const RawAnswer &)>;

// What the scheduler knows about an attempt that failed.
struct AttemptFacts
{
    bool touchedSink = false; //!< part of the answer was handed on
    bool hasConnected = true;
    bool isFirstContact = false; //!< the appliance has never answered so far
    std::chrono::milliseconds questionTime{}; //!< this attempt included
    std::chrono::milliseconds maxCallTime{std::chrono::milliseconds::max()}; //!< all attempts together
};

// One request from the queue to its end: counts attempts, decides about retries, decodes the answer.
//
// Belongs to its call, which follows progressed() to finished(). A RequestScheduler drives it by the functions under
// "For the scheduler" and follows the signals cancelRequested() to ended(). It knows neither of them.
class RequestState : public QObject
{
    Q_OBJECT
public:
    RequestState(Request request, DecodeAnswer decode, QObject *parent);
    ~RequestState() override; //!< emits ended() unless the request has ended

    // For the call
    void cancel(); //!< ends as Cancelled unless ended already
    void retryNow(); //!< ends the pause between two attempts, if there is one
    void makeUrgent();
    bool wasSent() const; //!< see ApiCall
    const std::optional<ApiError> &error() const { return m_error; } //!< once ended; nothing = success

    // For the scheduler
    const Request &request() const { return m_request; }
    bool isSubmission() const { return !m_request.idempotent; }
    bool hasEnded() const { return m_stage == Stage::Ended; }
    // The appliance rejected this submission, and its sender asks the appliance before it is sent again.
    bool asksFirst() const { return m_request.patience && m_attempt > 0; }
    // Its sender has asked, and this is the next call of the same submission.
    bool hasAsked() const { return m_request.patience && m_request.patience->attempts > 0 && m_attempt == 0; }
    void attemptStarted();
    void showProgress(qint64 done, qint64 total);
    // The attempt is over. The record is kept until the error of the request is known, see report().
    void attemptEnded(std::optional<CallRecord> record);
    void report(std::optional<ApiError::Kind> error); //!< emits recorded() for the last attempt, once
    void decode(RawAnswer answer); //!< ends the request, from the event loop if the answer is long
    // How long to wait before the next attempt; nothing if the failure is final.
    std::optional<std::chrono::milliseconds> delayAfter(
        const ApiError &failure, const AttemptFacts &facts, std::chrono::milliseconds firstDelay);
    // Time that the question has taken so far: its attempts, and the pauses that the appliance did not ask for.
    std::chrono::milliseconds questionTime() const { return m_questionTime; }
    // The appliance is unavailable: the attempt does not count, and the question's time starts again. False if that is
    // impossible, because part of the answer was handed on.
    bool waitForAppliance(bool touchedSink);
    void forgiveAttempt(); //!< as that, for a request that pauses between two attempts
    // Emits retrying() unless it was emitted for that schedule of the OutageWatch.
    void notifyOutage(int schedule, std::chrono::milliseconds delay, const ApiError &why);
    void notifyResumed(); //!< emits resumed() if retrying() was emitted since the last attempt
    void pauseFor(std::chrono::milliseconds delay, const ApiError &why); //!< then emits readyAgain()
    void rejected(const ApiError &why); //!< the submission waits outside, in a SubmissionBackoff
    void notifyRetrying(std::chrono::milliseconds delay, const ApiError &why); //!< emits retrying()
    // Emits retrying() for a rejected submission that waits once more, because others were rejected.
    void notifyWaiting(std::chrono::milliseconds delay, const ApiError &why);
    void endToAsk(); //!< from the event loop: ends with the rejection, so that the sender asks and sends a new call
    void end(std::optional<ApiError> error); //!< nothing = success; only the first call counts

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void retrying(int attempt, std::chrono::milliseconds delay, const assay::ApiError &why);
    void resumed(); //!< after retrying(): it does not wait for the appliance any more
    void recorded(const assay::CallRecord &record);
    void finished(); //!< once, last

    void cancelRequested();
    void readyAgain(); //!< the pause is over
    void becameUrgent(); //!< while it waited in the queue
    void ended(); //!< error() is known; emitted before finished()

private:
    enum class Stage { Waiting, Running, Pausing, Decoding, Ended };
    int attempts() const { return m_attempt + (m_request.patience ? m_request.patience->attempts : 0); }
    void announce();

    Request m_request;
    DecodeAnswer m_decode;
    Stage m_stage = Stage::Waiting;
    int m_attempt = 0;
    int m_forgiven = 0; //!< attempts that do not count, because the appliance was unavailable
    int m_notifiedOutage = 0; //!< schedule for which retrying() was emitted
    bool m_isNotified = false; //!< retrying() was emitted since the last attempt
    std::chrono::milliseconds m_questionTime{};
    int m_notifiedAttempt = 0; //!< the attempt after which retrying() was emitted
    std::chrono::milliseconds m_waited{}; //!< between attempts, in all
    ApiError m_rejection{}; //!< why it waits
    qint64 m_shown = 0; //!< bytes in the last progressed()
    bool m_isAnnounced = false;
    QTimer m_pause;
    std::unique_ptr<QFutureWatcherBase> m_decoding; //!< while a long answer is decoded
    std::optional<CallRecord> m_record; //!< of the last attempt, until reported
    std::optional<ApiError> m_error;
};

} // namespace assay
