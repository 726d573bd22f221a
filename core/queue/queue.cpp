// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue.h"

#include "actions/run.h"
#include "actions/submit_file.h"

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

//! Items of an action at work at a time for each request slot: more than a batch of 100 for each, or slots stay empty.
constexpr int itemsPerSlot = 128;
constexpr auto pausedNote = "paused"_L1; // of the session
constexpr int mostOutOfReach = 3; // the third does not fail any more
constexpr int begunAtOnce = 32; // a row at rest is read from the disk first

//! A second run may not hand over again what a first one did, unless that first one came to its end.
void forgetSubmissions(Item &item)
{
    if (item.state == State::Done || item.state == State::NotFound)
        std::erase_if(item.submissions, [](const Submission &one) { return !isUnclear(one.state); });
}

//! Takes out of `parameters` what must not be stored with a row.
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

//! What a run is asked to do, with the tags that the item has already: a run adds to them and takes none away.
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

std::shared_ptr<const Item> itemFor(const Session &session, ItemId id, const Action &action)
{
    const Item *item = session.find(id);
    if (item && action.wantsWhole && isAtRest(*item))
        return session.whole(id);
    return {std::shared_ptr<const Item>(), item};
}

Target targetOf(const Item &item, const Parameters &parameters)
{
    return {item.indicator, parameters, knownOf(item), item.id, item.origin == Origin::Elsewhere, item.submissions,
        item.pathLinks};
}

Queue::Queue(Session &session, Rows rows, QObject *parent) : QObject(parent), m_session(session), m_rows(rows)
{
    connect(&session, &Session::aboutToRemove, this, [this](qsizetype first, qsizetype last) {
        std::vector<ItemId> ids;
        for (qsizetype row = first; row <= last; ++row)
            ids.push_back(m_session.at(row).id);
        cancel(ids);
    });
    connect(&session, &Session::aboutToRearrange, this, &Queue::cancel);
    connect(&session, &Session::aboutToClose, this, &Queue::leaveAll);
    if (rows == Rows::All)
        connect(&session, &Session::loaded, this, &Queue::resume);
}

Queue::~Queue() = default; // the context may be gone before

void Queue::setAppliance(ActionContext *context)
{
    std::vector<Job> interrupted;
    for (const auto &[id, running] : m_running)
        interrupted.push_back(running.job);
    letGo();
    if (m_context) {
        m_context->setSendings(nullptr);
        m_context->dispatcher.setConsents(nullptr);
    }
    for (const Job &job : interrupted)
        backInLine(job);
    m_context = context;
    if (m_context) {
        m_context->setSendings(this);
        m_context->dispatcher.setConsents(&m_consents);
        m_turns.setMost(2 * m_context->dispatcher.profile().inFlight); // one is remembered while another is sent
    }
    sayWhoWaits();
    pumpLater();
    Q_EMIT countsChanged();
}

//! Detaches all running actions.
void Queue::letGo()
{
    for (auto &[id, running] : m_running) {
        running.run->disconnect(this);
        running.run->detach();
        running.run.release()->deleteLater();
    }
    m_running.clear();
    m_atWork.clear();
    m_turns.clear();
}

bool Queue::isForUs(const Job &job) const
{
    return m_context && job.appliance == applianceKey(m_context->dispatcher.profile());
}

void Queue::sayWhoWaits()
{
    if (!m_context)
        return;
    for (const Job &job : m_line) {
        const QString note = isForUs(job) ? QString() : tr("waiting for its appliance");
        if (const Item *item = m_session.find(job.id); item && item->stage.note != note && !mayBeSubmitted(*item))
            m_session.progress(job.id, {State::Queued, 0, 0, note});
    }
}

