// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/http_error.h"

#include "base/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMetaEnum>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

constexpr int proxyLoginStatus = 407;

// Statuses that mean the same from a proxy, in any form.
bool countsInAnyForm(int status)
{
    return status == 407 || status == 413 || status == 429;
}

// Statuses that the appliance's own web server sends as a page: Django for a host name that it does not serve, nginx
// if the application behind it does not answer.
bool countsAsPage(int status)
{
    return status == 400 || status >= 500;
}

bool isOwn(const ErrorAnswer &answer)
{
    return answer.isWhole && isOwnForm(answer.status, answer.contentType, answer.body);
}

bool isRead(const ErrorAnswer &answer)
{
    return isOwn(answer) || countsInAnyForm(answer.status)
        || (countsAsPage(answer.status) && isWebPage(answer.contentType));
}

ApiError::Kind kindOf(const ErrorAnswer &answer)
{
    if (!isRead(answer))
        return ApiError::Kind::BadAnswer;
    switch (answer.status) {
    case 400:
        return isWebPage(answer.contentType) ? ApiError::Kind::NotAllowed : ApiError::Kind::BadRequest;
    case 401:
    case 403:
        return ApiError::Kind::Unauthorized;
    case 404:
        return ApiError::Kind::NotFound;
    case 405:
        return answer.submission ? ApiError::Kind::Maintenance : ApiError::Kind::BadRequest;
    case 407:
        return ApiError::Kind::Unreachable;
    case 413:
        return ApiError::Kind::TooLarge;
    case 429:
        return ApiError::Kind::RateLimited;
    default:
        break;
    }
    if (answer.status >= 400 && answer.status < 500)
        return ApiError::Kind::BadRequest;
    if (answer.status >= 500 && answer.status < 600)
        return ApiError::Kind::Server;
    return ApiError::Kind::BadAnswer;
}

ApiError::Cause causeOf(const ErrorAnswer &answer)
{
    if (answer.status == proxyLoginStatus)
        return ApiError::Cause::ProxyUnusable;
    const bool isErrorStatus = answer.status >= 400 && answer.status < 600;
    if (!isErrorStatus || isOwn(answer))
        return ApiError::Cause::Other;
    const bool isPage = isWebPage(answer.contentType);
    if (answer.status == 404 && isPage)
        return ApiError::Cause::NoSuchRoute;
    return answer.status == 400 && isPage ? ApiError::Cause::Other : ApiError::Cause::NotAnAppliance;
}

QString detailOf(const ErrorAnswer &answer)
{
    if (answer.status >= 300 && answer.status < 400) {
        return answer.target.isEmpty() ? u"redirected to nowhere"_s
                                       : u"redirected to %1; redirects are not followed"_s.arg(answer.target);
    }
    if (answer.status == 407)
        return u"the proxy asks for a password"_s;
    if (answer.status < 200 || answer.status >= 600)
        return u"status %1 is no answer"_s.arg(answer.status);
    if (isOwn(answer))
        return errorText(answer.contentType, answer.body);
    return answer.isWhole ? formOf(answer.contentType, answer.body) : u"the answer was cut"_s;
}

ApiError errorBecause(ApiError::Cause cause, ApiError::Kind kind, const QString &detail)
{
    ApiError error = ApiError::of(kind, detail);
    error.cause = cause;
    return error;
}

// The words of a lower layer, if they contain no URL: those of Qt's HTTP layer contain all of it.
QString wordsWithoutUrl(const TransportError &transport)
{
    constexpr qsizetype maxWords = 300;
    if (!transport.words.isEmpty() && !transport.words.contains("://"_L1))
        return transport.words.left(maxWords);
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(transport.error));
}

// OpenSSL's words for an answer that is not TLS; a status line of HTTP looks like a record of an unknown version.
bool isPlainServer(const QString &words)
{
    return words.contains("wrong version number"_L1) || words.contains("packet length too long"_L1)
        || words.contains("http request"_L1);
}

