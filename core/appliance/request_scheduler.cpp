// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/request_scheduler.h"

#include "appliance/http_attempt.h"
#include "appliance/request_state.h"
#include "base/secrets.h"

#include <QPointer>

#include <algorithm>
#include <bit>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

// The time of a longer body is the network's, not the appliance's.
constexpr qint64 maxComparedBody = qint64(1) << 20;

qint64 bodySize(const Request &request)
{
    if (const auto *json = std::get_if<JsonBody>(&request.body))
        return json->json.size();
    if (const auto *multipart = std::get_if<MultipartBody>(&request.body))
        return multipart->file ? multipart->file->size() : 0;
    return 0;
}

// The route of a request without the sample, host or id that it is about, and how long its body is, roughly.
QByteArray kindOf(const Request &request)
{
    constexpr qsizetype maxWordLength = 24; // a digest is longer
    QByteArray kind = word(request.verb);
    for (const QByteArray &part : request.path.split('/')) {
        const bool isWord = part.size() <= maxWordLength && std::ranges::none_of(part, [](char one) {
            return one == '.' || one == '%' || (one >= '0' && one <= '9');
        });
        kind += '/' + (isWord || (part.size() == 2 && part[0] == 'v') ? part : "*"_ba);
    }
    return kind + ' ' + QByteArray::number(std::bit_width(quint64(bodySize(request))) / 2);
}

} // namespace

RequestScheduler::RequestScheduler(const Profile &profile, const QByteArray &token)
    : m_profile(profile)
    , m_connection(connectionSettings(profile, token))
    , m_proxy(QNetworkProxy::NoProxy)
    , m_managers(m_proxy)
    , m_limit(profile.inFlight)
    , m_rate(profile.requestsPerSecond, profile.requestsPerMinute)
{
    connect(&m_proxyFinder, &ProxyFinder::found, this, [this] {
        useProxy();
        pumpSoon();
        Q_EMIT proxyFound();
    });
    m_proxyFinder.find(profile, m_connection.base); // once: the system may be slow to answer, and there is one host
    useProxy();
    m_clock.start();
    m_nextStart.setSingleShot(true);
    m_nextStart.setTimerType(Qt::PreciseTimer);
    connect(&m_nextStart, &QTimer::timeout, this, &RequestScheduler::pump);
    connect(&m_outage, &OutageWatch::changed, this, &RequestScheduler::onOutageChanged);
    connect(&m_outage, &OutageWatch::probeDue, this, &RequestScheduler::pumpSoon);
    connect(&m_outage, &OutageWatch::gaveUp, this, &RequestScheduler::endWaiting);
    for (SubmissionBackoff &held : m_backoffs) {
        connect(&held, &SubmissionBackoff::released, this, [this](RequestState *request, bool first) {
            if (first)
                m_pending.addFirst(request, request->request().role, request->request().urgent);
            else
                m_pending.add(request, request->request().role, request->request().urgent);
            pumpSoon();
        });
    }
}

RequestScheduler::~RequestScheduler() = default;

void RequestScheduler::useProxy()
{
    m_proxy = m_proxyFinder.proxy();
    keepSecret(m_proxy.password().toUtf8()); // the system's proxy may have one
    m_managers.setProxy(m_proxy);
}

// False while the proxy is being found, or asked whether it can be used at all.
bool RequestScheduler::isProxyReady()
{
    if (m_proxyFinder.isFinding())
        return false;
    if (m_proxyProbe || m_proxy.type() != QNetworkProxy::HttpProxy || m_connection.base.scheme() != "https"_L1)
        return !m_proxyProbe || !m_proxyProbe->isRunning();
    m_proxyProbe = std::make_unique<ProxyProbe>();
    connect(m_proxyProbe.get(), &ProxyProbe::finished, this, [this] {
        if (m_proxyProbe->refusal())
            m_connection.error = m_proxyProbe->refusal();
        pumpSoon();
    });
    m_proxyProbe->start(m_proxy, m_connection.base, m_profile.timeouts.connect);
    return false;
}