int Queue::enqueue(
    const std::vector<ItemId> &ids, const Action &action, const Parameters &given, bool urgent, const QString &startFor)
{
    const QString appliance
        = startFor.isEmpty() && m_context ? applianceKey(m_context->dispatcher.profile()) : startFor;
    Parameters parameters = given;
    const Parameters secrets = takeSecrets(action, parameters);
    // What waits for an appliance that is not in use may be started for this one instead.
    const QSet<ItemId> asked(ids.begin(), ids.end());
    std::erase_if(m_line, [&](const Job &job) {
        const bool moves = m_context && !isForUs(job) && asked.contains(job.id);
        if (moves)
            m_inLine.remove(job.id);
        return moves;
    });
    if (urgent)
        makeUrgent(asked);
    std::vector<Job> jobs;
    for (const ItemId id : ids) {
        const Item *item = m_session.find(id);
        if (!item || m_inLine.contains(id) || m_running.contains(id))
            continue;
        if (!action.applies(targetOf(*itemFor(m_session, id, action), parameters)))
            continue;
        jobs.push_back({id, &action, appliance, urgent, 0, secrets});
        m_inLine.insert(id);
        m_session.updateRow(id, [&](Item &waiting) {
            forgetSubmissions(waiting);
            waiting.wanted = true;
            waiting.startedFor = appliance;
            waiting.place = 0;
            waiting.action = QString::fromLatin1(action.word);
            // Tags of somebody else's row are shown, and not sent along.
            const bool isOurs = waiting.origin != Origin::Elsewhere;
            waiting.parameters = isOurs ? withOwnTags(parameters, waiting.parameters) : parameters;
            waiting.state = State::Queued;
            waiting.stage = {};
            waiting.error.reset();
        });
    }
    const auto place = urgent ? std::ranges::find(m_line, false, &Job::urgent) : m_line.end();
    m_line.insert(place, jobs.begin(), jobs.end());
    if (!jobs.empty()) {
        QSet<ItemId> added;
        for (const Job &job : jobs)
            added.insert(job.id);
        keepOrder(added);
        pumpLater();
        Q_EMIT countsChanged();
    }
    return int(jobs.size());
}

void Queue::cancel(const std::vector<ItemId> &ids)
{
    const QSet<ItemId> wanted(ids.begin(), ids.end());
    std::vector<Job> waiting;
    std::erase_if(m_line, [&](const Job &job) {
        const bool cancelled = wanted.contains(job.id);
        if (cancelled)
            waiting.push_back(job);
        return cancelled;
    });
    for (const Job &job : waiting) {
        m_inLine.remove(job.id);
        settle(job, {State::Cancelled, {}, {}});
    }
    for (const ItemId id : ids) {
        if (const auto running = m_running.find(id); running != m_running.end()) {
            running->second.isPutBack = false;
            running->second.run->cancel();
        }
    }
    pumpLater();
}

void Queue::cancelAll()
{
    std::vector<ItemId> ids;
    for (const Job &job : m_line)
        ids.push_back(job.id);
    for (const auto &[id, running] : m_running)
        ids.push_back(id);
    cancel(ids);
}

void Queue::setPaused(bool paused)
{
    if (!paused && m_rows == Rows::All)
        m_session.setNote(pausedNote, {});
    if (std::exchange(m_paused, paused) == paused)
        return;
    if (!paused)
        takeBackLost();
    pumpLater();
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
        running.run->finishUp();
    pumpLater();
}

Queue::Counts Queue::counts() const
{
    return {int(m_line.size()), int(m_running.size()), m_finished};
}

void Queue::pumpLater()
{
    if (!std::exchange(m_pumping, true))
        QMetaObject::invokeMethod(this, &Queue::pump, Qt::QueuedConnection);
}

void Queue::pump()
{
    m_pumping = false;
    const int most = m_context ? m_context->dispatcher.profile().inFlight * itemsPerSlot : 0;
    // Room is counted for each action: a thousand reports that take their time leave a look-up its own.
    const auto hasRoom
        = [&](const Job &job) { return (job.urgent || m_atWork.value(job.action) < most) && isForUs(job); };
    // A place and no iterator: what begins may end at once, and whoever hears of that may put more in line.
    size_t place = 0;
    const auto next = [&] {
        place = std::min(place, m_line.size());
        place = size_t(std::find_if(m_line.begin() + qsizetype(place), m_line.end(), hasRoom) - m_line.begin());
        return place < m_line.size();
    };
    int begun = 0;
    while (!m_paused && next()) {
        const Job job = m_line[place];
        const Item *item = m_session.find(job.id);
        if (item && isAtRest(*item) && ++begun > begunAtOnce) {
            pumpLater();
            break;
        }
        m_inLine.remove(job.id);
        m_line.erase(m_line.begin() + qsizetype(place));
        begin(job);
    }
    Q_EMIT countsChanged();
    if (m_line.empty() && m_running.empty() && m_finished > 0) {
        m_finished = 0;
        Q_EMIT idle();
    }
}

