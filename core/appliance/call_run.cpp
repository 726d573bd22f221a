// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/call_run.h"

#include "appliance/exchange.h"
#include "appliance/retry_policy.h"
#include "appliance/traffic.h"
#include "base/secrets.h"

#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDecodedHere = 64 * 1024;

} // namespace

CallRun::CallRun(ApiCall *call, Settler settler) : QObject(call), m_call(call), m_settler(std::move(settler))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &CallRun::retryNow);
}

CallRun::~CallRun()
{
    if (m_traffic)
        m_traffic->leave(this);
}

void CallRun::enter(Request request, Traffic *traffic)
{
    m_request = std::move(request);
    m_traffic = traffic;
    m_traffic->enter(this);
}

void CallRun::start()
{
    m_stage = Stage::Running;
    ++m_attempt;
    m_exchange = m_traffic->open(this);
    connect(m_exchange.get(), &Exchange::finished, this, &CallRun::onExchangeFinished);
    connect(m_exchange.get(), &Exchange::progressed, this, [this](qint64 done, qint64 total) {
        if (done > m_shown) {
            m_shown = done;
            Q_EMIT m_call->progressed(done, total);
        }
    });
    m_exchange->start();
}

void CallRun::withhold()
{
    fail(makeError(ApiError::Kind::Withheld));
}

void CallRun::cancel()
{
    if (m_stage == Stage::Settled)
        return announce(); // the dispatcher dies between the end and its announcement
    const QPointer<CallRun> alive(this);
    if (m_stage == Stage::Running || m_stage == Stage::Decoding)
        report(ApiError::Kind::Cancelled);
    if (alive)
        fail(makeError(ApiError::Kind::Cancelled));
}

void CallRun::retryNow()
{
    if (m_stage != Stage::Pausing)
        return;
    m_pause.stop();
    m_stage = Stage::Waiting;
    m_traffic->enterAgain(this);
}

void CallRun::makeUrgent()
{
    if (std::exchange(m_request.urgent, true) || m_stage != Stage::Waiting || !m_traffic)
        return;
    m_traffic->overtake(this);
}

bool CallRun::wasSent() const
{
    const bool isBetween = m_stage == Stage::Waiting || m_stage == Stage::Pausing;
    return m_attempt > 0 && (m_request.idempotent || !isBetween);
}

std::optional<std::chrono::milliseconds> CallRun::delayAfter(const Failure &failure, bool touchedSink) const
{
    const auto waited = m_waited + (m_request.patience ? m_request.patience->waited : std::chrono::milliseconds{});
    const Attempt attempt{m_request.idempotent, m_request.cloud, attempts(), waited};
    const auto delay
        = retryDelay(attempt, failure, QRandomGenerator::global()->generateDouble(), m_traffic->firstDelay);
    if (delay && touchedSink && !m_request.sink->restart())
        return {};
    return delay;
}

void CallRun::onExchangeFinished()
{
    if (m_stage != Stage::Running)
        return;
    const std::optional<Failure> failure = m_exchange->failure();
    const bool touchedSink = m_exchange->touchedSink();
    if (failure && (failure->error.kind == ApiError::Kind::BadAnswer || failure->error.httpStatus == 408))
        m_traffic->distrust(slot);
    m_traffic->free(this);
    if (!failure)
        return decode(m_exchange->answer());

    const QPointer<CallRun> alive(this);
    if (const auto refused = m_exchange->refusedCertificate())
        Q_EMIT m_traffic->certificateRefused(*refused);
    if (alive && m_stage == Stage::Running)
        report(failure->error.kind);
    if (!alive || m_stage != Stage::Running)
        return;
    if (const auto delay = delayAfter(*failure, touchedSink))
        pauseFor(*delay, failure->error);
    else
        fail(failure->error);
}

void CallRun::pauseFor(std::chrono::milliseconds delay, const ApiError &why)
{
    dropExchange();
    m_waited += delay;
    if (m_request.idempotent) {
        m_stage = Stage::Pausing;
        m_traffic->pause(this);
        m_pause.start(delay);
    } else {
        m_stage = Stage::Waiting;
        m_told = m_attempt;
        m_turnedAway = why;
        if (m_request.patience)
            m_request.patience->wasTurnedAway = true;
        m_traffic->turnedAway(this, delay, why);
    }
    Q_EMIT m_call->retrying(attempts() + 1, delay, why);
}

void CallRun::endToAsk()
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
            fail(m_turnedAway);
        },
        Qt::QueuedConnection);
}

void CallRun::sayHeld(std::chrono::milliseconds delay, const ApiError &why)
{
    if (std::exchange(m_told, m_attempt) != m_attempt || m_attempt == 0)
        Q_EMIT m_call->retrying(attempts() + 1, delay, why);
}

void CallRun::decode(RawAnswer answer)
{
    m_stage = Stage::Decoding;
    const auto settled = [settler = m_settler](RawAnswer arrived) {
        arrived.body = answerWithoutSecrets(std::move(arrived.body)); // before anything of it is read or kept
        return settler(arrived);
    };
    if (answer.body.size() <= longestDecodedHere)
        return settle(settled(std::move(answer)));
    // the job owns all it touches: call and dispatcher may die while it runs
    m_decoding = std::make_unique<QFutureWatcher<CallOutcome>>();
    connect(m_decoding.get(), &QFutureWatcherBase::finished, this, [this] {
        if (m_stage == Stage::Decoding)
            settle(m_decoding->result());
    });
    m_decoding->setFuture(QtConcurrent::run(settled, std::move(answer)));
}

void CallRun::report(std::optional<ApiError::Kind> error)
{
    auto record = m_exchange ? m_exchange->record() : std::nullopt;
    dropExchange();
    if (!record)
        return;
    record->note = error ? QString(word(*error)) : QString();
    Q_EMIT m_call->recorded(*record);
}

void CallRun::fail(const ApiError &error)
{
    settle(m_settler(error));
}

void CallRun::settle(CallOutcome outcome)
{
    if (m_stage == Stage::Settled)
        return;
    const QPointer<CallRun> alive(this);
    if (m_stage == Stage::Decoding && m_traffic && outcome.error && outcome.error->kind == ApiError::Kind::BadAnswer)
        m_traffic->distrust(lastSlot);
    if (m_stage == Stage::Decoding)
        report(outcome.error ? std::optional(outcome.error->kind) : std::nullopt);
    if (!alive || std::exchange(m_stage, Stage::Settled) == Stage::Settled)
        return;

    m_pause.stop();
    dropExchange();
    m_outcome = std::move(outcome);
    if (m_traffic)
        m_traffic->leave(this);
    m_request = {}; // closes file and sink
    if (m_traffic && m_outcome.error && m_outcome.error->kind == ApiError::Kind::Unauthorized)
        Q_EMIT m_traffic->tokenRefused();
    if (alive)
        announce();
}

void CallRun::announce()
{
    if (std::exchange(m_announced, true))
        return;
    const QPointer<CallRun> alive(this);
    Q_EMIT m_call->finished();
    if (alive)
        m_call->deleteLater();
}

void CallRun::dropExchange()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
    m_exchange.release()->deleteLater(); // its sink may be what called us
}

} // namespace assay
