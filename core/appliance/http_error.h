// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>

namespace assay {

// The errors that HTTP statuses, error bodies and broken connections stand for.

constexpr qint64 maxErrorBody = 256 * 1024; //!< bytes

// An answer whose status is not 2xx.
struct ErrorAnswer
{
    int status = 0;
    QByteArray contentType{}; //!< lower case, without parameters
    QByteArray body{}; //!< possibly cut
    QString target{}; //!< host[:port] of a redirect, or empty
    std::optional<std::chrono::seconds> retryAfter{};
    bool submission = false; //!< the request was a non-idempotent POST
    bool isWhole = true; //!< all of the body was received
};

// The error that a status stands for, see ApiError::Kind. A status counts only in the appliance's own form, see
// isOwnForm(): otherwise the error is BadAnswer with the cause NotAnAppliance, or NoSuchRoute for a 404 in HTML. Some
// statuses also count in other forms, with the same cause: 413, 429 and 407 in any form; as a web page 5xx, and the
// 400 of an appliance that does not serve this host name.
ApiError statusError(const ErrorAnswer &answer);

// An attempt that ended without a status.
struct TransportError
{
    QNetworkReply::NetworkError error{};
    QString words; //!< Qt's or OpenSSL's; used only if they contain no URL
    QString peer; //!< host[:port]
    QString proxy{}; //!< host[:port], or empty
    bool isForwarded = false; //!< http through that proxy: then the proxy is what could not be reached
    bool hasLogin = false; //!< the proxy was given a user name
    bool sending = false; //!< part of a body was sent, and part was not
};

// The error that a broken connection stands for: Unreachable, TimedOut, Tls or BadAnswer.
ApiError networkError(const TransportError &transport);

// The proxy wants a login, and there is none, or it refused the one that it got: Unreachable, ProxyUnusable.
ApiError proxyRefusal(const QString &proxy, bool hasLogin);
// True for these errors. A request that follows would be refused the same way, and may lock an account.
bool isProxyRefusal(const ApiError &error);

// True for "text/html" and "application/xhtml+xml"; `contentType` in lower case, without parameters.
bool isWebPage(const QByteArray &contentType);

// True for the media type of JSON and its relatives; `contentType` as above.
bool isJsonType(const QByteArray &contentType);

// True if an error answer has the appliance's own form: a JSON object with a "detail" in words, or a "code" equal to
// the status and a "message", or one of the bodies of errorText() with no other keys. Other servers, routers and
// proxies answer in HTML, in plain text, with an empty body or in another JSON; a status alone proves nothing. An
// empty object counts, because it has no foreign key.
bool isOwnForm(int status, const QByteArray &contentType, const QByteArray &body);

// The message in an error body, as plain text of at most 1000 characters; empty if none is readable. Known bodies:
// {"detail": "text"}, {"code": 1, "message": "text"} and {"field": ["text", ...], ...}; the first that fits is used.
QString errorText(const QByteArray &contentType, const QByteArray &body);

// The form of a body that is not the appliance's own: "answered with a web page", "answered with text/plain instead of
// JSON". Contains nothing of the body itself.
QString formOf(const QByteArray &contentType, const QByteArray &body);

QDateTime httpDate(const QByteArray &header); //!< UTC; invalid if it is none, as "Mon, 30 Nov 2026 09:00:00 GMT"

// A Retry-After header, seconds or HTTP date, bounded to 0 ... 15 minutes. Nothing if it is absent or unreadable.
std::optional<std::chrono::seconds> retryAfter(const QByteArray &header, const QDateTime &now);

} // namespace assay