// Without TLS, Qt sends the request to the proxy as to the appliance and reports errors of the proxy as the
// appliance's.
std::optional<ApiError> proxyError(const TransportError &transport)
{
    using enum ApiError::Kind;
    switch (transport.error) {
    case QNetworkReply::HostNotFoundError:
        return errorBecause(
            ApiError::Cause::ProxyUnusable, Unreachable, u"the proxy %1 was not found"_s.arg(transport.proxy));
    case QNetworkReply::ConnectionRefusedError:
        return ApiError::of(Unreachable, u"the proxy %1 refused the connection"_s.arg(transport.proxy));
    case QNetworkReply::TimeoutError:
        return ApiError::of(TimedOut, u"no connection to the proxy "_s + transport.proxy);
    default:
        return {};
    }
}

constexpr qsizetype maxText = 1000;
constexpr qsizetype maxFields = 20;
constexpr auto detailKey = "detail"_L1;
constexpr auto codeKey = "code"_L1;
constexpr auto messageKey = "message"_L1;
// The keys of {"detail": ...}, {"code": ..., "message": ...}, and those that Django's REST framework and a deletion
// add.
constexpr std::array ownKeys{detailKey, codeKey, messageKey, "messages"_L1, "results"_L1, "success"_L1};

// The errors of one field from Django's REST framework: a list of sentences, or an object with the same per inner
// field.
bool isFieldErrors(const QJsonValue &field)
{
    if (field.isArray())
        return true;
    const QJsonObject inner = field.toObject();
    return !inner.isEmpty()
        && std::all_of(inner.begin(), inner.end(), [](const QJsonValue &one) { return isFieldErrors(one); });
}

QString fieldErrors(const QJsonObject &object)
{
    QStringList lines;
    for (auto field = object.begin(); field != object.end() && lines.size() < maxFields; ++field) {
        QStringList texts;
        const QJsonArray sentences = field->isArray() ? field->toArray() : QJsonArray{*field};
        for (const QJsonValue &text : sentences) {
            if (text.isString() && texts.size() < maxFields)
                texts += text.toString().left(maxText);
        }
        if (!texts.isEmpty())
            lines += field.key().left(maxText) + ": "_L1 + texts.join(u' ');
    }
    return lines.join("; "_L1);
}

QString messageIn(const QJsonObject &object)
{
    for (const auto key : {detailKey, messageKey}) {
        if (const QJsonValue text = object.value(key); text.isString() && !text.toString().isEmpty())
            return text.toString();
    }
    return fieldErrors(object);
}

constexpr qint64 maxRetryAfter = 15 * 60;

std::optional<qint64> secondsOf(const QByteArray &text, const QDateTime &now)
{
    if (text.isEmpty()) // the usual case: parsing a date takes longer than the rest of the head
        return {};
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::ranges::all_of(text, isDigit))
        return maxRetryAfter; // more digits than fit into a number
    const QDateTime date = httpDate(text);
    return date.isValid() ? std::optional(now.secsTo(date)) : std::nullopt;
}

} // namespace

QDateTime httpDate(const QByteArray &header)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

ApiError statusError(const ErrorAnswer &answer)
{
    return {.kind = kindOf(answer),
        .httpStatus = answer.status,
        .detail = detailOf(answer),
        .retryAfter = answer.retryAfter,
        .cause = causeOf(answer)};
}

