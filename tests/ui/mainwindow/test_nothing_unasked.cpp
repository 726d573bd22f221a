// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "core/actions/demo_fixture.h"
#include "details/details_view.h"
#include "intake/intake.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "settings/places.h"
#include "support/test_main.h"

#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QTemporaryDir>

#include <algorithm>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// The window and an appliance that keeps a journal: whatever the way in, nothing arrives there before the analyst has
// agreed for these very rows.
class TestNothingUnasked : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyWayInAsks_data();
    void everyWayInAsks();
    void whatIsAddedInTheSameMomentIsAskedAboutAgain_data();
    void whatIsAddedInTheSameMomentIsAskedAboutAgain();
    void relatedOnesAreAskedAbout();
    void aSessionFromElsewhereAsks();
    void anOwnSessionGoesOn();
    void theDemoIsApart();

private:
    Session &session() { return m_workspace->session(); }
    void comeIn(const QString &way, const QStringList &files);
    QStringList newFiles(int count);
    qsizetype requests() const;
    void openHome();
    void refuse();

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoFixture> m_appliance;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    int m_made = 0;
    qsizetype m_before = 0;
};

void TestNothingUnasked::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
}

void TestNothingUnasked::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_appliance = std::make_unique<DemoFixture>();
    QVERIFY(m_appliance->isReady());
    m_workspace = std::make_unique<Workspace>(Workspace::Places{}, std::make_unique<MemoryStore>());
    m_window = std::make_unique<MainWindow>(*m_workspace);
    Profile profile = m_appliance->ready().profile;
    profile.id = u"real"_s;
    profile.name = u"Lab"_s;
    profile.demo = false; // a real one, as far as the window knows
    m_workspace->profiles().save(profile);
    m_workspace->profiles().setCurrent(profile.id);
    m_workspace->useToken(profile.id, m_appliance->ready().token);
    QDir(sessionsFolder()).removeRecursively();
    openHome();
    m_workspace->connectToCurrent();
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->link(), Workspace::Link::Ready, 20000);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_workspace->report()); // the connection test is over
    m_before = qsizetype(m_appliance->journal().size());
}

void TestNothingUnasked::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_appliance.reset();
}

void TestNothingUnasked::openHome()
{
    QSignalSpy loaded(&session(), &Session::loaded);
    session().open(sessionFile(), {}, isOwnSession(sessionFile()) ? Session::Whose::Ours : Session::Whose::Others);
    QVERIFY(loaded.wait());
    QCOMPARE(session().whose(), Session::Whose::Ours);
}

QStringList TestNothingUnasked::newFiles(int count)
{
    QStringList files;
    for (int i = 0; i < count; ++i) {
        files += m_folder->filePath(u"sample%1.bin"_s.arg(++m_made));
        QFile file(files.last());
        if (file.open(QIODevice::WriteOnly))
            file.write("harmless " + QByteArray::number(m_made));
    }
    return files;
}

// Since the connection test.
qsizetype TestNothingUnasked::requests() const
{
    return qsizetype(m_appliance->journal().size()) - m_before;
}

void TestNothingUnasked::refuse()
{
    QDialog *box = waitForWindow("consentDialog");
    QVERIFY(box);
    QTest::qWait(200); // time for a request that did not wait for the answer
    QCOMPARE(requests(), 0);
    click(box, "consentKeep");
    QTRY_VERIFY(!window("consentDialog"));
    QTest::qWait(200);
    QCOMPARE(requests(), 0);
}

void TestNothingUnasked::comeIn(const QString &way, const QStringList &files)
{
    auto mime = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString &file : files)
        urls << QUrl::fromLocalFile(file);
    mime->setUrls(urls);
    if (way == "paste"_L1) {
        QGuiApplication::clipboard()->setMimeData(mime.release());
        m_window->intake().paste();
    } else if (way == "drop"_L1) {
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
    } else if (way == "open"_L1) {
        m_window->intake().takeFiles(files);
    } else if (way == "second instance"_L1) {
        m_window->takeArguments(files);
    } else if (way == "start"_L1) {
        m_workspace->preferences().setValue(Pref::StartAtOnce, false);
        const qsizetype before = session().count();
        m_window->intake().takeFiles(files);
        QTRY_COMPARE(session().count(), before + files.size());
        QTRY_VERIFY(m_window->findChild<QAction *>(u"start"_s)->isEnabled());
        m_window->findChild<QAction *>(u"start"_s)->trigger();
    }
}

