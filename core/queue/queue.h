// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
#include "queue/pending_jobs.h"
#include "session/session_consents.h"

#include <QObject>

#include <memory>
#include <unordered_map>

namespace assay {

class ActionContext;
struct Outcome;
struct Target;

// Runs actions on the rows of a session against one appliance: starts, pauses, cancels and retries them. Writes to the
// session only through its public functions. Lives on the session's thread.
class Queue : public QObject
{
    Q_OBJECT
public:
    struct Counts
    {
        int waiting = 0; //!< pending, not started
        int running = 0;
        int finished = 0; //!< since the queue was last empty
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    enum class Rows {
        All, //!< resumes the unfinished rows of a session that is opened, and stores a pause there
        Given, //!< only rows that are enqueued: one of several queues of a session
    };

    // The session is borrowed and must outlive the queue.
    explicit Queue(Session &session, Rows rows = Rows::All, QObject *parent = nullptr);
    ~Queue() override;

    // Changes the appliance. Cancels running actions and requeues them for the old appliance: a row that was started
    // for one appliance is not sent to another. Null stops all work. The context is borrowed until the next call.
    void setAppliance(ActionContext *context);

    // The consents of the session's rows, checked before each request.
    SessionConsents &consents() { return m_consents; }

    // Adds rows for an action at the appliance that applianceKey() names; if `startFor` is empty, at the current one.
    // Skips rows that the action does not apply to, and rows that are pending or running. Tags of a row are kept and
    // added to those in `parameters`. Urgent rows, including those that are pending or running, are moved before all
    // others, and so are their requests. Returns the number of rows added.
    int enqueue(const std::vector<RowId> &ids, const Action &action, const Parameters &parameters, bool urgent = false,
        const QString &startFor = {});
    void cancel(const std::vector<RowId> &ids); //!< pending and running rows become Cancelled
    void cancelAll();
    using Position = PendingJobs::Position;
    // Moves pending rows; they keep their order among each other. Returns how many of `ids` are pending.
    int movePending(const std::vector<RowId> &ids, Position to);
    std::vector<RowId> pending() const; //!< next first
    // Resolves rows whose submission state is unknown: allows the submission to be repeated by enqueue(), or marks it
    // as done.
    void allowSubmitAgain(const std::vector<RowId> &ids);
    void confirmSubmitted(const std::vector<RowId> &ids);
    void setPaused(bool paused); //!< until changed; running actions finish, no new ones start
    void keepPaused(bool paused); //!< as setPaused(), and stored in the session for restorePause()
    void restorePause();
    // Pauses because the user wants to quit: lets requests that were sent finish and cancels all other running actions;
    // see ActionRun::finishUp(). Finished when counts().running is 0.
    void finishUp();
    // Default: off. When on, the queue pauses after a few consecutive rows have failed because the appliance was
    // unreachable. The other rows stay pending, and those few are requeued when the pause ends.
    void setWaitsForAppliance(bool waits) { m_waitsForAppliance = waits; }
    bool isPaused() const { return m_paused; }
    Counts counts() const;

Q_SIGNALS:
    void countsChanged();
    void settled(assay::RowId id); //!< a row has reached a final state
    void idle(); //!< no row is pending or running any more
    // The appliance rejected the token and the queue has paused itself. The affected rows, and those whose request was
    // not sent yet, are requeued; requests that were sent finish.
    void tokenRefused(const assay::ApiError &error);
    // The appliance is unreachable, or another server answers at its address, and the queue has paused itself; see
    // setWaitsForAppliance().
    void applianceLost(const assay::ApiError &error);

private:
    struct Running;

    void resume();
    void clear();
    void detachRuns();
    void startLater();
    void startPending();
    void start(QueueJob job);
    void ended(const QueueJob &job, const Outcome &outcome);
    void settle(const QueueJob &job, const Outcome &outcome);
    bool isApplianceProblem(const QueueJob &job, const ApiError &error);
    void requeue(const QueueJob &job);
    void requeueUnsent();
    void requeueLost();
    void noteApplianceAnswered();
    bool isForCurrentAppliance(const QueueJob &job) const;
    void updateWaitNotes();
    void makeUrgent(const QSet<RowId> &ids);

    Session &m_session;
    SessionConsents m_consents{m_session};
    const Rows m_rows;
    ActionContext *m_context = nullptr;
    PendingJobs m_pending{m_session};
    std::unordered_map<RowId, std::unique_ptr<Running>> m_running;
    QHash<const Action *, int> m_runningPerAction;
    int m_finished = 0;
    int m_unreachable = 0; //!< consecutive rows that failed because the appliance was unreachable
    std::vector<QueueJob> m_lost; //!< those of them that were settled as failed
    bool m_waitsForAppliance = false;
    bool m_paused = false;
    bool m_startsLater = false; //!< startPending() is scheduled
};

// The row as an action needs it: with all findings if Action::needsRecord. Null if the row was removed. Otherwise valid
// until the session changes.
std::shared_ptr<const Row> rowFor(const Session &session, RowId id, const Action &action);
// What an action works on for this row: its indicator, parameters, and the findings of earlier answers.
Target targetOf(const Row &row, const Parameters &parameters);

} // namespace assay