void RequestScheduler::setToken(const QByteArray &token)
{
    m_connection = connectionSettings(m_profile, token);
    if (m_proxyProbe && m_proxyProbe->refusal())
        m_connection.error = m_proxyProbe->refusal();
}

void RequestScheduler::setProxyPassword(const QByteArray &password)
{
    if (m_proxy.user().isEmpty() || m_profile.proxy.isEmpty())
        return;
    keepSecret(password);
    m_proxy.setPassword(QString::fromUtf8(password));
    m_managers.setProxy(m_proxy);
    m_connection = connectionSettings(m_profile, m_connection.token);
}

int RequestScheduler::startedInLastSecond() const
{
    return m_rate.inLastSecond(now());
}

void RequestScheduler::enqueue(RequestState *request)
{
    connect(request, &RequestState::cancelRequested, this, [this, request] { cancel(request); });
    connect(request, &RequestState::readyAgain, this, [this, request] { waitFirst(request); });
    connect(request, &RequestState::becameUrgent, this, [this, request] { prioritise(request); });
    connect(request, &RequestState::ended, this, [this, request] { onRequestEnded(request); });
    wait(request);
}

void RequestScheduler::wait(RequestState *request)
{
    if (SubmissionBackoff &held = backoff(request->request().role); held.isClosed() && request->isSubmission())
        return held.add(request);
    m_pending.add(request, request->request().role, request->request().urgent);
    if (m_outage.isOn())
        notifyOutageSoon();
    pumpSoon();
}

void RequestScheduler::waitFirst(RequestState *request)
{
    m_paused.erase(request);
    m_pending.addFirst(request, request->request().role, request->request().urgent);
    if (m_outage.isOn())
        notifyOutageSoon();
    pumpSoon();
}

void RequestScheduler::prioritise(RequestState *request)
{
    if (m_pending.remove(request)) // otherwise it is held back because the appliance is busy
        m_pending.add(request, request->request().role, true);
}

void RequestScheduler::retryRejected()
{
    for (SubmissionBackoff &held : m_backoffs)
        held.open();
}

int RequestScheduler::waiting() const
{
    int held = 0;
    for (const SubmissionBackoff &ofRole : m_backoffs)
        held += ofRole.size();
    return m_pending.size() + int(m_paused.size()) + held;
}

void RequestScheduler::cancel(RequestState *request)
{
    if (const auto running = m_attempts.find(request); running != m_attempts.end()) {
        request->attemptEnded(running->second.attempt->record());
        releaseSlot(request);
    }
    request->end(ApiError::of(ApiError::Kind::Cancelled));
}

void RequestScheduler::remove(RequestState *request)
{
    m_paused.erase(request);
    m_decoding.erase(request);
    m_pending.remove(request);
    backoff(request->request().role).remove(request);
    releaseSlot(request);
    m_outage.removed(request);
}

void RequestScheduler::onRequestEnded(RequestState *request)
{
    const std::optional<ApiError> &error = request->error();
    if (const auto decoded = m_decoding.find(request);
        decoded != m_decoding.end() && error && error->kind == ApiError::Kind::BadAnswer)
        m_managers.distrust(decoded->second.manager);
    const bool isTokenRefused = error && error->kind == ApiError::Kind::Unauthorized;
    remove(request);
    if (isTokenRefused)
        Q_EMIT tokenRefused();
}

bool RequestScheduler::mayLeave(const Request &request) const
{
    if (!request.discloses)
        return true;
    return consents && !request.rows.empty() && std::ranges::all_of(request.rows, [&](quint64 row) {
        return consents->covers(row, applianceKey(m_profile), request.discloses);
    });
}

void RequestScheduler::start(RequestState *request)
{
    m_rate.started(now());
    if (request->request().role != Role::LookUp)
        ++m_transfers;
    QNetworkAccessManager *manager = m_managers.lease(request->request().role);
    auto made
        = std::make_unique<HttpAttempt>(request->request(), m_connection, manager, m_memory, request->questionTime());
    HttpAttempt *attempt = made.get();
    m_attempts[request] = {.attempt = std::move(made), .manager = manager, .limitChanges = m_limit.changes()};
    connect(attempt, &HttpAttempt::progressed, request, &RequestState::showProgress);
    connect(attempt, &HttpAttempt::finished, this, [this, request] { onAttemptFinished(request); });
    request->attemptStarted();
    attempt->start();
}

