// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "appliance/call.h"
#include "base/state.h"

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

Q_SIGNALS:
    void staged(const assay::Stage &stage);
    void recorded(const assay::CallRecord &record);
    void ended(const assay::Outcome &outcome);

protected:
    virtual void begin() = 0;
    virtual void abandon() {
    } //!< called on cancel(), before the end is announced: let go of what only the subclass knows

    void stage(State state, const QString &note = {});
    void progress(State state, qint64 done, qint64 total);
    void done(); //!< Done with what findings() holds
    void notFound();
    void fail(const ApiError &error); //!< NotFound for ApiError::NotFound, Cancelled for Cancelled, else Failed
    void endLike(const Outcome &step); //!< in the state, and with the error, that a step ended with
    Findings &findings() { return m_outcome.findings; }
    bool isOver() const { return m_over; }

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
    void hold(ApiCall *call);
    void end(State state);

    Outcome m_outcome;
    QPointer<ApiCall> m_call;
    std::unique_ptr<Run> m_step;
    QTimer m_timer;
    std::function<void()> m_afterTimer;
    bool m_over = false;
};

} // namespace assay
