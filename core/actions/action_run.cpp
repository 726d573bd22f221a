// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_run.h"

#include "actions/context.h"
#include "actions/submit_file.h"
#include "warninglists/warning_lists.h"

#include <QTime>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Of the delay before the next attempt: a user who wants to quit does not wait longer than that for a busy appliance.
constexpr std::chrono::seconds maxDelayToFinish{10};

// The meaning of an error in the appliance's documentation, otherwise the text of the error.
QString reasonToWait(const ApiError &why)
{
    switch (why.kind) {
    case ApiError::Kind::RateLimited:
        return ActionRun::tr("the appliance is busy");
    case ApiError::Kind::Maintenance:
        return ActionRun::tr("the appliance is in maintenance");
    case ApiError::Kind::TimedOut:
        return ActionRun::tr("no answer in time");
    case ApiError::Kind::Unreachable:
        return ActionRun::tr("the appliance is not reachable");
    case ApiError::Kind::Server:
        if (why.httpStatus == 503)
            return ActionRun::tr("the appliance is low on disk space or cannot reach its cloud");
        return ActionRun::tr("the appliance reported an internal error");
    default:
        return why.detail.isEmpty() ? QString(word(why.kind)) : why.detail;
    }
}

bool isOwnFile(const WarningLists &lists, const HashedFile &file)
{
    QStringList digests;
    for (const DigestInfo &info : digestInfos)
        digests << file.digests.of(info.kind) << file.sample().of(info.kind);
    return lists.isOwn({IndicatorType::File, {}, {}}, digests);
}

} // namespace

ActionRun::~ActionRun()
{
    if (!m_call)
        return;
    m_call->disconnect(this); // cancel() emits at once, but the subclass is already destroyed
    m_call->cancel();
}

void ActionRun::start()
{
    // Queued, so that the owner can connect first and a failure in begin() never re-enters the owner.
    QTimer::singleShot(0, this, [this] {
        if (!m_over)
            begin();
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (auto next = std::exchange(m_afterTimer, {}); next && !m_over)
            next();
    });
}

void ActionRun::cancel()
{
    if (m_over)
        return;
    abandon();
    if (m_step) {
        m_outcome.findings.merge(m_step->m_outcome.findings);
        m_step->disconnect(this);
        m_step->cancel();
    }
    end(State::Cancelled);
}

void ActionRun::detach()
{
    m_over = true;
    m_timer.stop();
    if (const QPointer<ApiCall> call = std::exchange(m_call, nullptr)) {
        call->disconnect(this);
        call->cancel();
    }
    if (m_step)
        m_step->detach();
}

void ActionRun::setUrgent()
{
    m_urgent = true;
    if (m_call)
        m_call->makeUrgent();
    if (m_step)
        m_step->setUrgent();
}

void ActionRun::finishUp(bool isAsked)
{
    if (m_over)
        return;
    m_finishing = true;
    isAsked = isAsked || m_asked || wasSent();
    if (m_step)
        m_step->finishUp(isAsked);
    else if (!isAsked || isAboutToSubmit() || m_timer.isActive()
        || m_nextAttempt.remainingTimeAsDuration() > maxDelayToFinish)
        cancel();
}

void ActionRun::stage(State state, const QString &note)
{
    m_stage = {state, 0, 0, note};
    m_isPaused = false;
    Q_EMIT staged(m_stage);
}

void ActionRun::progress(State state, qint64 bytes, qint64 total)
{
    m_stage = {state, bytes, total, {}};
    m_isPaused = false;
    Q_EMIT staged(m_stage);
}

void ActionRun::done()
{
    end(State::Done);
}

void ActionRun::notFound()
{
    end(State::NotFound);
}

void ActionRun::fail(const ApiError &error)
{
    if (m_over)
        return;
    if (isAbsent(error))
        return notFound();
    if (error.kind == ApiError::Kind::Cancelled)
        return end(State::Cancelled);
    m_outcome.error = error;
    end(State::Failed);
}

