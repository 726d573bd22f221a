// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/dispatcher.h"

#include "appliance/proxy.h"
#include "appliance/traffic.h"

namespace assay {

using namespace Qt::StringLiterals;

struct Dispatcher::Private
{
    Profile profile;
    Traffic traffic;
};

Dispatcher::Dispatcher(const Profile &profile, const QByteArray &token, QObject *parent)
    : QObject(parent)
    , m_private(new Private{profile, {profile, token}})
{
    connect(&m_private->traffic, &Traffic::tokenRefused, this, &Dispatcher::tokenRefused);
    connect(&m_private->traffic, &Traffic::certificateRefused, this, &Dispatcher::certificateRefused);
}

Dispatcher::~Dispatcher()
{
    // whoever hears of the end may send again; twice is enough to tell them that it is over
    for (int round = 0; round < 2; ++round) {
        const auto calls = findChildren<ApiCall *>(Qt::FindDirectChildrenOnly);
        QList<QPointer<ApiCall>> alive(calls.begin(), calls.end());
        for (const auto &call : alive) {
            if (call)
                call->cancel();
        }
    }
    // before the managers, which delete their replies
    qDeleteAll(findChildren<ApiCall *>(Qt::FindDirectChildrenOnly));
}

const Profile &Dispatcher::profile() const
{
    return m_private->profile;
}

void Dispatcher::setToken(const QByteArray &token)
{
    m_private->traffic.setToken(token);
}

void Dispatcher::setProxyPassword(const QByteArray &password)
{
    m_private->traffic.setProxyPassword(password);
}

void Dispatcher::setConsents(const ConsentLedger *consents)
{
    m_private->traffic.consents = consents;
}

bool Dispatcher::hasConsent(quint64 row, Disclosures kinds) const
{
    const ConsentLedger *consents = m_private->traffic.consents;
    return kinds == Disclosures() || (consents && consents->covers(row, applianceKey(profile()), kinds));
}

void Dispatcher::retryNow()
{
    const auto calls = findChildren<ApiCall *>(Qt::FindDirectChildrenOnly);
    for (ApiCall *call : calls)
        call->retryNow();
    m_private->traffic.openGates();
}

int Dispatcher::startedInLastSecond() const
{
    return m_private->traffic.startedInLastSecond();
}

int Dispatcher::running() const
{
    return m_private->traffic.running();
}

int Dispatcher::waiting() const
{
    return m_private->traffic.waiting();
}

QString Dispatcher::proxyInUse() const
{
    return proxyName(m_private->traffic.proxy());
}

void Dispatcher::setFirstRetryDelay(std::chrono::milliseconds delay)
{
    m_private->traffic.firstDelay = delay;
}

void Dispatcher::enter(CallRun *run, Request request)
{
    run->enter(std::move(request), &m_private->traffic);
}

} // namespace assay
