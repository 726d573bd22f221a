// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissions/submission_limiter.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;

class TestSubmissionLimiter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noMoreThanTheLimitAtATime();
    void urgentRowsGoFirst();
    void aRowThatLeavesIsNotGranted();
};

void TestSubmissionLimiter::noMoreThanTheLimitAtATime()
{
    SubmissionLimiter limiter([] { return 2; });
    QList<quint64> granted;
    const auto acquire
        = [&](quint64 row) { return limiter.acquire(row, false, [&granted, row] { granted.append(row); }); };
    QVERIFY(acquire(1));
    QVERIFY(acquire(2));
    QVERIFY(!acquire(3));
    QVERIFY(!acquire(4));
    QVERIFY(acquire(1)); // keeps its slot
    limiter.release(2);
    QCOMPARE(granted, (QList<quint64>{1, 2, 1, 3}));
    limiter.release(99); // does not hold one
    QCOMPARE(granted.size(), 4);
    limiter.clear();
    QVERIFY(acquire(5));
}

void TestSubmissionLimiter::urgentRowsGoFirst()
{
    SubmissionLimiter limiter([] { return 1; });
    QList<quint64> granted;
    const auto acquire
        = [&](quint64 row, bool urgent) { limiter.acquire(row, urgent, [&granted, row] { granted.append(row); }); };
    acquire(1, false);
    acquire(2, false);
    acquire(3, false);
    acquire(4, true);
    limiter.prioritise({3});
    for (const quint64 row : QList<quint64>{1, 3, 4, 2})
        limiter.release(row);
    QCOMPARE(granted, (QList<quint64>{1, 3, 4, 2}));
}

void TestSubmissionLimiter::aRowThatLeavesIsNotGranted()
{
    SubmissionLimiter limiter([] { return 1; });
    bool isGranted = false;
    limiter.acquire(1, false, [] {});
    limiter.acquire(2, false, [&isGranted] { isGranted = true; });
    limiter.release(2);
    limiter.release(1);
    QVERIFY(!isGranted);
}

ASSAY_TEST(TestSubmissionLimiter);
#include "test_submission_limiter.moc"
