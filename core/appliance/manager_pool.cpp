// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/manager_pool.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>

#include <algorithm>

namespace assay {

namespace {

// Stores nothing: a cookie would be a second credential, and cookies are shared by all ports of one host.
class NoCookies final : public QNetworkCookieJar
{
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
    bool insertCookie(const QNetworkCookie &) override { return false; }
};

// A manager is replaced after this many connections: its OpenSSL context keeps two sessions and a certificate of each,
// several kilobytes, which adds up on a network that drops connections all day.
constexpr int maxHandshakes = 200;

} // namespace

ManagerPool::ManagerPool(const QNetworkProxy &proxy) : m_proxy(proxy) { }

ManagerPool::~ManagerPool() = default;

void ManagerPool::setProxy(const QNetworkProxy &proxy)
{
    m_proxy = proxy;
    for (const Entry &entry : m_managers)
        entry.manager->setProxy(proxy);
}

std::vector<ManagerPool::Entry>::iterator ManagerPool::entryOf(const QNetworkAccessManager *manager)
{
    return std::ranges::find_if(m_managers, [manager](const Entry &entry) { return entry.manager.get() == manager; });
}

QNetworkAccessManager *ManagerPool::add(Role role)
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxy(m_proxy);
    manager->setCookieJar(new NoCookies);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QObject::connect(manager.get(), &QNetworkAccessManager::encrypted, manager.get(), [this, made = manager.get()] {
        if (const auto entry = entryOf(made); entry != m_managers.end())
            ++entry->handshakes;
    });
    m_managers.push_back({.role = role, .manager = std::move(manager)});
    return m_managers.back().manager.get();
}

QNetworkAccessManager *ManagerPool::lease(Role role)
{
    const auto free = std::ranges::find_if(
        m_managers, [role](const Entry &entry) { return entry.role == role && !entry.isLeased; });
    if (free == m_managers.end())
        return add(role);
    free->isLeased = true;
    return free->manager.get();
}

void ManagerPool::retire(Entry &entry)
{
    entry.manager->disconnect();
    entry.manager.release()->deleteLater(); // this may be called from its reply
}

void ManagerPool::giveBack(const QNetworkAccessManager *manager)
{
    const auto entry = entryOf(manager);
    if (entry == m_managers.end())
        return;
    entry->isLeased = false;
    if (entry->handshakes < maxHandshakes)
        return;
    retire(*entry);
    m_managers.erase(entry);
}

void ManagerPool::distrust(const QNetworkAccessManager *manager)
{
    const auto entry = entryOf(manager);
    if (entry == m_managers.end())
        return;
    entry->handshakes = maxHandshakes;
    if (!entry->isLeased)
        giveBack(manager);
}

void ManagerPool::closeIdle()
{
    std::erase_if(m_managers, [](Entry &entry) {
        if (!entry.isLeased)
            retire(entry);
        return !entry.isLeased;
    });
}

} // namespace assay