void Queue::begin(Job job)
{
    const Item *item = m_session.find(job.id);
    if (!item)
        return;
    const Profile &profile = m_context->dispatcher.profile();
    const bool isFile = item->indicator.type == IndicatorType::File;
    if (isFile && item->origin == Origin::Elsewhere
        && !m_consents.covers(job.id, job.appliance, Disclosure::StoredPath)) {
        settle(job,
            {State::Failed, {}, ApiError{ApiError::Kind::Withheld, 0, tr("the path came with a session file"), {}}});
        return;
    }
    m_session.update(job.id, [&](Item &one) {
        if (!one.findings.verdict)
            one.appliance = profile.name;
        one.startedFor = job.appliance;
        one.demo = one.demo || profile.demo;
    });
    Parameters parameters = item->parameters;
    parameters.insert(job.secrets);
    auto run = job.action->make(*m_context, targetOf(*item, parameters));
    connect(run.get(), &Run::staged, this, [this, id = job.id](const Stage &stage) { m_session.progress(id, stage); });
    connect(run.get(), &Run::recorded, this, [this, id = job.id](const CallRecord &record) {
        m_session.update(id, [&record](Item &one) { one.calls.push_back(record); });
    });
    connect(run.get(), &Run::ended, this, [this, job](const Outcome &outcome) { ended(job, outcome); });
    Run *started = run.get();
    if (job.urgent)
        started->setUrgent();
    m_running.insert_or_assign(job.id, Running{job, std::move(run)});
    ++m_atWork[job.action];
    started->start();
}

void Queue::ended(const Job &job, const Outcome &outcome)
{
    const auto running = m_running.find(job.id);
    const bool isPutBack = running->second.isPutBack && outcome.state == State::Cancelled;
    running->second.run.release()->deleteLater();
    m_running.erase(running);
    --m_atWork[job.action];
    m_turns.release(job.id);
    if (!outcome.error)
        hearFromAppliance();
    if (isPutBack) {
        backInLine(job);
    } else if (outcome.error && isNoFaultOfItsOwn(job, *outcome.error)) {
        backInLine(job);
        if (!m_paused) {
            setPaused(true);
            const bool refused = outcome.error->kind == ApiError::Kind::Unauthorized;
            if (refused)
                putBackUnasked();
            Q_EMIT(this->*(refused ? &Queue::tokenRefused : &Queue::applianceLost))(*outcome.error);
        }
    } else {
        settle(job, outcome);
    }
    pumpLater();
}

//! Answers that are on their way are kept; what was not asked yet waits for a token that works.
void Queue::putBackUnasked()
{
    for (auto &[id, running] : m_running) {
        running.isPutBack = true;
        running.run->finishUp();
    }
}

//! Whether the item can wait for a token that works, or for the appliance.
bool Queue::isNoFaultOfItsOwn(const Job &job, const ApiError &error)
{
    if (error.kind == ApiError::Kind::Unauthorized)
        return true;
    if (error.kind == ApiError::Kind::Withheld) // the appliance was not asked
        return false;
    // A refusal of one request may come from a filter in front of the appliance; these speak of all that is asked
    // there.
    const bool isOther
        = isFromElsewhere(error) && (error.httpStatus < 300 || error.httpStatus == 404 || error.httpStatus >= 500);
    const bool isLost = error.kind == ApiError::Kind::Tls || isOutOfReach(error) || isOther;
    if (!isLost) {
        hearFromAppliance();
        return false;
    }
    const bool waits = m_waitsForAppliance && ++m_outOfReach >= mostOutOfReach;
    if (!waits)
        m_lost.push_back(job);
    return waits;
}

void Queue::hearFromAppliance()
{
    m_outOfReach = 0;
    m_lost.clear();
}

//! The few rows that failed before it was clear that the appliance is gone go on with the others.
void Queue::takeBackLost()
{
    for (const Job &job : std::exchange(m_lost, {})) {
        const Item *item = m_session.find(job.id);
        if (!item || item->state != State::Failed || item->action != QLatin1StringView(job.action->word)
            || m_inLine.contains(job.id) || m_running.contains(job.id))
            continue;
        m_session.updateRow(job.id, [&job](Item &one) {
            one.wanted = true;
            one.startedFor = job.appliance;
            one.error.reset();
        });
        backInLine(job);
    }
    sayWhoWaits();
}

void Queue::settle(const Job &job, const Outcome &outcome)
{
    m_session.settle(job.id, QString::fromLatin1(job.action->word), outcome);
    m_session.updateRow(job.id, [&](Item &item) {
        const bool wasAsked = m_context && outcome.state != State::Cancelled;
        if (wasAsked && (outcome.findings.verdict || !item.findings.verdict))
            item.appliance = m_context->dispatcher.profile().name;
        item.wanted = false;
        item.startedFor.clear();
        for (Submission &one : item.submissions) { // it was cut off: nobody heard the answer
            if (one.state == Submission::State::Sending)
                one.state = Submission::State::Unknown;
        }
    });
    ++m_finished;
    Q_EMIT settled(job.id);
}

void Queue::backInLine(const Job &job)
{
    m_line.insert(std::ranges::upper_bound(m_line, job.place, {}, &Job::place), job);
    m_inLine.insert(job.id);
    m_session.updateRow(job.id, [](Item &item) {
        item.state = State::Queued;
        item.stage = {};
    });
}

} // namespace assay
