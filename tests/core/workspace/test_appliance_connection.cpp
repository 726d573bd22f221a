// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "settings/preferences.h"
#include "support/test_main.h"
#include "workspace/appliance_connection.h"

#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestApplianceConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settingsReachTheActions();
    void demoLookUpsDoNotCount();
    void submissionsAreRecordedInTheSession();
};

void TestApplianceConnection::settingsReachTheActions()
{
    Session session;
    Profile profile;
    profile.host = u"a1000.example.org"_s;
    CloudQuota quota{QString()};
    LocalSettings settings;
    settings.reportFolder = u"/reports"_s;
    settings.ifReportExists = IfExists::Replace;
    settings.archivePasswords = QStringList{u"infected"_s, u"virus"_s};
    settings.quota = &quota;
    ApplianceConnection connection = connectionTo(profile, {}, session, settings);
    QCOMPARE(connection.dispatcher->profile().host, profile.host);
    QCOMPARE(&connection.context->dispatcher, connection.dispatcher.get());
    QCOMPARE(connection.context->reportFolder, settings.reportFolder);
    QCOMPARE(connection.context->ifReportExists, settings.ifReportExists);
    QCOMPARE(connection.context->archivePasswords, settings.archivePasswords);
    QCOMPARE(connection.context->quota, &quota);
    connection.close();
    QVERIFY(!connection.context && !connection.dispatcher);
}

void TestApplianceConnection::demoLookUpsDoNotCount()
{
    Session session;
    Profile profile;
    profile.host = u"127.0.0.1:1"_s;
    profile.demo = true;
    CloudQuota quota{QString()};
    LocalSettings settings;
    settings.quota = &quota;
    QVERIFY(connectionTo(profile, {}, session, settings).context->quota != &quota);
}

void TestApplianceConnection::submissionsAreRecordedInTheSession()
{
    Session session;
    const RowId row = session.add({Row{}});
    Profile profile;
    profile.host = u"a1000.example.org"_s;
    const ApplianceConnection connection = connectionTo(profile, {}, session, {});
    connection.context->ledger->finish(row, {u"file:1"_s, Submission::State::Sent, u"1"_s, profile.host});
    QCOMPARE(session.find(row)->submissions.size(), size_t(1));
    QCOMPARE(session.find(row)->submissions->front().key, u"file:1"_s);
}

ASSAY_TEST(TestApplianceConnection);
#include "test_appliance_connection.moc"
