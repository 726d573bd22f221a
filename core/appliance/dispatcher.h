// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/certificate_facts.h"
#include "appliance/profile.h"
#include "appliance/typed_call.h"

#include <memory>

namespace assay {

//! Sends requests to one appliance: cap on requests in flight, roles, deadlines, retries of idempotent requests, TLS
//! and proxy rules. Lives on one thread (the GUI thread is fine); knows HTTP, knows no action.
class Dispatcher : public QObject
{
    Q_OBJECT
public:
    //! `token` as it goes after "Token "; see cleanToken().
    Dispatcher(const Profile &profile, const QByteArray &token, QObject *parent = nullptr);
    ~Dispatcher() override; //!< settles every call as Cancelled

    const Profile &profile() const;
    void setToken(const QByteArray &token); //!< for requests that start from now on
    void setProxyPassword(const QByteArray &password); //!< for the profile's own proxy, before the first request
    //! Who is asked before a request that discloses something leaves; borrowed. Without one, such requests end as
    //! Withheld.
    void setConsents(const ConsentLedger *consents);
    bool hasConsent(quint64 row, Disclosures kinds) const;
    void retryNow(); //!< what waits for its next attempt makes it at once
    int running() const; //!< requests in flight
    int waiting() const; //!< requests queued here, those between two attempts included
    int startedInLastSecond() const; //!< requests
    QString proxyInUse() const; //!< "host:port" of the proxy for this appliance, or empty

    void setFirstRetryDelay(std::chrono::milliseconds delay); //!< 500 ms unless set; doubles with every attempt

    //! Queues a request. Errors of the result are those of ApiError except Input, File (but see SampleFile) and Disk
    //! (but see sinks).
    template <class T>
    Call<T> *send(Request request, Decoder<T> decode)
    {
        auto *call = new TypedCall<T>(std::move(decode), this);
        enter(call->run(), std::move(request));
        return call;
    }

Q_SIGNALS:
    void tokenRefused(); //!< each time a request ends with Unauthorized, before its call's finished()
    void certificateRefused(const assay::CertificateFacts &facts); //!< likewise for a certificate that is not trusted

private:
    void enter(CallRun *run, Request request);

    struct Private;
    std::unique_ptr<Private> m_private;
};

//! A pasted token made fit for the header: white space trimmed, a leading "Token " cut.
//! Errors: Input (empty, over 512 bytes, anything but printable ASCII without blanks).
Result<QByteArray> cleanToken(const QString &pasted);

} // namespace assay
