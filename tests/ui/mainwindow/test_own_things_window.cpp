// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "core/actions/demo_fixture.h"
#include "details/details_view.h"
#include "intake/intake.h"
#include "mainwindow/commands.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "session/cell_values.h"
#include "session/columns.h"
#include "settings/places.h"
#include "support/test_main.h"
#include "tables/rows_view.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// The window, a standing consent to everything, and an appliance that keeps a journal: whatever the way in, nothing
// about own things arrives there before the analyst has confirmed that.
class TestOwnThingsWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyWayInAsks_data();
    void everyWayInAsks();
    void leftOutTheOthersGo();
    void confirmedTheyGo();
    void relatedOnesAreAskedAbout();
    void aResumedSessionSendsNothing();
    void theListIsEdited();
    void previewAndListShowThem();

private:
    Session &session() { return m_workspace->session(); }
    qsizetype requests() const { return qsizetype(m_appliance->journal().size()) - m_before; }
    void writeOwn(const QByteArray &text);
    void open();
    void comeIn(const QString &way, const QStringList &files);
    QString newFile(const QByteArray &content);

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoFixture> m_appliance;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    qsizetype m_before = 0;
    int m_made = 0;
};

void TestOwnThingsWindow::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toLocal8Bit());
}

void TestOwnThingsWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_appliance = std::make_unique<DemoFixture>();
    QVERIFY(m_appliance->isReady());
    Workspace::Places places;
    places.warningLists = {ownThingsFile(), {}, sharedOwnThingsCopy(), warningListsFolder(), {}, {}};
    m_workspace = std::make_unique<Workspace>(places, std::make_unique<MemoryStore>());
    // "ourcompany.com", and the SHA-256 of the file with this content.
    writeOwn("ourcompany.com\n" + QCryptographicHash::hash("ours", QCryptographicHash::Sha256).toHex() + '\n');
    m_window = std::make_unique<MainWindow>(*m_workspace);
    Profile profile = m_appliance->ready().profile;
    profile.id = u"real"_s;
    profile.name = u"Lab"_s;
    profile.demo = false; // a real one, as far as the window knows
    profile.uploadConsent = profile.cloudConsent = true;
    m_workspace->profiles().save(profile);
    m_workspace->profiles().setCurrent(profile.id);
    m_workspace->useToken(profile.id, m_appliance->ready().token);
    QDir(sessionsFolder()).removeRecursively();
    open();
    m_workspace->connectToCurrent();
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->link(), Workspace::Link::Ready, 20000);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_workspace->report()); // the connection test is over
    m_before = qsizetype(m_appliance->journal().size());
}

void TestOwnThingsWindow::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_appliance.reset();
    WarningLists::setCurrent(nullptr);
}

void TestOwnThingsWindow::open()
{
    QSignalSpy loaded(&session(), &Session::loaded);
    session().open(sessionFile(), {}, Session::Whose::Ours);
    QVERIFY(loaded.wait());
}

void TestOwnThingsWindow::writeOwn(const QByteArray &text)
{
    QDir().mkpath(QFileInfo(ownThingsFile()).path());
    QFile file(ownThingsFile());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.close();
    m_workspace->loadWarningLists();
}

