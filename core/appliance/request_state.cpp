// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/request_state.h"

#include "appliance/retry_policy.h"
#include "base/secrets.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QRandomGenerator>
#include <QtConcurrentRun>

namespace assay {

namespace {

constexpr qsizetype maxDecodedHere = 64 * 1024; // bytes; longer answers are decoded on a pool thread

} // namespace

RequestState::RequestState(Request request, DecodeAnswer decode, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_decode(std::move(decode))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RequestState::retryNow);
}

RequestState::~RequestState()
{
    if (!hasEnded())
        Q_EMIT ended();
}

void RequestState::cancel()
{
    if (hasEnded())
        return announce(); // the dispatcher may be destroyed between the end and its announcement
    Q_EMIT cancelRequested();
}

void RequestState::retryNow()
{
    if (m_stage != Stage::Pausing)
        return;
    m_pause.stop();
    m_stage = Stage::Waiting;
    Q_EMIT readyAgain();
}

void RequestState::makeUrgent()
{
    if (!std::exchange(m_request.urgent, true) && m_stage == Stage::Waiting)
        Q_EMIT becameUrgent();
}

bool RequestState::wasSent() const
{
    const bool isBetween = m_stage == Stage::Waiting || m_stage == Stage::Pausing;
    return m_attempt > 0 && (m_request.idempotent || !isBetween);
}

void RequestState::attemptStarted()
{
    m_stage = Stage::Running;
    ++m_attempt;
    notifyResumed();
}

void RequestState::showProgress(qint64 done, qint64 total)
{
    if (done <= m_shown)
        return;
    m_shown = done;
    Q_EMIT progressed(done, total);
}

void RequestState::attemptEnded(std::optional<CallRecord> record)
{
    m_record = std::move(record);
}

void RequestState::report(std::optional<ApiError::Kind> error)
{
    auto record = std::exchange(m_record, {});
    if (!record)
        return;
    record->note = error ? QString(word(*error)) : QString();
    Q_EMIT recorded(*record);
}

void RequestState::decode(RawAnswer answer)
{
    m_stage = Stage::Decoding;
    const auto decoded = [decode = m_decode](RawAnswer arrived) {
        arrived.body = answerWithoutSecrets(std::move(arrived.body)); // before anything of it is read or kept
        return decode(arrived);
    };
    if (answer.body.size() <= maxDecodedHere)
        return end(decoded(std::move(answer)));
    // The job owns everything that it touches: the call and the dispatcher may be destroyed while it runs.
    auto watcher = std::make_unique<QFutureWatcher<std::optional<ApiError>>>();
    connect(watcher.get(), &QFutureWatcherBase::finished, this, [this, job = watcher.get()] {
        if (m_stage == Stage::Decoding)
            end(job->result());
    });
    watcher->setFuture(QtConcurrent::run(decoded, std::move(answer)));
    m_decoding = std::move(watcher);
}

std::optional<std::chrono::milliseconds> RequestState::delayAfter(
    const ApiError &failure, const AttemptFacts &facts, std::chrono::milliseconds firstDelay)
{
    m_questionTime = facts.questionTime;
    const auto waited = m_waited + (m_request.patience ? m_request.patience->waited : std::chrono::milliseconds{});
    const FailedAttempt attempt{.idempotent = m_request.idempotent,
        .cloud = m_request.cloud,
        .number = attempts() - m_forgiven,
        .waited = waited,
        .isFirstContact = facts.isFirstContact,
        .hasConnected = facts.hasConnected};
    const auto delay = retryDelay(attempt, failure, QRandomGenerator::global()->generateDouble(), firstDelay);
    if (!delay)
        return {};
    if (m_request.role == Role::LookUp && m_request.idempotent) {
        if (!failure.retryAfter)
            m_questionTime += *delay;
        if (m_questionTime >= facts.maxCallTime)
            return {};
    }
    if (facts.touchedSink && !m_request.sink->restart())
        return {};
    m_waited += *delay;
    return delay;
}

void RequestState::pauseFor(std::chrono::milliseconds delay, const ApiError &why)
{
    m_stage = Stage::Pausing;
    m_pause.start(delay);
    notifyRetrying(delay, why);
}

void RequestState::rejected(const ApiError &why)
{
    m_stage = Stage::Waiting;
    m_notifiedAttempt = m_attempt;
    m_rejection = why;
    if (m_request.patience)
        m_request.patience->wasTurnedAway = true;
}

bool RequestState::waitForAppliance(bool touchedSink)
{
    if (touchedSink && !m_request.sink->restart())
        return false;
    m_stage = Stage::Waiting;
    forgiveAttempt();
    return true;
}

void RequestState::forgiveAttempt()
{
    if (attempts() > m_forgiven)
        ++m_forgiven;
    m_questionTime = {};
}

void RequestState::notifyOutage(int schedule, std::chrono::milliseconds delay, const ApiError &why)
{
    if (std::exchange(m_notifiedOutage, schedule) != schedule)
        notifyRetrying(delay, why);
}

void RequestState::notifyResumed()
{
    if (std::exchange(m_isNotified, false))
        Q_EMIT resumed();
}

void RequestState::notifyRetrying(std::chrono::milliseconds delay, const ApiError &why)
{
    m_isNotified = true;
    Q_EMIT retrying(attempts() + 1, delay, why);
}

void RequestState::notifyWaiting(std::chrono::milliseconds delay, const ApiError &why)
{
    if (std::exchange(m_notifiedAttempt, m_attempt) != m_attempt || m_attempt == 0)
        notifyRetrying(delay, why);
}

void RequestState::endToAsk()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_stage != Stage::Waiting)
                return;
            Patience &patience = *m_request.patience;
            patience.attempts += m_attempt;
            patience.waited += m_waited;
            patience.mayGoAgain = true;
            end(m_rejection);
        },
        Qt::QueuedConnection);
}

void RequestState::end(std::optional<ApiError> error)
{
    if (hasEnded())
        return;
    const QPointer<RequestState> alive(this);
    report(error ? std::optional(error->kind) : std::nullopt);
    if (!alive || std::exchange(m_stage, Stage::Ended) == Stage::Ended)
        return;
    m_pause.stop();
    m_error = std::move(error);
    Q_EMIT ended();
    if (!alive)
        return;
    m_request = {}; // closes file and sink
    announce();
}

void RequestState::announce()
{
    if (!std::exchange(m_isAnnounced, true))
        Q_EMIT finished();
}

} // namespace assay
