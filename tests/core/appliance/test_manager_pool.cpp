// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/manager_pool.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QtTest>

using namespace assay;

class TestManagerPool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sixAtATimeAndNoRoleShares();
    void whatMadeManyConnectionsIsRetiredWhenItRests();
};

void TestManagerPool::sixAtATimeAndNoRoleShares()
{
    ManagerPool pool{QNetworkProxy()};
    const QNetworkAccessManager *first = pool.lease(Role::LookUp);
    for (int i = 1; i < ManagerPool::mostPerManager; ++i)
        QCOMPARE(pool.lease(Role::LookUp), first);
    QVERIFY(pool.lease(Role::LookUp) != first);
    QVERIFY(pool.lease(Role::Upload) != first);
    QCOMPARE(pool.size(), 3);
    pool.giveBack(first);
    QCOMPARE(pool.lease(Role::LookUp), first);
}

void TestManagerPool::whatMadeManyConnectionsIsRetiredWhenItRests()
{
    ManagerPool pool{QNetworkProxy()};
    const QPointer<QNetworkAccessManager> old = pool.lease(Role::LookUp);
    QCOMPARE(pool.lease(Role::LookUp), old);
    for (int i = 0; i < 1000; ++i)
        Q_EMIT old->encrypted(nullptr);
    const QNetworkAccessManager *fresh = pool.lease(Role::LookUp);
    QVERIFY(fresh != old);
    pool.giveBack(old);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY2(old, "a request still runs there");
    pool.giveBack(old);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!old);
    QCOMPARE(pool.lease(Role::LookUp), fresh);
}

QTEST_GUILESS_MAIN(TestManagerPool)
#include "test_manager_pool.moc"