QString TestOwnThingsWindow::newFile(const QByteArray &content)
{
    const QString path = m_folder->filePath(u"sample%1.bin"_s.arg(++m_made));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

void TestOwnThingsWindow::comeIn(const QString &way, const QStringList &inputs)
{
    if (way == "paste"_L1) {
        QGuiApplication::clipboard()->setText(inputs.join(u'\n'));
        m_window->intake().paste();
    } else if (way == "drop"_L1) {
        auto mime = std::make_unique<QMimeData>();
        mime->setText(inputs.join(u'\n'));
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
    } else if (way == "second instance"_L1) {
        m_window->takeArguments(inputs);
    } else { // started by hand, later
        m_workspace->preferences().setValue(Pref::StartAtOnce, false);
        m_window->takeArguments(inputs);
    }
    if (inputs.size() > 1) { // one alone needs no preview
        QDialog *preview = waitForWindow("previewDialog");
        QVERIFY(preview);
        click(preview, "previewAdd");
    }
    if (way == "start"_L1) {
        QTRY_COMPARE(session().count(), inputs.size());
        QTRY_VERIFY(m_window->findChild<QAction *>(u"start"_s)->isEnabled());
        m_window->findChild<QAction *>(u"start"_s)->trigger();
    }
}

void TestOwnThingsWindow::everyWayInAsks_data()
{
    QTest::addColumn<QString>("way");
    for (const auto *way : {"paste", "drop", "second instance", "start"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestOwnThingsWindow::everyWayInAsks()
{
    QFETCH(QString, way);
    comeIn(way, {u"https://intranet.ourcompany.com/"_s});
    auto *box = waitForWindow<QMessageBox>("ownThingsDialog");
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"intranet.ourcompany.com"_s), qPrintable(box->text()));
    QTest::qWait(200); // time for a request that did not wait for the answer
    QCOMPARE(requests(), 0);
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!window("ownThingsDialog"));
    QTest::qWait(200);
    QCOMPARE(requests(), 0);
    QCOMPARE(session().count(), 1);
    QCOMPARE(session().at(0).state, State::Queued);
}

void TestOwnThingsWindow::leftOutTheOthersGo()
{
    comeIn(u"second instance"_s, {u"www.ourcompany.com"_s, u"www.theircompany.com"_s});
    auto *box = waitForWindow<QMessageBox>("ownThingsDialog");
    QVERIFY(box);
    QCOMPARE(faultsOf(box), QStringList());
    QTest::keyClick(box, Qt::Key_Return); // the default
    QTRY_VERIFY_WITH_TIMEOUT(
        session().count() == 2 && isFinal(session().at(0).state) && isFinal(session().at(1).state), 30000);
    QCOMPARE(session().at(0).error->cause, ApiError::Cause::OwnThing);
    QVERIFY(requests() > 0);
    for (const QJsonObject &request : m_appliance->journal())
        QVERIFY(!QJsonDocument(request).toJson().contains("ourcompany.com"));
}

void TestOwnThingsWindow::confirmedTheyGo()
{
    comeIn(u"second instance"_s, {u"www.ourcompany.com"_s});
    QDialog *box = waitForWindow("ownThingsDialog");
    QVERIFY(box);
    click(box, "ownThingsSend");
    if (QDialog *consent = window("consentDialog")) // submitting a URL to the cloud is asked about by itself
        click(consent, "consentSend");
    QTRY_VERIFY_WITH_TIMEOUT(requests() > 0, 30000);
}

void TestOwnThingsWindow::relatedOnesAreAskedAbout()
{
    const QString own = QString::fromLatin1(QCryptographicHash::hash("ours", QCryptographicHash::Sha256).toHex());
    Q_EMIT m_window->details().addToQueue({own}, 0);
    QDialog *box = waitForWindow("ownThingsDialog");
    QVERIFY(box);
    QTest::qWait(100);
    QCOMPARE(requests(), 0);
    click(box, "ownThingsNothing");
    // The file itself is known only after it was read.
    comeIn(u"second instance"_s, {newFile("ours")});
    QTRY_VERIFY_WITH_TIMEOUT(session().count() == 2 && session().at(1).state == State::Failed, 30000);
    QCOMPARE(session().at(1).error->cause, ApiError::Cause::OwnThing);
    QCOMPARE(requests(), 0);
}

void TestOwnThingsWindow::aResumedSessionSendsNothing()
{
    writeOwn({}); // nothing was ours when it was started
    comeIn(u"start"_s, {u"www.ourcompany.com"_s});
    m_workspace->queue().keepPaused(true); // before it starts
    QTRY_VERIFY(session().count() == 1 && session().at(0).wanted);
    QVERIFY(session().flush());
    QCOMPARE(requests(), 0);
    writeOwn("ourcompany.com\n");
    open(); // as after a restart
    QVERIFY(session().at(0).wanted);
    m_workspace->queue().keepPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(session().at(0).state, State::Failed, 30000);
    QCOMPARE(session().at(0).error->cause, ApiError::Cause::OwnThing);
    QCOMPARE(requests(), 0);
}

void TestOwnThingsWindow::theListIsEdited()
{
    m_window->commands()[Command::WarningLists].trigger();
    QDialog *dialog = waitForWindow("warningListsDialog");
    QVERIFY(dialog);
    QCOMPARE(faultsOf(dialog).join(u'|'), QString());
    auto *text = child<QPlainTextEdit>(dialog, "ownThingsEdit");
    QVERIFY(text->toPlainText().startsWith(u"ourcompany.com"_s));
    text->setPlainText(u"com\nother.test\n"_s);
    QTRY_VERIFY2(
        labelText(dialog, "ownThingsFault").contains(u"“com”"_s), qPrintable(labelText(dialog, "ownThingsFault")));
    QVERIFY(child<RowsView>(dialog, "warningLists")->rows().rowCount() > 5);
    const QString shared = newFile("team.test\n");
    child<QLineEdit>(dialog, "sharedOwnThings")->setText(shared);
    click(dialog, "warningListsSave");
    const auto isOwn = [](const QString &host) {
        return WarningLists::current()->isOwn({IndicatorType::Fqdn, host, host});
    };
    QTRY_VERIFY(isOwn(u"a.other.test"_s) && isOwn(u"a.team.test"_s));
    QVERIFY(!isOwn(u"a.ourcompany.com"_s));
    m_workspace->preferences().setValue(Pref::SharedOwnThings, QString());
}

void TestOwnThingsWindow::previewAndListShowThem()
{
    m_workspace->preferences().setValue(Pref::StartAtOnce, false);
    QGuiApplication::clipboard()->setText(
        u"https://www.virustotal.com/gui/ and www.ourcompany.com and evil.theircompany.com"_s);
    m_window->intake().paste();
    QDialog *preview = waitForWindow("previewDialog");
    QVERIFY(preview);
    QStringList remarks;
    for (const auto *table : preview->findChildren<QTableView *>()) {
        const QAbstractItemModel &model = *table->model();
        for (int row = 0; row < model.rowCount(); ++row)
            remarks << model.index(row, model.columnCount() - 1).data().toString();
    }
    QVERIFY2(remarks.join(u'|').contains(u"On a warning list: Sandboxes"_s), qPrintable(remarks.join(u'|')));
    QVERIFY2(remarks.join(u'|').contains(u"one of your own things"_s), qPrintable(remarks.join(u'|')));
    click(preview, "previewAdd");
    QTRY_COMPARE(session().count(), 3);
    const Column *column = columnFromName(u"warnings");
    QVERIFY(column->value(session().at(0)).toString().contains(u"Sandboxes"_s));
    QCOMPARE(column->value(session().at(1)).toString(), u"Own things"_s);
    QVERIFY(!column->value(session().at(2)).isValid());
    QCOMPARE(requests(), 0);
}

ASSAY_TEST(TestOwnThingsWindow);
#include "test_own_things_window.moc"
