// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
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
};

void TestApplianceConnection::settingsReachTheActions()
{
    Profile profile;
    profile.host = u"a1000.example.org"_s;
    CloudQuota quota{QString()};
    LocalSettings settings;
    settings.reportFolder = u"/reports"_s;
    settings.ifReportExists = IfExists::Replace;
    settings.archivePasswords = QStringList{u"infected"_s, u"virus"_s};
    settings.quota = &quota;
    ApplianceConnection connection = connectionTo(profile, {}, settings);
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
    Profile profile;
    profile.host = u"127.0.0.1:1"_s;
    profile.demo = true;
    CloudQuota quota{QString()};
    LocalSettings settings;
    settings.quota = &quota;
    QVERIFY(connectionTo(profile, {}, settings).context->quota != &quota);
}

ASSAY_TEST(TestApplianceConnection);
#include "test_appliance_connection.moc"
