// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/manager_pool.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>

#include <algorithm>

namespace assay {

namespace {

//! Keeps nothing: a cookie would be a second way to be recognised, shared between ports of one host.
class NoCookies final : public QNetworkCookieJar
{
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
    bool insertCookie(const QNetworkCookie &) override { return false; }
};

} // namespace

ManagerPool::ManagerPool(const QNetworkProxy &proxy) : m_proxy(proxy) { }

ManagerPool::~ManagerPool() = default;

void ManagerPool::setProxy(const QNetworkProxy &proxy)
{
    m_proxy = proxy;
    for (const Entry &entry : m_managers)
        entry.manager->setProxy(proxy);
}

QNetworkAccessManager *ManagerPool::lease(Role role)
{
    const auto free = std::ranges::find_if(
        m_managers, [role](const Entry &entry) { return entry.role == role && entry.running < mostPerManager; });
    if (free != m_managers.end()) {
        ++free->running;
        return free->manager.get();
    }
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxy(m_proxy);
    manager->setCookieJar(new NoCookies);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_managers.push_back({.role = role, .manager = std::move(manager), .running = 1});
    return m_managers.back().manager.get();
}

void ManagerPool::giveBack(const QNetworkAccessManager *manager)
{
    const auto entry
        = std::ranges::find_if(m_managers, [manager](const Entry &e) { return e.manager.get() == manager; });
    if (entry != m_managers.end())
        --entry->running;
}

} // namespace assay
