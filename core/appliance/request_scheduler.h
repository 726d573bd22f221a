// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/answer_budget.h"
#include "appliance/certificate_facts.h"
#include "appliance/connection_settings.h"
#include "appliance/in_flight_limit.h"
#include "appliance/manager_pool.h"
#include "appliance/outage_watch.h"
#include "appliance/pending_requests.h"
#include "appliance/proxy_finder.h"
#include "appliance/proxy_probe.h"
#include "appliance/rate_limit.h"
#include "appliance/submission_backoff.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <unordered_map>
#include <unordered_set>

namespace assay {

class HttpAttempt;

// Decides which request is sent next and owns its attempts: queue, limits, network managers and pauses of one
// dispatcher. Tells each RequestState what became of its attempts; the states never call back, but emit signals.
class RequestScheduler : public QObject
{
    Q_OBJECT
public:
    RequestScheduler(const Profile &profile, const QByteArray &token);
    ~RequestScheduler() override;

    void setToken(const QByteArray &token);
    void setProxyPassword(const QByteArray &password);
    // Queues a new request; drops it when it ends or is destroyed.
    void enqueue(RequestState *request);
    void retryRejected(); //!< retries all submissions that a busy appliance rejected
    // From now on requests wait for an appliance that is unavailable; otherwise they fail after a few attempts.
    void setOutageRules(const OutageRules &rules) { m_outage.setRules(rules); }
    AnswerBudget &answerMemory() { return m_memory; }
    void probeNow() { m_outage.probeNow(); } //!< if requests wait for the appliance
    const std::optional<Outage> &outage() const { return m_outage.outage(); }

    int inFlightLimit() const { return m_limit.current(); }
    int running() const { return int(m_attempts.size()); }
    int waiting() const;
    int startedInLastSecond() const;
    const QNetworkProxy &proxy() const { return m_proxy; }
    const ProxyFinder &proxyFinder() const { return m_proxyFinder; }
    // True if the analyst agreed, for every row of the request, to everything that the request discloses.
    bool mayLeave(const Request &request) const;
    const ConsentLedger *consents = nullptr; //!< borrowed
    std::chrono::milliseconds firstDelay{500}; //!< before the second attempt

Q_SIGNALS:
    void tokenRefused();
    void outageChanged();
    void proxyFound(); //!< see ProxyFinder
    void gaveUp(const assay::ApiError &why); //!< see OutageWatch
    void certificateRefused(const assay::CertificateFacts &facts);

private:
    struct Running
    {
        std::unique_ptr<HttpAttempt> attempt;
        QNetworkAccessManager *manager = nullptr; //!< leased
        int limitChanges = 0; //!< InFlightLimit::changes() when it started
    };

    SubmissionBackoff &backoff(Role role) { return m_backoffs[size_t(role)]; }
    void wait(RequestState *request);
    void waitFirst(RequestState *request); //!< before those that have not been sent yet
    void prioritise(RequestState *request); //!< it became urgent while it waited
    void cancel(RequestState *request);
    void remove(RequestState *request); //!< releases everything that it held
    void onRequestEnded(RequestState *request);
    void start(RequestState *request);
    void onAttemptFinished(RequestState *request);
    void learnFrom(const RequestState &request, const Running &running);
    void retryLater(RequestState *request, std::chrono::milliseconds delay, const ApiError &why);
    void releaseSlot(RequestState *request); //!< aborts its attempt
    void waitForAppliance(RequestState *request, bool touchedSink, const ApiError &why);
    void onOutageChanged();
    void useProxy();
    bool isProxyReady();
    void notifyOutageSoon();
    void notifyOutage();
    void endWaiting(const ApiError &why);
    void pumpSoon();
    void pump();
    void startWaiting();
    RateLimit::Time now() const { return RateLimit::Time{m_clock.nsecsElapsed()}; }

    Profile m_profile;
    ConnectionSettings m_connection;
    ProxyFinder m_proxyFinder;
    std::unique_ptr<ProxyProbe> m_proxyProbe; //!< from the first request through an HTTP proxy on
    QNetworkProxy m_proxy; //!< with the password; of no type while it is being found
    ManagerPool m_managers;
    PendingRequests m_pending;
    std::array<SubmissionBackoff, roles> m_backoffs; //!< by role
    AnswerBudget m_memory;
    std::unordered_set<RequestState *> m_paused; //!< between two attempts, outside the queue
    std::unordered_map<RequestState *, Running> m_attempts;
    struct Decoding
    {
        // Where the answer came from; only to compare, the manager may be gone.
        const QNetworkAccessManager *manager = nullptr;
        AnswerBudget::Share memory;
    };
    std::unordered_map<RequestState *, Decoding> m_decoding; //!< requests whose answer is being decoded
    InFlightLimit m_limit;
    int m_transfers = 0;
    bool m_pumpPosted = false;
    bool m_isNotifyPosted = false;
    bool m_wasOut = false;
    OutageWatch m_outage;
    QElapsedTimer m_clock;
    RateLimit m_rate;
    QTimer m_nextStart; //!< when the rate allows one
};

} // namespace assay
