// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QNetworkProxy>
#include <QObject>
#include <QTimer>

#include <memory>

namespace assay {

// Finds the proxy for an appliance. The system's settings may name a server (PAC) that never answers: they are read in
// a thread, with a deadline. After it the appliance is reached without a proxy, as browsers do, until the settings
// are known.
class ProxyFinder : public QObject
{
    Q_OBJECT
public:
    ProxyFinder();
    ~ProxyFinder() override;

    // Starts the search, once. The deadline is Timeouts::connect, at most 10 s.
    void find(const Profile &profile, const QUrl &base);
    bool isFinding() const { return m_isFinding; }
    bool wasSilent() const { return m_wasSilent; } //!< the deadline passed
    const QNetworkProxy &proxy() const { return m_proxy; } //!< none while finding

    // True while a thread waits for the system's settings, possibly for ever; a process that ends normally would wait
    // for it. Thread-safe.
    static bool isStuck();

Q_SIGNALS:
    void found(); //!< proxy(); not emitted inside find(). Twice if the settings came after the deadline

private:
    struct Receiver;
    void take(const QNetworkProxy &proxy);

    std::shared_ptr<Receiver> m_receiver; //!< shared with the thread
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy};
    bool m_isFinding = false;
    bool m_wasSilent = false;
    QTimer m_deadline;
};

} // namespace assay
