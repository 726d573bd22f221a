// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/exchange.h"

#include "appliance/network_failure.h"
#include "platform/no_delay.h"
#include "appliance/outgoing.h"
#include "appliance/proxy.h"
#include "base/secrets.h"

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

Exchange::Exchange(const Request &request, const Wire &wire, QNetworkAccessManager *manager, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_wire(wire)
    , m_manager(manager)
    , m_reader(request)
    , m_deadlines(wire.timeouts, request.role != Role::LookUp)
{
    m_ticks.setInterval(tickOf(wire.timeouts));
    connect(&m_ticks, &QTimer::timeout, this, &Exchange::tick);
}

Exchange::~Exchange()
{
    dropReply();
}

std::optional<ApiError> Exchange::objection() const
{
    if (m_wire.error)
        return m_wire.error;
    if (!m_manager)
        return makeError(ApiError::Kind::Cancelled);
    const auto *multipart = std::get_if<MultipartBody>(&m_request.body);
    return multipart && multipart->file ? multipart->file->changed() : std::nullopt;
}

void Exchange::start()
{
    if (auto error = objection())
        return end(Failure{.error = std::move(*error)});

    Outgoing out = outgoing(m_request, m_wire);
    m_record = {.at = QDateTime::currentDateTimeUtc(),
        .method = m_request.verb == Verb::Get ? "GET"_ba : "POST"_ba,
        .path = QString::fromLatin1(pathAndQuery(m_request)),
        .status = 0,
        .milliseconds = 0,
        .note = {},
        .host = out.head.url().toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
            | QUrl::ComponentFormattingOptions(QUrl::FullyEncoded))};
    m_body = out.body.release();
    m_reply = m_body ? m_manager->post(out.head, m_body) : m_manager->get(out.head);
    if (m_body)
        m_body->setParent(m_reply);
    m_reply->setReadBufferSize(readBuffer);
    if (!m_wire.trust.verify)
        m_reply->ignoreSslErrors(); // Qt looks at the host name even when told not to verify
    connectReply();
    m_sinceStart.start();
    m_sinceTick.start();
    m_ticks.start();
}

void Exchange::connectReply()
{
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_onWire = true;
        if (m_body)
            m_body->seal();
        if (m_wire.base.scheme() == "http"_L1) // there nothing tells that a connection is new
            sendWithoutDelay();
    });
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::checkCertificate);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
        m_refused = refusal(m_wire.trust, leaf, m_wire.base.host(), errors);
        if (m_wire.trust.verify && !m_refused)
            m_reply->ignoreSslErrors(errors); // the pinned certificate, and nothing new is wrong with it
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (auto failure = m_reader.begin(*m_reply))
            end(std::move(failure));
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::drain);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
}

Failure Exchange::refusedByUs() const
{
    Failure failure{.error = makeError(ApiError::Kind::Tls, describe(*m_refused))};
    if (m_refused->changed)
        failure.error.cause = ApiError::Cause::CertificateChanged;
    return failure;
}

void Exchange::checkCertificate()
{
    const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
    m_refused = refusal(m_wire.trust, leaf, m_wire.base.host(), {});
    if (!m_refused)
        return sendWithoutDelay();
    // the reply is aborted inside this signal: with HTTP/1.1 no byte of the request has left yet
    end(refusedByUs());
}

void Exchange::drain()
{
    while (!m_over && m_reply && m_reply->bytesAvailable() > 0) {
        // no more than there is: the buffer is allocated before it is filled
        const QByteArray bytes = m_reply->read(std::min(readBuffer, m_reply->bytesAvailable()));
        if (bytes.isEmpty())
            return;
        if (auto failure = m_reader.take(bytes))
            end(std::move(failure));
    }
}

