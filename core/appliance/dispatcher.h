// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/answer_budget.h"
#include "appliance/certificate_facts.h"
#include "appliance/http_call.h"
#include "appliance/outage_watch.h"
#include "appliance/profile.h"

#include <memory>

namespace assay {

// Sends requests to one appliance, with a limit on requests in flight, roles, deadlines, retries of idempotent
// requests, TLS and proxy rules. Lives on one thread, usually the GUI thread. Does not depend on actions.
class Dispatcher : public QObject
{
    Q_OBJECT
public:
    // `token` without the word "Token"; see cleanToken().
    Dispatcher(const Profile &profile, const QByteArray &token, QObject *parent = nullptr);
    ~Dispatcher() override; //!< ends every call as Cancelled

    const Profile &profile() const;
    void setToken(const QByteArray &token); //!< for requests that start from now on
    void setProxyPassword(const QByteArray &password); //!< for the profile's own proxy, before the first request
    // Sets the ledger that decides whether a request that discloses something may be sent; borrowed. Without a ledger,
    // such requests end as Withheld.
    void setConsents(const ConsentLedger *consents);
    bool hasConsent(quint64 row, Disclosures kinds) const;
    // From now on requests wait for an appliance that is unavailable, see OutageWatch; otherwise they fail after a few
    // attempts.
    void waitForAppliance(const OutageRules &rules);
    const std::optional<Outage> &outage() const; //!< nothing while the appliance answers
    void retryNow(); //!< retries all requests that wait for their next attempt; sends a probe if there is an outage
    int running() const; //!< requests in flight
    int inFlightLimit() const; //!< how many there may be now; changes with the load if the profile says automatic
    int waiting() const; //!< requests in the queue or between two attempts
    int startedInLastSecond() const; //!< number of requests
    QString proxyInUse() const; //!< "host:port" of the proxy for this appliance, or empty
    bool isFindingProxy() const; //!< proxyFound() follows; requests wait until then
    bool isProxyUnknown() const; //!< the system's proxy settings did not answer; no proxy is used

    AnswerBudget &answerMemory(); //!< of all answers under way
    void setFirstRetryDelay(std::chrono::milliseconds delay); //!< 500 ms unless set; doubles with every attempt

    // Queues a request. The call is owned by the dispatcher and deletes itself after finished(). Errors: all of
    // ApiError::Kind except Unclear; Input only for an unusable profile, File only for a sample that changed or cannot
    // be read, Disk only from a sink.
    template <class T>
    Call<T> *send(Request request, Decoder<T> decode)
    {
        auto *call = new HttpCall<T>(std::move(request), std::move(decode), this);
        enqueue(call->state());
        return call;
    }

Q_SIGNALS:
    void proxyFound(); //!< or the search took too long; again if the settings answer later
    void outageChanged(); //!< outage()
    // The requests that waited for the appliance have failed with this error. Others fail at their first attempt until
    // the appliance answers.
    void gaveUp(const assay::ApiError &why);
    void tokenRefused(); //!< each time a request ends with Unauthorized, before its call's finished()
    void certificateRefused(
        const assay::CertificateFacts &facts); //!< each time an attempt ends because the certificate is not trusted

private:
    void enqueue(RequestState *request);

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace assay