ApiError networkError(const TransportError &transport)
{
    using enum ApiError::Kind;
    if (const auto error = transport.proxy.isEmpty() || !transport.isForwarded ? std::nullopt : proxyError(transport))
        return *error;
    switch (transport.error) {
    case QNetworkReply::HostNotFoundError:
        return errorBecause(ApiError::Cause::HostNotFound, Unreachable, u"host not found: "_s + transport.peer);
    case QNetworkReply::ConnectionRefusedError:
        return errorBecause(ApiError::Cause::Refused, Unreachable, u"connection refused by "_s + transport.peer);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // GuardedBody refused to be sent twice: the connection broke
        return ApiError::of(Unreachable,
            transport.sending ? u"appliance closed the connection while receiving"_s
                              : u"connection closed by %1 without an answer"_s.arg(transport.peer));
    case QNetworkReply::TimeoutError:
        return ApiError::of(TimedOut, u"no connection to "_s + transport.peer);
    case QNetworkReply::SslHandshakeFailedError:
        return ApiError::of(Tls,
            isPlainServer(transport.words)
                ? u"the server does not speak TLS; if it speaks plain HTTP, write http:// before its name"_s
                : u"TLS handshake failed: "_s + wordsWithoutUrl(transport));
    case QNetworkReply::ProxyConnectionRefusedError:
        return ApiError::of(Unreachable, u"the proxy refused the connection"_s);
    case QNetworkReply::ProxyConnectionClosedError:
        return ApiError::of(Unreachable, u"the proxy closed the connection"_s);
    case QNetworkReply::ProxyNotFoundError:
        return errorBecause(ApiError::Cause::ProxyUnusable, Unreachable, u"the proxy was not found"_s);
    case QNetworkReply::ProxyTimeoutError:
        return ApiError::of(Unreachable, u"the proxy did not answer in time"_s);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return proxyRefusal(transport.proxy, transport.hasLogin);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolUnknownError:
        return ApiError::of(BadAnswer, u"%1 does not speak HTTP as it should"_s.arg(transport.peer));
    default:
        if (transport.sending)
            return ApiError::of(Unreachable, u"appliance closed the connection while receiving"_s);
        return ApiError::of(Unreachable, u"%1: %2"_s.arg(transport.peer, wordsWithoutUrl(transport)));
    }
}

ApiError proxyRefusal(const QString &proxy, bool hasLogin)
{
    ApiError error = errorBecause(ApiError::Cause::ProxyUnusable, ApiError::Kind::Unreachable,
        (hasLogin ? u"the proxy %1 did not accept the user name and password"_s : u"the proxy %1 asks for a password"_s)
            .arg(proxy));
    error.httpStatus = proxyLoginStatus;
    return error;
}

bool isProxyRefusal(const ApiError &error)
{
    return error.httpStatus == proxyLoginStatus && error.cause == ApiError::Cause::ProxyUnusable;
}

bool isJsonType(const QByteArray &contentType)
{
    return contentType == "application/json" || contentType == "text/json" || contentType.endsWith("+json");
}

bool isOwnForm(int status, const QByteArray &contentType, const QByteArray &body)
{
    if (!contentType.isEmpty() && !isJsonType(contentType))
        return false;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return false;
    const QJsonObject object = document.object();
    const bool isProblem
        = contentType == "application/problem+json"; // RFC 9457: other servers use it, also with a "detail"
    if (!isProblem && object.value(detailKey).isString())
        return true;
    if (object.value(codeKey).toInteger() == status && object.value(messageKey).isString())
        return true;
    for (auto field = object.begin(); field != object.end(); ++field) {
        const bool isNamedField = status == 400 && isFieldErrors(*field);
        if (!isNamedField && std::ranges::find(ownKeys, field.key()) == ownKeys.end())
            return false;
    }
    return true;
}

bool isWebPage(const QByteArray &contentType)
{
    return contentType == "text/html" || contentType == "application/xhtml+xml";
}

QString errorText(const QByteArray &contentType, const QByteArray &body)
{
    if (isWebPage(contentType))
        return formOf(contentType, body);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? messageIn(document.object()).left(maxText) : QString();
}

QString formOf(const QByteArray &contentType, const QByteArray &body)
{
    constexpr qsizetype maxType = 100;
    if (isWebPage(contentType))
        return u"answered with a web page"_s;
    if (body.isEmpty())
        return u"answered with an empty body"_s;
    if (!contentType.isEmpty() && !isJsonType(contentType))
        return u"answered with %1 instead of JSON"_s.arg(
            withoutSecrets(QString::fromLatin1(contentType)).left(maxType));
    return u"answered in another form than an A1000 does"_s;
}

std::optional<std::chrono::seconds> retryAfter(const QByteArray &header, const QDateTime &now)
{
    const auto seconds = secondsOf(header.trimmed(), now);
    if (!seconds)
        return {};
    return std::chrono::seconds{std::clamp<qint64>(*seconds, 0, maxRetryAfter)};
}

} // namespace assay
