// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace assay {

//! The network managers of one dispatcher, one for each request in flight, so that each has one connection. Qt hands
//! what arrives on a connection that rests to the next request as its answer: a manager is lent again in the same turn
//! of the event loop in which its request ended, as while much is asked, or its connection is closed.
//! Within that turn, a millisecond, and after the next request was sent nothing here can tell whose answer it is:
//! answers are checked against their questions, and after one that does not fit its connection is closed, see
//! distrust().
class ManagerPool
{
public:
    explicit ManagerPool(const QNetworkProxy &proxy);
    void setProxy(const QNetworkProxy &proxy);
    ~ManagerPool();
    Q_DISABLE_COPY_MOVE(ManagerPool)

    //! Lent until it is given back, to one request. Roles never share one.
    QNetworkAccessManager *lease(Role role);
    void giveBack(const QNetworkAccessManager *manager);
    //! Its connection may hold the answer to something else: it is not used again. Nothing when the manager is not
    //! here.
    void distrust(const QNetworkAccessManager *manager);
    void closeIdle(); //!< those that are not lent: what arrives there now was not asked for
    qsizetype size() const { return qsizetype(m_managers.size()); }

private:
    struct Entry
    {
        Role role;
        std::unique_ptr<QNetworkAccessManager> manager;
        bool isLent = true;
        int handshakes = 0;
    };
    std::vector<Entry>::iterator entryOf(const QNetworkAccessManager *manager);
    QNetworkAccessManager *add(Role role);
    static void retire(Entry &entry);

    QNetworkProxy m_proxy;
    std::vector<Entry> m_managers;
};

} // namespace assay