void ActionRun::endLike(const Outcome &step)
{
    if (step.error)
        fail(*step.error);
    else
        end(step.state);
}

void ActionRun::hash(const ActionContext &context, const Target &target, DigestKinds kinds,
    std::function<void(const HashedFile &)> next, std::function<bool(const ApiError &)> otherwise)
{
    stage(State::Hashing);
    const std::shared_ptr<const WarningLists> lists = WarningLists::current();
    Call<HashedFile> *job = hashFile(target.indicator.value, context.dispatcher.profile().fileLimit,
        kinds | lists->ownDigestKinds(), archiveRules(context, target), target.pathLinks);
    connect(
        job, &ApiCall::progressed, this, [this](qint64 read, qint64 total) { progress(State::Hashing, read, total); });
    // Only here is it known that a file is one of the analyst's own.
    const auto unlessOwn
        = [this, lists, &context, owner = target.owner, next = std::move(next)](const HashedFile &file) {
              if (isOwnFile(*lists, file) && !context.hasConsent(owner, Disclosure::OwnThing)) {
                  findings().merge(findingsOf(file)); // so that the next start knows it, and asks
                  return fail(withheldAsOwn());
              }
              next(file);
          };
    await(job, unlessOwn, std::move(otherwise));
}

void ActionRun::step(std::unique_ptr<ActionRun> run, std::function<void(const Outcome &)> next)
{
    m_step = std::move(run);
    m_step->m_urgent = m_urgent;
    m_step->m_finishing = m_finishing;
    connect(m_step.get(), &ActionRun::staged, this, &ActionRun::staged);
    connect(m_step.get(), &ActionRun::recorded, this, [this](const CallRecord &record) {
        m_asked = true;
        Q_EMIT recorded(record);
    });
    connect(m_step.get(), &ActionRun::ended, this, [this, next = std::move(next)](const Outcome &outcome) {
        m_step.release()->deleteLater();
        m_outcome.findings.merge(outcome.findings);
        if (!m_over)
            next(outcome);
    });
    m_step->start();
}

void ActionRun::after(std::chrono::milliseconds delay, std::function<void()> next)
{
    if (m_finishing)
        return cancel();
    m_afterTimer = std::move(next);
    m_timer.start(delay);
}

void ActionRun::hold(ApiCall *call)
{
    m_call = call;
    if (m_urgent)
        call->makeUrgent();
    m_nextAttempt = QDeadlineTimer(0);
    connect(call, &ApiCall::recorded, this, [this](const CallRecord &record) {
        m_asked = true;
        Q_EMIT recorded(record);
    });
    connect(call, &ApiCall::retrying, this, &ActionRun::paused);
    connect(call, &ApiCall::resumed, this, &ActionRun::resumed);
}

void ActionRun::paused(int attempt, std::chrono::milliseconds delay, const ApiError &why)
{
    m_nextAttempt.setRemainingTime(delay);
    const QString time = QTime::currentTime().addMSecs(int(delay.count())).toString(u"HH:mm:ss"_s);
    m_isPaused = true;
    Q_EMIT staged(
        {State::Waiting, 0, 0, tr("until %1, attempt %2: %3").arg(time, QString::number(attempt), reasonToWait(why))});
    if (m_finishing && delay > maxDelayToFinish)
        cancel();
}

void ActionRun::resumed()
{
    if (std::exchange(m_isPaused, false))
        Q_EMIT staged(m_stage);
}

void ActionRun::end(State state)
{
    if (std::exchange(m_over, true))
        return;
    m_timer.stop();
    m_outcome.state = state;
    if (state == State::Failed || state == State::Cancelled)
        m_outcome.findings.withdrawVerdict();
    if (m_call) {
        m_call->disconnect(this);
        m_call->cancel();
    }
    // Queued, so that ended() is never emitted from within start() or cancel().
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT ended(m_outcome); }, Qt::QueuedConnection);
}

} // namespace assay
