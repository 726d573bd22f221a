// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/http_attempt.h"

#include "appliance/http_error.h"
#include "appliance/http_request.h"
#include "appliance/proxy.h"
#include "base/secrets.h"
#include "platform/no_delay.h"

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr qint64 readBuffer = qint64(1) << 20;

milliseconds tickOf(const Timeouts &timeouts)
{
    const milliseconds shortest = std::min({timeouts.connect, timeouts.idle, timeouts.answer, timeouts.absolute});
    return std::clamp<milliseconds>(shortest / 8, milliseconds{10}, milliseconds{250});
}

} // namespace

HttpAttempt::HttpAttempt(const Request &request, const ConnectionSettings &connection, QNetworkAccessManager *manager,
    AnswerBudget &budget, milliseconds before)
    : m_request(request)
    , m_connection(connection)
    , m_manager(manager)
    , m_reader(request)
    , m_share(budget)
    , m_deadlines(connection.timeouts, request.role != Role::LookUp, before)
{
    m_ticks.setInterval(tickOf(connection.timeouts));
    connect(&m_ticks, &QTimer::timeout, this, &HttpAttempt::tick);
    connect(&budget, &AnswerBudget::freed, this, &HttpAttempt::goOn);
}

HttpAttempt::~HttpAttempt()
{
    dropReply();
}

std::optional<ApiError> HttpAttempt::obstacle() const
{
    if (m_connection.error)
        return m_connection.error;
    if (!m_manager)
        return ApiError::of(ApiError::Kind::Cancelled);
    const auto *multipart = std::get_if<MultipartBody>(&m_request.body);
    return multipart && multipart->file ? multipart->file->changed() : std::nullopt;
}

void HttpAttempt::start()
{
    if (auto error = obstacle())
        return end(std::move(*error));

    HttpRequest out = httpRequest(m_request, m_connection);
    m_record = {.at = QDateTime::currentDateTimeUtc(),
        .method = word(m_request.verb),
        .path = QString::fromLatin1(pathAndQuery(m_request)),
        .status = 0,
        .milliseconds = 0,
        .note = {},
        .host = out.head.url().toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
            | QUrl::ComponentFormattingOptions(QUrl::FullyEncoded)),
        .changes = !m_request.idempotent || (m_request.discloses & sharedChanges),
        .discloses = quint16(m_request.discloses.toInt())};
    m_body = out.body.release();
    m_reply = !m_body                    ? m_manager->get(out.head)
        : m_request.verb == Verb::Delete ? m_manager->sendCustomRequest(out.head, word(m_request.verb), m_body)
                                         : m_manager->post(out.head, m_body);
    if (m_body)
        m_body->setParent(m_reply);
    m_reply->setReadBufferSize(readBuffer);
    if (!m_connection.trust.verify)
        m_reply->ignoreSslErrors(); // Qt checks the host name even with verification off
    connectReply();
    m_sinceStart.start();
    m_sinceTick.start();
    m_ticks.start();
}

void HttpAttempt::connectReply()
{
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_onWire = true;
        m_sinceSent.start();
        if (m_body)
            m_body->seal();
        if (m_connection.base.scheme() == "http"_L1) // over http no signal reports a new connection
            sendWithoutDelay();
    });
    // Emitted when the proxy wants a login that the profile does not have, or that it has just refused. Without an end
    // here, Qt would answer some of them (NTLM) with empty logins, thousands of times.
    connect(m_manager, &QNetworkAccessManager::proxyAuthenticationRequired, m_reply,
        [this] { end(proxyRefusal(proxyName(m_manager->proxy()), !m_manager->proxy().user().isEmpty())); });
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpAttempt::checkCertificate);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
        m_refused = refusal(m_connection.trust, leaf, m_connection.base.host(), errors);
        if (m_connection.trust.verify && !m_refused)
            m_reply->ignoreSslErrors(errors); // the pinned certificate, with no new errors
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (m_sinceSent.isValid() && !m_answerTime)
            m_answerTime = std::chrono::microseconds{m_sinceSent.nsecsElapsed() / 1000};
        if (auto failure = m_reader.begin(*m_reply))
            end(std::move(failure));
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpAttempt::drain);
    connect(m_reply, &QNetworkReply::finished, this, &HttpAttempt::conclude);
}

ApiError HttpAttempt::certificateError() const
{
    ApiError error = ApiError::of(ApiError::Kind::Tls, describe(*m_refused));
    if (m_refused->changed)
        error.cause = ApiError::Cause::CertificateChanged;
    return error;
}

void HttpAttempt::checkCertificate()
{
    const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
    m_refused = refusal(m_connection.trust, leaf, m_connection.base.host(), {});
    if (!m_refused)
        return sendWithoutDelay();
    // The reply is aborted inside this signal: with HTTP/1.1 no byte of the request has been sent yet.
    end(certificateError());
}

void HttpAttempt::drain()
{
    while (!m_over && m_reply && m_reply->bytesAvailable() > 0) {
        // not more than is available: read() allocates the buffer before it fills it
        const qint64 size = std::min(readBuffer, m_reply->bytesAvailable());
        m_waitsForMemory = m_reader.keepsBody() && !m_share.grow(size);
        if (m_waitsForMemory)
            return;
        const QByteArray bytes = m_reply->read(size);
        if (bytes.isEmpty())
            return;
        if (auto failure = m_reader.take(bytes))
            end(std::move(failure));
    }
}

