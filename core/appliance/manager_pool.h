// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace assay {

// The network managers of one dispatcher, one per request in flight, so that each request has its own connection. Qt
// hands data that arrives on an idle connection to the next request as its answer. Therefore a manager is either
// leased again in the same turn of the event loop in which its request ended, or its connection is closed. Within that
// turn (about 1 ms), and after the next request was sent, this class cannot tell which request an answer belongs to:
// the actions compare each answer with its request, and distrust() closes the connection of a wrong one.
class ManagerPool
{
public:
    explicit ManagerPool(const QNetworkProxy &proxy);
    void setProxy(const QNetworkProxy &proxy);
    ~ManagerPool();
    Q_DISABLE_COPY_MOVE(ManagerPool)

    // Leases a manager to one request, until giveBack(). Roles never share one. Owned by the pool.
    QNetworkAccessManager *lease(Role role);
    void giveBack(const QNetworkAccessManager *manager);
    // Closes the manager's connection once it is given back, because it may carry the answer to another request. Does
    // nothing if the pool does not contain the manager.
    void distrust(const QNetworkAccessManager *manager);
    void closeIdle(); //!< destroys the managers that are not leased
    qsizetype size() const { return qsizetype(m_managers.size()); }

private:
    struct Entry
    {
        Role role;
        std::unique_ptr<QNetworkAccessManager> manager;
        bool isLeased = true;
        int handshakes = 0;
    };
    std::vector<Entry>::iterator entryOf(const QNetworkAccessManager *manager);
    QNetworkAccessManager *add(Role role);
    static void retire(Entry &entry);

    QNetworkProxy m_proxy;
    std::vector<Entry> m_managers;
};

} // namespace assay
