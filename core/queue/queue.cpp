// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue.h"

#include "actions/action_run.h"
#include "actions/actions_list.h"
#include "actions/context.h"
#include "session/cell_values.h"
#include "session/session.h"
#include "warninglists/warning_lists.h"

#include <QTimer>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Running rows of an action for each request slot; more than a batch of 100, because otherwise slots stay empty.
constexpr int rowsPerSlot = 128;
// Records that are read from the disk in one turn of the event loop.
constexpr int recordsPerTurn = 16;
constexpr auto pausedNote = "paused"_L1; // note of the session
constexpr int maxUnreachable = 3; // consecutive rows; the last one is requeued instead of failing

// Forgets confirmed submissions of a row whose last run has finished, so that a new run submits again. After a failed
// or interrupted run they count, so that nothing is submitted twice.
void forgetSubmissions(Row &row)
{
    if (!row.submissions.empty() && (row.state == State::Done || row.state == State::NotFound))
        std::erase_if(row.submissions.edit(), [](const Submission &one) { return !isUnclear(one.state); });
}

// Removes secret values from `parameters`, because a row must not store them, and returns them.
Parameters takeSecrets(const Action &action, Parameters &parameters)
{
    Parameters secrets;
    for (const Parameter *parameter : action.parameters) {
        const QString word = QString::fromLatin1(parameter->word);
        if (parameter->secret && parameters.contains(word))
            secrets.insert(word, parameters.take(word));
    }
    return secrets;
}

// The parameters of a run, with the tags that the row already has: a run adds tags and removes none.
Parameters withOwnTags(Parameters run, const Parameters &own)
{
    const QString key = QString::fromLatin1(tagsParameter.word);
    QStringList tags = own.value(key).split(u',', Qt::SkipEmptyParts);
    if (tags.isEmpty())
        return run;
    const QStringList added = run.value(key).split(u',', Qt::SkipEmptyParts);
    for (const QString &tag : added) {
        if (!tags.contains(tag))
            tags << tag;
    }
    run.insert(key, tags.join(u','));
    return run;
}

} // namespace

struct Queue::Running
{
    QueueJob job;
    std::unique_ptr<ActionRun> run;
    bool isPutBack = false; //!< requeued if it ends as Cancelled
};

std::shared_ptr<const Row> rowFor(const Session &session, RowId id, const Action &action)
{
    if (action.needsRecord)
        return session.withRecord(id);
    return {std::shared_ptr<const Row>(), session.find(id)};
}

Target targetOf(const Row &row, const Parameters &parameters)
{
    return {row.indicator, parameters, knownOf(row), row.id, row.origin == Origin::Elsewhere, row.submissions,
        row.pathLinks};
}

Queue::Queue(Session &session, Rows rows, QObject *parent) : QObject(parent), m_session(session), m_rows(rows)
{
    connect(&session, &Session::aboutToRemove, this, [this](qsizetype first, qsizetype last) {
        std::vector<RowId> ids;
        for (qsizetype row = first; row <= last; ++row)
            ids.push_back(m_session.at(row).id);
        cancel(ids);
    });
    connect(&session, &Session::aboutToRearrange, this, &Queue::cancel);
    connect(&session, &Session::aboutToClose, this, &Queue::clear);
    if (rows == Rows::All)
        connect(&session, &Session::loaded, this, &Queue::resume);
}

Queue::~Queue() = default; // does not use the context, which may be destroyed before

void Queue::setAppliance(ActionContext *context)
{
    std::vector<QueueJob> interrupted;
    for (const auto &[id, running] : m_running)
        interrupted.push_back(running->job);
    detachRuns();
    if (m_context)
        m_context->dispatcher.setConsents(nullptr);
    for (const QueueJob &job : interrupted)
        requeue(job);
    m_context = context;
    if (m_context)
        m_context->dispatcher.setConsents(&m_consents);
    updateWaitNotes();
    startLater();
    Q_EMIT countsChanged();
}

// Detaches all running actions; their signals are ignored from now on.
void Queue::detachRuns()
{
    if (!m_running.empty()) // then the context is alive
        m_context->limiter.clear();
    for (auto &[id, running] : m_running) {
        running->run->disconnect(this);
        running->run->detach();
        running->run.release()->deleteLater();
    }
    m_running.clear();
    m_runningPerAction.clear();
}

bool Queue::isForCurrentAppliance(const QueueJob &job) const
{
    return m_context && job.appliance == applianceKey(m_context->dispatcher.profile());
}

