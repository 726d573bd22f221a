// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quota/cloud_quota.h"
#include "support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace assay;
using namespace Qt::StringLiterals;

class TestCloudQuota : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsPerProfileAndDay();
    void spentLastsUntilAMinutePastMidnight_data();
    void spentLastsUntilAMinutePastMidnight();
    void aClockSetBackDoesNotKeepItClosed();
    void comesBackAfterARestart();
    void damagedFilesCountAsNone_data();
    void damagedFilesCountAsNone();

private:
    QDateTime m_now{QDate(2026, 3, 3), QTime(12, 0), Qt::UTC};
    CloudQuota::Clock m_clock = [this] { return m_now; };
    const QString m_a = u"a"_s;
    const QString m_b = u"b"_s;

private Q_SLOTS:
    void init() { m_now = QDateTime(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC); }
};

void TestCloudQuota::countsPerProfileAndDay()
{
    CloudQuota quota({}, m_clock);
    QSignalSpy changed(&quota, &CloudQuota::changed);
    for (int i = 0; i < 3; ++i)
        quota.count(m_a);
    quota.count(m_b);
    QCOMPARE(changed.count(), 4);
    QCOMPARE(quota.used(m_a), 3);
    QCOMPARE(quota.used(m_b), 1);
    QCOMPARE(quota.used(u"c"_s), 0);
    m_now = QDateTime(QDate(2026, 3, 4), QTime(0, 0), Qt::UTC);
    QCOMPARE(quota.used(m_a), 0);
    quota.count(m_a);
    QCOMPARE(quota.used(m_a), 1);
    QVERIFY(!quota.spentUntil(m_a));
}

void TestCloudQuota::spentLastsUntilAMinutePastMidnight_data()
{
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QDateTime>("until");
    const QDateTime tomorrow(QDate(2026, 3, 4), QTime(0, 1), Qt::UTC);
    QTest::newRow("noon") << QTime(12, 0) << tomorrow;
    QTest::newRow("late") << QTime(23, 59, 59) << tomorrow;
    QTest::newRow("in the first minute") << QTime(0, 0, 30) << tomorrow.addDays(-1);
    QTest::newRow("just reset") << QTime(0, 1) << tomorrow;
}

void TestCloudQuota::spentLastsUntilAMinutePastMidnight()
{
    QFETCH(QTime, time);
    QFETCH(QDateTime, until);
    m_now.setTime(time);
    CloudQuota quota({}, m_clock);
    quota.setSpent(m_a);
    QCOMPARE(quota.spentUntil(m_a), std::optional(until));
    QVERIFY(!quota.spentUntil(m_b));
    m_now = until.addMSecs(-1);
    QVERIFY(quota.spentUntil(m_a));
    m_now = until;
    QVERIFY(!quota.spentUntil(m_a));
}

void TestCloudQuota::aClockSetBackDoesNotKeepItClosed()
{
    CloudQuota quota({}, m_clock);
    quota.setSpent(m_a);
    m_now = m_now.addDays(-30);
    QVERIFY(!quota.spentUntil(m_a));
}

void TestCloudQuota::comesBackAfterARestart()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/quota.json"_s);
    {
        CloudQuota quota(path, m_clock);
        quota.count(m_a);
        quota.count(m_a);
        quota.setSpent(m_b);
    }
    struct stat status
    { };
    QCOMPARE(::stat(qPrintable(path), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
    CloudQuota again(path, m_clock);
    QCOMPARE(again.used(m_a), 2);
    QVERIFY(again.spentUntil(m_b));
    m_now = m_now.addDays(1);
    QCOMPARE(again.used(m_a), 0);
}

void TestCloudQuota::damagedFilesCountAsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("cut") << "{\"a\": {\"day\""_ba;
    QTest::newRow("list") << "[1,2]"_ba;
    QTest::newRow("wrong types") << R"({"a":{"day":7,"used":"x","spent_until":[]}})"_ba;
    QTest::newRow("negative") << R"({"a":{"day":"2026-03-03","used":-5}})"_ba;
    QTest::newRow("for ever") << R"({"a":{"day":"2026-03-03","spent_until":"9999-01-01T00:00:00Z"}})"_ba;
}

void TestCloudQuota::damagedFilesCountAsNone()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"quota.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    CloudQuota quota(file.fileName(), m_clock);
    QCOMPARE(quota.used(m_a), 0);
    QVERIFY(!quota.spentUntil(m_a));
}

ASSAY_TEST(TestCloudQuota);
#include "test_cloud_quota.moc"
