// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../ui/support/dialogs.h"
#include "export/exporter.h"
#include "mainwindow/main_window.h"
#include "settings/keychain_store.h"

#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>

using namespace assay;
using namespace Qt::StringLiterals;

//! A token typed into the window goes into the real keyring, comes back after a restart, does its work, and is found
//! nowhere on disk: with_keyring.sh searches everything below HOME when this program has ended.
class TestTokenStays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void typedIntoTheWindow();
    void backAfterRestart();

private:
    struct Program
    {
        Program()
            : workspace(
                {QDir::homePath() + "/config/preferences.ini"_L1, QDir::homePath() + "/config/profiles.json"_L1},
                std::make_unique<KeychainStore>())
            , window(workspace)
        {
            workspace.connectToCurrent();
            window.show();
        }
        Workspace workspace;
        MainWindow window;
    };

    DemoAppliance m_appliance;
    DemoAppliance::Ready m_ready;
    QString m_token = qEnvironmentVariable("ASSAY_TEST_TOKEN");
};

void TestTokenStays::initTestCase()
{
    QVERIFY(!m_token.isEmpty());
    QSignalSpy ready(&m_appliance, &DemoAppliance::ready);
    connect(&m_appliance, &DemoAppliance::ready, this, [this](const DemoAppliance::Ready &all) { m_ready = all; });
    m_appliance.start(
        {u"--token"_s, m_token, u"--latency"_s, u"0"_s, u"--journal"_s, QDir::homePath() + "/journal"_L1});
    QVERIFY(ready.wait(30000));
}

void TestTokenStays::typedIntoTheWindow()
{
    Program program;
    QTRY_COMPARE(program.workspace.link(), Workspace::Link::NoProfile);
    test::click(&program.window, "emptySetUp");
    QDialog *dialog = test::waitForWindow("profilesDialog");
    QVERIFY(dialog);
    test::child<QLineEdit>(dialog, "profileName")->setText(u"lab"_s);
    test::child<QLineEdit>(dialog, "profileHost")->setText(m_ready.profile.host);
    test::child<QLineEdit>(dialog, "profileCaFile")->setText(m_ready.profile.caFile);
    QTest::keyClicks(test::child<QLineEdit>(dialog, "profileToken"), m_token);
    test::click(dialog, "profileSave");
    QTRY_COMPARE_WITH_TIMEOUT(program.workspace.link(), Workspace::Link::Ready, 20000);
}

void TestTokenStays::backAfterRestart()
{
    Program program;
    QTRY_COMPARE_WITH_TIMEOUT(program.workspace.link(), Workspace::Link::Ready, 20000);
    QTRY_VERIFY(program.workspace.report());
    QCOMPARE(program.workspace.report()->kind, ConnectionReport::Kind::Works);

    Item item;
    item.indicator = {IndicatorType::Md5, m_ready.hashes[0], m_ready.hashes[0]};
    item.indicator.type = *digestTypeByLength(m_ready.hashes[0].size());
    const ItemId id = program.workspace.session().add({item});
    QSignalSpy idle(&program.workspace.queue(), &Queue::idle);
    program.workspace.queue().enqueue({id}, *actionFromWord(u"triage"), {});
    QVERIFY(idle.wait(30000));
    const Item &done = program.workspace.session().at(0);
    QCOMPARE(done.state, State::Done);
    QVERIFY(!done.calls.empty());
    const std::array items{&done};
    for (const Format *format : formats()) {
        ExportOptions options;
        options.raw = true;
        QVERIFY(exportTo(QDir::homePath() + "/export."_L1 + QLatin1StringView(format->word), IfExists::Replace, *format,
            items, options));
    }
}

QTEST_MAIN(TestTokenStays)
#include "test_token_stays.moc"
