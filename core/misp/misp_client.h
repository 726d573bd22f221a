// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/trust.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

#include <functional>

namespace assay {

// Sends single requests to the REST API of a MISP server. Connects directly, follows no redirect, and sends the key to
// this server only. Lives on one thread with an event loop; destroying it ends running requests without an answer.
class MispClient : public QObject
{
    Q_OBJECT
public:
    // `server`: its host, the certificates to trust, and its time limits: `answer` without a byte in either direction,
    // and `absolute` for the whole request; other fields are not used. `key`: the user's automation key, which is kept
    // as a secret, see keepSecret().
    MispClient(const Profile &server, const QByteArray &key, QObject *parent = nullptr);

    // Called once. The details of errors are whole sentences for people, unlike those of an appliance, because its
    // advice is not for MISP. Errors: Input (the address or the key is unusable), Unreachable, TimedOut, Tls,
    // Unauthorized (401 and 403), NotFound, Server (5xx), BadAnswer (a redirect, a web page, no JSON object, too
    // large).
    using Answer = std::function<void(const Result<QJsonObject> &)>;
    void get(const QByteArray &path, Answer answer); //!< `path`: "/events/view/1", encoded
    void post(const QByteArray &path, const QByteArray &json, Answer answer);

    QString peer() const { return m_peer; } //!< "misp.example.org:8443", for messages

    static constexpr qint64 maxAnswer = 64 * 1024 * 1024; //!< bytes

private:
    void send(const QByteArray &verb, const QByteArray &path, const QByteArray &body, Answer answer);
    enum class Ended { ByServer, TooLong, Late };
    Result<QJsonObject> resultOf(QNetworkReply &reply, const QByteArray &body, Ended how) const;
    ApiError statusErrorOf(int status, const QNetworkReply &reply, const QByteArray &body) const;

    QNetworkAccessManager m_network;
    QUrl m_base;
    QString m_peer;
    Trust m_trust;
    Timeouts m_timeouts;
    QByteArray m_key;
    std::optional<ApiError> m_error; //!< nothing can be sent
};

} // namespace assay
