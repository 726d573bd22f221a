// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace assay {

//! The network managers of one dispatcher. Roles never share one; each is given at most six requests, which is what Qt
//! runs at a time per host: more would wait in a queue that nobody sees and whose waiting no deadline could tell from a
//! slow server.
class ManagerPool
{
public:
    static constexpr int mostPerManager = 6;

    explicit ManagerPool(const QNetworkProxy &proxy);
    void setProxy(const QNetworkProxy &proxy);
    ~ManagerPool();
    Q_DISABLE_COPY_MOVE(ManagerPool)

    //! Lent until it is given back, however many others are made meanwhile.
    QNetworkAccessManager *lease(Role role);
    void giveBack(const QNetworkAccessManager *manager);
    qsizetype size() const { return qsizetype(m_managers.size()); }

private:
    struct Entry
    {
        Role role;
        std::unique_ptr<QNetworkAccessManager> manager;
        int running = 0;
        int handshakes = 0;
    };
    std::vector<Entry>::iterator entryOf(const QNetworkAccessManager *manager);
    QNetworkAccessManager *add(Role role);

    QNetworkProxy m_proxy;
    std::vector<Entry> m_managers;
};

} // namespace assay
