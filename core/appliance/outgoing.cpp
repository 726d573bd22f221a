// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/outgoing.h"

#include "appliance/multipart.h"

namespace assay {

using namespace Qt::StringLiterals;

namespace {

QNetworkRequest plainRequest(const QUrl &url, const Wire &wire)
{
    QNetworkRequest head(url);
    head.setSslConfiguration(wire.trust.configuration);
    head.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    head.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    head.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    head.setRawHeader("Authorization", "Token " + wire.token);
    head.setRawHeader("Accept", "*/*");
    head.setRawHeader("Accept-Encoding", "identity");
    head.setRawHeader("Accept-Language", "en");
    head.setHeader(QNetworkRequest::UserAgentHeader, u"Assay"_s);
    return head;
}

} // namespace

QByteArray pathAndQuery(const Request &request)
{
    if (request.query.isEmpty())
        return request.path;
    return request.path + '?' + request.query.toString(QUrl::FullyEncoded).toLatin1().replace('+', "%2B");
}

Outgoing outgoing(const Request &request, const Wire &wire)
{
    const QByteArray address = wire.base.toEncoded() + pathAndQuery(request);
    Outgoing out{.head = plainRequest(QUrl::fromEncoded(address), wire), .body = {}};
    if (request.verb == Verb::Get)
        return out;

    QByteArray contentType = "application/json";
    if (const auto *multipart = std::get_if<MultipartBody>(&request.body)) {
        MultipartFrame frame = multipartFrame(*multipart);
        contentType = frame.contentType;
        out.body = std::make_unique<GuardedBody>(std::move(frame.head), multipart->file, std::move(frame.tail));
    } else {
        const auto *json = std::get_if<JsonBody>(&request.body);
        // Qt asks no leave of an empty body before it sends a POST again
        out.body = std::make_unique<GuardedBody>(json && !json->json.isEmpty() ? json->json : "{}"_ba);
    }
    out.head.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    out.head.setHeader(QNetworkRequest::ContentLengthHeader, out.body->size());
    return out;
}

} // namespace assay