void Queue::updateWaitNotes()
{
    if (!m_context)
        return;
    for (const QueueJob &job : m_pending.jobs()) {
        const QString note = isForCurrentAppliance(job) ? QString() : tr("waiting for its appliance");
        if (const Row *row = m_session.find(job.id); row && row->stage->note != note && !mayBeSubmitted(*row))
            m_session.progress(job.id, {State::Queued, 0, 0, note});
    }
}

int Queue::enqueue(
    const std::vector<RowId> &ids, const Action &action, const Parameters &given, bool urgent, const QString &startFor)
{
    const QString appliance
        = startFor.isEmpty() && m_context ? applianceKey(m_context->dispatcher.profile()) : startFor;
    Parameters parameters = given;
    const Parameters secrets = takeSecrets(action, parameters);
    // A row that is pending for another appliance can be started for this one instead.
    const QSet<RowId> wanted(ids.begin(), ids.end());
    m_pending.takeIf(
        [&](const QueueJob &job) { return m_context && !isForCurrentAppliance(job) && wanted.contains(job.id); });
    if (urgent)
        makeUrgent(wanted);
    QSet<RowId> added;
    std::vector<QueueJob> jobs;
    for (const RowId id : ids) {
        const Row *row = m_session.find(id);
        if (!row || added.contains(id) || m_pending.contains(id) || m_running.contains(id))
            continue;
        if (!action.applies(targetOf(*rowFor(m_session, id, action), parameters)))
            continue;
        jobs.push_back({id, &action, appliance, urgent, 0, secrets});
        added.insert(id);
        m_session.update(id, [&](Row &waiting) {
            forgetSubmissions(waiting);
            waiting.wanted = true;
            waiting.start = Start{appliance, 0};
            waiting.action = QString::fromLatin1(action.word);
            // Tags of another user's row are shown, but not sent.
            const bool isOurs = waiting.origin != Origin::Elsewhere;
            waiting.parameters = isOurs ? withOwnTags(parameters, waiting.parameters) : parameters;
            waiting.state = State::Queued;
            waiting.stage = {};
            waiting.error.reset();
        });
    }
    m_pending.add(jobs, urgent);
    if (!jobs.empty()) {
        startLater();
        Q_EMIT countsChanged();
    }
    return int(jobs.size());
}

void Queue::cancel(const std::vector<RowId> &ids)
{
    const QSet<RowId> wanted(ids.begin(), ids.end());
    const std::vector<QueueJob> waiting
        = m_pending.takeIf([&wanted](const QueueJob &job) { return wanted.contains(job.id); });
    for (const QueueJob &job : waiting)
        settle(job, {State::Cancelled, {}, {}});
    for (const RowId id : ids) {
        if (const auto running = m_running.find(id); running != m_running.end()) {
            running->second->isPutBack = false;
            running->second->run->cancel();
        }
    }
    startLater();
}

void Queue::cancelAll()
{
    std::vector<RowId> ids = pending();
    for (const auto &[id, running] : m_running)
        ids.push_back(id);
    cancel(ids);
}

int Queue::movePending(const std::vector<RowId> &ids, Position to)
{
    const int moved = m_pending.move(ids, to);
    Q_EMIT countsChanged(); // the counts are the same, but the order has changed
    return moved;
}

std::vector<RowId> Queue::pending() const
{
    std::vector<RowId> ids;
    ids.reserve(m_pending.count());
    for (const QueueJob &job : m_pending.jobs())
        ids.push_back(job.id);
    return ids;
}

void Queue::makeUrgent(const QSet<RowId> &ids)
{
    m_pending.makeUrgent(ids);
    for (auto &[id, running] : m_running) {
        if (ids.contains(id))
            running->run->setUrgent();
    }
    if (m_context)
        m_context->limiter.prioritise(ids);
}

void Queue::allowSubmitAgain(const std::vector<RowId> &ids)
{
    for (const RowId id : ids)
        m_session.update(id, [](Row &row) { row.submissions.clear(); });
}

void Queue::confirmSubmitted(const std::vector<RowId> &ids)
{
    for (const RowId id : ids) {
        const Row *row = m_session.find(id);
        if (!row || m_pending.contains(id) || m_running.contains(id) || !mayBeSubmitted(*row))
            continue;
        m_session.update(id, [](Row &one) {
            for (Submission &submission : one.submissions.edit())
                submission.state = Submission::State::Sent;
            one.state = State::Done;
            one.error.reset();
        });
    }
}

void Queue::setPaused(bool paused)
{
    if (!paused && m_rows == Rows::All)
        m_session.setNote(pausedNote, {});
    if (std::exchange(m_paused, paused) == paused)
        return;
    if (!paused)
        requeueLost();
    startLater();
    Q_EMIT countsChanged();
}

