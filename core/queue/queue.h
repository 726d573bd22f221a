// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "actions/context.h"
#include "actions/sendings.h"
#include "queue/send_turns.h"
#include "session/session.h"
#include "session/session_consents.h"

#include <QObject>

#include <deque>
#include <memory>
#include <unordered_map>

namespace assay {

//! Runs the items of a session against one appliance: what waits, what runs, pause, cancel. Writes only through
//! Session.
class Queue : public QObject, private Sendings
{
    Q_OBJECT
public:
    struct Counts
    {
        int waiting = 0; //!< in line, not started
        int running = 0;
        int finished = 0; //!< since the line was last empty
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    enum class Rows {
        All, //!< goes on with what the session says is wanted, and keeps a pause there
        Given, //!< works on what is put in its line, and on nothing else: one of several queues of a session
    };

    //! The session is borrowed and must outlive the queue.
    explicit Queue(Session &session, Rows rows = Rows::All, QObject *parent = nullptr);
    ~Queue() override;

    //! Cancels what runs against the old appliance; those items go back in line, where they wait for it: nothing that
    //! was started for one appliance goes to another. Null stops all work. The context is borrowed until the next call.
    void setAppliance(ActionContext *context);

    //! What was agreed to for the rows of this queue's session; asked before each request.
    SessionConsents &consents() { return m_consents; }

    //! Puts items in line for an action, at the appliance that applianceKey() names; empty means the one that is set.
    //! Those the action does not apply to, and those in line or running already, are left alone. Tags that an item has
    //! are kept and join those of `parameters`. Returns how many were put in line. Urgent ones go before all others,
    //! and so do their requests; what is in line or running already becomes urgent, too.
    int enqueue(const std::vector<ItemId> &ids, const Action &action, const Parameters &parameters, bool urgent = false,
        const QString &startFor = {});
    void cancel(const std::vector<ItemId> &ids); //!< waiting or running ones become Cancelled
    void cancelAll();
    enum class Place { Top, Up, Down, Bottom };
    //! Changes the order of what waits; the moved ones keep theirs among each other. Returns how many of them wait.
    int moveInLine(const std::vector<ItemId> &ids, Place to);
    //! What the analyst decides where nobody can tell whether something was submitted: then it may be sent once more,
    //! by enqueue(), or it counts as submitted.
    void allowSubmitAgain(const std::vector<ItemId> &ids);
    void confirmSubmitted(const std::vector<ItemId> &ids);
    std::vector<ItemId> line() const; //!< what waits, next first
    void keepPaused(bool paused); //!< as setPaused(), but restorePause() finds it after a restart
    void restorePause();
    void setPaused(bool paused); //!< for now; what runs is finished, nothing new starts
    //! Pauses for somebody who leaves: what was asked is brought to its end, what was not is cancelled; see
    //! Run::finishUp(). It is over when nothing runs any more.
    void finishUp();
    //! Off at first. When on, an appliance that is gone ends a few rows and no more: then the queue pauses itself, and
    //! the others wait in line; when it goes on, so do those few.
    void setWaitsForAppliance(bool waits) { m_waitsForAppliance = waits; }
    bool isPaused() const { return m_paused; }
    Counts counts() const;

Q_SIGNALS:
    void countsChanged();
    void settled(assay::ItemId id); //!< an item reached a final state
    void idle(); //!< nothing waits and nothing runs any more
    //! The appliance refused the token: the queue has paused itself. The affected items wait in line again, and so do
    //! those that were not asked about yet; what was asked comes to its end.
    void tokenRefused(const assay::ApiError &error);
    //! Nobody answers at its address, or somebody else does: the queue has paused itself; see setWaitsForAppliance().
    void applianceLost(const assay::ApiError &error);

private:
    struct Job
    {
        ItemId id = 0;
        const Action *action = nullptr;
        QString appliance{}; //!< applianceKey() of the one it was started for
        bool urgent = false;
        qint64 place = 0; //!< Item::place
        Parameters secrets{}; //!< those of Parameter::secret, which no row holds
    };
    struct Running
    {
        Job job;
        std::unique_ptr<Run> run;
        bool isPutBack = false; //!< goes back in line when it ends as cancelled
    };

    void begin(quint64 owner, const Submission &submission, QObject *context, Go go) override;
    void end(quint64 owner, const Submission &submission) override;
    void withdraw(quint64 owner, const QString &key) override;

    void resume();
    void leaveAll();
    void letGo();
    void pumpLater();
    void pump();
    void begin(Job job);
    void ended(const Job &job, const Outcome &outcome);
    void settle(const Job &job, const Outcome &outcome);
    bool isNoFaultOfItsOwn(const Job &job, const ApiError &error);
    void putBackUnasked();
    void hearFromAppliance();
    void takeBackLost();
    void backInLine(const Job &job);
    bool isForUs(const Job &job) const;
    void sayWhoWaits();
    void makeUrgent(const QSet<ItemId> &ids);
    void keepOrder(const QSet<ItemId> &moved);
    void setPlace(Job &job, qint64 place);

    Session &m_session;
    SessionConsents m_consents{m_session};
    const Rows m_rows;
    ActionContext *m_context = nullptr;
    std::deque<Job> m_line; //!< in the order of their places
    QSet<ItemId> m_inLine;
    std::unordered_map<ItemId, Running> m_running;
    QHash<const Action *, int> m_atWork; //!< how many of them
    SendTurns m_turns;
    qint64 m_lastPlace = 0; //!< ever given
    int m_finished = 0;
    int m_outOfReach = 0; //!< rows in a row that nobody answered
    std::vector<Job> m_lost; //!< those of them that failed
    bool m_waitsForAppliance = false;
    bool m_paused = false;
    bool m_pumping = false;
};

//! The item as that action has to know it: whole, where it asks for that. Null when it is gone. Otherwise it lives as
//! long as the session does not change.
std::shared_ptr<const Item> itemFor(const Session &session, ItemId id, const Action &action);
//! What an action would work on for this item: its indicator, its parameters, and all that earlier answers told.
Target targetOf(const Item &item, const Parameters &parameters);

} // namespace assay