// Another answer has given memory back.
void HttpAttempt::goOn()
{
    if (!std::exchange(m_waitsForMemory, false))
        return;
    if (m_isReplyOver)
        conclude();
    else
        drain();
}

void HttpAttempt::conclude()
{
    m_isReplyOver = true;
    if (m_body && m_body->failure())
        return end(*m_body->failure());
    if (m_refused)
        return end(certificateError());
    if (!m_reader.hasBegun()) {
        if (auto failure = m_reader.begin(*m_reply))
            return end(std::move(failure));
    }
    if (!m_reader.hasBegun()) {
        return end(networkError({.error = m_reply->error(),
            .words = m_reply->errorString(),
            .peer = m_connection.peer(),
            .proxy = proxyName(m_manager->proxy()),
            .isForwarded = m_connection.base.scheme() == "http"_L1,
            .hasLogin = !m_manager->proxy().user().isEmpty(),
            .sending = m_body && m_body->served() > 0 && m_body->served() < m_body->size()}));
    }
    drain();
    if (!m_over && !m_waitsForMemory)
        end(m_reader.end(m_reply->error()));
}

TransferProgress HttpAttempt::transferred() const
{
    const qint64 served = m_body ? m_body->served() : 0;
    return {.onWire = m_onWire || served > 0,
        .allSent = !m_body || served == m_body->size(),
        .answered = m_reader.hasBegun(),
        .bytes = served + m_reader.received()};
}

void HttpAttempt::tick()
{
    // Time in which the program was stopped or the machine slept does not count against the server.
    const milliseconds passed = std::min(milliseconds{m_sinceTick.restart()}, m_ticks.intervalAsDuration() * 4);
    if (m_waitsForMemory) // not the server's fault
        return;
    if (auto late = m_deadlines.advance(passed, transferred())) {
        if (m_reader.isErrorStatus())
            return end(m_reader.statusErrorOf(false));
        // A server without TLS may wait for the rest of what it takes for a request.
        if (!transferred().onWire && m_connection.base.scheme() == "https"_L1)
            *late += u"; if the server speaks plain HTTP, write http:// before its name"_s;
        return end(ApiError::of(ApiError::Kind::TimedOut, std::move(*late)));
    }
    measure();
    showProgress();
}

void HttpAttempt::measure()
{
    const bool upload = std::holds_alternative<MultipartBody>(m_request.body) && m_body;
    m_done = upload ? m_body->served() : m_reader.received();
    m_total = upload ? m_body->size() : std::max<qint64>(m_reader.announced(), 0);
}

void HttpAttempt::showProgress()
{
    if (m_done <= m_shown)
        return;
    m_shown = m_done;
    Q_EMIT progressed(m_done, m_total);
}

// True if all of a submission was sent and no complete answer came back: the appliance may have accepted it.
bool HttpAttempt::isUnclear(const ApiError &error) const
{
    const bool noAnswer = error.httpStatus < 200
        && (error.kind == ApiError::Kind::TimedOut || error.kind == ApiError::Kind::Unreachable
            || error.kind == ApiError::Kind::BadAnswer);
    return !m_request.idempotent && m_onWire && m_bodySent && (noAnswer || m_reader.wasCut());
}

void HttpAttempt::end(std::optional<ApiError> error)
{
    if (std::exchange(m_over, true))
        return;
    m_waitsForMemory = false;
    m_bodySent = m_onWire && transferred().allSent;
    m_record.status = m_reader.status();
    m_record.milliseconds = m_sinceStart.isValid() ? m_sinceStart.elapsed() : 0;
    measure();
    dropReply();
    if (error && isProxyRefusal(*error) && m_manager) // only here is known which proxy it was
        error = proxyRefusal(proxyName(m_manager->proxy()), !m_manager->proxy().user().isEmpty());
    if (error) {
        // Only the appliance knows its limit.
        if (error->kind == ApiError::Kind::TooLarge && std::holds_alternative<MultipartBody>(m_request.body))
            error->detail += u"%1the upload has %2 bytes"_s.arg(
                error->detail.isEmpty() ? QString() : u"; "_s, QString::number(m_total));
        if (isUnclear(*error))
            error->detail += u"; whether the appliance took the request is not known"_s;
        error->detail = withoutSecrets(error->detail);
    }
    m_proxyRefused = error && isProxyRefusal(*error);
    m_error = std::move(error);
    // Queued: this may be called from inside the reply, which a receiver may delete with everything around it.
    QMetaObject::invokeMethod(this, &HttpAttempt::announceEnd, Qt::QueuedConnection);
}

void HttpAttempt::announceEnd()
{
    const QPointer<HttpAttempt> alive(this);
    showProgress();
    if (alive)
        Q_EMIT finished();
}

std::optional<CallRecord> HttpAttempt::record() const
{
    if (!m_record.at.isValid())
        return {};
    CallRecord record = m_record;
    if (!m_over)
        record.milliseconds = m_sinceStart.elapsed();
    return record;
}

void HttpAttempt::dropReply()
{
    m_ticks.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this); // first, or abort() calls back into this object
    if (m_reply->isRunning())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace assay
