// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "actions/file_job.h"
#include "appliance/call.h"
#include "base/state.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace assay {

// One action on one row: a small state machine of calls, waits and steps (runs of other actions), of which at most one
// is active at a time. ended() is emitted exactly once and never from within start(); the owner then deletes the run
// with deleteLater().
class ActionRun : public QObject
{
    Q_OBJECT
public:
    ~ActionRun() override;

    void start();
    // Ends the run as Cancelled, with what was found so far.
    void cancel();
    // Cancels all requests without emitting anything. Afterwards the context may be destroyed before the run.
    void detach();
    // Sends the waiting and all later requests of the run before bulk work.
    void setUrgent();
    // Ends the run early because the user wants to quit: lets a request that was sent finish. Cancels the run if
    // nothing was sent yet, and later at the point where it would wait for the appliance or start a submission.
    void finishUp() { finishUp(false); }

Q_SIGNALS:
    void staged(const assay::Stage &stage);
    void recorded(const assay::CallRecord &record); //!< one per attempt of a request
    void ended(const assay::Outcome &outcome);

protected:
    virtual void begin() = 0;
    // Called by cancel() before the end is announced: releases what only the subclass knows.
    virtual void abandon() { }
    // True while a submission is recorded but not started; finishUp() cancels the run then.
    virtual bool isAboutToSubmit() const { return false; }

    void stage(State state, const QString &note = {});
    void progress(State state, qint64 done, qint64 total); //!< in bytes
    void done(); //!< ends as Done with findings()
    void notFound();
    void fail(const ApiError &error); //!< NotFound for ApiError::NotFound, Cancelled for Cancelled, otherwise Failed
    void endLike(const Outcome &step); //!< ends in the state, and with the error, of a step
    Findings &findings() { return m_outcome.findings; }
    bool isOver() const { return m_over; }
    bool isUrgent() const { return m_urgent; }
    bool wasSent() const { return m_call && m_call->wasSent(); } //!< the current call
    bool isFinishing() const { return m_finishing; } //!< see finishUp(): no new submission is started

    // Waits for a call. An error ends the run unless `otherwise` handles it (returns true). All errors of calls pass
    // through here.
    template <class T, class F>
    void await(Call<T> *call, F next, std::function<bool(const ApiError &)> otherwise = {})
    {
        hold(call);
        call->then(
            this, [this, next = std::move(next), otherwise = std::move(otherwise)](const Result<T> &result) mutable {
                if (m_over)
                    return;
                if (result)
                    next(*result);
                else if (!otherwise || !otherwise(result.error()))
                    fail(result.error());
            });
    }
    // Hashes the target's file on a pool thread and reports the progress, then calls `next`. An error ends the run
    // unless `otherwise` handles it (returns true). A file on a list of own things ends the run as withheld, unless the
    // analyst agreed.
    void hash(const ActionContext &context, const Target &target, DigestKinds kinds,
        std::function<void(const HashedFile &)> next, std::function<bool(const ApiError &)> otherwise = {});
    // Runs another action's run as a step: forwards its stages and calls, merges its findings, then calls
    // `next(outcome)`.
    void step(std::unique_ptr<ActionRun> run, std::function<void(const Outcome &)> next);
    // Calls `next` after a delay; cancels the run instead if it is finishing.
    void after(std::chrono::milliseconds delay, std::function<void()> next);

private:
    void finishUp(bool isAsked);
    void hold(ApiCall *call);
    void resumed();
    void paused(int attempt, std::chrono::milliseconds delay, const ApiError &why);
    void end(State state);

    Outcome m_outcome;
    QPointer<ApiCall> m_call;
    Stage m_stage{}; //!< before it began to wait for the appliance
    bool m_isPaused = false; //!< the stage says what it waits for
    std::unique_ptr<ActionRun> m_step;
    QTimer m_timer;
    std::function<void()> m_afterTimer;
    QDeadlineTimer m_nextAttempt{0}; //!< of the current call, if it waits to be retried
    bool m_over = false;
    bool m_urgent = false;
    bool m_asked = false; //!< at least one request of the run has ended
    bool m_finishing = false;
};

} // namespace assay
