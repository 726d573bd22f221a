// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/proxy_finder.h"

#include "appliance/proxy.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace assay {

namespace {

constexpr std::chrono::milliseconds maxSearchTime{std::chrono::seconds{10}};
std::atomic<int> searching{0}; // threads
std::atomic<bool> isSettingsStuck{false}; // the last search has passed its deadline and not returned

// A search uses globals of Qt, which are destroyed after the application object: a search that is about to end is
// waited for.
void awaitSearches()
{
    constexpr int maxSteps = 200; // one second
    for (int i = 0; i < maxSteps && searching > 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
}

} // namespace

// Where the thread delivers; null once the finder is gone.
struct ProxyFinder::Receiver
{
    std::mutex mutex;
    ProxyFinder *finder = nullptr;
};

ProxyFinder::ProxyFinder() : m_receiver(std::make_shared<Receiver>())
{
    m_receiver->finder = this;
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        isSettingsStuck = true;
        m_wasSilent = true;
        m_isFinding = false;
        Q_EMIT found();
    });
}

ProxyFinder::~ProxyFinder()
{
    const std::lock_guard lock(m_receiver->mutex);
    m_receiver->finder = nullptr;
}

bool ProxyFinder::isStuck()
{
    return searching > 0;
}

void ProxyFinder::find(const Profile &profile, const QUrl &base)
{
    if (!asksSystem(profile, base)) {
        m_proxy = proxyFor(profile, base);
        return;
    }
    if (isSettingsStuck) { // another search would wait behind that one
        m_wasSilent = true;
        return;
    }
    m_isFinding = true;
    m_deadline.start(std::min(profile.timeouts.connect, maxSearchTime));
    static std::once_flag isRegistered;
    std::call_once(isRegistered, [] { qAddPostRoutine(&awaitSearches); });
    ++searching;
    // Detached: nothing can end a search that waits for a silent server.
    std::thread([receiver = m_receiver, profile, base] {
        const QNetworkProxy proxy = proxyFor(profile, base);
        isSettingsStuck = false;
        {
            const std::lock_guard lock(receiver->mutex);
            if (ProxyFinder *finder = receiver->finder)
                QMetaObject::invokeMethod(
                    finder, [finder, proxy] { finder->take(proxy); }, Qt::QueuedConnection);
        }
        --searching;
    }).detach();
}

void ProxyFinder::take(const QNetworkProxy &proxy)
{
    m_deadline.stop();
    m_isFinding = false;
    m_wasSilent = false;
    m_proxy = proxy;
    Q_EMIT found();
}

} // namespace assay
