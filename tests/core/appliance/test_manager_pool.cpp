// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/manager_pool.h"
#include "support/test_main.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QtTest>

using namespace assay;

class TestManagerPool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneAtATimeAndNoRoleShares();
    void idleOnesAreClosed();
    void whatMadeManyConnectionsIsRetiredWhenItRests();
};

void TestManagerPool::oneAtATimeAndNoRoleShares()
{
    ManagerPool pool{QNetworkProxy()};
    const QNetworkAccessManager *first = pool.lease(Role::LookUp);
    QVERIFY(pool.lease(Role::LookUp) != first);
    QVERIFY(pool.lease(Role::Upload) != first);
    QCOMPARE(pool.size(), 3);
    pool.giveBack(first);
    QVERIFY(pool.lease(Role::Upload) != first);
    QCOMPARE(pool.lease(Role::LookUp), first);
}

void TestManagerPool::idleOnesAreClosed()
{
    ManagerPool pool{QNetworkProxy()};
    const QPointer<QNetworkAccessManager> idle = pool.lease(Role::LookUp);
    const QPointer<QNetworkAccessManager> busy = pool.lease(Role::LookUp);
    pool.giveBack(idle);
    pool.closeIdle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!idle);
    QVERIFY(busy);
    QCOMPARE(pool.size(), 1);
    pool.giveBack(busy);
    QCOMPARE(pool.lease(Role::LookUp), busy); // its next request was there already
}

void TestManagerPool::whatMadeManyConnectionsIsRetiredWhenItRests()
{
    ManagerPool pool{QNetworkProxy()};
    const QPointer<QNetworkAccessManager> old = pool.lease(Role::LookUp);
    for (int i = 0; i < 1000; ++i)
        Q_EMIT old->encrypted(nullptr);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY2(old, "a request still runs there");
    pool.giveBack(old);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!old);
    QCOMPARE(pool.size(), 0);
}

ASSAY_TEST(TestManagerPool);
#include "test_manager_pool.moc"
