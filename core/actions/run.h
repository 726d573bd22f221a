// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "appliance/call.h"
#include "base/state.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace assay {

//! One action on one item: a small state machine of calls, waits and sub-runs, at most one of them at a time.
//! ended() comes exactly once and never from within start(); the owner then deletes the run with deleteLater().
class Run : public QObject
{
    Q_OBJECT
public:
    ~Run() override;

    void start();
    void cancel(); //!< ends as Cancelled with what was learned so far
    //! Cancels what is on its way and announces nothing: the context may be gone before this object is.
    void detach();
    void setUrgent(); //!< its requests go before bulk work: those that wait, and those to come
    //! Somebody wants to leave: what was asked of the appliance is brought to its end. Cancels itself when nothing was
    //! asked yet, and later where it would wait for the appliance's work or hand something over.
    void finishUp() { finishUp(false); }

Q_SIGNALS:
    void staged(const assay::Stage &stage);
    void recorded(const assay::CallRecord &record);
    void ended(const assay::Outcome &outcome);

protected:
    virtual void begin() = 0;
    virtual void abandon() {
    } //!< called on cancel(), before the end is announced: let go of what only the subclass knows
    //! True while it is about to hand something over, and did not begin to: finishUp() cancels it then.
    virtual bool isAboutToHandOver() const { return false; }

    void stage(State state, const QString &note = {});
    void progress(State state, qint64 done, qint64 total);
    void done(); //!< Done with what findings() holds
    void notFound();
    void fail(const ApiError &error); //!< NotFound for ApiError::NotFound, Cancelled for Cancelled, else Failed
    void endLike(const Outcome &step); //!< in the state, and with the error, that a step ended with
    Findings &findings() { return m_outcome.findings; }
    bool isOver() const { return m_over; }
    bool wasSent() const { return m_call && m_call->wasSent(); } //!< the call that is waited for
    bool isFinishing() const { return m_finishing; } //!< see finishUp(): nothing new is handed over

    //! The only place that errors of calls pass: a failed call ends the run unless `otherwise` takes the error (returns
    //! true).
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
    //! Runs another action's run as a step; its stages and calls pass through, its findings are merged, then
    //! `next(outcome)`.
    void step(std::unique_ptr<Run> run, std::function<void(const Outcome &)> next);
    void after(std::chrono::milliseconds delay, std::function<void()> next);

private:
    void finishUp(bool isAsked);
    void hold(ApiCall *call);
    void paused(int attempt, std::chrono::milliseconds delay, const ApiError &why);
    void end(State state);

    Outcome m_outcome;
    QPointer<ApiCall> m_call;
    std::unique_ptr<Run> m_step;
    QTimer m_timer;
    std::function<void()> m_afterTimer;
    QDeadlineTimer m_nextAttempt{0}; //!< of the call that waits for it
    bool m_over = false;
    bool m_urgent = false;
    bool m_asked = false; //!< a request of it came to its end
    bool m_finishing = false;
};

} // namespace assay