void Queue::keepPaused(bool paused)
{
    setPaused(paused);
    if (paused)
        m_session.setNote(pausedNote, u"yes"_s);
}

void Queue::restorePause()
{
    setPaused(!m_session.note(pausedNote).isEmpty());
}

void Queue::finishUp()
{
    setPaused(true);
    for (auto &[id, running] : m_running)
        running->run->finishUp();
    startLater();
}

Queue::Counts Queue::counts() const
{
    return {int(m_pending.count()), int(m_running.size()), m_finished};
}

void Queue::startLater()
{
    if (!std::exchange(m_startsLater, true))
        QMetaObject::invokeMethod(this, &Queue::startPending, Qt::QueuedConnection);
}

void Queue::startPending()
{
    m_startsLater = false;
    const int maxRunning = m_context ? m_context->dispatcher.inFlightLimit() * rowsPerSlot : 0;
    // Counted per action, so that a thousand slow reports do not block a look-up.
    const auto canStart = [&](const QueueJob &job) {
        return (job.urgent || m_runningPerAction.value(job.action) < maxRunning) && isForCurrentAppliance(job);
    };
    // An index and no iterator: a job may end at once, and a receiver of settled() may enqueue more.
    int reads = 0;
    for (size_t next = 0; !m_paused && (next = m_pending.find(next, canStart)) < m_pending.count();) {
        const QueueJob &job = m_pending.at(next);
        const Row *row = m_session.find(job.id);
        if (job.action->needsRecord && row && row->isRecordOnDisk() && ++reads > recordsPerTurn) {
            QTimer::singleShot(0, this, &Queue::startLater);
            break;
        }
        start(m_pending.take(next));
    }
    Q_EMIT countsChanged();
    if (m_pending.isEmpty() && m_running.empty() && m_finished > 0) {
        m_finished = 0;
        Q_EMIT idle();
    }
}

void Queue::start(QueueJob job)
{
    const Row *row = m_session.find(job.id);
    if (!row)
        return;
    const Profile &profile = m_context->dispatcher.profile();
    const bool isFile = row->indicator.type == IndicatorType::File;
    if (isFile && row->origin == Origin::Elsewhere
        && !m_consents.covers(job.id, job.appliance, Disclosure::StoredPath)) {
        settle(
            job, {State::Failed, {}, ApiError::of(ApiError::Kind::Withheld, tr("the path came with a session file"))});
        return;
    }
    // Every way in ends here: no request about something of the analyst's own before he agreed to that.
    if (cell::isOwn(*row) && !m_consents.covers(job.id, job.appliance, Disclosure::OwnThing)) {
        settle(job, {State::Failed, {}, withheldAsOwn()});
        return;
    }
    m_session.update(job.id, [&](Row &one) {
        if (!one.verdict)
            one.appliance = profile.name;
        one.start.edit().appliance = job.appliance;
        one.demo = one.demo || profile.demo;
    });
    Parameters parameters = row->parameters;
    parameters.insert(job.secrets);
    auto run = job.action->make(*m_context, targetOf(*rowFor(m_session, job.id, *job.action), parameters));
    connect(run.get(), &ActionRun::staged, this,
        [this, id = job.id](const Stage &stage) { m_session.progress(id, stage); });
    connect(run.get(), &ActionRun::recorded, this,
        [this, id = job.id](const CallRecord &record) { m_session.addCall(id, record); });
    connect(run.get(), &ActionRun::ended, this, [this, job](const Outcome &outcome) { ended(job, outcome); });
    ActionRun *started = run.get();
    if (job.urgent)
        started->setUrgent();
    m_running.insert_or_assign(job.id, std::make_unique<Running>(Running{job, std::move(run)}));
    ++m_runningPerAction[job.action];
    started->start();
}

void Queue::ended(const QueueJob &job, const Outcome &outcome)
{
    const auto running = m_running.find(job.id);
    const bool isPutBack = running->second->isPutBack && outcome.state == State::Cancelled;
    running->second->run.release()->deleteLater();
    m_running.erase(running);
    --m_runningPerAction[job.action];
    m_context->limiter.release(job.id); // a run that was cancelled during its request still holds a slot
    if (!outcome.error)
        noteApplianceAnswered();
    if (isPutBack) {
        requeue(job);
    } else if (outcome.error && isApplianceProblem(job, *outcome.error)) {
        requeue(job);
        if (!m_paused) {
            setPaused(true);
            const bool refused = outcome.error->kind == ApiError::Kind::Unauthorized;
            if (refused)
                requeueUnsent();
            Q_EMIT(this->*(refused ? &Queue::tokenRefused : &Queue::applianceLost))(*outcome.error);
        }
    } else {
        settle(job, outcome);
    }
    startLater();
}

