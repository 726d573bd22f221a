// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/network_failure.h"

#include <QMetaEnum>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

Failure failure(ApiError::Kind kind, const QString &detail, Failure::Cause cause = Failure::Cause::Other)
{
    return {.error = makeError(kind, detail), .cause = cause};
}

Failure because(ApiError::Cause cause, Failure failure)
{
    failure.error.cause = cause;
    return failure;
}

//! Words of a lower layer; Qt's HTTP layer puts the whole URL into its own.
QString harmless(const Broken &broken)
{
    constexpr qsizetype longest = 300;
    if (!broken.words.isEmpty() && !broken.words.contains("://"_L1))
        return broken.words.left(longest);
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(broken.error));
}

//! Without TLS a proxy is asked like the appliance itself, and Qt speaks of the appliance where it means the proxy.
std::optional<Failure> proxyFailure(const Broken &broken)
{
    using enum ApiError::Kind;
    switch (broken.error) {
    case QNetworkReply::HostNotFoundError:
        return failure(Unreachable, u"the proxy %1 was not found"_s.arg(broken.proxy), Failure::Cause::HostNotFound);
    case QNetworkReply::ConnectionRefusedError:
        return failure(Unreachable, u"the proxy %1 refused the connection"_s.arg(broken.proxy));
    case QNetworkReply::TimeoutError:
        return failure(TimedOut, u"no connection to the proxy "_s + broken.proxy);
    default:
        return {};
    }
}

} // namespace

Failure networkFailure(const Broken &broken)
{
    using enum ApiError::Kind;
    if (const auto said = broken.proxy.isEmpty() ? std::nullopt : proxyFailure(broken))
        return *said;
    switch (broken.error) {
    case QNetworkReply::HostNotFoundError:
        return because(ApiError::Cause::HostNotFound,
            failure(Unreachable, u"host not found: "_s + broken.peer, Failure::Cause::HostNotFound));
    case QNetworkReply::ConnectionRefusedError:
        return because(ApiError::Cause::Refused, failure(Unreachable, u"connection refused by "_s + broken.peer));
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // our body refused to be sent twice: the connection broke
        return failure(Unreachable,
            broken.sending ? u"appliance closed the connection while receiving"_s
                           : u"connection closed by %1 without an answer"_s.arg(broken.peer));
    case QNetworkReply::TimeoutError:
        return failure(TimedOut, u"no connection to "_s + broken.peer);
    case QNetworkReply::SslHandshakeFailedError:
        return failure(Tls, u"TLS handshake failed: "_s + harmless(broken));
    case QNetworkReply::ProxyConnectionRefusedError:
        return failure(Unreachable, u"the proxy refused the connection"_s);
    case QNetworkReply::ProxyConnectionClosedError:
        return failure(Unreachable, u"the proxy closed the connection"_s);
    case QNetworkReply::ProxyNotFoundError:
        return failure(Unreachable, u"the proxy was not found"_s, Failure::Cause::HostNotFound);
    case QNetworkReply::ProxyTimeoutError:
        return failure(Unreachable, u"the proxy did not answer in time"_s);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return failure(Unreachable, u"the proxy asks for a password"_s, Failure::Cause::HostNotFound);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolUnknownError:
        return failure(BadAnswer, u"%1 does not speak HTTP as it should"_s.arg(broken.peer));
    default:
        if (broken.sending)
            return failure(Unreachable, u"appliance closed the connection while receiving"_s);
        return failure(Unreachable, u"%1: %2"_s.arg(broken.peer, harmless(broken)));
    }
}

} // namespace assay