void Exchange::conclude()
{
    if (m_body && m_body->failure())
        return end(Failure{.error = *m_body->failure()});
    if (m_refused)
        return end(refusedByUs());
    if (!m_reader.hasBegun()) {
        if (auto failure = m_reader.begin(*m_reply))
            return end(std::move(failure));
    }
    if (!m_reader.hasBegun()) {
        return end(networkFailure({.error = m_reply->error(),
            .words = m_reply->errorString(),
            .peer = m_wire.peer(),
            .proxy = m_wire.base.scheme() == "http"_L1 ? proxyName(m_manager->proxy()) : QString(),
            .sending = m_body && m_body->served() > 0 && m_body->served() < m_body->size()}));
    }
    drain();
    if (!m_over)
        end(m_reader.end(m_reply->error()));
}

Flow Exchange::flow() const
{
    const qint64 served = m_body ? m_body->served() : 0;
    return {.onWire = m_onWire || served > 0,
        .allSent = !m_body || served == m_body->size(),
        .answered = m_reader.hasBegun(),
        .bytes = served + m_reader.received()};
}

void Exchange::tick()
{
    // a program that was stopped or a machine that slept is not a server that was slow
    const milliseconds passed = std::min(milliseconds{m_sinceTick.restart()}, m_ticks.intervalAsDuration() * 4);
    if (auto late = m_deadlines.advance(passed, flow())) {
        if (m_reader.isRefusal())
            return end(m_reader.refusal(false));
        return end(Failure{.error = makeError(ApiError::Kind::TimedOut, std::move(*late))});
    }
    measure();
    showProgress();
}

void Exchange::measure()
{
    const bool upload = std::holds_alternative<MultipartBody>(m_request.body) && m_body;
    m_done = upload ? m_body->served() : m_reader.received();
    m_total = upload ? m_body->size() : std::max<qint64>(m_reader.announced(), 0);
}

void Exchange::showProgress()
{
    if (m_done <= m_shown)
        return;
    m_shown = m_done;
    Q_EMIT progressed(m_done, m_total);
}

//! The whole request left and no whole answer came back: it may have been obeyed.
bool Exchange::isUnclear(const Failure &failure) const
{
    const ApiError &error = failure.error;
    const bool noAnswer = error.httpStatus < 200
        && (error.kind == ApiError::Kind::TimedOut || error.kind == ApiError::Kind::Unreachable
            || error.kind == ApiError::Kind::BadAnswer);
    return !m_request.idempotent && m_onWire && m_bodySent && (noAnswer || failure.cause == Failure::Cause::CutBody);
}

void Exchange::end(std::optional<Failure> failure)
{
    if (std::exchange(m_over, true))
        return;
    m_bodySent = m_onWire && flow().allSent;
    m_record.status = m_reader.status();
    m_record.milliseconds = m_sinceStart.isValid() ? m_sinceStart.elapsed() : 0;
    measure();
    dropReply();
    if (failure) {
        // The limit is known to the appliance only.
        if (failure->error.kind == ApiError::Kind::TooLarge && std::holds_alternative<MultipartBody>(m_request.body))
            failure->error.detail += u"%1the upload has %2 bytes"_s.arg(
                failure->error.detail.isEmpty() ? QString() : u"; "_s, QString::number(m_total));
        if (isUnclear(*failure))
            failure->error.detail += u"; whether the appliance took the request is not known"_s;
        failure->error.detail = withoutSecrets(failure->error.detail);
    }
    m_failure = std::move(failure);
    // not from here: we may be deep inside the reply, which a receiver may delete with everything around it
    QMetaObject::invokeMethod(this, &Exchange::announceEnd, Qt::QueuedConnection);
}

void Exchange::announceEnd()
{
    const QPointer<Exchange> alive(this);
    showProgress();
    if (alive)
        Q_EMIT finished();
}

std::optional<CallRecord> Exchange::record() const
{
    if (!m_record.at.isValid())
        return {};
    CallRecord record = m_record;
    if (!m_over)
        record.milliseconds = m_sinceStart.elapsed();
    return record;
}

void Exchange::dropReply()
{
    m_ticks.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this); // first, or abort() comes back into us
    if (m_reply->isRunning())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace assay