// Lets requests that were sent finish, and requeues all other running rows until there is a valid token.
void Queue::requeueUnsent()
{
    for (auto &[id, running] : m_running) {
        running->isPutBack = true;
        running->run->finishUp();
    }
}

// True if the token or the appliance caused the error, so that the row can wait for a valid token or for the appliance.
bool Queue::isApplianceProblem(const QueueJob &job, const ApiError &error)
{
    if (error.kind == ApiError::Kind::Unauthorized)
        return true;
    if (error.kind == ApiError::Kind::Withheld) // the appliance was not asked
        return false;
    // Other errors from elsewhere may come from a filter in front of the appliance that rejects a single request; these
    // concern every request.
    const bool isOther
        = isFromElsewhere(error) && (error.httpStatus < 300 || error.httpStatus == 404 || error.httpStatus >= 500);
    const bool isLost = error.kind == ApiError::Kind::Tls || isOutOfReach(error) || isOther
        || error.cause == ApiError::Cause::ProxyUnusable;
    if (!isLost) {
        noteApplianceAnswered();
        return false;
    }
    const bool waits = m_waitsForAppliance && ++m_unreachable >= maxUnreachable;
    if (!waits)
        m_lost.push_back(job);
    return waits;
}

void Queue::noteApplianceAnswered()
{
    m_unreachable = 0;
    m_lost.clear();
}

// Requeues the rows that failed before the appliance was known to be unreachable.
void Queue::requeueLost()
{
    for (const QueueJob &job : std::exchange(m_lost, {})) {
        const Row *row = m_session.find(job.id);
        if (!row || row->state != State::Failed || row->action != QLatin1StringView(job.action->word)
            || m_pending.contains(job.id) || m_running.contains(job.id))
            continue;
        m_session.update(job.id, [&job](Row &one) {
            one.wanted = true;
            one.start.edit().appliance = job.appliance;
            one.error.reset();
        });
        requeue(job);
    }
    updateWaitNotes();
}

void Queue::settle(const QueueJob &job, const Outcome &outcome)
{
    m_consents.withdraw(job.id, job.appliance, perRunConsents); // it was for this run
    m_session.settle(job.id, QString::fromLatin1(job.action->word), outcome);
    m_session.update(job.id, [&](Row &row) {
        const bool wasAsked = m_context && outcome.state != State::Cancelled;
        if (wasAsked && (outcome.findings.verdict || !row.verdict))
            row.appliance = m_context->dispatcher.profile().name;
        row.wanted = false;
        row.start.reset();
        if (row.submissions.empty())
            return;
        for (Submission &one : row.submissions.edit()) { // interrupted: its answer was lost
            if (one.state == Submission::State::Sending)
                one.state = Submission::State::Unknown;
        }
    });
    ++m_finished;
    Q_EMIT settled(job.id);
}

void Queue::requeue(const QueueJob &job)
{
    m_pending.putBack(job);
    m_session.update(job.id, [](Row &row) {
        row.state = State::Queued;
        row.stage = {};
    });
}

// Requeues the rows of a session that was opened which were pending or running when the program ended. Runs continue
// from the submissions that the rows record.
void Queue::resume()
{
    std::vector<QueueJob> jobs;
    for (const Row &row : m_session.rows()) {
        if (isFinal(row.state) || m_pending.contains(row.id) || m_running.contains(row.id))
            continue;
        const Action *action = actionFromWord(*row.action);
        // Sessions of 1.0.0 do not store consent; their rows must be started again by the user.
        const bool isAgreed = action
            && (wasAsked(row.agreed, row.start->appliance) || !disclosuresOf(*action, targetOf(row, row.parameters)));
        Stage stage{State::Queued, 0, 0, {}};
        if (row.wanted && isAgreed) {
            jobs.push_back({row.id, action, row.start->appliance, false, row.start->place});
            if (mayBeSubmitted(row))
                stage = {State::Checking, 0, 0, tr("interrupted submission")};
        }
        m_session.progress(row.id, stage);
    }
    m_pending.restore(jobs);
    updateWaitNotes();
    startLater();
    Q_EMIT countsChanged();
}

// The session is being closed: forgets all rows without changing them.
void Queue::clear()
{
    detachRuns();
    m_pending.clear();
    m_lost.clear();
    m_finished = 0;
    Q_EMIT countsChanged();
}

} // namespace assay