void RequestScheduler::learnFrom(const RequestState &request, const Running &running)
{
    const std::optional<ApiError> &error = running.attempt->error();
    const int status = error ? error->httpStatus : 200;
    const bool isBusy = status == 429 || (status >= 502 && status <= 504);
    if (isBusy || (error && error->kind == ApiError::Kind::TimedOut)) {
        const bool isAlone = m_outage.isProbe(&request) && m_attempts.size() == 1;
        return isAlone ? m_limit.refusedAlone() : m_limit.refused(running.limitChanges);
    }
    const auto took = running.attempt->answerTime();
    if (!took || bodySize(request.request()) > maxComparedBody)
        return;
    const bool wasFull = m_pending.size() > 0 && this->running() * 2 >= m_limit.current();
    m_limit.answered(kindOf(request.request()), *took, running.limitChanges, wasFull);
}

void RequestScheduler::onAttemptFinished(RequestState *request)
{
    const Running &running = m_attempts.at(request);
    learnFrom(*request, running);
    HttpAttempt &attempt = *running.attempt;
    const std::optional<ApiError> error = attempt.error();
    const auto refused = attempt.refusedCertificate();
    const AttemptFacts facts{.touchedSink = attempt.touchedSink(),
        .hasConnected = attempt.hasConnected(),
        .isFirstContact = !m_outage.hasWorked(),
        .questionTime = attempt.questionTime(),
        .maxCallTime = m_profile.timeouts.absolute};
    RawAnswer answer = attempt.answer();
    AnswerBudget::Share memory = attempt.takeShare(); // until the answer is decoded
    const QNetworkAccessManager *manager = running.manager;
    request->attemptEnded(attempt.record());
    if (attempt.proxyRefused()) // until it gets another password, each request would fail the same way
        m_connection.error = error;
    if (error && (error->kind == ApiError::Kind::BadAnswer || error->httpStatus == 408))
        m_managers.distrust(manager);
    releaseSlot(request);
    if (!error) {
        m_decoding[request] = {.manager = manager, .memory = std::move(memory)};
        m_outage.answered({});
        return request->decode(std::move(answer));
    }

    // A receiver of each of these signals may cancel or destroy the request and everything around it.
    const QPointer<RequestScheduler> alive(this);
    const QPointer<RequestState> waiting(request);
    const bool viaPlainProxy = m_proxy.type() != QNetworkProxy::NoProxy && m_connection.base.scheme() == "http"_L1;
    const OutageWatch::Judgement judgement = m_outage.failed(request, *error, viaPlainProxy);
    if (refused)
        Q_EMIT certificateRefused(*refused);
    if (alive && waiting && !waiting->hasEnded())
        request->report(error->kind);
    if (!alive || !waiting || waiting->hasEnded())
        return;
    if (judgement == OutageWatch::Judgement::Outage)
        return waitForAppliance(request, facts.touchedSink, *error);
    if (judgement == OutageWatch::Judgement::GivenUp)
        return request->end(*error);
    if (const auto delay = request->delayAfter(*error, facts, firstDelay))
        retryLater(request, *delay, *error);
    else
        request->end(*error);
}

void RequestScheduler::retryLater(RequestState *request, std::chrono::milliseconds delay, const ApiError &why)
{
    if (!request->isSubmission()) {
        m_paused.insert(request);
        return request->pauseFor(delay, why);
    }
    request->rejected(why);
    SubmissionBackoff &held = backoff(request->request().role);
    held.rejected(request, delay, why);
    for (RequestState *other : m_pending.takeSubmissions(request->request().role))
        held.add(other);
    request->notifyRetrying(delay, why);
}

// The request goes on when the appliance does.
void RequestScheduler::waitForAppliance(RequestState *request, bool touchedSink, const ApiError &why)
{
    if (!request->waitForAppliance(touchedSink))
        return request->end(why);
    if (m_outage.isOn())
        return waitFirst(request);
    request->end(why); // given up meanwhile
}

