// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "misp/misp_client.h"

#include "appliance/guarded_body.h"
#include "appliance/http_error.h"
#include "base/secrets.h"
#include "text/user_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// What MISP says about an error, from its known bodies: {"message": ...} and {"errors": {"field": ["text"]}}.
QString mispMessage(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QStringList parts;
    for (const auto key : {"message"_L1, "name"_L1}) {
        if (const QString text = object[key].toString(); !text.isEmpty() && !parts.contains(text))
            parts << text;
    }
    const QJsonValue errors = object["errors"_L1];
    if (errors.isString()) {
        parts << errors.toString();
    } else {
        const QJsonObject fields = errors.toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const QJsonValue first = field->isArray() ? field->toArray().first() : *field;
            parts << u"%1: %2"_s.arg(field.key(), first.toString());
        }
    }
    return forDisplay(withoutSecrets(parts.join("; "_L1)), 500);
}

} // namespace

MispClient::MispClient(const Profile &server, const QByteArray &key, QObject *parent)
    : QObject(parent)
    , m_trust(trustOf(server))
    , m_timeouts(server.timeouts)
    , m_key(key)
{
    keepSecret(key);
    const Result<QUrl> base = baseUrl(server);
    if (!base)
        m_error = base.error();
    else
        m_base = *base;
    m_peer = m_base.port() > 0 ? u"%1:%2"_s.arg(m_base.host()).arg(m_base.port()) : m_base.host();
    if (!m_error && m_trust.error)
        m_error = m_trust.error;
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void MispClient::get(const QByteArray &path, Answer answer)
{
    send("GET", path, {}, std::move(answer));
}

void MispClient::post(const QByteArray &path, const QByteArray &json, Answer answer)
{
    send("POST", path, json, std::move(answer));
}

void MispClient::send(const QByteArray &verb, const QByteArray &path, const QByteArray &body, Answer answer)
{
    if (m_error) {
        QMetaObject::invokeMethod(
            this, [answer = std::move(answer), error = *m_error] { answer(error); }, Qt::QueuedConnection);
        return;
    }
    QUrl url = m_base;
    url.setPath(QString::fromLatin1(path));
    QNetworkRequest request(url);
    request.setSslConfiguration(m_trust.configuration);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Authorization", m_key);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Assay"_s);
    QNetworkReply *reply = nullptr;
    if (verb == "GET") {
        reply = m_network.get(request);
    } else { // a body that Qt cannot rewind: it would send the event again over another connection
        auto guarded = std::make_unique<GuardedBody>(body);
        request.setHeader(QNetworkRequest::ContentLengthHeader, guarded->size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        reply = m_network.post(request, guarded.get());
        connect(reply, &QNetworkReply::requestSent, guarded.get(), &GuardedBody::seal);
        guarded.release()->setParent(reply);
    }
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply](const QList<QSslError> &errors) {
        const QSslCertificate leaf = reply->sslConfiguration().peerCertificate();
        if (m_trust.verify && !refusal(m_trust, leaf, m_base.host(), errors))
            reply->ignoreSslErrors(errors);
    });
    connect(reply, &QNetworkReply::encrypted, this, [this, reply] {
        // No byte of the request has been sent yet.
        if (refusal(m_trust, reply->sslConfiguration().peerCertificate(), m_base.host(), {}))
            reply->abort();
    });
    auto content = std::make_shared<QByteArray>();
    auto how = std::make_shared<Ended>(Ended::ByServer);
    const auto stop = [reply, how](Ended reason) {
        if (*how != Ended::ByServer)
            return;
        *how = reason;
        reply->abort();
    };
    // Own timers, because Qt's ends like an abort and never a trickle.
    auto *silence = new QTimer(reply);
    silence->setSingleShot(true);
    silence->start(m_timeouts.answer);
    connect(silence, &QTimer::timeout, reply, [stop] { stop(Ended::Late); });
    QTimer::singleShot(m_timeouts.absolute, reply, [stop] { stop(Ended::Late); });
    connect(reply, &QNetworkReply::uploadProgress, silence, qOverload<>(&QTimer::start));
    connect(reply, &QNetworkReply::readyRead, this, [reply, content, silence, stop] {
        silence->start();
        *content += reply->readAll();
        if (content->size() > maxAnswer)
            stop(Ended::TooLong);
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, content, how, answer = std::move(answer)] {
        reply->deleteLater();
        if (reply->isOpen())
            *content += reply->readAll();
        answer(resultOf(*reply, *content, *how));
    });
}

Result<QJsonObject> MispClient::resultOf(QNetworkReply &reply, const QByteArray &body, Ended how) const
{
    if (how == Ended::Late)
        return ApiError::of(ApiError::Kind::TimedOut, tr("MISP at %1 did not answer in time.").arg(m_peer));
    if (how == Ended::TooLong)
        return ApiError::of(
            ApiError::Kind::BadAnswer, tr("MISP at %1 answered more than %L2 MiB").arg(m_peer).arg(maxAnswer >> 20));
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        if (reply.error() == QNetworkReply::OperationCanceledError && m_base.scheme() == "https"_L1
            && refusal(m_trust, reply.sslConfiguration().peerCertificate(), m_base.host(), {}))
            return ApiError::of(ApiError::Kind::Tls, tr("the certificate of MISP at %1 is not trusted").arg(m_peer));
        ApiError error = networkError({.error = reply.error(), .words = reply.errorString(), .peer = m_peer});
        error.detail = tr("MISP was not reached: %1").arg(error.detail);
        return error;
    }
    if (status < 200 || status >= 300)
        return statusErrorOf(status, reply, body);
    const QJsonDocument document = QJsonDocument::fromJson(answerWithoutSecrets(body));
    if (!document.isObject())
        return ApiError::of(ApiError::Kind::BadAnswer,
            tr("%1 did not answer with a JSON object. Check that it is the address of a MISP server.").arg(m_peer));
    return document.object();
}

ApiError MispClient::statusErrorOf(int status, const QNetworkReply &reply, const QByteArray &body) const
{
    const QString said = mispMessage(body);
    const QString reason = said.isEmpty() ? QString() : u" ("_s + said + u')';
    if (status >= 300 && status < 400) {
        const QUrl target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        return ApiError::of(ApiError::Kind::BadAnswer,
            tr("%1 redirects to %2, which was not followed. Check the address of the MISP server and the key.")
                .arg(m_peer, forDisplay(target.host().isEmpty() ? target.path() : target.host(), 200)),
            status);
    }
    if (status == 401 || status == 403)
        return ApiError::of(ApiError::Kind::Unauthorized,
            tr("MISP at %1 refused%2. Check the key and what its user may do.").arg(m_peer, reason), status);
    if (status == 404)
        return ApiError::of(ApiError::Kind::NotFound, tr("MISP at %1 does not have it%2").arg(m_peer, reason), status);
    if (status >= 500)
        return ApiError::of(
            ApiError::Kind::Server, tr("MISP at %1 failed (HTTP %2)%3").arg(m_peer).arg(status).arg(reason), status);
    return ApiError::of(ApiError::Kind::BadRequest,
        tr("MISP at %1 rejected it (HTTP %2)%3").arg(m_peer).arg(status).arg(reason), status);
}

} // namespace assay
