// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/consents.h"
#include "../ui/support/dialogs.h"
#include "export/exporter.h"
#include "mainwindow/main_window.h"
#include "settings/keychain_store.h"
#include "settings/places.h"
#include "support/test_main.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>

using namespace assay;
using namespace Qt::StringLiterals;

// A token typed into the window goes into the real keyring, comes back after a restart, does its work, and is found
// nowhere on disk: with_keyring.sh searches everything below HOME when this program has ended.
class TestTokenStays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void typedIntoTheWindow();
    void backAfterRestart();
    void realPrograms_data();
    void realPrograms();

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
    qunsetenv("ASSAY_TEST_TOKEN"); // so that no child has it from us
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
    QDialog *dialog = test::waitForWindow("settingsDialog");
    QVERIFY(dialog);
    test::child<QLineEdit>(dialog, "profileName")->setText(u"lab"_s);
    test::child<QLineEdit>(dialog, "profileHost")->setText(m_ready.profile.host);
    test::child<QLineEdit>(dialog, "profileCaFile")->setText(m_ready.profile.caFile);
    QTest::keyClicks(test::child<QLineEdit>(dialog, "profileToken"), m_token);
    // The proxy's password is the same secret, so that one search finds either; then the proxy is switched off again.
    test::child<QLineEdit>(dialog, "profileProxy")->setText(u"proxy.example:3128"_s);
    test::child<QLineEdit>(dialog, "profileProxyUser")->setText(u"analyst"_s);
    test::child<QLineEdit>(dialog, "profileProxyPassword")->setText(m_token);
    test::child<QCheckBox>(dialog, "profileDisableProxies")->setChecked(true);
    test::click(dialog, "profileSave");
    QTRY_COMPARE_WITH_TIMEOUT(program.workspace.link(), Workspace::Link::Ready, 20000);
}

void TestTokenStays::backAfterRestart()
{
    Program program;
    QTRY_COMPARE_WITH_TIMEOUT(program.workspace.link(), Workspace::Link::Ready, 20000);
    QTRY_VERIFY(program.workspace.report());
    QCOMPARE(program.workspace.report()->kind, ConnectionReport::Kind::Works);

    Row row;
    row.indicator = {IndicatorType::Md5, m_ready.hashes[0], m_ready.hashes[0]};
    row.indicator.type = *digestTypeByLength(m_ready.hashes[0].size());
    const RowId id = program.workspace.session().add({row});
    QSignalSpy idle(&program.workspace.queue(), &Queue::idle);
    test::agreeToAll(program.workspace.queue(), {id}, *program.workspace.profile());
    program.workspace.queue().enqueue({id}, *actionFromWord(u"triage"), {});
    QVERIFY(idle.wait(30000));
    const Row &done = program.workspace.session().at(0);
    QCOMPARE(done.state, State::Done);
    QVERIFY(!done.record->calls.empty());
    const std::array rows{&done};
    for (const Format *format : formats()) {
        ExportOptions options;
        options.raw = true;
        QVERIFY(exportTo(QDir::homePath() + "/export."_L1 + QLatin1StringView(format->word), IfExists::Replace, *format,
            rows, options));
    }
}

void TestTokenStays::realPrograms_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("assay-cli") << qEnvironmentVariable("ASSAY_CLI")
                               << QStringList{u"--format"_s, u"json"_s, u"--raw"_s, u"triage"_s, m_ready.hashes[0]};
    QTest::newRow("assay") << qEnvironmentVariable("ASSAY_WINDOW") << QStringList{m_ready.hashes[0]};
}

// The programs themselves, with all that Qt can log: what they write goes into HOME and is searched with the rest.
void TestTokenStays::realPrograms()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    const QString home = QDir::homePath();
    QDir().mkpath(QFileInfo(profilesFile()).path());
    QFile::remove(profilesFile());
    QVERIFY(QFile::copy(home + "/config/profiles.json"_L1, profilesFile()));
    const QString name = QFileInfo(program).fileName();
    const auto requests = [] {
        QFile journal(QDir::homePath() + "/journal"_L1);
        return journal.open(QIODevice::ReadOnly) ? journal.readAll().count('\n') : 0;
    };
    const auto before = requests();

    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(home + u'/' + name + ".out"_L1);
    process.setStandardErrorFile(home + u'/' + name + ".err"_L1);
    process.start(program, arguments);
    QVERIFY(process.waitForStarted(30000));
    const auto contentOf = [&process](const char *entry) {
        QFile file(u"/proc/%1/%2"_s.arg(process.processId()).arg(QLatin1StringView(entry)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    // Neither changes after the start, so they are read as soon as the new program has them. A program that lets nobody
    // but root look at its environment keeps it to itself.
    QByteArray commandLine;
    do {
        commandLine = contentOf("cmdline");
    } while (commandLine.isEmpty() && process.state() == QProcess::Running && !process.waitForFinished(1));
    QVERIFY(commandLine.contains(arguments.last().toLatin1()));
    QVERIFY(!commandLine.contains(m_token.toLatin1()));
    QVERIFY(!contentOf("environ").contains(m_token.toLatin1()));
    QTRY_VERIFY_WITH_TIMEOUT(requests() > before || process.state() == QProcess::NotRunning, 60000);
    if (name == "assay"_L1)
        process.terminate();
    // It may have ended while the journal was watched; then there is nothing left to wait for.
    QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(120000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY2(requests() > before, "it has asked the appliance with the token from the keyring");
    QVERIFY(QFile(home + u'/' + name + ".err"_L1).size() > 0);
}

ASSAY_TEST(TestTokenStays);
#include "test_token_stays.moc"
