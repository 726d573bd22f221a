// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/dispatcher.h"

#include "appliance/proxy.h"
#include "appliance/request_scheduler.h"

namespace assay {

using namespace Qt::StringLiterals;

struct Dispatcher::Private
{
    Profile profile;
    RequestScheduler scheduler;
};

Dispatcher::Dispatcher(const Profile &profile, const QByteArray &token, QObject *parent)
    : QObject(parent)
    , m_private(new Private{profile, {profile, token}})
{
    connect(&m_private->scheduler, &RequestScheduler::tokenRefused, this, &Dispatcher::tokenRefused);
    connect(&m_private->scheduler, &RequestScheduler::outageChanged, this, &Dispatcher::outageChanged);
    connect(&m_private->scheduler, &RequestScheduler::proxyFound, this, &Dispatcher::proxyFound);
    connect(&m_private->scheduler, &RequestScheduler::gaveUp, this, &Dispatcher::gaveUp);
    connect(&m_private->scheduler, &RequestScheduler::certificateRefused, this, &Dispatcher::certificateRefused);
}

Dispatcher::~Dispatcher()
{
    // A receiver of finished() may send again. After the second round, calls are destroyed without a signal.
    for (int round = 0; round < 2; ++round) {
        const auto calls = findChildren<ApiCall *>(Qt::FindDirectChildrenOnly);
        QList<QPointer<ApiCall>> alive(calls.begin(), calls.end());
        for (const auto &call : alive) {
            if (call)
                call->cancel();
        }
    }
    // before the network managers, which delete their replies
    qDeleteAll(findChildren<ApiCall *>(Qt::FindDirectChildrenOnly));
}

const Profile &Dispatcher::profile() const
{
    return m_private->profile;
}

void Dispatcher::setToken(const QByteArray &token)
{
    m_private->scheduler.setToken(token);
}

void Dispatcher::setProxyPassword(const QByteArray &password)
{
    m_private->scheduler.setProxyPassword(password);
}

void Dispatcher::setConsents(const ConsentLedger *consents)
{
    m_private->scheduler.consents = consents;
}

bool Dispatcher::hasConsent(quint64 row, Disclosures kinds) const
{
    const ConsentLedger *consents = m_private->scheduler.consents;
    return kinds == Disclosures() || (consents && consents->covers(row, applianceKey(profile()), kinds));
}

void Dispatcher::waitForAppliance(const OutageRules &rules)
{
    m_private->scheduler.setOutageRules(rules);
}

const std::optional<Outage> &Dispatcher::outage() const
{
    return m_private->scheduler.outage();
}

void Dispatcher::retryNow()
{
    const auto calls = findChildren<ApiCall *>(Qt::FindDirectChildrenOnly);
    for (ApiCall *call : calls)
        call->retryNow();
    m_private->scheduler.retryRejected();
    m_private->scheduler.probeNow();
}

int Dispatcher::startedInLastSecond() const
{
    return m_private->scheduler.startedInLastSecond();
}

int Dispatcher::inFlightLimit() const
{
    return m_private->scheduler.inFlightLimit();
}

int Dispatcher::running() const
{
    return m_private->scheduler.running();
}

int Dispatcher::waiting() const
{
    return m_private->scheduler.waiting();
}

QString Dispatcher::proxyInUse() const
{
    return proxyName(m_private->scheduler.proxy());
}

bool Dispatcher::isFindingProxy() const
{
    return m_private->scheduler.proxyFinder().isFinding();
}

bool Dispatcher::isProxyUnknown() const
{
    return m_private->scheduler.proxyFinder().wasSilent();
}

AnswerBudget &Dispatcher::answerMemory()
{
    return m_private->scheduler.answerMemory();
}

void Dispatcher::setFirstRetryDelay(std::chrono::milliseconds delay)
{
    m_private->scheduler.firstDelay = delay;
}

void Dispatcher::enqueue(RequestState *request)
{
    m_private->scheduler.enqueue(request);
}

} // namespace assay
