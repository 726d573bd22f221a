// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/http_request.h"

#include <QRandomGenerator>

#include <array>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

QNetworkRequest plainRequest(const QUrl &url, const ConnectionSettings &connection)
{
    QNetworkRequest head(url);
    head.setSslConfiguration(connection.trust.configuration);
    head.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    head.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    head.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    head.setRawHeader("Authorization", "Token " + connection.token);
    head.setRawHeader("Accept", "*/*");
    head.setRawHeader("Accept-Encoding", "identity");
    head.setRawHeader("Accept-Language", "en");
    head.setHeader(QNetworkRequest::UserAgentHeader, u"Assay"_s);
    return head;
}

QByteArray randomBoundary()
{
    std::array<quint32, 4> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return "assay-" + QByteArray(reinterpret_cast<const char *>(bits.data()), qsizetype(sizeof bits)).toHex();
}

} // namespace

QByteArray word(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET"_ba;
    case Verb::Post:
        return "POST"_ba;
    case Verb::Delete:
        return "DELETE"_ba;
    }
    Q_UNREACHABLE();
}

QByteArray partFileName(const QString &name)
{
    QByteArray escaped = name.toUtf8();
    escaped.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return escaped;
}

MultipartFrame multipartFrame(const MultipartBody &body)
{
    const QByteArray boundary = randomBoundary();
    const QByteArray open = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
    MultipartFrame frame{.contentType = "multipart/form-data; boundary=" + boundary, .head = {}, .tail = {}};
    for (const auto &[name, value] : body.fields)
        frame.head += open + partFileName(QString::fromUtf8(name)) + "\"\r\n\r\n" + value.toUtf8() + "\r\n";
    if (body.file) {
        const QString name = body.fileName.isEmpty() ? body.file->name() : body.fileName;
        frame.head += open + "file\"; filename=\"" + partFileName(name)
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        frame.tail = "\r\n";
    }
    frame.tail += "--" + boundary + "--\r\n";
    return frame;
}

HttpRequest httpRequest(const Request &request, const ConnectionSettings &connection)
{
    const QByteArray address = connection.base.toEncoded() + pathAndQuery(request);
    HttpRequest out{.head = plainRequest(QUrl::fromEncoded(address), connection), .body = {}};
    if (request.verb == Verb::Get)
        return out;

    QByteArray contentType = "application/json";
    if (const auto *multipart = std::get_if<MultipartBody>(&request.body)) {
        MultipartFrame frame = multipartFrame(*multipart);
        contentType = frame.contentType;
        out.body = std::make_unique<GuardedBody>(std::move(frame.head), multipart->file, std::move(frame.tail));
    } else {
        const auto *json = std::get_if<JsonBody>(&request.body);
        // Qt sends a POST with an empty body again without asking the device for a rewind.
        out.body = std::make_unique<GuardedBody>(json && !json->json.isEmpty() ? json->json : "{}"_ba);
    }
    out.head.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    out.head.setHeader(QNetworkRequest::ContentLengthHeader, out.body->size());
    return out;
}

} // namespace assay