void RequestScheduler::onOutageChanged()
{
    const bool isOut = m_outage.isOn();
    if (isOut && !std::exchange(m_wasOut, true)) {
        for (RequestState *request : m_paused) // their last attempt was part of the outage
            request->forgiveAttempt();
    }
    m_wasOut = isOut;
    notifyOutageSoon();
    pumpSoon();
    Q_EMIT outageChanged();
}

// Queued, so that no receiver can change the state in the middle of a function here.
void RequestScheduler::notifyOutageSoon()
{
    if (!std::exchange(m_isNotifyPosted, true))
        QMetaObject::invokeMethod(this, &RequestScheduler::notifyOutage, Qt::QueuedConnection);
}

void RequestScheduler::notifyOutage()
{
    m_isNotifyPosted = false;
    const QPointer<RequestScheduler> alive(this);
    const std::vector<RequestState *> requests = m_pending.all();
    const std::vector<QPointer<RequestState>> waiting(requests.begin(), requests.end());
    for (const QPointer<RequestState> &request : waiting) { // a receiver may cancel others, or destroy all of this
        if (!alive)
            return;
        if (!request || request->hasEnded())
            continue;
        if (const std::optional<Outage> outage = m_outage.outage())
            request->notifyOutage(m_outage.schedule(), m_outage.untilProbe(), outage->why);
        else
            request->notifyResumed();
    }
}

void RequestScheduler::endWaiting(const ApiError &why)
{
    const QPointer<RequestScheduler> alive(this);
    std::vector<RequestState *> requests = m_pending.all();
    requests.insert(requests.end(), m_paused.begin(), m_paused.end());
    const std::vector<QPointer<RequestState>> waiting(requests.begin(), requests.end());
    for (const QPointer<RequestState> &request : waiting) {
        if (alive && request)
            request->end(why);
    }
    if (alive)
        Q_EMIT gaveUp(why);
}

void RequestScheduler::releaseSlot(RequestState *request)
{
    const auto found = m_attempts.find(request);
    if (found == m_attempts.end())
        return;
    Running running = std::move(found->second);
    m_attempts.erase(found);
    running.attempt->disconnect();
    running.attempt->abort();
    running.attempt.release()->deleteLater(); // this may be called from its sink
    m_managers.giveBack(running.manager);
    if (request->request().role != Role::LookUp)
        --m_transfers;
    pumpSoon();
}

void RequestScheduler::pumpSoon()
{
    if (!std::exchange(m_pumpPosted, true))
        QMetaObject::invokeMethod(this, &RequestScheduler::pump, Qt::QueuedConnection);
}

void RequestScheduler::pump()
{
    m_pumpPosted = false;
    const QPointer<RequestScheduler> alive(this);
    startWaiting();
    if (alive)
        m_managers.closeIdle();
}

void RequestScheduler::startWaiting()
{
    if (m_pending.size() == 0 || !isProxyReady())
        return;
    const QPointer<RequestScheduler> alive(this);
    // Uploads and downloads leave one slot to look-ups, so that stuck transfers do not stop everything.
    const int maxTransfers = std::max(1, m_limit.current() - 1);
    while (alive && running() < m_limit.current() && m_pending.size() > 0) {
        if (const RateLimit::Time pause = m_rate.wait(now()); pause.count() > 0) {
            m_nextStart.start(std::chrono::ceil<std::chrono::milliseconds>(pause));
            return;
        }
        if (m_outage.isOn() && !m_outage.mayProbe())
            return;
        RequestState *next = m_outage.isOn() ? m_pending.nextProbe() : m_pending.next(m_transfers < maxTransfers);
        if (!next)
            return;
        const bool isAllowed = mayLeave(next->request());
        if (isAllowed && m_outage.isOn())
            m_outage.probing(next);
        if (isAllowed)
            start(next);
        else
            next->end(ApiError::of(ApiError::Kind::Withheld));
    }
}

} // namespace assay