void TestNothingUnasked::everyWayInAsks_data()
{
    QTest::addColumn<QString>("way");
    for (const auto *way : {"paste", "drop", "open", "second instance", "start"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestNothingUnasked::everyWayInAsks()
{
    QFETCH(QString, way);
    comeIn(way, newFiles(2));
    refuse();
    QCOMPARE(session().count(), 2); // they are in the list all the same
    for (const Row &row : session().rows())
        QVERIFY(row.agreed.empty() && row.state == State::Queued);
}

void TestNothingUnasked::whatIsAddedInTheSameMomentIsAskedAboutAgain_data()
{
    everyWayInAsks_data();
}

void TestNothingUnasked::whatIsAddedInTheSameMomentIsAskedAboutAgain()
{
    QFETCH(QString, way);
    comeIn(way, newFiles(1));
    QDialog *box = waitForWindow("consentDialog");
    QVERIFY(box);
    click(box, "consentSend");
    QTRY_VERIFY_WITH_TIMEOUT(m_appliance->requestsTo(u"submit-file"_s) == 1, 30000);
    const QStringList second = newFiles(1);
    comeIn(way, second);
    box = waitForWindow("consentDialog");
    QVERIFY(box);
    QTest::qWait(200);
    QCOMPARE(m_appliance->requestsTo(u"submit-file"_s), 1);
    click(box, "consentKeep");
    QTRY_COMPARE(session().count(), 2);
    QCOMPARE(session().at(1).indicator.value, second[0]);
    QVERIFY(session().at(1).agreed.empty());
    QTest::qWait(200);
    QCOMPARE(m_appliance->requestsTo(u"submit-file"_s), 1);
}

void TestNothingUnasked::relatedOnesAreAskedAbout()
{
    Q_EMIT m_window->details().addToQueue({QString(64, u'a'), QString(64, u'b')}, 0);
    refuse();
    QCOMPARE(session().count(), 2);
}

// It asks for an upload of a file of this computer, which somebody else chose.
void TestNothingUnasked::aSessionFromElsewhereAsks()
{
    const QString secret = newFiles(1).constFirst();
    const QString elsewhere = m_folder->filePath(u"from a colleague.assay-session"_s);
    {
        Session other;
        QSignalSpy loaded(&other, &Session::loaded);
        other.open(elsewhere, {}, Session::Whose::Ours);
        QVERIFY(loaded.wait());
        Row row;
        row.indicator = {IndicatorType::File, secret, secret};
        row.action = u"triage"_s;
        row.wanted = true;
        row.start = Start{applianceKey(*m_workspace->profile()), 0};
        row.agreed = std::vector<Agreement>{
            {row.start->appliance, Disclosures::fromInt(0xff)}, {QString(), Disclosures::fromInt(0xff)}};
        Row page;
        page.indicator = {IndicatorType::Url, u"http://beacon.example/"_s, u"http://beacon.example/"_s};
        page.action = u"submit-url"_s;
        page.parameters = {{u"crawler"_s, u"cloud"_s}};
        page.wanted = true;
        page.start = row.start;
        other.add({row, page});
        QVERIFY(other.flush());
    }
    QVERIFY(!isOwnSession(elsewhere));
    QSignalSpy loaded(&session(), &Session::loaded);
    session().open(elsewhere, {}, Session::Whose::Others);
    QVERIFY(loaded.wait());
    QTest::qWait(300);
    QCOMPARE(requests(), 0);
    QVERIFY(m_workspace->queue().isPaused());
    QVERIFY(labelText(m_window.get(), "messageText").contains(u"from another source"));
    m_workspace->profiles().save([this] {
        Profile always = *m_workspace->profile();
        always.uploadConsent = always.cloudConsent = true;
        return always;
    }());
    m_window->findChild<QAction *>(u"start"_s)->trigger();
    auto *box = waitForWindow<QMessageBox>("consentDialog");
    QVERIFY(box);
    QVERIFY2(box->text().contains(secret), qPrintable(box->text()));
    QCOMPARE(requests(), 0);
    click(box, "consentKeep");
    QTest::qWait(300);
    QCOMPARE(requests(), 0);
}

void TestNothingUnasked::anOwnSessionGoesOn()
{
    m_workspace->queue().keepPaused(true);
    comeIn(u"start"_s, newFiles(1));
    QDialog *box = waitForWindow("consentDialog");
    QVERIFY(box);
    m_workspace->chooseProfile(u"real"_s);
    click(box, "consentSend");
    m_workspace->queue().keepPaused(false);
    QVERIFY(session().flush());
    QTRY_VERIFY_WITH_TIMEOUT(m_appliance->requestsTo(u"submit-file"_s) == 1, 30000);
    openHome(); // as after a restart
    QTRY_VERIFY_WITH_TIMEOUT(session().count() == 1 && session().at(0).state == State::Done, 60000);
    QVERIFY(!window("consentDialog"));
    QCOMPARE(m_appliance->requestsTo(u"submit-file"_s), 1);
}

void TestNothingUnasked::theDemoIsApart()
{
    m_workspace->preferences().setValue(Pref::StartAtOnce, false);
    m_window->intake().takeFiles(newFiles(1));
    QTRY_COMPARE(session().count(), 1);
    const QString mine = session().at(0).indicator.value;
    m_workspace->preferences().setValue(Pref::StartAtOnce, true);
    for (int round = 0; round < 2; ++round) { // the second time the demo appliance runs already
        m_window->findChild<QAction *>(u"tryDemo"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isDemo(), 30000);
        QTRY_VERIFY(session().count() > 1);
        QVERIFY(session().file().isEmpty());
        QVERIFY(
            std::ranges::none_of(session().rows(), [&mine](const Row &row) { return row.indicator.value == mine; }));
        if (QDialog *box = waitForWindow("consentDialog"))
            click(box, "consentSend");
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::any_of(session().rows(), [](const Row &row) { return row.state == State::Done; }), 60000);
        QVERIFY(m_workspace->reportFolder() != m_folder->path());
        QSignalSpy loaded(&session(), &Session::loaded);
        m_window->findChild<QAction *>(u"leaveDemo"_s)->trigger();
        QVERIFY(loaded.wait());
        QCOMPARE(session().file(), sessionFile());
        QCOMPARE(session().count(), 1);
        QCOMPARE(session().at(0).indicator.value, mine);
        QCOMPARE(m_workspace->profile()->id, u"real"_s);
    }
    // Nothing of the demo went to the real one, which was only asked whether it is there.
    for (const auto *route : {"submit-file", "submit-url", "list", "classification", "intel"})
        QCOMPARE(m_appliance->requestsTo(QString::fromLatin1(route)), 0);
    QCOMPARE(QDir(sessionsFolder()).entryList({u"*.assay-session"_s}, QDir::Files).size(), 1);
}

ASSAY_TEST(TestNothingUnasked);
#include "test_nothing_unasked.moc"
